# The words of the page in English, which the other languages follow: the same
# messages with the same variables. What reports say is not in here.

## The page

skip = Skip to the timeline
skip-past = Skip this timeline
timeline = Timeline
list = List
table = Table
show-as = Show as
language = Language
# $holds is made of counts, $years of years: “3 reports, 27 events, 2009–2022”.
holds-years = { $holds }, { $years }
years = { $from }–{ $to }
# Joins the items of a list, two at a time.
comma = { $first }, { $second }
key-on = Shortcuts: on
key-off = Shortcuts: off
key-title = Single keys: / goes to the search box, n and p to the next and previous hit
colours-system = Colours: system
colours-light = Colours: light
colours-dark = Colours: dark

## Counts

events = { $count ->
    [one] { $count } event
   *[other] { $count } events
  }
reports = { $count ->
    [one] { $count } report
   *[other] { $count } reports
  }
of-events = { $count ->
    [one] of { $count } event
   *[other] of { $count } events
  }
found = { $events } in { $reports }

## Search

search = Search the reports
suggestions = Suggestions
clear = clear all
did-you-mean = ; did you mean { $query }?
chosen = Chosen
remove = , remove
chip-search = Search
chip-time = Time
without-source = Without source
without-year = Without year
without-person = Without person
without-organisation = Without organisation
without-place = Without place
without-nationality = Without nationality

## Mistakes in a query

mistake-at = at character { NUMBER($position) } of the query: { $mistake }
mistake-or = OR needs a word on both sides
mistake-near = NEAR stands between two words or phrases
mistake-reach = NEAR reaches over 1 to 99 words: NEAR/5
mistake-minus = nothing follows the minus
mistake-closing = this bracket closes nothing
mistake-bracket = this bracket is not closed
mistake-deep = brackets are nested too deep
mistake-quotation = this quotation is not closed
mistake-fuzzy = only one letter may differ: word~
mistake-values = OR stands between the values of a field
mistake-one-of = { $field } takes one of: { $words }
mistake-sources = sources: takes a number: 2, >=2 or <=2
mistake-word = { $field } needs a word, or a "phrase"
mistake-date = { $field } needs a date such as 2018, 2018-03, 2018-03-15, 2018/2020 or 2014/..
mistake-end = this time has no end that { $field } needs
mistake-field = there is no field { $field }, only { $fields }

## Facets

filters = Filters
source = Source
year = Year
person = Person
organisation = Organisation
place = Place
nationality = Nationality
find = find
by-letter = A–Z
sort-by-name = , sort by name
show-count-more = show { NUMBER($count) } more
show-fewer = show fewer
leave-out = Leave out { $value }
not-named = not named

## The list

show-earlier = Show earlier ones ({ NUMBER($count) } before)
show-more = Show more ({ NUMBER($count) } left)
nothing = Nothing matches
nothing-why = No sentence here fits all that is searched and chosen.
clear-all = Clear all
in-the-reports = In the reports
read-on = read on
undated-reports = Undated
undated-which = reports that name no day of their own
undated-because = published { $when }, because { $reason }
undated-unknown = nothing in it tells when it was published

## Who published a report, and when

source-not-named = source not named
credit = { $source }, { $when }
undated-within = undated ({ $when })
credit-editor = { $credit } (date given by the editor)
credit-because = { $credit }, because { $reason }
credit-note = { $credit } ({ $reason })
credit-from = { $credit }, from { $place }
byline = By { $name }

## An event

event = Event
close-event = Close the event
event-missing = This event is not in the collection
report-missing = This report is not in the collection
earlier-edition = The link may be of an earlier edition of it.
found-automatically = found automatically
evidence = Evidence
read-in-report = read in the report
original = original
copy-link = Copy a link to this event
compare-two = Compare two of its reports

## Where reports agree and differ

differences = Differences
map = Map
network = Network
names = Names
differ-none = Nowhere do these reports differ
differ-none-why = No event shown is told differently by several reports.
differ-most = The { NUMBER($shown) } that differ most, of { NUMBER($all) }.
agree = { NUMBER($count) } sources agree
differ-when = dates differ
differ-place = places differ
differ-who = names differ
differ-number = numbers differ
differ-claim = one denies it
agreement = What each source says
when-column = When
where-column = Where
who-column = Who
how-many = How many
who-says = Who says so
agrees = agrees
differs = differs
silent = says nothing
copied-words = the same words as above
denied-by = denied by { $speaker }
denied = denied
planned = planned
foiled = foiled
cancelled = cancelled
alleged = alleged
same-event = Taken for the same event: { $reason }
known-on = As known on
all-reports = all reports

## How a date was resolved

rule = Rule
counted-from = Counted from
step = Step
said-is = “{ $said }” is { $when }
said-instead = “{ $said }” is { $when } in your reading; found automatically: { $automatic }
other-readings = This and other readings
no-calendar = on no calendar
your-reading = your reading
back-to = back to { $when }
back-to-found = back to what was found
undo = undo
dates-in-your-reading = { $count ->
    [one] { $count } date in your reading
   *[other] { $count } dates in your reading
  }

## A report

