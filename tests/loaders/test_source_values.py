"""How the raw files write dates, numbers, addresses and forms of school."""

import doctest

import pytest

from loaders.build import addresses, schools, values


@pytest.mark.parametrize("module", [addresses, schools, values])
def test_examples_in_docstrings_hold(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019-01-07", "2019-01-07"),
        ("2020-02", "2020-02-01"),
        ("2023", "2023-01-01"),
        ("ca. 2008-12", "2008-12-01"),
        ("vor 2012", "2012-01-01"),
        ("2010/11", "2010-01-01"),
        ("o.D.", None),
        ("", None),
    ],
)
def test_a_date_starts_where_its_period_starts(text: str, expected: str | None) -> None:
    assert values.start_of(text) == expected


def test_undated_is_empty_never_today() -> None:
    assert values.stated_date("o.D.") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("033841 91-832", "033841 91-832"),
        ("04236 93 12 - 0", "04236 9312-0"),
        ("04204 91 43 70", "04204 914370"),
    ],
)
def test_phone_keeps_area_code_and_extension(text: str, expected: str) -> None:
    assert values.phone(text) == expected
    assert values.is_phone(expected)


@pytest.mark.parametrize("text", ["91-832", "033841/91832", "033841 x", "+49 33841 91"])
def test_unusual_phone_is_noticed(text: str) -> None:
    assert not values.is_phone(text)


def test_only_web_addresses_become_links() -> None:
    assert values.link("Quelldokument 002") == ""
    assert values.link("javascript:alert(1)") == ""
    assert values.web_address("www.kis-pm.de") == "https://www.kis-pm.de"
    assert values.web_address("http://a.de") == "http://a.de"
    assert values.web_address("") == ""


def test_marks_of_the_research_do_not_reach_readers() -> None:
    assert values.source_title("DKG-Liste 2021 (data-hunt S12)") == "DKG-Liste 2021"
    assert values.source_title("DS 124/12 Anlage 1b (Quelldokument)") == "DS 124/12 Anlage 1b"


def test_quotation_marks_are_german() -> None:
    assert values.typographic('Grundschule "Am Fenn" ("Dorf")') == "Grundschule „Am Fenn“ („Dorf“)"


ADDRESSES = [
    ("Kirchstraße 8 14798 Havelsee/OT Pritzerbe", "Kirchstraße 8|14798|Havelsee|Pritzerbe"),
    ("Parkstraße 4 14827 Wiesenburg/Mark", "Parkstraße 4|14827|Wiesenburg/Mark|"),
    ("Elsastraße 14/16 14542 Werder (Havel)", "Elsastraße 14/16|14542|Werder (Havel)|"),
    (
        "Saarmund Bergstraße 24 14558 Nuthetal/OT Saarmund",
        "Bergstraße 24|14558|Nuthetal|Saarmund",
    ),
    (
        "Neuseddin / Hans-Beimler-Straße 17 14554 Seddiner See",
        "Hans-Beimler-Straße 17|14554|Seddiner See|Neuseddin",
    ),
    (
        "Andersenweg 43 14558 Nuthetal/OT Bergholz-Rehbrücke",
        "Andersenweg 43|14558|Nuthetal|Bergholz-Rehbrücke",
    ),
    ("Alte Dorfstr 1, 28832 Achim", "Alte Dorfstraße 1|28832|Achim|"),
    ("Große Str. 63, 27299 Langwedel", "Große Straße 63|27299|Langwedel|"),
    ("Jahnstr.9, 27321 Thedinghausen", "Jahnstraße 9|27321|Thedinghausen|"),
    (
        "Morsumer Schulstr. 38, 27321 Thedinghausen-Morsum",
        "Morsumer Schulstraße 38|27321|Thedinghausen|Morsum",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ADDRESSES)
def test_school_address_is_taken_apart(text: str, expected: str) -> None:
    address = addresses.parse_address(text)
    assert address is not None
    assert "|".join(address) == expected


def test_address_of_another_form_is_not_guessed() -> None:
    assert addresses.parse_address("Postfach, Verden") is None


FORMS = [
    ("Grundschule; Schulkindergarten", "grundschule"),
    ("Oberschule mit Grundschule", "oberschule"),
    ("Hauptschule; Oberschule; Realschule", "oberschule"),
    ("Gesamtschule mit Grundschule und GOST", "gesamtschule"),
    ("Grundschule; IGS/FWS - SEK I -", "gesamtschule"),
    ("Gymnasium - SEK I -; Gymnasium - SEK II -", "gymnasium"),
    ("OSZ mit beruflichem Gymnasium", "berufliche_schule"),
    ("Berufsbildende Schule(n); Bildungsangebot", "berufliche_schule"),
    ("FöS Lernen Volle Halbtagsschule", "foerderschule"),
    ("Schule mit dem sonderpäd. Schwerpunkt Lernen", "foerderschule"),
    ("Waldorfschule", "schule"),
    ("Hauptschule Ganztagsschule; Realschule Ganztagsschule", "schule"),
    ("Neue Form", "schule"),
    ("", None),
]


@pytest.mark.parametrize(("form", "expected"), FORMS)
def test_highest_form_decides_the_type(form: str, expected: str | None) -> None:
    assert schools.school_type(form) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Grundschule", ""),
        ("Grundschule Volle Halbtagsschule", ""),
        ("Berufsbildende Schule(n); Bildungsangebot", ""),
        ("Oberschule mit Grundschule", "Schulform in der Liste: Oberschule mit Grundschule."),
        ("FöS Lernen Volle Halbtagsschule; FöS Sprache", "Förderschwerpunkt: Lernen, Sprache."),
        ("FöS Emotionale+soziale Entw.", "Förderschwerpunkt: emotionale und soziale Entwicklung."),
        ("Realschule", "Schulform in der Liste: Realschule."),
    ],
)
def test_note_says_what_the_type_does_not(form: str, expected: str) -> None:
    assert schools.form_note(form) == expected
