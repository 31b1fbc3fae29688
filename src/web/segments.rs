//! A text in its pieces.

use crate::query::{Segment, SegmentKind};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct SegmentsProps {
    pub(super) segments: Vec<Segment>,
    /// What happens when a date is chosen, by its number; dates are then buttons.
    #[prop_or_default]
    pub(super) on_date: Option<Callback<u32>>,
    /// The date whose working is shown.
    #[prop_or_default]
    pub(super) open_date: Option<u32>,
}

#[component]
pub(super) fn Segments(props: &SegmentsProps) -> Html {
    let pieces = props.segments.iter().map(|segment| match (segment.kind, &props.on_date) {
        (SegmentKind::Plain, _) => html! { { &segment.text } },
        (SegmentKind::Hit, _) => html! { <mark class="hit">{ &segment.text }</mark> },
        (SegmentKind::Date(_), None) => html! { <mark class="date">{ &segment.text }</mark> },
        (SegmentKind::Date(number), Some(on_date)) => {
            let onclick = on_date.reform(move |_: MouseEvent| number);
            let expanded = (props.open_date == Some(number)).to_string();
            html! {
                <button type="button" class="date" aria-expanded={expanded} {onclick}>
                    { &segment.text }
                </button>
            }
        }
    });
    html! { <>{ for pieces }</> }
}
