//! How a date was resolved, in plain words, and the choice of another reading.

use super::words::{SLOTS, Words, english, rich};
use crate::explore::{Action, Mention, Moved, Working};
use crate::when::When;
use yew::prelude::*;

/// How a date was resolved: what was said, what it was counted from, the step, and
/// what came out; then how else it can be read. `place` is where on the page it stands,
/// since the same date may be explained in two places.
pub(super) fn working_note(
    working: &Working,
    place: &str,
    words: &Words,
    act: &Callback<Action>,
) -> Html {
    let Some(reading) = working.reading() else { return Html::default() };
    let lines = [
        (words.rule(), &working.rule),
        (words.counted_from(), &reading.anchor),
        (words.step(), &reading.step),
        ("EDTF", &reading.edtf),
        ("TIMEX3", &reading.value),
    ];
    let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
    let [first, second, third] = SLOTS;
    let result = match working.instead_of() {
        None => words.said_is(first, second),
        Some(_) => words.said_instead(first, second, third),
    };
    let automatic = working.instead_of().and_then(|automatic| automatic.when);
    let drawn = [
        html! { <bdi>{ &working.said }</bdi> },
        html! { <b>{ said(reading.when, words) }</b> },
        html! { { said(automatic, words) } },
    ];
    html! {
        <div class="working" key={working.mention.date}>
            <p class="result">{ rich(&result, drawn) }</p>
            <dl>
                { for lines.map(|(name, text)| html! { <><dt>{ name }</dt><dd lang="en" dir="auto">{ text }</dd></> }) }
            </dl>
            if working.readings.len() > 1 { { choices(working, place, words, act) } }
        </div>
    }
}

/// The readings of a date, one of which holds.
fn choices(working: &Working, place: &str, words: &Words, act: &Callback<Action>) -> Html {
    let Mention { report, date } = &working.mention;
    let name = format!("{place}-{report}-{date}");
    let choices = working.readings.iter().enumerate().map(|(place, reading)| {
        let (mention, edtf) = (working.mention.clone(), reading.edtf.clone());
        let onchange = act.reform(move |_: Event| match place {
            0 => Action::Unread(vec![mention.clone()]),
            _ => Action::Read(mention.clone(), edtf.clone()),
        });
        let why = match place {
            0 => html! { { words.found_automatically() } },
            _ => english(&reading.step),
        };
        html! {
            <label>
                <input type="radio" name={name.clone()} checked={place == working.chosen} {onchange} />
                <span>{ said(reading.when, words) }</span>
                <small>{ why }</small>
            </label>
        }
    });
    html! {
        <fieldset class="readings">
            <legend>{ words.other_readings() }</legend>
            { for choices }
        </fieldset>
    }
}

/// What a date stands for, in words even where that could not be told.
fn said(when: Option<When>, words: &Words) -> String {
    when.map_or_else(|| words.no_calendar().to_owned(), |when| words.when(when))
}

/// Says that an event stands where the reader put it, and takes it back. `undone` is
/// called before this sign goes with its button.
pub(super) fn yours(
    moved: &Moved,
    words: &Words,
    act: &Callback<Action>,
    undone: Callback<()>,
) -> Html {
    let back = words.back_to(&said(moved.from, words));
    sign(words.your_reading().into(), back, moved.mentions.clone(), words, act, undone)
}

/// A sign that dates are read otherwise, with a button that reads them as found.
pub(super) fn sign(
    said: String,
    title: String,
    mentions: Vec<Mention>,
    words: &Words,
    act: &Callback<Action>,
    undone: Callback<()>,
) -> Html {
    let undo = act.reform(move |_: MouseEvent| {
        undone.emit(());
        Action::Unread(mentions.clone())
    });
    html! {
        <p class="yours">
            { said }{ " " }
            <button type="button" class="link" {title} onclick={undo}>{ words.undo() }</button>
        </p>
    }
}
