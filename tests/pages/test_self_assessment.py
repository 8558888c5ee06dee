"""The screen of self-assessments: matrix, days, form, conflict, rights, files."""

import dataclasses
import io
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from geo.permissions import AccountRole
from loaders.self_assessment import Mark, id_of, made
from loaders.store import Document, Edit, Store, changes, history, proposals
from loaders.store.assessments import assessments
from pages import clock
from pages.context import DISTRICT_VARIABLE
from pages.i18n import text
from pages.print import tables
from pages.ui.professional import (
    assessment_files,
    assessment_goals,
    assessment_known,
    centre_plans,
)
from tests.pages.editing_store import DISTRICT, WHY, Become, become, has, press, store
from tests.pages.editing_store import said as every_word
from tests.pages.editing_store import shown as form
from tests.pages.test_cli import run
from tests.pages.test_screens import ROOT, STRANGE, opened, tables_of, text_of

__all__ = ["become", "store"]
SCREEN = "self_assessment.py"
FIRST = assessment_goals.catalogue().goals[0]


def said(app: AppTest) -> str:
    return every_word(app).replace("\\", "")


def first() -> str:
    return assessment_known.centres()[0].row.Index


def label(centre: str) -> str:
    labels = centre_plans.labels(centre_plans.centres())
    return next(one for one, key in labels.items() if key == centre)


def document(centre: str, day: str = "2025-11-20", mark: Mark = Mark.MET) -> Document:
    note = "=1+1 Synthetische Notiz"
    return made(assessment_goals.catalogue(), centre, day, {FIRST.key: (mark, note)})


def put(store: Store, document: Document, read: int = 0) -> None:
    edit = Edit(str(document["id"]), read, document)
    changes.write(store, DISTRICT, [edit], WHY, clock.now())


def shown(centre: str = "") -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=60).run()
    if centre:
        app.query_params["zentrum"] = label(centre)
    app = app.switch_page(SCREEN).run()
    assert not app.exception
    return app


def test_the_matrix_has_every_centre_and_says_what_is_missing(store: Store, become: Become) -> None:
    become(AccountRole.PROFESSIONAL)
    put(store, document(first()))
    app = shown()
    count = len(assessment_known.centres())
    assert f"**1 von {count}** Familienzentren" in said(app)
    assert f"**1 von {count * 3}** Angaben" in said(app)
    assert "22 Leitziele" in said(app)
    matrix = tables_of(app)[0]
    assert len(matrix) == count
    row = matrix.iloc[0]
    assert row["Stand"] == "20.11.2025"
    assert [one for one in row if "erfüllt" in str(one)] == ["✓ erfüllt"]
    assert "– keine Angabe" in set(matrix.iloc[1])


def test_a_filter_leaves_those_that_say_so(store: Store, become: Become) -> None:
    become(AccountRole.PROFESSIONAL)
    put(store, document(first(), mark=Mark.PARTLY))
    app = shown()
    (box,) = (one for one in app.selectbox if one.label == text("pro-assess-mark"))
    app = box.set_value(Mark.PARTLY.value).run()
    assert not app.exception
    assert len(tables_of(app)[0]) == 1
    (box,) = (one for one in app.selectbox if one.label == text("pro-assess-mark"))
    app = box.set_value(Mark.NOT_MET.value).run()
    assert text("pro-assess-none-found") in said(app)


def test_earlier_days_stay_in_a_row_and_who_only_reads_has_no_form(
    store: Store, become: Become
) -> None:
    become(AccountRole.PROFESSIONAL)
    for day, mark in (("2024-11-20", Mark.NOT_MET), ("2025-11-20", Mark.MET)):
        put(store, document(first(), day, mark))
    app = shown(first())
    days = tables_of(app)[1]
    assert [one.replace("\\", "") for one in days.columns] == ["20.11.2025", "20.11.2024"]
    assert list(days.iloc[0]) == ["✓ erfüllt", "✗ nicht erfüllt"]
    assert text("pro-assess-not-you") in said(app)
    assert not has(app, "pro-assess-save")


