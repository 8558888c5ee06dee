"""Partners of the family centres on their screen and as files; the entries lie in a real store."""

import io
import json
from pathlib import Path

import geopandas as gpd
import openpyxl
import pytest

from loaders.store import Edit, Store, changes
from pages import clock
from pages.context import DISTRICT_VARIABLE, PROFESSIONALS_VARIABLE, TRUSTED_NETWORK, district
from pages.i18n import text
from pages.print import tables
from pages.ui.editing import known as stored_entries
from pages.ui.professional import partner_known, partner_map, partner_tables
from pages.ui.professional.partner_known import Chosen
from tests.entries_stored import WHY
from tests.pages.editing_store import store
from tests.pages.test_screens import opened, tables_of, text_of

__all__ = ["store"]

DISTRICT = "12069"
HERE, THERE, MOBILE = "pm-fz-011", "pm-fz-018", "pm-fz-022"
SCHOOL, HIDDEN, TEXT = "schule-101291", "pm-fh-002", "Sportverein synthetisch"
LIBRARY = "pm-bib-005"


@pytest.fixture(autouse=True)
def open_to_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PROFESSIONALS_VARIABLE, TRUSTED_NETWORK)


@pytest.fixture
def stated(store: Store) -> None:
    """Let centres name partners ("synthetisch"): a school, a library, a text, a hidden place."""
    said = {
        HERE: [SCHOOL, LIBRARY, TEXT, HIDDEN],
        THERE: [SCHOOL, TEXT.upper()],
        MOBILE: [SCHOOL],
        HIDDEN: [HERE],
    }
    edits = []
    for key, partners in said.items():
        entry = stored_entries.entry(store, key)
        assert entry.document
        edits.append(Edit(key, entry.number, {**entry.document, "partners": partners}))
    changes.write(store, DISTRICT, edits, WHY, clock.now())


def test_without_partners_the_screen_says_how_they_get_in() -> None:
    app = opened("centre_partners.py")
    assert "**0 von 18 Zentren nennen Partner.**" in text_of(app)
    assert text("pro-partners-nothing") in text_of(app)
    assert "Spalte „Kooperationspartner“" in text_of(app)
    assert not app.table


def test_a_district_without_family_centres_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DISTRICT_VARIABLE, "03361")
    assert text("pro-partners-no-centres") in text_of(opened("centre_partners.py"))


@pytest.mark.usefixtures("stated")
def test_relations_centres_and_partners_of_several_are_counted() -> None:
    app = opened("centre_partners.py")
    assert "**3 von 18 Zentren nennen Partner.**" in text_of(app)
    assert "6 Kooperationen, davon 3 als Linie" in text_of(app)
    assert "2 nur als Text genannt; 1 ohne festen Ort (mobil)" in text_of(app)
    listed, centres, several = tables_of(app)
    assert list(listed["Art"]).count("Grundschule") == 3
    assert TEXT in list(listed["Partner"])
    assert set(centres["Partner"]) == {"3", "2", "1", "keine Angabe"}
    assert sorted(several["Zentren"]) == ["2", "3"]
    assert "Frauenhaus" not in str([one.to_dict() for one in (listed, centres, several)])


@pytest.mark.usefixtures("stated")
def test_a_link_leads_to_one_centre_and_one_kind() -> None:
    name = partner_known.network().frame.at[THERE, "name"]
    centre = f"Schwielowsee: {name}"
    app = opened("centre_partners.py", zentrum=centre)
    assert len(tables_of(app)[0]) == 2
    app = opened("centre_partners.py", partner_art="Bibliothek")
    assert list(tables_of(app)[0]["Art"]) == ["Bibliothek"]
    app = opened("centre_partners.py", zentrum=centre, partner_art="Bibliothek")
    assert text("pro-partners-no-match") in text_of(app)


@pytest.mark.usefixtures("stated")
def test_an_area_picked_on_the_map_shows_its_centres_alone() -> None:
    known = partner_known.network()
    part = known.part(district(), Chosen(area=str(known.frame.at[THERE, "sozialraum_key"])))
    assert {one.centre for one in part.relations} == {THERE}


@pytest.mark.usefixtures("stated")
def test_lines_as_geodata_have_source_and_say_what_is_vague(tmp_path: Path) -> None:
    known = partner_known.network()
    made = json.loads(partner_map.make(district(), known, "geojson"))
    rows = [one["properties"] for one in made["features"]]
    assert [row["exact"] for row in rows].count(True) == 2
    assert all(row["source"] and row["as_of"] for row in rows)
    assert {row["partner_id"] for row in rows} == {SCHOOL, LIBRARY}
    path = tmp_path / "linien.gpkg"
    path.write_bytes(partner_map.make(district(), known, "gpkg"))
    frame = gpd.read_file(path)
    assert set(frame.geom_type) == {"LineString"}
    assert frame.crs == district().crs
    assert HIDDEN not in path.read_bytes().decode("latin-1")


@pytest.mark.usefixtures("stated")
def test_the_workbook_has_the_relations_and_the_whole_network() -> None:
    known = partner_known.network()
    part = known.part(district(), Chosen(centre=THERE))
    book = openpyxl.load_workbook(io.BytesIO(tables.xlsx_bytes(partner_tables.sheets(part, known))))
    relations, centres, several = book.worksheets
    assert (relations.max_row, centres.max_row, several.max_row) == (3, 19, 3)
    assert "Frauenhaus" not in str([list(sheet.values) for sheet in book.worksheets])
