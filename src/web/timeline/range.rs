//! The stretch that is looked at, as two dates to type.

use super::super::browser;
use super::super::words::use_words;
use super::look::{Look, Move};
use crate::timeline::Stretch;
use crate::when::Day;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct DateRangeProps {
    pub(super) limits: Stretch,
    pub(super) stretch: Stretch,
    pub(super) chosen: bool,
    pub(super) look: Look,
}

#[component]
pub(super) fn DateRange(props: &DateRangeProps) -> Html {
    let words = use_words();
    let (stretch, limits) = (props.stretch, props.limits);
    let set = props.look.clone();
    let look = set.clone();
    let all = Callback::from(move |_: MouseEvent| {
        look.go(Move::To(limits));
        browser::focus_id("main");
    });
    let ends = [(words.from(), stretch.from, true), (words.to(), stretch.to, false)].map(
        |(name, day, first)| {
            let set = set.clone();
            let onchange = Callback::from(move |event: Event| {
                let field: HtmlInputElement = event.target_unchecked_into();
                if let Ok(typed) = field.value().parse::<Day>() {
                    let other = if first { stretch.to } else { stretch.from };
                    let typed = typed.clamp(limits.from, limits.to);
                    set.go(Move::To(Stretch::new(typed, other)));
                }
            });
            html! {
                <label>
                    <span>{ name }</span>
                    <input type="date" value={day.to_string()} min={limits.from.to_string()}
                        max={limits.to.to_string()} {onchange} />
                </label>
            }
        },
    );
    html! {
        <div class="range">
            { for ends }
            if props.chosen {
                <button type="button" class="link" onclick={all}>{ words.all_of_it() }</button>
            }
        </div>
    }
}
