from typing import Any

import pytest

from loaders.checking import all_valid, check_rows, check_unique
from loaders.history import FamilyCentreEventRow, PressFigureRow
from loaders.problems import DataProblem
from loaders.records import (
    CensusRow,
    FacilityRow,
    OrtsteilRow,
    PopulationRow,
    Row,
    SozialraumRow,
)

POPULATION = {
    "gemeinde_key": "12069616", "date": "2024-12-31", "total": "30", "male": "14",
    "female": "16", "basis": "Zensus 2022",
}  # fmt: skip
CENSUS = {
    "gemeinde_key": "12069616", "date": "2022-05-15", "population": "27212",
    "foreigners_share": "0.084", "household_size": "", "dwellings": "13232",
    "vacancy_share": "0.013", "owner_share": "0.368", "rent_eur_m2": "7.29",
}  # fmt: skip
FACILITY: dict[str, Any] = {
    "id": "a", "name": "Kita", "type": "kita", "location_precision": "address",
    "location_class": "public", "visibility": "public", "source": "MAZ", "license": "Fakten",
}  # fmt: skip
EVENT = {
    "date": "ca. 2010", "date_start": "2010-01-01", "area": "", "count": "", "event": "eröffnet",
    "evidence": "belegt", "source": "MAZ",
}  # fmt: skip
PRESS = {
    "key": "12069", "name": "PM", "indicator": "Quote", "value": "0.068", "unit": "Anteil",
    "date": "2015", "date_start": "", "source": "MOZ",
}  # fmt: skip
SOZIALRAUM = {
    "key": "120690616", "name": "Teltow", "type": "Stadt", "planregion_key": "1",
    "planregion_status": "belegt", "planregion_evidence": "MAZ",
}  # fmt: skip

GOOD = {
    "population": (PopulationRow, POPULATION),
    "census": (CensusRow, CENSUS),
    "facility": (FacilityRow, FACILITY),
    "event": (FamilyCentreEventRow, EVENT),
    "press figure": (PressFigureRow, PRESS),
    "sozialraum": (SozialraumRow, SOZIALRAUM),
    "sozialraum without planregion": (
        SozialraumRow,
        {"key": "033610001", "name": "Achim", "type": "Stadt"},
    ),
}


@pytest.mark.parametrize(("model", "values"), GOOD.values(), ids=list(GOOD))
def test_good_row_passes(model: type[Row], values: dict[str, Any]) -> None:
    good, findings = check_rows("tabelle", model, [(2, values)])
    assert len(good) == 1
    assert findings == []


BAD = {
    "decimal comma": (CensusRow, CENSUS, "vacancy_share", "0,013", "Dezimalkomma"),
    "percent for share": (CensusRow, CENSUS, "owner_share", "36.8", "zu groß"),
    "negative": (CensusRow, CENSUS, "population", "-1", "zu klein"),
    "word for number": (CensusRow, CENSUS, "dwellings", "viele", "keine ganze Zahl"),
    "infinite": (PressFigureRow, PRESS, "value", "inf", "keine endliche Zahl"),
    "sum": (PopulationRow, POPULATION, "female", "17", "nicht die Gesamtzahl"),
    "lost zero": (PopulationRow, POPULATION, "gemeinde_key", "3361001", "8 Ziffern"),
    "German date": (PopulationRow, POPULATION, "date", "31.12.2024", "JJJJ-MM-TT"),
    "empty name": (SozialraumRow, SOZIALRAUM, "name", "", "ist leer"),
    "unknown status": (SozialraumRow, SOZIALRAUM, "planregion_status", "sicher", "nicht erlaubt"),
    "status missing": (SozialraumRow, SOZIALRAUM, "planregion_status", "", "beide da sein"),
    "no web address": (FacilityRow, FACILITY, "web", "javascript:alert(1)", "https://"),
    "quote in address": (FacilityRow, FACILITY, "source_url", 'https://a"b', "https://"),
    "no e-mail": (FacilityRow, FACILITY, "email", "info at amt.de", "E-Mail"),
    "short postcode": (FacilityRow, FACILITY, "postcode", "1067", "5 Ziffern"),
    "unknown code": (FacilityRow, FACILITY, "location_precision", "genau", "nicht erlaubt"),
    "text for list": (FacilityRow, FACILITY, "phones", "033841 91", "keine Liste"),
    "unknown counted": (FamilyCentreEventRow, EVENT, "count_of", "Häuser", "nicht erlaubt"),
}


@pytest.mark.parametrize(("model", "good", "column", "value", "words"), BAD.values(), ids=list(BAD))
def test_bad_value_is_refused_in_german(
    model: type[Row], good: dict[str, Any], column: str, value: str, words: str
) -> None:
    rows, findings = check_rows("tabelle", model, [(7, {**good, column: value})])
    assert rows == []
    assert findings[0].row == "7"
    assert words in findings[0].problem
    assert not any("Input" in finding.problem for finding in findings)


def test_missing_column_of_a_row_is_named() -> None:
    _, findings = check_rows(
        "t", FacilityRow, [("a", {k: v for k, v in FACILITY.items() if k != "source"})]
    )
    assert (findings[0].row, findings[0].column, findings[0].problem) == ("a", "source", "fehlt")


def test_protected_place_with_a_street_is_refused_without_naming_it() -> None:
    row = FACILITY | {"location_class": "municipality", "street": "Geheimweg 1"}
    rows, findings = check_rows("facilities", FacilityRow, [("a", row)])
    assert rows == []
    assert "geschützter Ort" in findings[0].problem
    assert "Geheimweg" not in repr(findings)


def test_broken_value_of_a_protected_place_is_not_shown() -> None:
    row = FACILITY | {"location_class": "district", "postcode": "Geheimweg 1"}
    _, findings = check_rows("facilities", FacilityRow, [("a", row)])
    assert "Geheimweg" not in repr(findings)


def test_repeated_key_keeps_the_first_row() -> None:
    rows = [{"gemeinde_key": "1", "name": "A"}, {"gemeinde_key": "1", "name": "A"}]
    good, findings = check_unique("ortsteile", rows, ["gemeinde_key", "name"])
    assert len(good) == 1
    assert findings[0].value == "1 / A"
    assert "mehrfach" in findings[0].problem


def test_strict_tables_turn_the_first_finding_into_a_problem() -> None:
    checked = check_rows("o", OrtsteilRow, [(5, {"gemeinde_key": "12", "name": "A"})])
    with pytest.raises(DataProblem) as caught:
        all_valid("ortsteile.csv", checked)
    assert str(caught.value).startswith("ortsteile.csv, Zeile 5, Spalte „gemeinde_key“")
