"""The guided import: looked at, corrected, decided, stored all or none, undone; by role."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from geo.permissions import AccountRole, Grant, Scope
from loaders.store import Edit, Store, Why, accounts, changes, history
from loaders.store.accounts import Account
from loaders.store.permits import OPERATOR
from pages import clock, context, stored
from pages.accounts import here, login, maintenance
from pages.accounts.acting import Person
from pages.i18n import text
from tests.entries_stored import entry
from tests.pages.own_data_store import VERDEN, own_store
from tests.pages.test_screens import opened, tables_of, text_of
from tests.received import HEADER, csv, row, xlsx

FILE = "entries_import.py"
NAME = "geheimer-name.csv"
VERDEN_ALLER, ACHIM = "03361012", "03361001"
WHY = Why(OPERATOR, "Synthetischer Grund", "Synthetische Quelle")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Return the store of the pages, used by who maintains it on the machine itself."""
    monkeypatch.setattr(stored, "ASKED_EVERY_S", 0.0)
    monkeypatch.setenv(maintenance.VARIABLE, maintenance.ON)
    with own_store(tmp_path / "store", VERDEN):
        context.data_state()
        found = context.store().store
        assert found is not None
        yield found
        found.close()


def uploaded(raw: bytes, name: str = NAME, source: str = "Synthetische Liste") -> AppTest:
    app = opened(FILE)
    app.file_uploader[0].set_value((name, raw, "application/octet-stream")).run()
    if source:
        app.text_input(key="pflege_0_quelle").set_value(source).run()
    assert not app.exception
    return app


def press(app: AppTest, message: str, **values: str | int) -> AppTest:
    label = text(message, **values)
    next(one for one in app.button if one.label == label).click().run()
    assert not app.exception
    return app


def checked(raw: bytes, **more: str) -> AppTest:
    return press(uploaded(raw, **more), "pro-import-check")


def said(app: AppTest) -> str:
    tables = "\n".join(one.to_string() for one in tables_of(app))
    told = [*app.success, *app.error, *app.warning]
    shown = [text_of(app), tables, *(str(one.value) for one in told)]
    return "\n".join(shown).replace("\\", "")


def names(store: Store) -> set[str]:
    return {str(one.document["name"]) for one in history.entries(store, VERDEN) if one.document}


def test_a_file_is_recognised_checked_stored_and_undone(store: Store) -> None:
    app = uploaded(csv(row(), row(Name="Zweiter Ort"), row(PLZ="x"), encoding="cp1252"))
    for part in ("Windows-1252", "Semikolon", "Komma", "EPSG:4326", "100 % der Orte"):
        assert part in said(app)
    assert "postcode" in [one.value for one in app.selectbox]
    before = names(store)
    press(app, "pro-import-check")
    for part in ("neu:** 2", "geändert:** 0", "abgelehnt:** 1", "keine Postleitzahl mit 5 Ziffern"):
        assert part in said(app)
    assert names(store) == before, "nothing is stored yet"
    press(app, "pro-import-store", new="2", changed="0")
    assert names(store) == before | {"Synthetischer Treff", "Zweiter Ort"}
    assert re.search(r"Gespeichert als Import \d+", said(app))
    change = history.changes(store, VERDEN)[0]
    assert (change.why.actor, change.why.source) == ("wartung", "Synthetische Liste")
    assert not app.file_uploader[0].value
    assert not app.query_params
    press(app, "pro-import-undo")
    assert names(store) == before
    assert re.search(r"Import \d+ ist zurückgenommen: 2 Einträge", said(app))
    assert "Zurückgenommen." in said(app.run())


def test_nothing_of_the_file_stays_once_it_is_stored_or_left(store: Store) -> None:
    app = checked(csv(row()))
    assert app.session_state["pflege_plan"]
    press(app, "pro-import-store", new="1", changed="0")
    kept = [
        one
        for one in ("pflege_plan", "pflege_gelesen", "pflege_0_datei")
        if one in app.session_state
    ]
    assert kept == []
    app = checked(csv(row(Name="Noch einer")))
    app.switch_page("planning_map.py").run()
    assert "pflege_plan" not in app.session_state
    assert "pflege_gelesen" not in app.session_state
    assert "Noch einer" not in names(store)


@pytest.mark.usefixtures("store")
def test_what_was_recognised_is_corrected() -> None:
    raw = "Name|Art|PLZ\nA; B|Begegnungsstätte|27283\nC; D|Begegnungsstätte|27283\n".encode()
    app = uploaded(raw)
    app.selectbox(key="pflege_0_trenner").set_value(";").run()
    assert "Spalte „A“" in [one.label for one in app.selectbox]
    app.selectbox(key="pflege_0_trenner").set_value("").run()
    assert "neu:** 2" in said(press(app, "pro-import-check"))
    app.selectbox(key="pflege_0_zeichensatz").set_value("cp1252").run()
    assert "Zeichensalat" in "\n".join(str(one.value) for one in app.code)


