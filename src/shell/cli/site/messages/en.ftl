# The words of a site's pages that need no script, in English, which the other languages
# follow: the same messages with the same variables. What the explorer says too is in its own
# messages.

# What a collection holds: “3 reports, 27 events found automatically, 2009–2022.”
holds = { $reports }, { $events } found automatically.
holds-years = { $reports }, { $events } found automatically, { $years }.
# What the explorer needs, where there is no script and where it is late.
needs-script = To be searched, this timeline needs JavaScript and WebAssembly.
needs-server = This timeline is loading, or cannot be loaded. It needs JavaScript, WebAssembly and a web server.
# The same of a page in one file.
needs-no-server = This timeline is loading, or cannot be loaded. It needs JavaScript and WebAssembly.
reports-heading = Reports
# Under a list that is cut, beside a link to the whole.
events-left = { $count ->
    [one] There is { $count } more event.
   *[other] There are { $count } more events.
  }
reports-left = { $count ->
    [one] There is { $count } more report.
   *[other] There are { $count } more reports.
  }
events-in-explorer = { $count ->
    [one] There is { $count } more event in the explorer.
   *[other] There are { $count } more events in the explorer.
  }
every-event = All events
every-report = All reports
# $credit is of one report.
credit-and-others = { $count ->
    [one] { $credit }, and { $count } more report
   *[other] { $credit }, and { $count } more reports
  }
page-of = { $heading }, page { NUMBER($page) } of { NUMBER($pages) }
# What links to the pages around are called together, and those to the site.
pages = Pages
site = Site
previous-page = Previous page
next-page = Next page
previous-event = Previous event
next-event = Next event
explore = Explore it among the others
# Several of a kind.
people = People
organisations = Organisations
places = Places
nationalities = Nationalities
