"""The code lists hold together: keys exist, colours read, nothing that the sources name lacks."""

import itertools
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from streamlit.material_icon_names import ALL_MATERIAL_ICONS

from tests.colours import SRGB_TO_XYZ, VISIONS, lab, linear

FOLDER = Path(__file__).resolve().parents[2] / "data" / "taxonomy"
LISTS = ("core_fields", "lebenslagen", "target_groups", "groups", "services", "facility_types")
WORDS = "everyday_words"
WORDS_IN_LANGUAGES = [path.stem for path in sorted(FOLDER.glob(f"{WORDS}_*.toml"))]

CORE_FIELDS = ["gesundheit", "bildung", "arbeit", "soziales", "kinder_jugendhilfe"]
LEBENSLAGEN = {
    "kinder_jugend_familie",
    "pflege",
    "behinderung",
    "aeltere",
    "flucht_migration",
    "arbeit",
}
TYPES_WITH_ENTRIES = """
    kita hort grundschule oberschule gymnasium gesamtschule foerderschule berufliche_schule schule
    familienzentrum mehrgenerationenhaus bibliothek jugendeinrichtung gemeinschaftsunterkunft
    kommunalverwaltung kreisverwaltung krankenhaus wohnungslosenhilfe jobcenter suchtberatung
    schuldnerberatung migrationsberatung allgemeine_beratung schwangerschaftsberatung
    inklusionsberatung eutb pflegestuetzpunkt volkshochschule musikschule selbsthilfe
    begegnungsstaette sozialstation fruehe_hilfen freiwilligenarbeit tafel frauenhaus traeger
    jugendhilfe kinderschutz_fachberatung
"""
NAMED_IN_THE_SOURCES = {
    "Kita": "kita",
    "Hort": "hort",
    "Schule (Primarstufe)": "grundschule",
    "Schule (Sekundarstufe)": "oberschule",
    "Schulsozialarbeit": "schulsozialarbeit",
    "DAZ": "daz_unterricht",
    "Jugendarbeit": "jugendeinrichtung",
    "Beratungsstellen": "allgemeine_beratung",
    "Beratungsstelle für Menschen mit Behinderung": "beratung_behinderung",
    "Gemeinschaftsunterkunft": "gemeinschaftsunterkunft",
    "Jobcenter MAIA": "jobcenter",
    "Gesundheitsamt": "gesundheitsamt",
    "KJGD": "kjgd",
    "ZäD": "zahnaerztlicher_dienst",
    "Pflegekinderdienst": "pflegekinderdienst",
    "Vormünder": "vormundschaft",
    "Fachberatung Kita": "fachberatung_kita",
    "Vereine und Verbände": "verein",
    "freie Träger": "traeger",
    "Eingliederungshilfeträger": "eingliederungshilfe",
    "ASD": "sozialer_dienst",
    "Seniorenwohnstätten": "seniorenwohnen",
    "familienentlastende Dienste": "familienentlastender_dienst",
}
SERVICES_OF_FAMILY_CENTRES = {
    "offene_angebote": None,
    "fruehe_hilfen": 1,
    "hebammen": 1,
    "kinderarztpraxen": 1,
    "familien_begegnung": 1,
    "familienbildung": 1,
    "beratung": 1,
    "vermittlung": 1,
    "baby_begruessung": 1,
    "opstapje": 1,
    "stuetzangebote": None,
    "netzwerkarbeit": None,
    "kreativangebote": 2,
    "spielenachmittag": 2,
    "singkreis": 2,
    "begegnungscafe": 2,
    "naehkurs": 2,
    "generationen_begegnung": 2,
    "generationen_hilfe": 2,
    "bildungsangebote": 2,
    "begegnung_gefluechtete": 3,
    "integrationsfachkraft": 3,
}
EVERYDAY_EXAMPLES = {
    "Babykurs": "service:eltern_kind_gruppe",
    "Hebamme": "service:hebammen",
    "Schulden": "type:schuldnerberatung",
    "Obdach": "type:wohnungslosenhilfe",
    "Elterngeld": "type:kreisverwaltung",
    "Pflegegrad": "type:pflegestuetzpunkt",
    "Bürgergeld": "type:jobcenter",
    "Deutschkurs": "service:deutschkurs",
    "Bücherei": "type:bibliothek",
}
PREVENTION = {"", "praevention", "intervention", "beides"}
PROTECTED_TYPES = {"frauenhaus", "gemeinschaftsunterkunft", "jugendhilfe"}
MAP_SHAPES = {
    "circle",
    "square",
    "diamond",
    "triangle",
    "pentagon",
    "hexagon",
    "octagon",
    "shield",
}
MIN_CONTRAST = 4.5
MIN_COLOUR_DISTANCE = 15.0


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


def entries(name: str) -> dict[str, dict[str, Any]]:
    return {entry["key"]: entry for entry in read(name)[name]}


def contrast_with_white(color: str) -> float:
    return float(1.05 / (SRGB_TO_XYZ[1] @ linear(color) + 0.05))


@pytest.mark.parametrize("name", [*LISTS, WORDS, *WORDS_IN_LANGUAGES])
def test_every_list_names_its_source_and_is_composed_unicode(name: str) -> None:
    text = (FOLDER / f"{name}.toml").read_text("utf-8")
    assert read(name)["source"]
    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize("name", LISTS)
def test_keys_are_unique_ascii_and_labels_are_unique(name: str) -> None:
    rows = read(name)[name]
    keys = [row["key"] for row in rows]
    assert len(set(keys)) == len(keys)
    assert all(key.isascii() and key.isidentifier() for key in keys)
    assert len({row["label"] for row in rows}) == len(rows)


