//! Equal Earth: a map on which equal areas are equal (B. Šavrič, T. Patterson and B. Jenny, The
//! Equal Earth map projection, International Journal of Geographical Information Science 33,
//! 2019). What is counted by area lies on a map that keeps areas.

/// The coefficients of the projection, as published.
const A: [f64; 4] = [1.340264, -0.081106, 0.000893, 0.003796];

/// The root of 3 divided by 2.
const M: f64 = 0.866_025_403_784_438_6;

/// A degree in radians.
const RADIAN: f64 = std::f64::consts::PI / 180.0;

/// How far the map reaches to each side of the middle, where the Earth's radius is 1.
pub(super) const EAST: f64 = 2.706_629_983_696;

/// How far it reaches above and below.
pub(super) const NORTH: f64 = 1.317_362_759_157;

/// A place in degrees north, and in degrees east of the meridian in the middle: how far it lies
/// to the right of the middle and above it, where the Earth's radius is 1.
pub(super) fn project(latitude: f64, east: f64) -> (f64, f64) {
    let (degree, y) = parallel(latitude);
    (east * degree, y)
}

/// How wide a degree is on a parallel, and how high that lies above the equator.
pub(super) fn parallel(latitude: f64) -> (f64, f64) {
    let sine = M * sine(latitude * RADIAN);
    let angle = angle(sine);
    let square = angle * angle;
    let sixth = square * square * square;
    let slope = A[0] + 3.0 * A[1] * square + sixth * (7.0 * A[2] + 9.0 * A[3] * square);
    let y = angle * (A[0] + A[1] * square + sixth * (A[2] + A[3] * square));
    (RADIAN * cosine(sine) / (M * slope), y)
}

/// The latitude of the parallel that lies so high above the equator.
pub(super) fn latitude(y: f64) -> f64 {
    let (mut south, mut north) = (-90.0, 90.0);
    // Each step halves what is left: to less than a millionth of a degree.
    for _ in 0..30 {
        let middle = (south + north) / 2.0;
        match parallel(middle).1 < y {
            true => south = middle,
            false => north = middle,
        }
    }
    (south + north) / 2.0
}

/// How many kilometres of the Earth are a whole radius of the map, to the right, at a latitude.
pub(super) fn kilometres(at: f64) -> f64 {
    /// The mean radius of the Earth (IUGG).
    const RADIUS: f64 = 6371.0088;
    cosine(sine(at * RADIAN)) * RADIAN * RADIUS / parallel(at).0
}

/// The sine of an angle of at most a quarter turn: its series, to some 11 places.
fn sine(angle: f64) -> f64 {
    let square = angle * angle;
    let (mut term, mut sum) = (angle, angle);
    for step in 1..8 {
        let number = f64::from(2 * step);
        term *= -square / (number * (number + 1.0));
        sum += term;
    }
    sum
}

/// The cosine of the angle of at most a quarter turn that has this sine.
fn cosine(sine: f64) -> f64 {
    (1.0 - sine * sine).max(0.0).sqrt()
}

/// The angle of a sine of at most 0.87: by Newton's method, which here doubles its places with
/// each step.
fn angle(wanted: f64) -> f64 {
    let mut angle = wanted;
    for _ in 0..4 {
        let sine = sine(angle);
        angle -= (sine - wanted) / cosine(sine);
    }
    angle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lie_where_another_program_puts_them() {
        // d3-geo 3.1.1, `geoEqualEarth().scale(1).translate([0, 0])`.
        for (longitude, latitude, x, y) in [
            (180.0, 0.0, 2.7066299836960748, 0.0),
            (0.0, 90.0, 0.0, 1.3173627591574133),
            (180.0, 90.0, 1.6035886482840516, 1.3173627591574133),
            (19.8187, 41.3275, 0.2619019201281014, 0.7977335213289074),
            (-73.99, 40.75, -0.9814158670596288, 0.7877115226107759),
            (151.21, -33.87, 2.087103104445474, -0.6647057660224264),
            (-180.0, -60.0, -2.0390600875715594, -1.0883008355053194),
            (10.0, 78.2, 0.09415081961340559, 1.277119501832035),
        ] {
            let (east, north) = project(latitude, longitude);
            assert!((east - x).abs() < 1e-9 && (north - y).abs() < 1e-9, "{longitude} {latitude}");
            assert!((super::latitude(y) - latitude).abs() < 1e-6, "{latitude}");
        }
        assert!((project(0.0, 180.0).0 - EAST).abs() < 1e-9);
        assert!((project(90.0, 0.0).1 - NORTH).abs() < 1e-9);
    }

    #[test]
    fn a_kilometre_is_told_where_it_is() {
        // A degree of longitude is 111.2 km on the equator, and 83.5 km in Tirana.
        for (latitude, expected) in [(0.0, 111.195), (41.3275, 83.501)] {
            let degree = parallel(latitude).0 * kilometres(latitude);
            assert!((degree - expected).abs() < 0.01, "{latitude}: {degree}");
        }
    }
}