@pytest.mark.usefixtures("store")
def test_a_sheet_is_chosen() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx(row())))
    other = book.create_sheet("Zweites")
    for line in (("Name", "Art", "PLZ"), ("Auf dem zweiten Blatt", "Begegnungsstätte", "27283")):
        other.append(line)
    written = io.BytesIO()
    book.save(written)
    app = uploaded(written.getvalue(), "liste.xlsx")
    assert "Nicht gelesene Blätter: Zweites" in said(app)
    app.selectbox(key="pflege_0_teil").set_value("Zweites").run()
    assert "Auf dem zweiten Blatt" in said(press(app, "pro-import-check"))


@pytest.mark.usefixtures("store")
def test_columns_are_chosen_and_a_field_taken_twice_is_told() -> None:
    app = uploaded(csv(row()))
    column = next(one for one in app.selectbox if "Telefon" in one.label)
    column.set_value("note").run()
    app = press(app, "pro-import-check")
    assert "neu:** 1" in said(app)
    next(one for one in app.selectbox if "„Telefon“" in one.label).set_value("locality").run()
    assert "Zwei Spalten haben dasselbe Feld: Ort" in said(app)
    next(one for one in app.selectbox if "„Telefon“" in one.label).set_value("phones").run()
    next(one for one in app.selectbox if "„Name“" in one.label).set_value("").run()
    assert "eine Spalte mit dem Namen" in said(app)


@pytest.mark.usefixtures("store")
def test_a_change_after_the_check_asks_for_another_one() -> None:
    app = checked(csv(row()))
    app.text_input(key="pflege_0_quelle").set_value("Andere Quelle").run()
    assert text("pro-import-stale") in said(app)
    label = text("pro-import-store", new="1", changed="0")
    assert label not in [one.label for one in app.button]


@pytest.mark.usefixtures("store")
def test_without_a_source_nothing_is_checked() -> None:
    app = uploaded(csv(row()), source="")
    assert text("pro-import-source-first") in said(app)
    assert text("pro-import-check") not in [one.label for one in app.button]


def test_an_uncertain_row_is_decided_by_a_person(store: Store) -> None:
    known = entry("eigen-1", name="Synthetischer Trefff am Markt", street="Weg 9", postcode="27283")
    changes.write(store, VERDEN, [Edit("eigen-1", 0, known)], WHY, clock.now())
    raw = csv(row(Name="Synthetischer Treff Markt"))
    app = checked(raw)
    assert "1 unklare Zeile" in said(app)
    assert text("pro-import-nothing") in said(app)
    app.selectbox(key="pflege_0_zeile_2").set_value("eigen-1")
    press(app, "pro-import-decide-send")
    assert "geändert:** 1" in said(app)
    changed = said(app)
    for part in ("Weg 9", "Markt 1", "bisher"):
        assert part in changed
    press(app, "pro-import-store", new="0", changed="1")
    document = history.entry(store, VERDEN, "eigen-1").document
    assert document is not None
    assert document["street"] == "Markt 1"
    app = checked(csv(row(Name="Synthetischer Treff Marktt", Straße="Ganz woanders 4")))
    press(app, "pro-import-uncertain-all-new", count=1)
    assert "neu:** 1" in said(app)


def test_what_changes_is_told_in_words(store: Store) -> None:
    dated = {"source": "Auskunft der Stelle"}
    known = entry(
        "eigen-1", street="Markt 1", postcode="27283", as_of="2026-10-01", as_of_date="2026-10-01",
        opening_hours={"openingHoursSpecification": [
            {"dayOfWeek": ["Monday"], "opens": "08:00", "closes": "12:00"},
        ], "asOf": "2026-10-01", **dated},
        service_capacity={"available": 2, "updated": "2026-10-01", **dated},
    ) | {"lon": 9.2344}  # fmt: skip
    changes.write(store, VERDEN, [Edit("eigen-1", 0, known)], WHY, clock.now())
    header = (*HEADER, "Öffnungszeiten", "Freie Plätze", "Stand freie Plätze", "Stand")
    cells = ("Di 9-13", "7", "02.11.2026", "01.11.2026")
    app = checked(csv((*row(), *cells), header=header))
    assert "geändert:** 1" in said(app)
    [shown] = [one for one in tables_of(app) if "bisher" in one.columns]
    lines = {one["Feld"]: (one["bisher"], one["neu"]) for one in shown.to_dict("records")}
    before, after = lines["Öffnungszeiten"]
    assert before.startswith("Montag: 08:00–12:00; Stand 01.10.2026")
    assert after.startswith("Dienstag: 09:00–13:00; Stand 01.11.2026")
    before, after = lines["Freie Plätze (sehen nur Fachkräfte)"]
    assert "heute: 2; " in before
    assert "heute: 7; " in after
    assert lines["Stand der Angaben"] == ("01.10.2026", "01.11.2026")
    assert lines["Quelle des Eintrags"] == ("Synthetische Quelle", "Synthetische Liste")
    assert [one for one in lines if "Punkt" in one] == ["Punkt auf der Karte"]


