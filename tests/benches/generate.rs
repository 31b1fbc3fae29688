//! Reports that are not news but look like it: 400 words, the same ones each time.

use dateline::report::InputFile;
use dateline::when::{Day, MONTHS, WEEKDAYS};
use std::fmt::Write;

/// How many words a report has, about.
const WORDS: usize = 400;

const SEEDS: [&str; 3] = [
    include_str!("../../seeds/000_30ee8ab519921f6c.txt"),
    include_str!("../../seeds/001_4cb0f0b9dca24e99.txt"),
    include_str!("../../seeds/004_30a6df7a3a6d4c7e.txt"),
];

/// Country, capital and adjective, a line each.
const COUNTRIES: &str = include_str!("../../src/find/name/countries.tsv");

const AGENCIES: [&str; 6] = ["Reuters", "AFP", "AP", "dpa", "RFE/RL", "TSF"];

const SYLLABLES: [&str; 24] = [
    "ba", "ro", "mi", "ka", "len", "dor", "vic", "shi", "ta", "nov", "er", "gru", "hal", "is",
    "jo", "ki", "lu", "mar", "nel", "os", "pet", "qua", "rin", "zen",
];

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// A small number far more often than a large one, as words are used.
    fn often_low(&mut self, limit: usize) -> usize {
        let even = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        ((limit as f64).powf(even) - 1.0) as usize
    }
}

/// Makes reports.
pub(crate) struct Newsroom {
    words: Vec<&'static str>,
    countries: Vec<[&'static str; 3]>,
}

impl Newsroom {
    pub(crate) fn new() -> Newsroom {
        let mut words: Vec<&str> = Vec::new();
        let seeds = SEEDS.iter().flat_map(|seed| seed.split_whitespace());
        for word in seeds.filter(|word| word.chars().all(|c| c.is_ascii_lowercase())) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
        let countries = COUNTRIES.lines().filter(|line| !line.starts_with('#'));
        let columns = countries.filter_map(|line| {
            let mut columns = line.split('\t');
            Some([columns.next()?, columns.next()?, columns.next()?])
        });
        Newsroom { words, countries: columns.collect() }
    }

    /// So many reports as files.
    pub(crate) fn files(&self, count: usize) -> Vec<InputFile> {
        let report = |number| InputFile {
            name: format!("{number:06}.txt"),
            bytes: self.report(number).into_bytes(),
        };
        (0..count).map(report).collect()
    }

    fn report(&self, number: usize) -> String {
        let mut random = SplitMix(number as u64);
        let day = Day::from_number(14_600 + random.below(5_400) as i32).expect("a recent day");
        let capital = random.one(&self.countries)[1];
        let mut text = format!(
            " date {day} By {}\n\n{} ({}) - ",
            name(&mut random),
            capital.to_uppercase(),
            random.one(&AGENCIES)
        );
        let start = text.len();
        while text[start..].split(' ').count() < WORDS {
            let first = self.sentence(&mut random, day);
            let second = self.sentence(&mut random, day);
            write!(text, "{first} {second}\n\n").expect("a text takes any text");
        }
        text
    }

    fn sentence(&self, random: &mut SplitMix, day: Day) -> String {
        let length = 12 + random.below(14);
        let mut words: Vec<String> = (0..length)
            .map(|_| self.words[random.often_low(self.words.len())].to_owned())
            .collect();
        let [country, capital, adjective] = random.one(&self.countries);
        words[0] = name(random);
        words[length / 3] = match random.below(4) {
            0 => format!("in {country}"),
            1 => format!("near {capital},"),
            2 => format!("the {adjective} {}", words[length / 3]),
            _ => format!("with {}", name(random)),
        };
        if random.below(100) < 45 {
            words[length * 2 / 3] = date(random, day);
        }
        if random.below(6) == 0 {
            words[1] = format!("said, “{}", words[1]);
            words.push("here”".to_owned());
        }
        words.join(" ") + "."
    }
}

/// A name, of a few thousand.
fn name(random: &mut SplitMix) -> String {
    let mut part = |count: usize| {
        let chosen = (0..count).map(|_| SYLLABLES[random.often_low(SYLLABLES.len())]);
        let word: String = chosen.collect();
        word[..1].to_uppercase() + &word[1..]
    };
    format!("{} {}", part(2), part(3))
}

/// A date as reports say them.
fn date(random: &mut SplitMix, day: Day) -> String {
    let month = random.one(&MONTHS);
    let date = 1 + random.below(28);
    let year = day.year() - random.often_low(12) as i32;
    match random.below(9) {
        0 => format!("on {}", random.one(&WEEKDAYS)),
        1 => format!("on {month} {date}"),
        2 => format!("on {month} {date}, {year}"),
        3 => format!("in {month} {year}"),
        4 => format!("in {month}"),
        5 => format!("in {year}"),
        6 => format!("since {year}"),
        7 => "last year".to_owned(),
        _ => format!("last {month}"),
    }
}
