# The words of the views that are drawn on demand, in English, which the other languages
# follow: the same messages. They take no variables.

map = Map of places
network = Who appears with whom
# What the steps on a map are called together.
moving = Move the map
closer = Closer
further = Further away
whole = The whole world
fit = All places
north = North
south = South
west = West
east = East
# What circles, squares and lines mean.
area = The area of a mark is the number of its events.
# Whose outline the map has. The name stays as it is.
credit = Made with Natural Earth
# Before the places whose point nobody knows.
not-on-map = Not on the map
table = As a table
# After the number of those that are not listed.
more = more
# Before the numbers of those that a drawing has no room for.
lines-left = Lines of fewest events that are not drawn:
places-left = Places of fewest events that are not drawn here:
nothing = Nothing of this kind is named in what is shown.
# The unit of the scale.
kilometres = km
# Columns and headings.
name = Name
kind = Kind
country = Country
events = Events
reports = Reports
together = Appears with
other-names = Other names
# Before others that it may be, which no report says.
may-be = Perhaps the same as
first = First
last = Last
why = Why there
over-time = Over time
# What one of a kind is.
person = Person
organisation = Organisation
place = Place
nationality = Nationality
# Several of a kind.
people = People
organisations = Organisations
places = Places
nationalities = Nationalities