def test_somebody_faster_is_told_and_nothing_is_stored(store: Store) -> None:
    known = entry("eigen-1", street="Markt 1", postcode="27283")
    changes.write(store, VERDEN, [Edit("eigen-1", 0, known)], WHY, clock.now())
    app = checked(csv(row(Telefon="04231 9"), row(Name="Ein ganz neuer Ort")))
    faster = Edit("eigen-1", 1, {**known, "note": "schneller"})
    changes.write(store, VERDEN, [faster], WHY, clock.now())
    press(app, "pro-import-store", new="1", changed="1")
    assert "wurde inzwischen geändert" in said(app)
    assert "Ein ganz neuer Ort" not in names(store)


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"%PDF-1.7 und mehr", "eine PDF-Datei"),
        (b"PK\x03\x04 und dann nichts", "lesbares Archiv"),
        (b"   \n", "mit Inhalt"),
        (b"Name\n", "eine Kopfzeile und mindestens eine Zeile"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_german(raw: bytes, expected: str) -> None:
    app = uploaded(raw, source="")
    assert [one.value for one in app.error] == [text("pro-import-refused")]
    assert expected in "\n".join(str(one.value) for one in app.code)


@pytest.mark.usefixtures("store")
def test_what_a_file_says_is_never_markdown() -> None:
    app = checked(csv(row(Name="**fett** <b>x</b> :material/home:"), row(Name="B", PLZ="[x](y)")))
    shown = "\n".join(str(one.value.to_string()) for one in app.table)
    assert "**fett**" not in shown
    assert "[x](y)" not in shown


def as_role(
    store: Store, role: AccountRole, monkeypatch: pytest.MonkeyPatch, **scope: str
) -> Account:
    """Let an account of a role be here."""
    grant = Grant(role, Scope(VERDEN, **scope))
    new = Account("https://anmeldung.example", f"x-{role}", "Synthetische Stelle", grant)
    made = accounts.add(store, new, WHY, clock.now())
    monkeypatch.delenv(maintenance.VARIABLE)
    monkeypatch.setattr(here, "of_claims", lambda _: Person(made.id, grant, opened=True))
    monkeypatch.setattr(login, "is_configured", lambda: True)
    return made


def test_a_gemeinde_imports_its_own_rows_and_the_others_are_refused(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    foreign = entry("fremd-1", name="Haus in Achim", gemeinde_key=ACHIM, postcode="28832",
                    street="Geheimer Weg 3", phones=["04202 1"])  # fmt: skip
    changes.write(store, VERDEN, [Edit("fremd-1", 0, foreign)], WHY, clock.now())
    made = as_role(store, AccountRole.GEMEINDE, monkeypatch, gemeinde=VERDEN_ALLER)
    rows = (
        row(),
        row(Name="Haus in Achim", Ort="Achim", PLZ="28832", Straße="Geheimer Weg 3"),
        row(Name="Neu in Achim", Ort="Achim", PLZ="28832"),
    )
    app = checked(csv(*rows))
    shown = said(app)
    assert "neu:** 1" in shown
    assert "abgelehnt:** 2" in shown
    assert "gehört nicht zu dem, was dieser Zugang pflegen darf (Gemeinde Achim)" in shown
    assert "04202" not in shown, "nothing is told of entries of others"
    press(app, "pro-import-store", new="1", changed="0")
    assert history.changes(store, VERDEN)[0].why.actor == made.id
    assert "Neu in Achim" not in names(store)
    press(app, "pro-import-undo")
    assert "Synthetischer Treff" not in names(store)


def test_imports_of_others_are_not_offered_to_a_gemeinde(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = checked(csv(row()))
    press(app, "pro-import-store", new="1", changed="0")
    assert re.search(r"Import \d+.*geheimer-name", said(opened(FILE)))
    as_role(store, AccountRole.GEMEINDE, monkeypatch, gemeinde=VERDEN_ALLER)
    assert "geheimer-name" not in said(opened(FILE))


def test_an_account_that_was_locked_meanwhile_stores_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = as_role(store, AccountRole.GEMEINDE, monkeypatch, gemeinde=VERDEN_ALLER)
    app = checked(csv(row()))
    locked = next(one for one in accounts.accounts(store, VERDEN) if one.id == made.id)
    accounts.remove(store, VERDEN, locked.id, WHY, clock.now())
    press(app, "pro-import-store", new="1", changed="0")
    assert "darf das nicht" in said(app)
    assert "Synthetischer Treff" not in names(store)


@pytest.mark.usefixtures("store")
def test_without_a_store_the_screen_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(here, "store", lambda: None)
    app = opened(FILE)
    assert [one.value for one in app.warning] == [text("pro-import-no-store")]
    assert not app.file_uploader


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("value", ["", "inf", "9" * 400, "<img src=x>", "ä" * 5000])
def test_strange_addresses_are_harmless(value: str) -> None:
    app = opened(FILE, pflege_0_quelle=value, pflege_0_art=value, pflege_runde=value)
    assert not app.exception
