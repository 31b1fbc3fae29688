//! What the lanes are, and buttons for all that the wheel and the keys do.

use super::Drawn;
use super::keys::{MOVE, ZOOM};
use super::look::{Look, Move};
use crate::explore::{Action, Dates, Lanes};
use crate::timeline::Stretch;
use crate::when::Day;
use yew::prelude::*;

pub(super) fn tools(
    drawn: &Drawn,
    act: &Callback<Action>,
    look: &Look,
    stretch: Stretch,
    today: Option<Day>,
    help: &Callback<()>,
) -> Html {
    let (words, limits, session) = (&drawn.words, drawn.limits, &drawn.store.session);
    let on = |action: Action| act.reform(move |_: MouseEvent| action.clone());
    let lanes = Lanes::ALL.map(|lanes| {
        let pressed = (session.lanes == lanes).to_string();
        html! {
            <button type="button" aria-pressed={pressed} onclick={on(Action::Lanes(lanes))}>
                { match lanes {
                    Lanes::Source => words.by_source(),
                    Lanes::Person => words.by_person(),
                    Lanes::Organisation => words.by_organisation(),
                    Lanes::Place => words.by_place(),
                    Lanes::Nationality => words.by_nationality(),
                } }
            </button>
        }
    });
    let dates = Dates::ALL.map(|dates| {
        let pressed = (session.dates == dates).to_string();
        html! {
            <button type="button" aria-pressed={pressed} onclick={on(Action::Dates(dates))}>
                { match dates {
                    Dates::Event => words.event_date(),
                    Dates::Publication => words.publication_date(),
                } }
            </button>
        }
    });
    let closed = session.gaps_closed;
    let moves = [
        (words.earlier(), "←", Move::Pan(-MOVE)),
        (words.later(), "→", Move::Pan(MOVE)),
        (words.zoom_out(), "−", Move::Zoom(1.0 / ZOOM, 0.5)),
        (words.zoom_in(), "+", Move::Zoom(ZOOM, 0.5)),
    ];
    let moves = moves.map(|(name, sign, step)| {
        let idle = step.from(stretch, limits) == stretch;
        html! {
            <button type="button" class="icon" aria-label={name} title={name}
                aria-disabled={idle.to_string()} onclick={look.on(step)}>
                <span class="arrow" aria-hidden="true">{ sign }</span>
            </button>
        }
    });
    html! {
        <div class="tools">
            <div class="switch" role="group" aria-label={words.lanes()}>{ for lanes }</div>
            <div class="switch" role="group" aria-label={words.axis()}>
                { for dates }
                <button type="button" aria-pressed={closed.to_string()}
                    onclick={on(Action::CloseGaps(!closed))}>{ words.close_gaps() }</button>
            </div>
            <div class="moves" role="group" aria-label={words.move_and_zoom()}>
                { for moves }
                <button type="button" aria-disabled={(stretch == limits).to_string()}
                    onclick={look.on(Move::To(limits))}>{ words.fit() }</button>
                if let Some(there) = today.and_then(|day| around(day, stretch, limits)) {
                    <button type="button" onclick={look.on(Move::To(there))}>{ words.today() }</button>
                }
                <button type="button" class="icon" aria-label={words.keys()}
                    title={words.keys()} onclick={help.reform(|_: MouseEvent| ())}>
                    <span aria-hidden="true">{ "?" }</span>
                </button>
            </div>
        </div>
    }
}

/// A day in the middle of a look as close as the present one, or of half of everything
/// where that is closer; none where the day lies beyond.
fn around(day: Day, stretch: Stretch, limits: Stretch) -> Option<Stretch> {
    let day = Stretch { from: day, to: day }.shared(limits)?;
    let days = stretch.days().min(limits.days() / 2).max(1);
    Some(day.zoom(f64::from(days), 0.5, limits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn today_is_in_the_middle_and_offered_only_where_it_is_inside() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let limits = Stretch::new(day("2009-01-01"), day("2022-12-31"));
        let there = around(day("2018-03-01"), limits, limits).unwrap();
        let middle = there.from.number() + there.days() / 2;
        assert!((middle - day("2018-03-01").number()).abs() <= 1);
        assert_eq!(around(day("2026-03-01"), limits, limits), None);
    }
}
