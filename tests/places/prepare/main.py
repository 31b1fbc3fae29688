"""Writes the tables of countries, and of towns and regions: ../README.md tells their columns."""

import collections
import math
import os
import re
import sys

import common
from common import fold, is_key

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# What regions are called besides their names.
KINDS = (
    "sheng shi zizhiqu province governorate oblast region state prefecture county district "
    "department autonomous republic krai muhafazat wilaya de d of the mayorality"
).split()
# A region of no other words than these is named in too many countries to be known.
GENERIC = set(KINDS) | set(
    "north south east west northern southern eastern western central centre center upper lower "
    "middle northeast northwest southeast southwest capital city federal district national "
    "territory islands island coast plateau lacs lakes".split()
)
# Of a region and a town of one name, the town is meant, unless the town is Quebec; New York is
# called by another name in the sources.
MEANT = {("CA", "10")}
NOT_MEANT = {("US", "NY")}
# No region of its own.
LEFT_OUT = {("US", "DC")}
# Of so many towns whose regions are told, three quarters must tell the same.
SURE = 0.75

# What Arabic names begin with, and English news leave out.
ARTICLE = re.compile("^(al|ar|as|at|an|ad|az|adh|ash|ath) ")

work, to_countries, to_gazetteer = sys.argv[1:]
small = common.towns(work, 500)
towns = [town for town in common.towns(work, 15000) if is_key(fold(town["name"]))]


def region_names():
    """The name of each region, by country and code."""
    near = collections.defaultdict(list)
    for row in common.regions(work):
        near[row["cc"], row["name"]].append((float(row["lat"]), float(row["lon"]), row["admin1"]))
    votes = collections.defaultdict(collections.Counter)
    for town in small:
        for latitude, longitude, name in near[town["countrycode"], town["name"]]:
            away = max(abs(latitude - town["latitude"]), abs(longitude - town["longitude"]))
            if away < 0.05 and name:
                votes[town["countrycode"], town["admin1code"]][name] += 1
    tops = {region: (count.most_common(1)[0], count.total()) for region, count in votes.items()}
    return {region: name for region, ((name, most), all_) in tops.items() if most >= SURE * all_}


def middle(places):
    """The place nearest to the middle of all: it lies among them, whatever their shape."""
    count = len(places)
    latitude = sum(place["latitude"] for place in places) / count
    x = sum(math.cos(math.radians(place["longitude"])) for place in places)
    y = sum(math.sin(math.radians(place["longitude"])) for place in places)
    longitude = math.degrees(math.atan2(y, x))

    def away(place):
        east = (place["longitude"] - longitude + 180) % 360 - 180
        return math.hypot(place["latitude"] - latitude, east * math.cos(math.radians(latitude)))

    return min(places, key=lambda place: (away(place), place["geonameid"]))


def place_of(town):
    return (
        town["countrycode"],
        town["admin1code"],
        town["latitude"],
        town["longitude"],
        town["population"],
    )


def mark_of(town):
    return "c" if town["geonameid"] in capitals else ""


def without_article(town):
    """Arabic names as news write them: "raqqa" of "Ar Raqqah"."""
    own = fold(town["name"])
    bare = ARTICLE.sub("", own)
    if own == bare or town["population"] < 50_000:
        return set()
    listed = {fold(name) for name in town["alternatenames"]}
    keys = {bare, bare.removesuffix("h") if bare.endswith("ah") else bare}
    return {key for key in keys & listed if len(key) > 4}


def write(path, rows):
    with open(path, "w") as file:
        file.writelines("\t".join(map(str, row)).rstrip("\t") + "\n" for row in rows)


# Countries.
geonames, labels = common.countries(work), common.labels(work)
variants = {row[0]: row[1:] for row in common.lines(f"{HERE}/countries.tsv")}
by_name = collections.defaultdict(list)
for town in towns:
    for name in {fold(name) for name in [town["name"], *town["alternatenames"]]}:
        by_name[town["countrycode"], name].append(town)
country_rows, country_keys, capitals = [], set(), {}
for code in sorted(labels):
    point, names = labels[code][1], labels[code][2]
    by_key = {}
    for name in (geonames[code]["name"], *names, *variants.get(code, [])):
        by_key.setdefault(fold(name), name)
    country_keys.update(by_key)
    found = by_name[code, fold(geonames[code]["capital"])]
    found = [max(found, key=lambda town: town["population"])] if found else []
    for town in found:
        capitals[town["geonameid"]] = code
    country_rows.append((code, *(round(degrees * 1000) for degrees in point), ";".join(by_key.values())))
write(to_countries, country_rows)

# Regions and towns.
called = collections.Counter(fold(town["name"]) for town in small)
inside, inhabitants = collections.defaultdict(list), collections.Counter()
for town in small:
    inside[town["countrycode"], town["admin1code"]].append(town)
    inhabitants[town["countrycode"], town["admin1code"]] += town["population"]
rows, own_keys = [], collections.defaultdict(list)


def add(key, country, region, latitude, longitude, population, mark):
    rows.append((key, country, region, round(latitude * 1000), round(longitude * 1000), population, mark))


for town in towns:
    own_keys[fold(town["name"])].append(town)
english_keys = collections.defaultdict(list)
by_hand = common.lines(f"{HERE}/names.tsv")
for source, country, *english in by_hand:
    for town in own_keys[fold(source)]:
        for name in english if town["countrycode"] == country else ():
            english_keys[fold(name)].append(town)
names = region_names()
named_regions = {}
for (country, code), name in sorted(names.items()):
    words = fold(name).split(" ")
    bare = " ".join(word for word in words if word not in KINDS) or fold(name)
    if not is_key(bare) or set(words) <= GENERIC or (country, code) in LEFT_OUT:
        continue
    at = middle(inside[country, code])
    place = (country, code, at["latitude"], at["longitude"], inhabitants[country, code], "r")
    named_regions[name, country] = place
    # A town in it that has its name is meant by the name alone.
    its_towns = [
        town
        for town in own_keys[bare] + english_keys[bare]
        if (town["countrycode"], town["admin1code"]) == (country, code)
    ]
    behind = (country, code) in NOT_MEANT or its_towns and (country, code) not in MEANT
    add(bare, *place[:-1], "s" if behind else "r")
for name, country, latitude, longitude in common.lines(f"{HERE}/regions.tsv"):
    add(fold(name), country or "-", "", float(latitude), float(longitude), 0, "h")

taken = set(called) | country_keys | {row[0] for row in rows}
for town in towns:
    add(fold(town["name"]), *place_of(town), mark_of(town))
    for key in without_article(town) - taken:
        add(key, *place_of(town), "a")
for source, country, *english in by_hand:
    if source.endswith("*"):
        place = named_regions[source[:-1], country]
    else:
        found = [town for town in own_keys[fold(source)] if town["countrycode"] == country]
        if not found:
            sys.exit(f"names.tsv: GeoNames has no {source} in {country}; write what it is called now")
        town = max(found, key=lambda town: town["population"])
        place = *place_of(town), mark_of(town) or "a"
    for name in english:
        add(fold(name), *place)
# A name by which a row is already there is written once.
best = {}
for row in sorted(rows, key=lambda row: (row[0], -row[5], *row[1:5], row[6] == "a", row[6])):
    best.setdefault(row[:6], row)
# A row says how many places of 500 inhabitants and more have its name, where several have.
count = {key: number for key, number in called.items() if number > 1}
write(
    to_gazetteer,
    [(*row, count.get(row[0], "") if row[6] in ("", "c") else "") for row in best.values()],
)
