//! Dateline turns a folder of news reports into one static page in which a reader
//! sees **what happened when, who says so, and where the reports disagree**. Every
//! mark on the timeline leads back to the sentence that it came from.
//!
//! There is no server. The analysis runs once, when the page is built, and leaves
//! its findings in one file of bytes, the *pack*. The page carries the pack and
//! does everything else in the reader's browser, in WebAssembly.
//!
//! # The flow
//!
//! ```text
//! writing: the command line, at build time
//!    files ─ report ─ text ─ find ─ merge ─┐
//!                                          pack    one format, versioned, checked
//!    pixels ─ web ─ explore ─ timeline ─ query ┘
//! reading: the page, the JavaScript API, and the command line's answers
//! ```
//!
//! The two halves meet at [`pack`] and nowhere else. What reads needs no word of
//! what writes, so the page stays small; what writes never draws, so it can be
//! tested without a browser. The halves are features: `writing` is the analysis, `formats`
//! what takes texts out of files, `gazetteer` where places are, `cli` the command line on top of
//! all three, `page` the page and `exporter` the second module of it, which is fetched when a
//! reader takes along what is shown in the form of another program, cites a report, or looks at
//! what is shown on a map, as a network or by its names. `api` and `worker` are the two
//! modules of the npm package: reading, and the analysis of a text. Without any of them
//! the crate opens packs and asks them.
//!
//! # The rooms
//!
//! | room | what it does | begin at |
//! |---|---|---|
//! | [`span`] | places in a text | [`Span`](span::Span), [`CodePoints`](span::CodePoints) |
//! | [`error`] | what can go wrong, in two weights | [`Error`](error::Error), [`Problem`](error::Problem) |
//! | [`entity`] | the kinds of what reports name | [`EntityKind`](entity::EntityKind) |
//! | [`status`] | what became of an event | [`Status`](status::Status) |
//! | `sorted` | one sort for every kind of item | `sort_by` |
//! | `lowercase` | small letters, for comparing, with their marks or without | `lowercase`, `without_marks` |
//! | [`when`] | calendar values with honest uncertainty | [`Written`](when::Written), [`resolve`](when::resolve()), [`When`](when::When) |
//! | `report` | bytes to reports, one file a format | `collect`, `Report` |
//! | `text` | tokens and sentences | `sentences`, `tokens` |
//! | `find` | dates, names, claims and events of one report | `find`, `Findings` |
//! | `merge` | over all reports: each entity once with its names, each event once with its sentences | `analyse`, `Corpus` |
//! | [`pack`] | the only byte format | `write`, [`Pack::open`](pack::Pack::open) |
//! | [`agreement`] | what each report says of one event, and where they differ | [`Agreement`](agreement::Agreement) |
//! | [`query`] | the query language, matching, facets, snippets | [`Query`](query::Query), [`Filter`](query::Filter), [`Answer`](query::Answer) |
//! | [`export`] | citations, links to a sentence, rows of a table, for other programs | [`Citation`](export::Citation), [`text_fragment`](export::text_fragment()) |
//! | [`timeline`] | an answer and a viewport to marks: arithmetic alone | [`Axis`](timeline::Axis), [`Scene`](timeline::Scene) |
//! | [`explore`] | what a reader is doing, its address, and what that shows | [`Session`](explore::Session), [`Explorer`](explore::Explorer) |
//! | `map` | coasts, borders, and the part of the Earth that is looked at | `Frame`, `Outline` |
//! | `words` | the words of pages, in four languages | `Words` |
//! | `web` | views | `App` |
//! | [`shell`] | the outside world, thin: the command line, the page's start, the JavaScript API | `cli::run`, `page::run`, `exporter::write`, `api` |
//!
//! A time expression goes through three steps that can be tested apart. `find::date`
//! reads words into a [`Written`](when::Written), which is what was said:
//! "last December". [`resolve`](when::resolve()) lays it beside an
//! [`Anchor`](when::Anchor), the day of the report. What comes out is a
//! [`When`](when::When), an interval of days that is never finer than the words.
//!
//! # Who may import whom
//!
//! `tests/layers.rs` reads the next two blocks and fails where a source does not
//! keep to them. A room sees itself and those it names; each line names only rooms
//! above it, so that no circle can be drawn. A name with a stroke is one file of a
//! room that sees more than the room does.
//!
//! ```layers
//! span       <-
//! error      <-
//! entity     <-
//! status     <-
//! sorted     <-
//! lowercase  <-
//! when       <- error
//! text       <- span
//! report     <- when, entity, span, error
//! find       <- report, text, when, entity, status, span, error
//! merge      <- find, report, text, when, entity, status, span, error, lowercase
//! pack       <- when, entity, status, span, error, lowercase
//! pack/write <- merge, find, report
//! agreement  <- pack, when, span
//! query      <- agreement, pack, when, entity, status, span, error, sorted
//! export     <- when, lowercase
//! timeline   <- query, when, sorted
//! explore    <- timeline, query, export, agreement, pack, when, entity, status, span, error, sorted, lowercase
//! map        <- explore, entity, sorted
//! words      <- explore, when
//! web        <- words, explore, timeline, query, export, agreement, when, entity, status, error
//! shell      <- *
//! bin        <- shell, web
//! ```
//!
//! Some things outside the crate belong in one room only:
//!
//! ```crates
//! yew, gloo                                        only web, shell/page
//! web_sys, js_sys, wasm_bindgen                    only web, shell
//! serde_wasm_bindgen                               only shell
//! tsify                                            only shell/api, shell/json
//! rlsf                                             only bin
//! clap                                             only shell/cli, shell/export/format
//! clap_complete, clap_mangen                       only shell/cli
//! anyhow, indicatif                                only shell/cli
//! csv                                              only shell/cli, shell/export, report/format
//! chardetng                                        only report/decode
//! whatlang                                         only report/language
//! encoding_rs, dom_query, dom_smoothie             only report
//! feed_rs, mail_parser, pulldown_cmark             only report/format
//! serde_saphyr, zip                                only report/format
//! base64, lol_html, png                            only shell/cli/site
//! url                                              only shell/cli/site, shell/export
//! sha2                                             only shell/cli/site, shell/cli/build
//! cssparser, rust_embed                            only shell/cli/build
//! tempfile                                         only shell/cli/build, shell/cli/interrupt
//! regex                                            only shell/cli/build, shell/cli/serve
//! axum, tower_http, percent_encoding               only shell/cli/serve
//! notify                                           only shell/cli/watch
//! tokio                                            only shell/cli/serve, shell/cli/interrupt
//! std::fs                                          only shell/cli, words/messages/build
//! fluent_syntax                                    only words/messages
//! std::time::Instant, std::time::SystemTime        only shell
//! chrono::Local, chrono::Utc, js_sys::Date         only shell
//! ```
//!
//! # What is absent on purpose
//!
//! - **No server of our own and no network.** Any host of static files will do, in
//!   any folder; `dateline serve` is one, for a look on one's own machine. Nothing is sent
//!   anywhere, and nothing is fetched from anywhere else. The JavaScript API fetches the
//!   pack that its caller names, and its own modules.
//! - **Nothing global in another's page.** Drawn in an element, the explorer has no
//!   landmark, no heading of the first rank, no key, no history and no address of its own,
//!   and takes neither focus nor scrolling before its reader does something in it; only a
//!   link that names the element brings it into sight, once, as browsers do for an id. All
//!   that differs by where it is, is asked of `web::browser::Home`.
//! - **No clock.** What "last year" means follows from the day of the report, which
//!   is data. The same reports give the same bytes on any day and any machine; a picture that
//!   the command line paints has the fonts of its machine.
//! - **No markup from reports.** Their text reaches a page as text. A `<script>` in a
//!   headline is six letters and two signs.
//! - **No event without a sentence.** An event keeps the sentence that tells it and
//!   the date in it; a date keeps its rule, what it was counted from, the step, and
//!   what else its words can stand for, which a reader may choose instead.
//! - **No event joined in silence.** Sentences of several reports are one event's only with a
//!   reason that is kept beside them. Two of one report never are, and in doubt none is.
//! - **No invented precision.** "2013" is a year, "since 2014" has no end, and nothing
//!   is put on 1 January because the day is unknown.
//! - **No panic on input.** A file that cannot be read becomes a
//!   [`Problem`](error::Problem) and the others are read. A pack is checked as a whole
//!   before anything in it is believed.
//! - **No word of the page in its code.** They stand in `words/messages/*.ftl`, one file a
//!   language, which the build compiles; what is missing or differs there fails it. English
//!   is in the program, each other language in a file beside it, which the page names and
//!   its readers fetch. What is said before the page is there stands in `web/element/words.js` and `web/boot.js`, what is
//!   said of a newer edition of it in `web/offline/offline.js`. What a site's pages without a
//!   script say more stands in `shell/cli/site/messages`. The command line, and what the analysis
//!   says of a date or of why things are one, speak English.
//! - **No second byte format**, and nothing that is copied or parsed when a pack is
//!   opened.
//! - **No bytes outside.** Inside, places are bytes, since Rust slices strings by them.
//!   Whatever leaves the program counts Unicode code points: see
//!   [`CodePoints`](span::CodePoints).

pub mod agreement;
pub mod entity;
pub mod error;
pub mod explore;
pub mod export;
#[cfg(feature = "writing")]
pub mod find;
mod lowercase;
#[cfg(any(feature = "cli", feature = "exporter"))]
pub mod map;
#[cfg(feature = "writing")]
pub mod merge;
pub mod pack;
pub mod query;
#[cfg(feature = "writing")]
pub mod report;
#[cfg(any(feature = "cli", feature = "page", feature = "exporter", feature = "js"))]
pub mod shell;
mod sorted;
pub mod span;
pub mod status;
#[cfg(feature = "writing")]
pub mod text;
pub mod timeline;
#[cfg(feature = "page")]
pub mod web;
pub mod when;
// The command line alone says some of what the page says.
#[cfg_attr(not(feature = "page"), allow(dead_code))]
#[cfg(any(feature = "cli", feature = "page"))]
mod words;
