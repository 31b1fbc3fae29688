//! The stretch that is looked at, as two dates to type.

use super::super::browser::Home;
use super::Drawn;
use super::look::{Look, Move};
use crate::timeline::Stretch;
use crate::when::Day;
use web_sys::HtmlInputElement;
use yew::prelude::*;

pub(super) fn date_range(drawn: &Drawn, look: &Look, stretch: Stretch, home: &Home) -> Html {
    let (words, limits) = (&drawn.words, drawn.limits);
    let (set, look, home) = (look.clone(), look.clone(), home.clone());
    let all = Callback::from(move |_: MouseEvent| {
        look.go(Move::To(limits));
        home.focus("main");
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
            if stretch != limits {
                <button type="button" class="link" onclick={all}>{ words.all_of_it() }</button>
            }
        </div>
    }
}
