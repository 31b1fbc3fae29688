//! A text in its pieces.

use super::chips::facet_word;
use super::words::Words;
use crate::entity::EntityKind;
use crate::query::{Segment, SegmentKind};
use yew::prelude::*;

/// A text in its pieces.
pub(super) fn pieces(segments: &[Segment]) -> Html {
    pieces_with_dates(segments, None, None, None)
}

/// A text in its pieces. Names say in `words` what they are of. Dates are buttons where
/// `on_date` is to be called with the number of one that is chosen; `open_date` is the
/// one whose working is shown.
pub(super) fn pieces_with_dates(
    segments: &[Segment],
    words: Option<&Words>,
    on_date: Option<&Callback<u32>>,
    open_date: Option<u32>,
) -> Html {
    let mark = |class: &'static str, text: &str| html! { <mark {class}>{ text }</mark> };
    let name = |kind: EntityKind, text: &str| {
        let title = words.map(|words| facet_word(kind.into(), words));
        html! { <mark class={kind.key()} {title}>{ text }</mark> }
    };
    let pieces = segments.iter().map(|segment| match (segment.kind, on_date) {
        (SegmentKind::Plain, _) => html! { { &segment.text } },
        (SegmentKind::Hit, _) => mark("hit", &segment.text),
        (SegmentKind::Name(kind), _) => name(kind, &segment.text),
        (SegmentKind::Date(_), None) => mark("date", &segment.text),
        (SegmentKind::Date(number), Some(on_date)) => {
            let onclick = on_date.reform(move |_: MouseEvent| number);
            let expanded = (open_date == Some(number)).to_string();
            html! {
                <button type="button" class="date" aria-expanded={expanded} {onclick}>
                    { &segment.text }
                </button>
            }
        }
    });
    html! { <>{ for pieces }</> }
}
