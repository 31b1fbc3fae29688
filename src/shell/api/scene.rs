//! What a timeline draws, as plain data.

use crate::explore::{Explorer, OTHER_LANE, UNDATED_LANE};
use crate::shell::json::event_id;
use crate::timeline;
use crate::timeline::{Axis, MarkShape, Named, Target};
use serde::Serialize;
use tsify::Tsify;

/// Days, from the start of the first to the end of the last, as ISO 8601.
#[derive(Debug, Serialize, Tsify)]
pub(super) struct Stretch {
    /// The first.
    from: String,
    /// The last.
    to: String,
}

impl From<timeline::Stretch> for Stretch {
    fn from(stretch: timeline::Stretch) -> Stretch {
        Stretch { from: stretch.from.to_string(), to: stretch.to.to_string() }
    }
}

/// What a timeline draws. `x` and `width` run along the axis, `y` and `height` across it,
/// in pixels from the corner where both begin.
#[derive(Debug, Default, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub(super) struct Scene {
    /// The days that are drawn; null where there is nothing to draw.
    stretch: Option<Stretch>,
    /// All the days that the corpus tells of.
    limits: Option<Stretch>,
    /// How long the axis is.
    width: f64,
    /// How much it all takes across the axis.
    height: f64,
    /// Pixels a day, outside breaks.
    scale: f64,
    /// The marks of the axis.
    ticks: Vec<Tick>,
    /// The empty stretches that are drawn shorter than they are.
    breaks: Vec<AxisBreak>,
    /// The lanes.
    lanes: Vec<Lane>,
    /// What stands in the lanes, lane by lane, in each along the axis.
    marks: Vec<Mark>,
}

/// A mark of the axis.
#[derive(Debug, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub(super) struct Tick {
    /// Where it is.
    x: f64,
    /// The day there.
    day: String,
    /// What of the day is named there.
    #[tsify(type = "\"year\" | \"month\" | \"day\" | \"hour\"")]
    names: &'static str,
    /// Whether the year is named too, since no tick before does.
    #[serde(rename = "withYear")]
    with_year: bool,
    /// The hour, 1 to 23, where one is named.
    hour: Option<u32>,
    /// Whether a larger unit begins there: a year among months, a month among days.
    major: bool,
}

/// An empty stretch that is drawn shorter than it is.
#[derive(Debug, Serialize, Tsify)]
pub(super) struct AxisBreak {
    #[serde(flatten)]
    stretch: Stretch,
    /// Where it begins.
    x: f64,
    /// How much of the axis it covers.
    width: f64,
}

/// A lane.
#[derive(Debug, Serialize, Tsify)]
pub(super) struct Lane {
    /// The value of the facet that it stands for; empty where nobody names one, and for
    /// those that stand for no value.
    label: String,
    /// Whether it stands for a value, for all that is in no other, or for reports that
    /// nobody dates.
    #[tsify(type = "\"value\" | \"others\" | \"undated\"")]
    kind: &'static str,
    /// Where it begins.
    y: f64,
    /// How much it takes.
    height: f64,
}

/// An event, an undated report, or a count of several where there is no room for each.
#[derive(Debug, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub(super) struct Mark {
    /// The place of its lane in `lanes`, from 0.
    lane: u32,
    /// How many it stands for.
    count: u32,
    /// The id of the event, or of the first of them.
    event: Option<String>,
    /// The id of the report, or of the first of them, where it is no event.
    report: Option<String>,
    /// The days that they begin on, as far as these are known and drawn.
    #[serde(flatten)]
    stretch: Stretch,
    /// A day; a stretch of at most some months; a year or longer; several.
    #[tsify(type = "\"day\" | \"bar\" | \"soft\" | \"count\"")]
    shape: &'static str,
    /// Where it begins.
    x: f64,
    /// How much of the axis it covers.
    width: f64,
    /// Where it begins across the axis.
    y: f64,
    /// How much it takes there.
    height: f64,
    /// Whether nobody knows its start.
    open_start: bool,
    /// Whether nobody knows its end.
    open_end: bool,
    /// Whether it begins before what is drawn.
    cut_start: bool,
    /// Whether it ends after what is drawn.
    cut_end: bool,
    /// Whether the words said "about".
    approximate: bool,
    /// Whether the date rests on a guess.
    uncertain: bool,
    /// Its words, as many as fit; empty where none does.
    label: String,
    /// Where the words begin, from the left; the middle of a count.
    label_x: f64,
    /// The baseline of the words, from the top.
    label_y: f64,
}

