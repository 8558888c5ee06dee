"""How good the entries are: what the screen counts is what the entries say."""

import io
import re

import pandas as pd
import pytest

from geo.quality import Light, totals
from pages import context, quality
from pages.context import showing
from pages.print import tables
from pages.ui.planning import quality as screen
from pages.ui.planning import quality_tables
from tests.pages.test_planning_map import said
from tests.pages.test_screens import opened, tables_of

FILE = "planning_quality.py"


def test_the_sentence_counts_every_public_entry_once() -> None:
    found = quality.assessed()
    words = said(opened(FILE))
    counted = re.search(
        r"(\d+) Einträge: (\d+) aktuell, (\d+) fällig, (\d+) überfällig, (\d+) ohne Datum", words
    )
    assert counted
    all_of_them, *lights = map(int, counted.groups())
    assert all_of_them == sum(lights) == len(found)
    assert lights == [int((found["light"] == one).sum()) for one in Light]


def test_the_areas_add_up_to_all_entries() -> None:
    shown = tables_of(opened(FILE))[0]
    assert shown["Einträge"].astype(int).sum() == len(quality.assessed())
    assert len(shown) == 19 + 1


def test_an_area_and_a_kind_narrow_the_list() -> None:
    app = opened(FILE, gebiet="Teltow", pflege_art="Kitas")
    found = quality.assessed()
    expected = found[(found["type"] == "kita") & (found["gemeinde_key"] == "12069616")]
    assert len(expected) > 0
    words = said(app)
    assert f"{len(expected)} Einträge:" in words
    assert all(str(name) in words for name in expected["name"])
    assert "Nach Gebieten" not in words


def test_entries_lead_to_the_guide() -> None:
    first = quality.assessed().sort_values("score").index
    words = said(opened(FILE))
    assert any(f"/wegweiser?eintrag={key}" in words for key in first)


def test_a_missing_contact_is_named_once() -> None:
    found = quality.assessed()
    without = found[(found["contact"] == 0)].iloc[0]
    assert quality_tables.missing(without).startswith("Kontakt")
    assert "Telefon," not in quality_tables.missing(without).replace("(Telefon, E-Mail", "")


@pytest.mark.parametrize("key", ["12069", "03361"])
def test_files_have_all_entries_with_numbers(key: str) -> None:
    with showing(key):
        place, found = context.district(), quality.assessed()
        level = place.levels[1].key
        ordered = screen._found(place, None, level)
        sheets = quality_tables.sheets(place, ordered, screen._names(place, level))
        book = pd.read_excel(io.BytesIO(tables.make(sheets, "xlsx")), sheet_name=None)
    entries, areas = book["Zuerst nachfragen"], book["Nach Gebieten"]
    assert set(entries["Kennung"]) == set(found.index)
    assert areas["Einträge"].sum() == len(found)
    assert entries["Güte (0 bis 1)"].between(0, 1).all()
    assert totals(found, pd.Series("x", index=found.index)).at["x", "entries"] == len(found)


def test_no_protected_place_tells_where_it_is() -> None:
    found = quality.assessed()
    assert not set(found.columns) & {"geometry", "street", "postcode"}
