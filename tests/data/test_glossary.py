"""The glossary explains what it must; the operator's texts know their placeholders and gaps."""

import re
import string
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from loaders.permissions import read_permissions
from loaders.texts import read_state_facts

DATA = Path(__file__).resolve().parents[2] / "data"
TEXTS = ("impressum", "datenschutz", "barrierefreiheit", "methodik")

ABBREVIATIONS_OF_2012 = {
    "EKIZ": "Eltern-Kind-Zentrum",
    "FB V": "Fachbereich Soziales, Jugend, Schule und Gesundheit",
    "FD": "Fachdienst",
    "FT": "Fallteam",
    "FUA": "Fallunspezifische Arbeit",
    "FZ": "Familienzentrum",
    "JHA": "Jugendhilfeausschuss",
    "KJGD": "Kinder- und Jugendgesundheitsdienst",
    "MA": "Mitarbeiter/in",
    "MGH": "Mehrgenerationenhaus",
    "FDL": "Fachdienstleiter/in",
    "RK": "Regionalkonferenz",
    "RSF": "Regionales Sozialforum",
    "RT": "Regionalteam",
    "ReKo": "Regionalkoordinator/in",
    "SGB": "Sozialgesetzbuch",
    "SRK": "Sozialraumkonferenz",
    "StoMa": "Standortmanager/in",
    "TL": "Teamleiter/in",
    "ZäD": "Zahnärztlicher Dienst",
}
DOMAIN_WORDS = """
    gemeinde stadt amt samtgemeinde ortsteil landkreis planregion sozialraum lebensraum gremium
    ags ars verbandsschluessel traeger verflechtungsraum entwicklungsraum lebenslage kernbereich
    familienwegweiser ressourcenkarte sozialraumprofil zensus fortschreibung rechnerischer_hinweis
"""
FIELDS = {
    "key",
    "label",
    "abbreviation",
    "english",
    "definition",
    "source",
    "source_date",
    "see_also",
}
ABOUT_BEDARF = {"bedarf", "rechnerischer_hinweis"}
DATE = re.compile(r"(\d{4}(-\d{2}(-\d{2})?)?)?")

OFFICE = {"district_name", "office_name", "office_address", "office_phone", "office_email"}
STATE = {"accessibility_law", "accessibility_enforcement", "accessibility_oversight"}
PLACEHOLDERS = OFFICE | STATE
GAP = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
OPERATORS_GAPS = {"impressum": 6, "datenschutz": 9, "barrierefreiheit": 5, "methodik": 0}


def terms() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = tomllib.loads((DATA / "glossary.toml").read_text("utf-8"))[
        "terms"
    ]
    return entries


def text(name: str) -> str:
    return (DATA / "texts" / f"{name}.md").read_text("utf-8")


def test_the_twenty_abbreviations_of_2012_with_their_long_forms() -> None:
    listed = [term for term in terms() if term["source"].endswith("Abkürzungsverzeichnis")]
    assert len(listed) == 20
    assert {term["abbreviation"]: term["label"] for term in listed} == ABBREVIATIONS_OF_2012


def test_abbreviations_of_2012_say_that_they_are_of_2012() -> None:
    for term in terms():
        if term["source"].endswith("Abkürzungsverzeichnis"):
            assert term["source_date"] == "2012-03"
            assert "Stand 2012" in term["definition"], term["key"]


def test_keys_abbreviations_and_labels_are_unique() -> None:
    for field in ("key", "label", "abbreviation"):
        values = [term[field] for term in terms() if field in term]
        assert len(set(values)) == len(values), field


def test_words_of_the_code_and_the_interface_are_explained() -> None:
    assert {term["key"] for term in terms()} >= set(DOMAIN_WORDS.split())


@pytest.mark.parametrize("term", terms(), ids=lambda term: term["key"])
def test_a_term_is_complete(term: dict[str, Any]) -> None:
    assert set(term) <= FIELDS
    assert term["key"].isascii()
    assert term["key"].isidentifier()
    assert term["label"]
    assert term["english"]
    assert term["source"]
    assert DATE.fullmatch(term["source_date"])
    assert term["definition"].endswith((".", ".)"))


def test_related_terms_exist_and_are_others() -> None:
    keys = {term["key"] for term in terms()}
    for term in terms():
        assert set(term["see_also"]) <= keys - {term["key"]}, term["key"]


def test_bedarf_appears_only_where_it_is_explained() -> None:
    naming = {term["key"] for term in terms() if "Bedarf" in term["label"] + term["definition"]}
    assert naming == ABOUT_BEDARF
    hint = next(term for term in terms() if term["key"] == "rechnerischer_hinweis")
    assert "ausgehandelt" in hint["definition"]


@pytest.mark.parametrize(
    "path", [DATA / "glossary.toml", *(DATA / "texts").glob("*.md")], ids=lambda path: path.name
)
def test_umlauts_are_composed(path: Path) -> None:
    assert unicodedata.is_normalized("NFC", path.read_text("utf-8"))


def test_the_operators_texts_are_these() -> None:
    assert {path.stem for path in (DATA / "texts").glob("*.md")} == set(TEXTS)


@pytest.mark.parametrize("name", TEXTS)
def test_placeholders_are_known_and_braces_are_paired(name: str) -> None:
    found = {field for _, field, _, _ in string.Formatter().parse(text(name)) if field is not None}
    assert found <= PLACEHOLDERS


@pytest.mark.parametrize("name", ["impressum", "datenschutz", "barrierefreiheit"])
def test_legal_texts_name_the_office(name: str) -> None:
    assert all(f"{{{field}}}" in text(name) for field in OFFICE - {"district_name"})


def test_a_land_without_entry_leaves_a_gap() -> None:
    known = read_state_facts(DATA / "texts" / "laender.toml", "Brandenburg")
    unknown = read_state_facts(DATA / "texts" / "laender.toml", "Niedersachsen")
    assert set(known) == set(unknown) == STATE
    assert "BbgBGG" in known["accessibility_law"]
    assert all(GAP.fullmatch(text) and "Niedersachsen" in text for text in unknown.values())


@pytest.mark.parametrize("name", TEXTS)
def test_gaps_are_marked_the_same_way_and_counted(name: str) -> None:
    gaps = GAP.findall(text(name))
    assert text(name).count("[[") == text(name).count("]]") == len(gaps)
    assert all(gap.startswith("Betreiber: ") and len(gap) > 15 for gap in gaps)
    assert len(gaps) == OPERATORS_GAPS[name]


@pytest.mark.parametrize("name", TEXTS)
def test_headings_start_at_level_two(name: str) -> None:
    headings = re.findall(r"^#+ .+$", text(name), re.MULTILINE)
    assert headings
    assert all(heading.startswith("## ") for heading in headings)


def test_the_method_page_says_what_the_figures_cannot_say() -> None:
    method = text("methodik")
    for phrase in (
        "Anteile werden nie gemittelt",
        "Zensus 2022",
        "Geschützte Orte",
        "flächendeckend in 19 Sozialräumen",
        "In achtzehn der neunzehn Sozialräume",
        "16 Zentren",
        "Luftlinie",
        "rechnerischen Hinweis",
    ):
        assert phrase in method


def test_the_privacy_text_names_the_periods_of_the_rules() -> None:
    _, rules = read_permissions(DATA / "rules" / "permissions.toml")
    said = (DATA / "texts" / "datenschutz.md").read_text("utf-8")
    assert f"Nach {rules.session_hours:g} Stunden" in said
    assert f"{rules.locked_after_months} Monate nicht benutzt" in said
    assert f"nach {rules.removed_after_months} Monaten gelöscht" in said
