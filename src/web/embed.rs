//! How what is shown comes into another page: lines of HTML, and how it looks there.

use super::app::AppProps;
use super::around::{Around, use_around};
use super::browser::{self, Home};
use super::button::close;
use super::export::Export;
use super::root::draw;
use super::store::Store;
use crate::explore::{Controls, Session};
use crate::export::{element_snippet, frame_snippet};
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct EmbedProps {
    pub(super) store: Store,
    pub(super) title: AttrValue,
}

/// The height that is reserved before the preview is measured, and its bounds, in CSS
/// pixels: a frame in an article is neither a slit nor longer than a screen.
const HEIGHT: u32 = 640;
const LEAST: u32 = 320;
const MOST: u32 = 900;

/// A button, and the dialog that it opens.
#[component]
pub(super) fn Embed(props: &EmbedProps) -> Html {
    let Around { words, home, .. } = use_around();
    let (dialog, preview) = (use_node_ref(), use_node_ref());
    let open = use_state_eq(|| false);
    let measured = use_state_eq(|| HEIGHT);
    let typed = use_state_eq(|| None::<u32>);
    let height = typed.unwrap_or(measured.clamp(LEAST, MOST));
    let controls = use_state_eq(|| props.store.session.controls);
    let session = Session { controls: *controls, ..Session::clone(&props.store.session) };
    let fragment = session.to_fragment();
    {
        let (dialog, preview, measured) = (dialog.clone(), preview.clone(), measured.setter());
        let (collection, around) = (props.store.collection.clone(), home.clone());
        let shown = (*open).then(|| fragment.clone());
        use_effect_with(shown, move |shown| {
            let drawn = shown.clone().and_then(|address| {
                browser::open_dialog(&around, &dialog);
                let root = browser::inner_page(&preview)?;
                let told = Callback::from(move |(_, height)| measured.set(height as u32));
                let sizes = browser::Sizes::of(&root, told);
                let home = Home::inside(root.clone());
                let address = Some(address.into());
                let props = AppProps { collection, address, today: None, home };
                Some((draw(&root, props)?, sizes))
            });
            move || {
                if let Some((drawn, _sizes)) = drawn {
                    drawn.destroy();
                }
            }
        });
    }
    {
        let preview = preview.clone();
        use_effect_with((*open, height), move |(_, height)| {
            browser::set_height(&preview, *height);
        });
    }
    let set_open = |to: bool| {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(to))
    };
    let closed = {
        let open = open.clone();
        Callback::from(move |_: Event| open.set(false))
    };
    let typed = {
        let typed = typed.setter();
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let asked = field.value().parse().unwrap_or(height).clamp(LEAST, 4 * MOST);
            // It may be what it was, which Yew would not write again.
            field.set_value(&asked.to_string());
            typed.set(Some(asked));
        })
    };
    let site = if *open { browser::site(&home) } else { String::new() };
    let tall = html! {
        <label>
            { words.height() }
            <input type="number" min={LEAST.to_string()} max={(4 * MOST).to_string()} step="10"
                value={height.to_string()} onchange={typed} />
        </label>
    };
    let parts = {
        let whole = Controls::all(true);
        let shown = controls.unwrap_or(whole);
        let names = [
            words.part_title(),
            words.part_search(),
            words.filters(),
            words.part_views(),
            words.part_tools(),
            words.part_settings(),
        ];
        let part = |(place, (name, checked)): (usize, (&'static str, bool))| {
            let toggled = Some(shown.toggled(place)).filter(|toggled| *toggled != whole);
            let set = controls.setter();
            let onchange = Callback::from(move |_: Event| set.set(toggled));
            html! { <label><input type="checkbox" {checked} {onchange} />{ name }</label> }
        };
        names.into_iter().zip(shown.each()).enumerate().map(part).collect::<Html>()
    };
    let lines = [
        (words.embed_frame(), frame_snippet(&site, &fragment, &props.title, height), tall),
        (words.embed_element(), element_snippet(&site, &fragment, &props.title), Html::default()),
    ];
    let line = |(label, line, more): (&'static str, String, Html)| {
        let copied = line.clone();
        html! {
            <section>
                <h3>{ label }</h3>
                <textarea readonly=true rows="3" dir="ltr" aria-label={label} value={line} />
                <div class="embed-tools">
                    <Export label={words.copy_line()} text={Callback::from(move |()| copied.clone())} />
                    { more }
                </div>
            </section>
        }
    };
    html! {
        <>
            <button type="button" class="quiet" onclick={set_open(true)}>{ words.embed() }</button>
            if *open {
                <dialog class="embed" ref={dialog.clone()} aria-labelledby="embed-title" onclose={closed}>
                    <h2 id="embed-title">{ words.embed() }</h2>
                    <p>{ words.embed_lead() }</p>
                    <div class="embed-parts" role="group" aria-label={words.embed_parts()}>{ parts }</div>
                    { for lines.map(line) }
                    <p><a href="embedding/index.html" class="link">{ words.embed_more() }</a></p>
                    <h3>{ words.preview() }</h3>
                    <div class="preview" ref={preview} tabindex="0" role="group" aria-label={words.preview()} />
                    { close(&words, &dialog) }
                </dialog>
            }
        </>
    }
}
