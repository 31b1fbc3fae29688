//! What the lanes are, and buttons for all that the wheel and the keys do.

use super::super::store::use_act;
use super::keys::{MOVE, ZOOM};
use crate::explore::{Action, Lanes};
use crate::timeline::Stretch;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ToolsProps {
    pub(super) lanes: Lanes,
    pub(super) limits: Stretch,
    pub(super) stretch: Stretch,
    pub(super) look: Callback<Stretch>,
}

#[component]
pub(super) fn Tools(props: &ToolsProps) -> Html {
    let act = use_act();
    let (limits, stretch) = (props.limits, props.stretch);
    let on = |action: Action| act.reform(move |_: MouseEvent| action.clone());
    let look = |to: Stretch| props.look.reform(move |_: MouseEvent| to);
    let lanes = Lanes::ALL.map(|lanes| {
        let pressed = (props.lanes == lanes).to_string();
        html! {
            <button type="button" aria-pressed={pressed} onclick={on(Action::Lanes(lanes))}>
                { format!("by {}", lanes.word()) }
            </button>
        }
    });
    let moves = [
        ("Earlier", "←", stretch.pan(-MOVE, limits)),
        ("Later", "→", stretch.pan(MOVE, limits)),
        ("Zoom out", "−", stretch.zoom(1.0 / ZOOM, 0.5, limits)),
        ("Zoom in", "+", stretch.zoom(ZOOM, 0.5, limits)),
    ];
    let moves = moves.map(|(name, sign, to)| {
        html! {
            <button type="button" class="icon" aria-label={name} title={name}
                aria-disabled={(to == stretch).to_string()} onclick={look(to)}>
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    });
    html! {
        <div class="tools">
            <div class="switch" role="group" aria-label="Lanes">{ for lanes }</div>
            <div class="moves" role="group" aria-label="Move and zoom">
                { for moves }
                <button type="button" aria-disabled={(stretch == limits).to_string()}
                    onclick={look(limits)}>{ "fit" }</button>
            </div>
        </div>
    }
}