back = back to the timeline
editors-headline = headline given by the editor
the-original = The original
show-on-timeline = show on the timeline
cite = Cite this report
plain = Plain
copy-plain = Copy as plain text
copy-as = Copy as { $form }
compare-with = Compare with …
event-named = Event: { $name }
hits = Found
previous-hit = Previous sentence found
next-hit = Next sentence found
previous-told = Previous sentence of an event
next-told = Next sentence of an event
here-of = { NUMBER($here) } of { NUMBER($all) }
sentence-of = sentence { NUMBER($here) } of { NUMBER($all) }
mark-in-text = Mark in the text
dates = Dates
all-events = Events
all-places = Places
all-names = Names

## Two reports

back-to-first = back to the first report alone
side-by-side = Two reports side by side
told-by-none = No event is told by both of these reports.
told-by-both = Events that both reports tell

## Copying

copied = Copied.
saved-unless-barred = If no file came, the page around allows none: copy the table, or open the timeline on its own page.
copy-too-long = This browser does not let the page copy, and the text is too long to show.
copy-barred = This browser does not let the page copy. Copy it from here:
copy-by-hand = To be copied by hand
page-barred = This frame may not open pages. The address is:
open-whole = Open on a page of its own

## To take along

take = Download
taking = One moment …
take-left-out = { $events } left out: this form cannot hold their dates.
take-failed = That failed. Without a network it works only where it did before.
take-large = Too many reports for one picture. Choose SVG, or fewer of them.

## The table

table-caption = Events, found automatically
download-csv = Download as CSV
copy-table = Copy the table
date = Date
certainty = Certainty
all-sources = Sources
a-day = day
a-week = week
a-month = month
a-season = season
a-quarter = quarter
a-half-year = half a year
a-year = year
a-decade = decade
a-century = century
a-stretch = stretch of time
open-end = open end
approximate = approximate
in-doubt = uncertain

## The timeline

no-date = No report names a date.
lanes = Lanes
by-source = by source
by-person = by person
by-organisation = by organisation
by-place = by place
by-nationality = by nationality
others = others
axis = Axis
event-date = event date
publication-date = publication date
close-gaps = close gaps
move-and-zoom = Move and zoom
earlier = Earlier
later = Later
zoom-out = Zoom out
zoom-in = Zoom in
fit = fit
today = today
overview = Overview
look-start = Start of the part looked at
look-end = End of the part looked at
from = From
to = to
all-of-it = all of it
chart = Events on the timeline; arrow keys go through them, Enter opens one, plus and minus zoom, question mark lists all keys
began-earlier = { $count ->
    [one] { $count } event that began earlier, Enter shows where
   *[other] { $count } events that began earlier, Enter shows where
  }
close-together = { $count ->
    [one] { $count } event, Enter zooms in
   *[other] { $count } events close together, Enter zooms in
  }
spoken-event = { $when }, { $label }, { $reports }, { $sources }
spoken-yours = { $event }, your reading
spoken-differs = { $event }, sources differ
spoken-report = report, { $title }, { $credit }

## The timeline's keys

keys = Keys on the timeline
key-sideways = previous and next event
key-up-down = lane above and below
key-ends = first and last event in sight
key-pages = earlier and later
key-zoom = zoom in and out
key-all = everything
key-enter = open the event, or zoom into a count
key-escape = close what is open
key-help = this list
close = Close

## A collection that cannot be opened

pack-none = This page carries no reports. Put a pack into it with `dateline embed`.
pack-other = The file is not a Dateline pack. Make one with `dateline pack DIR -o FILE`.
pack-version = The collection was made by { $writer } in version { $found } of the format; this program reads version { $readable }. Pack the reports again.
pack-damaged = The collection is damaged or was cut short. Copy or make it again.

## Notices of an address

notice = The link says “{ $said }”, which is not { $expected }; it was passed over.
dismiss = dismiss
unspoken = The words of { $language } could not be fetched, so the page stays in English. Choose it again when there is a network.
expected-sentence = the number of a sentence
expected-one = one of: { $words }
expected-sort = one of: { $words }, with a minus before it to turn the order round
expected-map = a part of the map, such as 3/42/11
expected-report = a report beside the one that `report` names
expected-event = the id of an event
expected-date = a date such as 2018-03-01, 2018-03 or 2018
expected-reading = a reading of a date in these reports, such as report:3:2018-12-31


## Dates

day = { NUMBER($day) } { $month } { $year }
day-of-year = { NUMBER($day) } { $month }
month = { $month } { $year }
before-christ = { $year } BC
undated = undated
about = about { $when }
uncertain = { $when } (uncertain)
# Before a day, a season, a quarter or a half-year; `since` before what is left.
since-the = since { $when }
since = since { $when }
until-the = until { $when }
until = until { $when }
days = { $from } to { $to }
months = { $from } to { $to }
week = week of { $day }
spring = spring { $year }
summer = summer { $year }
autumn = autumn { $year }
winter = winter { $year }
quarter = quarter { NUMBER($quarter) } of { $year }
first-half = first half of { $year }
second-half = second half of { $year }
decade = { $year }s

## Where the browser does not know the language: months, digits, and what is
## between thousands

month-names = January February March April May June July August September October November December
month-names-short = Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
digits = 0123456789
thousands = ,

## Embedding

embed = Embed
embed-lead = Each of these lines shows in another page what is shown here now.
embed-parts = Parts
part-title = Title
part-search = Search box
part-views = Views
part-tools = Timeline tools
part-settings = Settings
embed-frame = In a frame, for any editor
embed-element = As an element, where scripts are allowed
embed-more = More about embedding
height = Height
copy-line = Copy the line
preview = Preview
