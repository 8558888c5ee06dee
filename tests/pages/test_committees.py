"""The atlas of committees: who is responsible, the profiles, where each exists, the files."""

import io
from pathlib import Path

import pandas as pd
import pypdf
import pytest

from geo.model import Level
from loaders.committee_presence import OWN_FILE, OWN_FOLDER
from pages import context
from pages.i18n import text
from pages.print import tables
from pages.ui.professional import committee_cards, committee_files, committee_known, committee_table
from tests.pages.test_screens import STRANGE, opened, tables_of, text_of

HEADER = "committee,area,has,source,as_of,note\n"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the operator have a folder of an own; what is written into it is synthetic."""
    monkeypatch.setattr(context, "STORE", tmp_path)
    return tmp_path


def say(store: Path, *rows: str) -> None:
    path = store / OWN_FOLDER / context.district_key() / OWN_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEADER + "".join(f"{row}\n" for row in rows), "utf-8")


def cards(file: str = "committees.py", **parameters: str) -> list[str]:
    return [card.label for card in opened(file, **parameters).expander]


@pytest.mark.usefixtures("store")
def test_a_place_shows_its_committees_on_all_levels() -> None:
    shown = text_of(opened("committees.py", gebiet="Teltow"))
    for named in (
        "Kooperationstreffen Gemeinschaftsunterkunft",
        "Steuergruppe des Familienzentrums",
        "**Sozialraum\\: Teltow**",
        "Sozialräumliches Fachkräfteteam",
        "**Planregion 1**",
        "**Regionalteam**: drei\\- bis viermal im Jahr",
        "**Landkreis Potsdam\\-Mittelmark**",
        "Beschließende Organe",
    ):
        assert named in shown
    assert "Regionaler Beirat" not in shown


def test_a_place_without_a_shared_home_has_no_committee_of_one() -> None:
    shown = text_of(opened("committees.py", gebiet="Treuenbrietzen"))
    assert "Kooperationstreffen Gemeinschaftsunterkunft" not in shown


def test_a_deep_link_opens_the_profile_and_the_place() -> None:
    app = opened("committees.py", gremium="Regionalteam", gebiet="Nuthetal")
    assert "Zuständig für Nuthetal" in [header.value for header in app.header]
    assert app.expander[0].label.startswith("**Regionalteam**")
    assert app.expander[0].proto.expanded
    assert "einmal im Quartal; in der Startphase" in text_of(app).replace("\\", "")
    assert "„Regionalteam“ tagt nicht auf dieser Ebene" in text_of(app)


@pytest.mark.parametrize(
    ("parameters", "first", "count"),
    [
        ({}, "Sozialraumkonferenz", 17),
        ({"gremien_ebene": "Planregion"}, "Regionalteam", 5),
        ({"gremien_lebenslage": "Pflege"}, "Sozialraumkonferenz", 8),
        ({"gremien_art": "Methode, kein Gremium"}, "Fallunabhängige Arbeit", 1),
        ({"gremien_art": "beschließendes Organ"}, "Kreistag", 4),
        ({"gremien_fruehere": "true"}, "Sozialraumkonferenz", 22),
        ({"gremien_ebene": "Gemeinschaftsunterkunft"}, "Kooperationstreffen", 1),
    ],
)
def test_filters(parameters: dict[str, str], first: str, count: int) -> None:
    shown = cards(**parameters)
    assert len(shown) == count
    assert shown[0].startswith(f"**{first}")


def test_committees_of_2012_stand_apart_with_their_validity() -> None:
    app = opened("committees.py", gremien_fruehere="true")
    assert text("pro-committees-historic") in [one.value for one in app.subheader]
    earlier = [card.label for card in app.expander[-3:]]
    assert ["Regionalkonferenz" in one or "Beirat" in one or "Fallteam" in one for one in earlier]
    assert all("zuletzt genannt" in one for one in earlier)


def test_filters_without_a_hit_say_so() -> None:
    app = opened(
        "committees.py",
        gremien_ebene="Gemeinschaftsunterkunft",
        gremien_art="Methode, kein Gremium",
    )
    assert text("pro-committees-no-profile") in [info.value for info in app.info]


def test_the_table_has_19_rows_and_nothing_is_made_up() -> None:
    (table,) = tables_of(opened("committees.py"))
    assert len(table) == 19
    assert set(table["Sozialraumkonferenz"]) == {"unbekannt"}
    assert set(table["Planregion"]) == {"1", "2", "3", "4"}
    assert table.loc["Teltow", "GU eingetragen"] == "ja"
    assert table.loc["Amt Beetzsee", "GU eingetragen"] == "keine Daten"


def test_a_planregion_has_four_rows_and_says_how_sure_its_members_are() -> None:
    app = opened("committees.py", ebene="Planregion", gebiet="Planregion 1")
    (table,) = tables_of(app)
    assert list(table["Regionalteam"]) == ["vorhanden"] * 4
    assert "3 belegt und 3 wahrscheinlich" in text_of(app)


def test_the_operator_says_where_the_experts_take_the_place(store: Path) -> None:
    say(
        store,
        "sozialraumkonferenz,120690604,nein,synthetisch,2026-01,",
        "fachkraefteteam,120690604,ja,synthetisch,2026-01,",
        "sozialraumkonferenz,120690616,ja,synthetisch,2026-01,",
        "sozialraumkonferenz,120690454,nein,synthetisch,2026-01,",
        "sozialraumkonferenz,999,<b>ja</b>,synthetisch,2026-01,",
    )
    app = opened("committees.py", gremium="Sozialraumkonferenz", gebiet="Stahnsdorf")
    (table,) = tables_of(app)
    states = table["Sozialraumkonferenz"]
    assert states["Stahnsdorf"] == "fehlt; an seiner Stelle: Sozialräumliches Fachkräfteteam"
    assert states["Teltow"] == "vorhanden"
    assert states["Nuthetal"].endswith("ist unbekannt")
    assert "16 × unbekannt" in text_of(app)
    assert text("pro-committees-own", count=4) in [one.value for one in app.caption]
    (warning,) = app.warning
    assert "Zeile 6" in warning.value
    assert "\\<b\\>" in warning.value


def test_a_broken_table_of_the_operator_is_told_and_the_screen_stands(store: Path) -> None:
    say(store, 'x"')
    path = store / OWN_FOLDER / context.district_key() / OWN_FILE
    path.write_bytes(b"\xff\xfe\x00")
    app = opened("committees.py")
    assert len(app.warning) == 1
    assert len(tables_of(app)[0]) == 19


@pytest.mark.parametrize("value", STRANGE)
def test_strange_choices_are_harmless(value: str) -> None:
    names = ("gremium", "gebiet", "ebene", "gremien_ebene", "gremien_lebenslage", "gremien_art")
    for file in ("committees.py", "coordinators.py"):
        app = opened(
            file, **dict.fromkeys((*names, "gremien_fruehere", "koordination_thema"), value)
        )
        assert app.header


def test_verden_has_its_own_levels() -> None:
    with context.showing("03361"):
        assert set(
            committee_table.table(context.district(), Level.SOZIALRAUM)["Sozialraumteam"]
        ) == {"vorhanden"}
        table = committee_table.table(context.district(), Level.GEMEINDE)
        assert set(table["Lokale Arbeitsgruppe"]) == {"unbekannt"}
        assert "GU eingetragen" not in table


@pytest.mark.parametrize("key", ["12069", "03361"])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_files_have_all_profiles_with_their_source(key: str, ending: str) -> None:
    with context.showing(key):
        content = tables.make(committee_files.profiles(), ending)
        expected = len(committee_known.committees())
    file = io.BytesIO(content)
    read = pd.read_csv(file) if ending == "csv" else pd.read_excel(file)
    assert len(read) == expected
    assert read["Quelle"].notna().all()
    assert read["Räumliche Ausrichtung"].notna().all()


def test_the_workbook_of_a_level_says_what_it_rests_on() -> None:
    sheets = committee_files.where(Level.PLANREGION)
    assert list(sheets) == ["Wo es sie gibt", "Belege"]
    assert len(sheets["Belege"]) == 8
    assert set(sheets["Belege"]["Angabe"]) == {"ja"}


@pytest.mark.parametrize("key", ["12069", "03361"])
def test_every_profile_is_a_tagged_pdf(key: str) -> None:
    with context.showing(key):
        for one in committee_known.committees():
            reader = pypdf.PdfReader(io.BytesIO(committee_cards.pdf(one.key)))
            assert "/MarkInfo" in reader.root_object
            said = "".join(page.extract_text() for page in reader.pages).replace("\n", " ")
            assert one.name in said
            assert "Aufgaben und Inhalte" in said