def test_five_core_fields_in_the_order_of_the_source() -> None:
    assert list(entries("core_fields")) == CORE_FIELDS


def test_lebenslagen() -> None:
    assert set(entries("lebenslagen")) == LEBENSLAGEN


def test_every_type_with_entries_and_every_type_named_in_the_sources_exists() -> None:
    types = set(entries("facility_types"))
    assert types >= set(TYPES_WITH_ENTRIES.split())
    assert types >= set(NAMED_IN_THE_SOURCES.values())


@pytest.mark.parametrize("kind", entries("facility_types").values(), ids=lambda kind: kind["key"])
def test_a_type_refers_to_known_keys_and_is_described(kind: dict[str, Any]) -> None:
    assert kind["group"] in entries("groups")
    for field in ("core_fields", "lebenslagen", "target_groups"):
        assert kind[field]
        assert set(kind[field]) <= set(entries(field))
    assert kind["prevention"] in PREVENTION
    assert kind.get("age_min", 0) <= kind.get("age_max", 99)
    assert kind["plural"]
    assert kind["source"]
    assert kind["description"].endswith(".")
    assert all(law.startswith(("§", "SGB")) for law in kind["legal_basis"])


def test_every_group_and_every_target_group_is_used() -> None:
    types = entries("facility_types").values()
    assert {kind["group"] for kind in types} == set(entries("groups"))
    addressed = {group for kind in types for group in kind["target_groups"]}
    assert addressed == set(entries("target_groups"))


def test_places_that_need_protection_are_marked() -> None:
    types = entries("facility_types")
    assert {key for key, kind in types.items() if kind.get("protected")} == PROTECTED_TYPES


@pytest.mark.parametrize("service", entries("services").values(), ids=lambda entry: entry["key"])
def test_a_service_is_offered_by_known_types(service: dict[str, Any]) -> None:
    assert service["offered_by"]
    assert set(service["offered_by"]) <= set(entries("facility_types"))
    assert service.get("block") in {None, 1, 2, 3}
    assert service["words"]
    assert service["source"]


def test_services_of_family_centres_and_their_building_blocks() -> None:
    services = entries("services")
    found = {key: services[key].get("block") for key in SERVICES_OF_FAMILY_CENTRES}
    assert found == SERVICES_OF_FAMILY_CENTRES
    assert all(
        {"familienzentrum", "mehrgenerationenhaus"} & set(services[key]["offered_by"])
        for key in SERVICES_OF_FAMILY_CENTRES
    )


@pytest.mark.parametrize("name", [WORDS, *WORDS_IN_LANGUAGES])
def test_everyday_words_lead_to_known_types_and_services(name: str) -> None:
    known = {f"type:{key}" for key in entries("facility_types")}
    known |= {f"service:{key}" for key in entries("services")}
    words = read(name)["words"]
    assert len(words) >= 250
    for word, targets in words.items():
        assert targets, word
        assert set(targets) <= known, word
        assert len(set(targets)) == len(targets), word


@pytest.mark.parametrize("name", [WORDS, *WORDS_IN_LANGUAGES])
def test_everyday_words_are_distinct_without_regard_to_case(name: str) -> None:
    words = [word.casefold() for word in read(name)["words"]]
    assert len(set(words)) == len(words)
    assert all(word == word.strip() for word in words)


@pytest.mark.parametrize("name", WORDS_IN_LANGUAGES)
def test_every_target_of_a_german_word_has_a_word_in_every_language(name: str) -> None:
    german, own = ({t for ts in read(n)["words"].values() for t in ts} for n in (WORDS, name))
    assert german - own == set()


@pytest.mark.parametrize(("word", "target"), EVERYDAY_EXAMPLES.items())
def test_everyday_examples(word: str, target: str) -> None:
    assert target in read(WORDS)["words"][word]


def test_at_most_eight_groups_each_with_its_own_colour_symbol_and_shape() -> None:
    groups = entries("groups").values()
    assert len(groups) <= 8
    for field in ("color", "symbol", "shape"):
        assert len({group[field] for group in groups}) == len(groups)
    assert {group["shape"] for group in groups} <= MAP_SHAPES


def test_symbols_exist() -> None:
    symbols = {group["symbol"] for group in entries("groups").values()}
    for name in ("core_fields", "lebenslagen", "target_groups"):
        symbols |= {term["icon"] for term in entries(name).values()}
    assert symbols <= ALL_MATERIAL_ICONS


@pytest.mark.parametrize("group", entries("groups").values(), ids=lambda group: group["key"])
def test_a_white_symbol_reads_on_the_colour(group: dict[str, Any]) -> None:
    assert contrast_with_white(group["color"]) >= MIN_CONTRAST


@pytest.mark.parametrize("vision", VISIONS)
def test_colours_differ_for_every_kind_of_vision(vision: str) -> None:
    colors = {key: lab(group["color"], VISIONS[vision]) for key, group in entries("groups").items()}
    for (one, first), (other, second) in itertools.combinations(colors.items(), 2):
        assert np.linalg.norm(first - second) >= MIN_COLOUR_DISTANCE, (one, other)


@pytest.mark.parametrize("name", [*LISTS, WORDS, *WORDS_IN_LANGUAGES])
def test_nothing_is_called_bedarf(name: str) -> None:
    assert "bedarf" not in (FOLDER / f"{name}.toml").read_text("utf-8").casefold()
