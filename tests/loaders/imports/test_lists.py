"""Lists that come again and again: told by their titles, read by their own words for kinds."""

from pathlib import Path

import pytest

from loaders.imports.area import Area
from loaders.imports.checks import check
from loaders.imports.documents import Basis
from loaders.imports.lists import FILE, KnownList, chosen, read_lists
from loaders.imports.mapping import mapped
from loaders.imports.model import Kind, RawRow, Source
from loaders.problems import DataProblem
from loaders.taxonomy import load_taxonomy

DATA = Path(__file__).parents[3] / "data"
RULES = DATA / "rules" / FILE


def source(header: str, *rows: str) -> Source:
    columns = header.split(";")
    raw = [RawRow(number, line.split(";")) for number, line in enumerate(rows, start=2)]
    return Source("liste.csv", Kind.CSV, columns, raw)


def fitting(found: Source) -> list[str]:
    return [one.key for one in read_lists(RULES) if one.fits(found)]


def read(key: str, found: Source, area: Area) -> list[dict[str, object]]:
    known: KnownList = chosen(read_lists(RULES), key)
    basis = Basis("Synthetische Quelle", "Fakten", known.type, "2026-01-01", types=known.types)
    checked = check(found, mapped(found, known.mapping(found)), basis, area)
    assert checked.refused == ()
    return [one.document for one in checked.good]


SCHOOLS_2017 = "schulnummer;name;anschrift;lat;lon;telefon;schulform;ags"
"""The columns of the list of May 2017; the rows below are synthetic."""


def test_the_list_of_the_school_data_project_is_read_with_its_own_words(area: Area) -> None:
    found = source(
        SCHOOLS_2017,
        "1;Synthetische Schule;Markt 1, 27283 Verden;52.91;9.23;04231 1234;"
        "FöS Geistige Entwicklung Ganztagsschule (m. ZB);03361012",
        "2;Zweite synthetische Schule;Weg 2 28832 Achim;53.01;9.03;04202 1234;"
        "Grundschule und IGS;03361001",
    )
    assert fitting(found)[0] == "schuldatenprojekt"
    one, other = read("schuldatenprojekt", found, area)
    assert (one["type"], one["street"], one["postcode"]) == ("foerderschule", "Markt 1", "27283")
    assert (other["type"], other["street"], other["locality"]) == (
        "gesamtschule", "Weg 2", "Achim",
    )  # fmt: skip
    assert other["gemeinde_key"] == "03361001"


def test_a_list_of_kitas_needs_no_column_for_the_kind_and_takes_no_names(area: Area) -> None:
    found = source(
        "Name der Kita;Träger;Straße;PLZ;Ort;Leitung;Öffnungszeiten",
        "Synthetische Kita;Synthetischer Träger;Markt 1;27283;Verden;Name einer Person;"
        "Mo-Fr 7-16 Uhr",
    )
    assert fitting(found) == ["kitaliste"]
    [one] = read("kitaliste", found, area)
    assert (one["type"], one["organization"]) == ("kita", "Synthetischer Träger")
    assert "Name einer Person" not in str(one)
    hours = one["opening_hours"]
    assert isinstance(hours, dict)
    assert hours["openingHoursSpecification"][0]["opens"] == "07:00"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Grundschule", "grundschule"),
        ("Förderschule Lernen", "foerderschule"),
        ("Oberstufenzentrum", "berufliche_schule"),
        ("Realschule", "schule"),
        ("Grund- und Oberschule", "oberschule"),
    ],
)
def test_forms_of_schools_become_kinds(area: Area, said: str, kind: str) -> None:
    found = source("Schulname;Schulform;PLZ;Ort", f"Synthetische Schule;{said};27283;Verden")
    assert read("schulliste", found, area)[0]["type"] == kind


def test_another_list_fits_none() -> None:
    assert fitting(source("Name;Art;PLZ", "a;b;c")) == []
    assert fitting(source("Name der Kita", "a")) == ["kitaliste"]


def test_every_kind_that_a_list_names_is_there() -> None:
    kinds = load_taxonomy(DATA / "taxonomy").types
    for one in read_lists(RULES):
        assert {kind for _, kind in one.types} | ({one.type} - {""}) <= set(kinds)


def test_a_field_or_list_that_there_is_not_is_told(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.write_text(RULES.read_text("utf-8").replace("organization =", "leitung ="), "utf-8")
    with pytest.raises(DataProblem, match="leitung"):
        read_lists(path)
    with pytest.raises(DataProblem, match="schulliste"):
        chosen(read_lists(RULES), "nein")
