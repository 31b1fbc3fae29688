//! The timeline of anything whatever: none is lost, and all of it is in sight.

use super::inputs::config;
use dateline::timeline::{Axis, Index, Item, Layout, Scene, Stretch, Target, Typeface};
use dateline::when::{Day, When};
use proptest::prelude::*;

/// An interval anywhere in the calendar, open at an end or both, or unknown.
fn when() -> impl Strategy<Value = Option<When>> {
    let day = || prop_oneof![17_000..18_000, Day::MIN.number()..=Day::MAX.number()];
    let bound = move || prop::option::weighted(0.8, day().prop_map(Day::from_number));
    (bound(), bound(), any::<[bool; 2]>()).prop_map(|(a, b, [approximate, uncertain])| {
        let (a, b) = (a.flatten(), b.flatten());
        let mut when = When::range(a, b).or_else(|| When::range(b, a))?;
        (when.approximate, when.uncertain) = (approximate, uncertain);
        Some(when)
    })
}

fn label() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Police announce a cell".to_owned()),
        Just("پلیس آلبانی از کشف یک هسته خبر داد".to_owned()),
        Just("word ".repeat(2_000)),
        Just("x".repeat(10_000)),
        Just(String::new()),
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn a_scene_holds_all_that_is_in_sight_and_no_mark_leaves_it(
        whens in prop::collection::vec((when(), 0..3usize), 0..150),
        label in label(),
        (from, days) in (Day::MIN.number()..Day::MAX.number(), 1..4_000),
        whole in any::<bool>(), broken in any::<bool>(), width in 250.0..2600.0,
        upright in any::<bool>(),
    ) {
        let items: Vec<Item> = (0..).zip(&whens).map(|(number, (when, lane))| Item {
            target: Target::Event(number), when: *when, lane: *lane,
        }).collect();
        let index = Index::new(&items, &["a".into(), "b".into(), "c".into()]);
        let first = Day::from_number(from).unwrap_or(Day::MIN);
        let stretch = match whole {
            true => Stretch::new(Day::MIN, Day::MAX),
            false => Stretch::new(first, first.plus_days(days).unwrap_or(Day::MAX)),
        };
        let axis = match broken {
            true => Axis::broken(stretch, width, index.empty_stretches()),
            false => Axis::new(stretch, width),
        };
        let face = Typeface::default();
        let layout = if upright { Layout::Upright { room: 330.0 } } else { Layout::Across };
        let words = |_| label.as_str();
        let scene = Scene::lay_out(&index, &axis, &face, layout, &words);
        let in_sight = whens.iter().filter(|(when, _)| {
            let ends = when.map_or((None, None), |when| (when.earliest(), when.latest()));
            ends.0.is_none_or(|day| day <= stretch.to) && ends.1.is_none_or(|day| day >= stretch.from)
        });
        let held: usize = scene.marks.iter().map(|mark| mark.count).sum();
        prop_assert_eq!(held, in_sight.count());
        let most = 3 * (64.0f64).max(width / 36.0 + 4.0) as usize;
        prop_assert!(scene.marks.len() <= most, "{} marks", scene.marks.len());
        for mark in &scene.marks {
            prop_assert!(mark.x >= -1e-6 && mark.x + mark.width <= width + 1e-6, "{:?}", mark);
            let length = if mark.is_count() { 0.0 } else { face.width(&mark.label) };
            let room = if upright { 330.0 } else { width };
            let fits = mark.label.is_empty() || mark.label_x + length <= room + 1e-6;
            prop_assert!(fits, "{:?}", mark);
        }
        for (number, one) in scene.marks.iter().enumerate() {
            for other in scene.marks[number + 1..].iter().filter(|other| other.y == one.y) {
                let apart = one.x + one.width <= other.x + 1e-6 || other.x + other.width <= one.x + 1e-6;
                prop_assert!(apart, "{:?} {:?}", one, other);
            }
        }
        for pair in scene.ticks.windows(2) {
            prop_assert!(pair[1].x - pair[0].x > 40.0, "{:?}", pair);
        }
    }
}
