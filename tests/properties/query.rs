//! Queries: what is printed reads back, and what is asked is answered by the rules.

use super::inputs::{config, corpus};
use dateline::pack::{Pack, write};
use dateline::query::{Filter, Query};
use proptest::prelude::*;
use proptest::sample::select;

/// What queries are made of.
const PIECES: [&str; 57] = [
    "police",
    "Tirana",
    "the",
    "l*",
    "tirena~",
    "polic~1",
    "x~2",
    "\"police left\"",
    "\"",
    "(",
    ")",
    "-",
    "OR",
    "NEAR",
    "NEAR/2",
    "NEAR/0",
    "NEAR/100",
    "who:",
    "place:",
    "source:",
    "report:",
    "on:",
    "during:",
    "before:",
    "after:",
    "certain:",
    "sources:",
    "who:rama",
    "place:tirana",
    "source:s",
    "report:0",
    "during:2018",
    "before:2019",
    "after:2013-05",
    "on:2019-10-23",
    "certain:yes",
    "certain:no",
    "sources:>=1",
    "sources:<2",
    "differs:",
    "differs:yes",
    "status:den",
    "status:denied",
    "claim:",
    "claim:police",
    "claim:(denied OR \"the officer\")",
    "2018",
    "2018-03/2019~",
    "../2018",
    "place:(tirana OR",
    "plcae:x",
    "http://x",
    "&a:b",
    "é:b",
    "تهران",
    "12:30",
    "Rama:",
];

fn typed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        12 => select(PIECES.as_slice()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    let pieces = prop::collection::vec((piece, prop::bool::weighted(0.8)), 0..9);
    let joined = pieces.prop_map(|pieces| {
        let spaced = pieces
            .iter()
            .flat_map(|(piece, space)| [piece.as_str(), if *space { " " } else { "" }]);
        spaced.collect::<String>()
    });
    prop_oneof![9 => joined, 1 => any::<String>()]
}

/// A query that has words, fields, and all that joins them.
fn query() -> impl Strategy<Value = String> {
    let part = select(
        [
            "police",
            "l*",
            "tirena~",
            "\"police left\"",
            "police NEAR/3 left",
            "place:tirana",
            "source:s",
            "during:2018",
            "before:2019",
            "after:2013-05",
            "on:2019-10-23",
            "certain:yes",
            "certain:no",
            "sources:1",
            "differs:no",
            "status:happened",
            "claim:police",
            "who:rama",
        ]
        .as_slice(),
    );
    part.prop_map(str::to_owned).prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|part| format!("-({part})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a}) ({b})")),
            (inner.clone(), inner).prop_map(|(a, b)| format!("({a}) OR ({b})")),
        ]
    })
}

fn events(pack: &Pack, query: &str) -> Vec<u32> {
    let query: Query = query.parse().expect("it is a query");
    Filter { query, ..Filter::default() }.ask(pack).events
}

proptest! {
    #![proptest_config(config(1500))]

    #[test]
    fn any_text_is_a_query_that_prints_as_itself_or_a_mistake_with_its_place(typed in typed()) {
        match typed.parse::<Query>() {
            Ok(query) => {
                let printed = query.to_string();
                prop_assert_eq!(printed.parse::<Query>(), Ok(query.clone()), "{}", printed);
                for (term, left) in query.terms() {
                    prop_assert!(term.parse::<Query>().is_ok(), "{}", term);
                    prop_assert_eq!(left.to_string().parse::<Query>(), Ok(left.clone()));
                }
            }
            Err(error) => {
                prop_assert!(error.position <= typed.chars().count(), "{error}");
                if let Some(mended) = error.suggestion {
                    prop_assert!(mended.parse::<Query>().is_ok(), "{}", mended);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn both_is_the_common_part_either_is_all_and_denied_is_the_rest(
        corpus in corpus(), a in query(), b in query(),
    ) {
        let pack = Pack::open(write(&corpus).expect("it is small"))?;
        let all = events(&pack, "");
        let [of_a, of_b] = [&a, &b].map(|query| events(&pack, query));
        let keep = |keep: &dyn Fn(&u32) -> bool| -> Vec<u32> {
            all.iter().copied().filter(|event| keep(event)).collect()
        };
        let (in_a, in_b) = (|e: &u32| of_a.contains(e), |e: &u32| of_b.contains(e));
        // Each event has one sentence here, so nothing can hold of another of its own.
        prop_assert_eq!(events(&pack, &format!("({a}) OR ({b})")), keep(&|e| in_a(e) || in_b(e)));
        prop_assert_eq!(events(&pack, &format!("-({a})")), keep(&|e| !in_a(e)));
        let both = events(&pack, &format!("(({a}) OR ({a})) (({b}) OR ({b}))"));
        prop_assert_eq!(both, keep(&|e| in_a(e) && in_b(e)));
    }

    #[test]
    fn what_is_certain_is_possible_and_the_rest_is_not_certain(
        corpus in corpus(), field in select(["during:2018", "before:2019", "after:2013-05", "on:2019-10-23"].as_slice()),
    ) {
        let pack = Pack::open(write(&corpus).expect("it is small"))?;
        let possible = events(&pack, field);
        let certain = events(&pack, &format!("{field} certain:yes"));
        let doubtful = events(&pack, &format!("{field} certain:no"));
        let mut both = [certain.clone(), doubtful].concat();
        both.sort_unstable();
        prop_assert_eq!(both, possible);
        for event in certain {
            let when = pack.event(event as usize).when().expect("it has a time");
            prop_assert!(!when.approximate && !when.uncertain);
        }
    }

    #[test]
    fn words_are_found_where_they_are_shown(
        corpus in corpus(), row in any::<usize>(), at in any::<usize>(), letter in any::<char>(),
        form in 0..4,
    ) {
        let pack = Pack::open(write(&corpus).expect("it is small"))?;
        prop_assume!(pack.term_count() > 0);
        let mut letters: Vec<char> = pack.term(row % pack.term_count()).chars().collect();
        let at = at % letters.len();
        match form {
            0 => drop(letters.remove(at)),
            1 => letters.insert(at, letter),
            2 => letters[at] = letter,
            _ => letters.swap(0, at),
        }
        let wrong: String = letters.into_iter().collect();
        for typed in [format!("{wrong}~"), format!("{wrong}*"), format!("\"{wrong}\""), wrong] {
            let Ok(query @ Query::Words(_)) = typed.parse::<Query>() else { continue };
            let found = query.sentences(&pack);
            for sentence in 0..pack.sentence_count() {
                let hits = query.hits(pack.sentence(sentence).text());
                prop_assert_eq!(found.contains(sentence), !hits.is_empty(), "{}", query);
            }
        }
    }
}
