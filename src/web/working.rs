//! How a date was resolved, in plain words, and the choice of another reading.

use super::store::use_act;
use crate::explore::{Action, Mention, Moved, Working};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct WorkingNoteProps {
    pub(super) working: Working,
    /// Where on the page it stands: the same date may be explained in two places.
    pub(super) place: &'static str,
}

/// How a date was resolved: what was said, what it was counted from, the step, and
/// what came out; then how else it can be read.
#[component]
pub(super) fn WorkingNote(props: &WorkingNoteProps) -> Html {
    let act = use_act();
    let working = &props.working;
    let Some(reading) = working.reading() else { return Html::default() };
    let lines = [
        ("Rule", &working.rule),
        ("Counted from", &reading.anchor),
        ("Step", &reading.step),
        ("EDTF", &reading.edtf),
        ("TIMEX3", &reading.value),
    ];
    let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
    html! {
        <div class="working">
            <p class="result">
                { "“" }<bdi>{ &working.said }</bdi>{ "” is " }
                <b>{ said(&reading.when) }</b>
                if let Some(automatic) = working.instead_of() {
                    { format!(" in your reading; found automatically: {}", automatic.when) }
                }
            </p>
            <dl>
                { for lines.map(|(name, text)| html! { <><dt>{ name }</dt><dd>{ text }</dd></> }) }
            </dl>
            if working.readings.len() > 1 { { choices(working, props.place, &act) } }
        </div>
    }
}

/// The readings of a date, one of which holds.
fn choices(working: &Working, place: &str, act: &Callback<Action>) -> Html {
    let Mention { report, date } = &working.mention;
    let name = format!("{place}-{report}-{date}");
    let choices = working.readings.iter().enumerate().map(|(place, reading)| {
        let (mention, edtf) = (working.mention.clone(), reading.edtf.clone());
        let onchange = act.reform(move |_: Event| match place {
            0 => Action::Unread(vec![mention.clone()]),
            _ => Action::Read(mention.clone(), edtf.clone()),
        });
        let why = if place == 0 { "found automatically" } else { &reading.step };
        html! {
            <label>
                <input type="radio" name={name.clone()} checked={place == working.chosen} {onchange} />
                <span>{ said(&reading.when) }</span>
                <small>{ why }</small>
            </label>
        }
    });
    html! {
        <fieldset class="readings">
            <legend>{ "This and other readings" }</legend>
            { for choices }
        </fieldset>
    }
}

/// What a date stands for, in words even where that could not be told.
fn said(when: &str) -> &str {
    if when.is_empty() { "on no calendar" } else { when }
}

/// Says that an event stands where the reader put it, and takes it back. `undone` is
/// called before this sign goes with its button.
pub(super) fn yours(moved: &Moved, act: &Callback<Action>, undone: Callback<()>) -> Html {
    let (from, mentions) = (format!("back to {}", moved.from), moved.mentions.clone());
    sign("your reading".into(), from, mentions, act, undone)
}

/// A sign that dates are read otherwise, with a button that reads them as found.
pub(super) fn sign(
    words: String,
    title: String,
    mentions: Vec<Mention>,
    act: &Callback<Action>,
    undone: Callback<()>,
) -> Html {
    let undo = act.reform(move |_: MouseEvent| {
        undone.emit(());
        Action::Unread(mentions.clone())
    });
    html! {
        <p class="yours">
            { words }{ " " }
            <button type="button" class="link" {title} onclick={undo}>{ "undo" }</button>
        </p>
    }
}