def test_days_of_centres_merged_into_one_stand_side_by_side(store: Store, become: Become) -> None:
    become(AccountRole.PROFESSIONAL)
    stays, *ended = list(centre_plans.centres())[:3]
    for centre, mark in zip((stays, *ended), (Mark.MET, Mark.PARTLY, Mark.NOT_MET), strict=True):
        put(store, document(centre, mark=mark))
    for centre in ended:
        number = history.entry(store, DISTRICT, centre).number
        edits = [Edit(centre, number, None, stays)]
        changes.write(store, DISTRICT, edits, WHY, clock.now())
    app = shown(stays)
    days = tables_of(app)[1]
    columns = [one.replace("\\", "") for one in days.columns]
    assert sorted(days.iloc[0]) == sorted(["✓ erfüllt", "◐ teilweise", "✗ nicht erfüllt"])
    assert columns[0] == "20.11.2025"
    assert all(sum(centre in one for one in columns) == 1 for centre in ended)


def test_who_may_stores_changes_and_undoes_with_history(store: Store, become: Become) -> None:
    planner = become(AccountRole.SOCIAL_PLANNING)
    app = press(shown(first()), "pro-assess-save")
    assert text("pro-assess-empty") in said(app)
    app.radio[0].set_value(Mark.PARTLY)
    app = press(app, "pro-assess-save")
    assert "ist gespeichert" in said(app)
    (one,) = assessments(store, DISTRICT)
    assert (one.as_of, one.by_goal[FIRST.key].mark) == (clock.today().isoformat(), Mark.PARTLY)
    (step,) = history.steps(store, DISTRICT, one.id)
    assert step.change.why.actor == planner.actor
    assert app.radio[0].value == Mark.PARTLY
    app = press(app, "pro-assess-save")
    assert text("pro-assess-unchanged") in said(app)
    app.radio[0].set_value(Mark.MET)
    app = press(app, "pro-assess-save")
    app = press(app, "pro-edit-undo")
    assert assessments(store, DISTRICT)[0].by_goal[FIRST.key].mark is Mark.PARTLY
    assert text("pro-assess-history") in [one.label for one in app.expander]
    assert text("pro-assess-conflict") not in said(app)


def test_the_form_has_the_words_of_the_day_and_keeps_them(
    store: Store, become: Become, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(AccountRole.SOCIAL_PLANNING)
    put(store, document(first(), clock.today().isoformat()))
    changed = {"name": "Neuer Titel", "text": "Neuer Wortlaut"}
    catalogue = assessment_goals.catalogue()
    goals = tuple(one.model_copy(update=changed) for one in catalogue.goals)
    monkeypatch.setattr(assessment_goals, "catalogue", lambda: catalogue._replace(goals=goals))
    app = shown(first())
    captions = [one.value.replace("\\", "") for one in app.caption]
    assert (captions.count(FIRST.text), captions.count("Neuer Wortlaut")) == (1, 2)
    assert [one.label for one in app.radio] == [FIRST.name, "Neuer Titel", "Neuer Titel"]
    app = press(app, "pro-assess-save")
    assert text("pro-assess-unchanged") in said(app)
    app.radio[0].set_value(Mark.PARTLY)
    press(app, "pro-assess-save")
    answer = assessments(store, DISTRICT)[0].by_goal[FIRST.key]
    assert (answer.name, answer.text, answer.mark) == (FIRST.name, FIRST.text, Mark.PARTLY)


def test_a_section_is_named_once_though_its_goals_stand_apart(
    become: Become, monkeypatch: pytest.MonkeyPatch
) -> None:
    become(AccountRole.SOCIAL_PLANNING)
    catalogue = assessment_goals.catalogue()
    sections = ("Synthetisch A", "Synthetisch B", "Synthetisch A")
    pairs = zip(catalogue.goals, sections, strict=True)
    goals = tuple(one.model_copy(update={"section": section}) for one, section in pairs)
    monkeypatch.setattr(assessment_goals, "catalogue", lambda: catalogue._replace(goals=goals))
    for app, times in ((shown(), 1), (shown(first()), 2)):
        lines = [one.value for one in app.markdown]
        assert [lines.count(f"**{one}**") for one in sections[:2]] == [times, times]
        for goal in goals:
            assert goal.text in said(app)


def test_a_person_in_a_note_is_refused_and_nothing_stored(store: Store, become: Become) -> None:
    become(AccountRole.SOCIAL_PLANNING)
    app = shown(first())
    app.radio[0].set_value(Mark.MET)
    note = text("pro-assess-note-of", name=FIRST.name)
    (field,) = (one for one in app.text_input if one.label == note)
    field.set_value("Frau Muster leitet die Runde")
    app = press(app, "pro-assess-save")
    assert "nennt eine Person" in said(app)
    assert assessments(store, DISTRICT) == ()


def test_two_at_once_see_both_and_nothing_typed_is_lost(store: Store, become: Become) -> None:
    become(AccountRole.SOCIAL_PLANNING)
    today = clock.today().isoformat()
    app = shown(first())
    app.radio[0].set_value(Mark.MET)
    put(store, document(first(), today, Mark.NOT_MET))
    app = press(app, "pro-assess-save")
    assert text("pro-assess-conflict") in said(app)
    assert assessments(store, DISTRICT)[0].by_goal[FIRST.key].mark is Mark.NOT_MET
    app = press(app, "pro-assess-conflict-mine")
    assert app.radio[0].value == Mark.MET
    app = press(app, "pro-assess-save")
    assert assessments(store, DISTRICT)[0].by_goal[FIRST.key].mark is Mark.MET
    assert len(history.steps(store, DISTRICT, id_of(first(), today))) == 2


@pytest.mark.parametrize("value", STRANGE)
def test_strange_addresses_are_harmless(value: str) -> None:
    names = ("zentrum", "bewertung", "qualitaetsbereich")
    assert opened(SCREEN, **dict.fromkeys(names, value)).title


def test_a_district_without_goals_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DISTRICT_VARIABLE, "03361")
    app = opened(SCREEN)
    assert "liegen hier keine Ziele vor" in said(app)
    assert "03361/quality_goals.toml" in said(app)
    assert text_of(app)