/// How much happened when.
#[derive(Debug, Default, Serialize, Tsify)]
pub(super) struct Overview {
    /// Parts of all the days that the corpus tells of, in order.
    bins: Vec<OverviewBin>,
    /// The largest count of any.
    highest: f64,
}

/// One part of an overview.
#[derive(Debug, Serialize, Tsify)]
pub(super) struct OverviewBin {
    /// Its first day.
    from: String,
    /// Its last day.
    to: String,
    /// How many events. One that may lie in several parts counts in each for the share of
    /// its days there.
    count: f64,
}

impl From<timeline::Overview> for Overview {
    fn from(overview: timeline::Overview) -> Overview {
        let bins = overview.bins.iter().map(|bin| OverviewBin {
            from: bin.from.to_string(),
            to: bin.to.to_string(),
            count: bin.count,
        });
        Overview { bins: bins.collect(), highest: overview.highest }
    }
}

impl Scene {
    /// Nothing, over so many pixels.
    pub(super) fn empty(width: f64) -> Scene {
        Scene { width, ..Scene::default() }
    }

    /// The scene of an axis, with ids for numbers.
    pub(super) fn of(
        scene: &timeline::Scene,
        axis: &Axis,
        limits: Option<timeline::Stretch>,
        explorer: &Explorer,
    ) -> Scene {
        let breaks = scene.breaks.iter().map(|gap| AxisBreak {
            stretch: gap.stretch.into(),
            x: gap.x,
            width: gap.width,
        });
        Scene {
            stretch: Some(axis.stretch().into()),
            limits: limits.map(Stretch::from),
            width: axis.width(),
            height: scene.height,
            scale: scene.scale,
            ticks: scene.ticks.iter().map(Tick::from).collect(),
            breaks: breaks.collect(),
            lanes: scene.bands.iter().map(Lane::from).collect(),
            marks: scene.marks.iter().map(|mark| Mark::of(mark, explorer)).collect(),
        }
    }
}

impl From<&timeline::Tick> for Tick {
    fn from(tick: &timeline::Tick) -> Tick {
        let (names, with_year, hour) = match tick.named {
            Named::Year => ("year", true, None),
            Named::Month { year } => ("month", year, None),
            Named::Day { year } => ("day", year, None),
            Named::Hour(hour) => ("hour", false, Some(hour)),
        };
        Tick { x: tick.x, day: tick.day.to_string(), names, with_year, hour, major: tick.major }
    }
}

impl From<&timeline::Band> for Lane {
    fn from(band: &timeline::Band) -> Lane {
        let (label, kind) = match band.label.as_str() {
            OTHER_LANE => ("", "others"),
            UNDATED_LANE => ("", "undated"),
            value => (value, "value"),
        };
        Lane { label: label.to_owned(), kind, y: band.y, height: band.height }
    }
}

impl Mark {
    fn of(mark: &timeline::Mark, explorer: &Explorer) -> Mark {
        let (event, report) = match mark.first {
            Target::Event(number) => (Some(event_id(explorer.event_id(number))), None),
            Target::Report(number) => {
                (None, Some(explorer.pack().report(number as usize).id().to_owned()))
            }
        };
        let shape = match mark.shape {
            MarkShape::Day => "day",
            MarkShape::Bar => "bar",
            MarkShape::Soft => "soft",
            MarkShape::Count => "count",
        };
        Mark {
            lane: mark.lane as u32,
            count: mark.count as u32,
            event,
            report,
            stretch: mark.days.into(),
            shape,
            x: mark.x,
            width: mark.width,
            y: mark.y,
            height: mark.height,
            open_start: mark.open_start,
            open_end: mark.open_end,
            cut_start: mark.cut_start,
            cut_end: mark.cut_end,
            approximate: mark.approximate,
            uncertain: mark.uncertain,
            label: mark.label.clone(),
            label_x: mark.label_x,
            label_y: mark.label_y,
        }
    }
}