@pytest.mark.parametrize("ending", list(tables.MEDIA_TYPES))
def test_files_have_every_centre_and_day_and_no_formula(store: Store, ending: str) -> None:
    put(store, document(first(), "2024-11-20"))
    put(store, document(first()))
    content = io.BytesIO(tables.make(assessment_files.sheets(), ending))
    read = pd.read_csv if ending == "csv" else pd.read_excel
    found = read(content, dtype=str, keep_default_na=False)
    assert len(found) == (len(assessment_known.centres()) + 1) * 3
    notes = [one for one in found["Notiz"] if one]
    assert notes == ["'=1+1 Synthetische Notiz"] * 2
    assert list(found[found["Notiz"] != ""]["neuester Stand"]) == ["ja", "nein"]


def test_who_releases_an_assessment_reads_it_in_words(store: Store, become: Become) -> None:
    planner = become(AccountRole.SOCIAL_PLANNING)
    edit = Edit(id_of(first(), "2025-11-20"), 0, document(first()))
    why = dataclasses.replace(WHY, actor=planner.actor)
    proposals.propose(store, DISTRICT, edit, why, clock.now())
    become(AccountRole.ADMINISTRATION)
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=60).run()
    app = app.switch_page("approvals.py").run()
    assert not app.exception
    name = centre_plans.centres()[first()].name
    assert f"Selbstbewertung {name}, Stand 20.11.2025" in [
        one.value.replace("\\", "") for one in app.header
    ]
    cells = [
        str(cell).replace("\\", "") for one in app.table for cell in one.value.to_numpy().ravel()
    ]
    assert any("Breite Beteiligung: ✓ erfüllt (=1+1" in one for one in cells)
    assert text("pro-assess-field-answers") in cells


def test_the_form_of_entries_leaves_assessments_to_their_screen(
    store: Store, become: Become
) -> None:
    put(store, document(first()))
    become(AccountRole.ADMINISTRATION)
    app = form(id_of(first(), "2025-11-20"))
    assert text("pro-edit-not-yours") in every_word(app)
    app = next(one for one in app.button if one.key == "zur_liste").click().run()
    assert not app.exception


def test_the_command_writes_the_same(tmp_path: Path, store: Store) -> None:
    put(store, document(first()))
    answer = run("self-assessment", "-o", str(tmp_path / "alle.csv"))
    assert (answer.returncode, "1 von 18" in answer.stdout) == (0, True), answer.stderr
    found = (tmp_path / "alle.csv").read_bytes()
    assert found == tables.make(assessment_files.sheets(), "csv")
    assert run("self-assessment", "-o", str(tmp_path / "alle.pdf")).returncode == 2
