"""Statements about areas: the form by role, the card on the profile, the files, who sees what."""

import dataclasses
import io
from typing import Any

import docx
import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from geo.permissions import AccountRole
from loaders.area_statements import CARD, DERIVED, AreaStatement, Topic
from loaders.store import Document, Edit, Store, changes, history, proposals
from loaders.store.model import AREA_NOTE
from pages import clock, context
from pages.i18n import text
from pages.print import area_card, profile, profile_files, tables
from pages.print.profile_model import Profile
from pages.ui import wording
from pages.ui.editing import notes
from pages.ui.editing.tables import new_of
from pages.ui.planning import profile_card, profile_known
from tests.pages.editing_store import (
    DISTRICT,
    EDITORS,
    WHY,
    Become,
    become,
    field,
    has,
    press,
    said,
    shown,
    store,
)
from tests.pages.profiles import BEETZSEE, DAY, NUTHETAL, of
from tests.pages.test_profile_files import pdf_text
from tests.pages.test_screens import ROOT, opened, text_of

__all__ = ["become", "store"]
NEW = new_of(AREA_NOTE)
KEY = "notiz:0123456789abcdef"
OF_AREAS = {
    AccountRole.REGIONAL_COORDINATION,
    AccountRole.SOCIAL_PLANNING,
    AccountRole.ADMINISTRATION,
}


def note(**values: Any) -> Document:
    return {
        "id": KEY,
        "area": NUTHETAL,
        "topic": "staerken",
        "text": "Synthetische Stärke",
        "as_of": "2026-11-20",
        "source": "Synthetisches Protokoll",
        "visibility": "public",
        **values,
    }


def put(store: Store, **values: Any) -> None:
    number = history.entry(store, DISTRICT, KEY).number
    changes.write(store, DISTRICT, [Edit(KEY, number, note(**values))], WHY, clock.now())


def stored(store: Store) -> list[Document]:
    known = (one.document for one in history.entries(store, DISTRICT, kind=AREA_NOTE))
    return [one for one in known if one and "Synthetisch" in one["text"]]


def fill(app: AppTest, **values: str) -> AppTest:
    kinds = {"area": "selectbox", "topic": "selectbox", "text": "text_area"}
    for name, value in values.items():
        label = f"pro-edit-field-{name.replace('_', '-')}"
        field(app, kinds.get(name, "text_input"), label).set_value(value)
    return press(app, "pro-edit-save")


def said_of(*documents: Document) -> tuple[AreaStatement, ...]:
    return tuple(map(AreaStatement.model_validate, documents))


def made(*documents: Document, key: str = NUTHETAL) -> Profile:
    """Return the profile of an area with these statements alone."""
    known = tuple(map(AreaStatement.model_validate, documents))
    return dataclasses.replace(of(key), card=area_card.make(context.district(), known, key))


GOOD = {
    "area": NUTHETAL,
    "topic": "schwaechen",
    "text": "Synthetische Schwäche",
    "as_of": "11/2026",
    "source": "Synthetisches Protokoll",
}


@pytest.mark.parametrize("role", EDITORS)
def test_who_looks_after_areas_adds_statements_and_nobody_else(
    store: Store, become: Become, role: AccountRole
) -> None:
    become(role)
    app = shown()
    offered = [one for group in app.button_group for one in group.options]
    assert (text("pro-edit-kind-of-area-note") in offered) is (role in OF_AREAS)
    app = shown(NEW)
    if role not in OF_AREAS:
        assert text("pro-edit-not-yours") in said(app)
        assert not has(app, "pro-edit-save")
        return
    app = fill(app, **GOOD)
    (found,) = stored(store)
    assert (found["area"], found["topic"], found["as_of"]) == (NUTHETAL, "schwaechen", "2026-11")
    assert text("pro-edit-saved") in said(app)
    step = history.steps(store, DISTRICT, found["id"])[0]
    assert step.change.why.actor not in {"", "auslieferung"}


def test_the_coordination_of_a_planregion_chooses_among_its_own_areas(
    store: Store, become: Become
) -> None:
    become(AccountRole.REGIONAL_COORDINATION)
    place, belonging = context.district(), store.rules_of(DISTRICT).areas
    offered = set(notes.areas(place))
    assert offered
    assert {belonging[key] for key in offered} == {"1"}
    put(store, area=BEETZSEE)
    assert text("pro-edit-not-yours") in said(shown(KEY))


def test_wrong_input_is_told_field_by_field_and_nothing_is_stored(
    store: Store, become: Become
) -> None:
    become(AccountRole.SOCIAL_PLANNING)
    app = press(shown(NEW), "pro-edit-save")
    assert text("pro-edit-faults", count=5) in said(app)
    app = fill(app, **{**GOOD, "as_of": "31.02.2026"})
    assert "ist weder Tag noch Monat noch Jahr" in said(app)
    assert stored(store) == []


def test_a_statement_is_found_opened_changed_and_undone(store: Store, become: Become) -> None:
    put(store)
    become(AccountRole.SOCIAL_PLANNING)
    app = shown(KEY)
    assert wording.plain("Stärken: Nuthetal") in [one.value for one in app.header]
    assert not has(app, "pro-edit-confirm")
    assert field(app, "text_input", "pro-edit-field-as-of").value == "20.11.2026"
    field(app, "text_area", "pro-edit-field-text").set_value("Synthetisch anders")
    app = press(app, "pro-edit-save")
    assert [one["text"] for one in stored(store)] == ["Synthetisch anders"]
    assert stored(store)[0]["as_of"] == "2026-11-20"
    app = press(app, "pro-edit-undo")
    assert [one["text"] for one in stored(store)] == ["Synthetische Stärke"]
    app = next(one for one in app.button if one.key == "zur_liste").click().run()
    assert wording.plain("Stärken: Nuthetal") in [one.label for one in app.button]
    assert "Synthetische Stärke" in said(app)


def test_two_who_change_the_same_statement_see_both_versions(store: Store, become: Become) -> None:
    put(store)
    become(AccountRole.SOCIAL_PLANNING)
    app = shown(KEY)
    field(app, "text_area", "pro-edit-field-text").set_value("Synthetisch meins")
    put(store, text="Synthetisch ihres")
    app = press(app, "pro-edit-save")
    assert text("pro-edit-conflict") in [one.value for one in app.header]
    assert [one["text"] for one in stored(store)] == ["Synthetisch ihres"]


def test_who_releases_a_statement_reads_it_in_words(store: Store, become: Become) -> None:
    planner = become(AccountRole.SOCIAL_PLANNING)
    why = dataclasses.replace(WHY, actor=planner.actor)
    proposals.propose(store, DISTRICT, Edit(KEY, 0, note(topic="risiken")), why, clock.now())
    become(AccountRole.ADMINISTRATION)
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=60).run()
    app = app.switch_page("approvals.py").run()
    assert not app.exception
    assert wording.plain("Risiken: Nuthetal") in [one.value for one in app.header]
    cells = [str(cell) for one in app.table for cell in one.value.to_numpy().ravel()]
    assert "Nuthetal" in cells
    assert "Risiken" in cells


def test_nothing_is_said_where_nothing_is_recorded() -> None:
    card = of(BEETZSEE).card
    assert [one.key for one in card.fields] == [one.value for one in CARD]
    assert [one.key for one in card.derived] == [one.value for one in DERIVED]
    assert all(one.said == () for one in card.aspects)
    assert card.as_of == ""
    app = opened("planning_profile.py", ebene="Sozialraum", gebiet="Amt Beetzsee")
    assert text_of(app).count(text("plan-profile-paper-card-none")) == len(card.aspects)


def test_the_card_says_each_statement_with_its_source_and_date() -> None:
    known = [
        note(id=f"notiz:{one}", topic=one.value, text=f"Synthetisch {one}", as_of=as_of)
        for one, as_of in zip((*CARD, *DERIVED), ("2024", "2025-03", "2026-11-20") * 2, strict=True)
    ]
    everywhere = note(id="notiz:k", area=DISTRICT, text="Synthetisch überall", as_of="2023")
    card = made(*known, everywhere, note(id="notiz:b", area=BEETZSEE, text="woanders")).card
    strengths = card.fields[0].said
    assert [one.text for one in strengths] == [
        "Synthetisch staerken",
        text("plan-profile-rule", topic="Synthetisch überall"),
    ]
    assert strengths[0].evidence == "Stand 2024, Quelle: Synthetisches Protokoll"
    assert [len(one.said) for one in card.aspects] == [2, 1, 1, 1, 1, 1]
    assert "2023–20.11.2026" in card.as_of


def test_what_the_card_says_is_not_said_again_as_evidence() -> None:
    known = said_of(note(), note(id="notiz:l", topic="lage", text="Synthetische Lage"))
    found = profile.evidence(context.district(), known, NUTHETAL)
    assert "Synthetische Lage" in [one.text for one in found]
    assert "Synthetische Stärke" not in [one.text for one in found]


def files_of(one: Profile) -> dict[str, str]:
    """Return everything that the files of a profile say."""
    found = {"pdf": pdf_text(profile_files.make(one, "pdf", DAY))}
    document = docx.Document(io.BytesIO(profile_files.make(one, "docx", DAY)))
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    found["docx"] = "\n".join([*(p.text for p in document.paragraphs), *cells])
    book = openpyxl.load_workbook(io.BytesIO(profile_files.make(one, "xlsx", DAY)))
    rows = [row for sheet in book for row in sheet.iter_rows(values_only=True)]
    found["xlsx"] = "\n".join(str(cell) for row in rows for cell in row)
    return found


def test_the_files_of_the_profile_have_the_card_of_amt_beetzsee() -> None:
    known = [
        note(area=BEETZSEE, topic="risiken", text="Synthetisches Risiko #panic() *x*"),
        note(id="notiz:z", area=BEETZSEE, topic="ziel", text="Synthetisches Ziel"),
    ]
    for ending, content in files_of(made(*known, key=BEETZSEE)).items():
        for words in (known[0]["text"], known[1]["text"], "Synthetisches Protokoll", "20.11.2026"):
            assert words in content, ending
        for word in ("Stärken", "Schwächen", "Chancen", "Risiken", "Operatives Ziel"):
            assert word in content, ending
        empty = text("plan-profile-paper-card-none")
        assert content.count(empty) == len(CARD) + len(DERIVED) - 2, ending


def test_a_new_statement_is_in_the_profile_of_the_next_run(store: Store) -> None:
    put(store)
    first = profile_known.of(NUTHETAL).card.fields[0].said
    assert [one.text for one in first] == ["Synthetische Stärke"]
    put(store, text="Synthetisch anders")
    again = profile_known.of(NUTHETAL).card.fields[0].said
    assert [one.text for one in again] == ["Synthetisch anders"]


SEEN = {AccountRole.TRAEGER: False, AccountRole.PROFESSIONAL: True, AccountRole.GEMEINDE: True}


@pytest.mark.parametrize("role", list(SEEN))
def test_what_is_for_professionals_alone_is_in_no_public_output(
    store: Store, become: Become, role: AccountRole
) -> None:
    put(store, text="Synthetisch vertraulich", visibility="professional")
    assert all("vertraulich" not in one.text for one in context.area_statements())
    become(role)
    found = profile_known.of(NUTHETAL)
    files = {**files_of(found), "table": exported(profile_known.seen(), "csv").to_csv()}
    for ending, content in files.items():
        assert ("Synthetisch vertraulich" in content) is SEEN[role], ending
    app = opened("planning_profile.py", ebene="Sozialraum", gebiet="Nuthetal")
    assert ("Synthetisch vertraulich" in text_of(app)) is SEEN[role]


def exported(known: tuple[AreaStatement, ...], ending: str) -> pd.DataFrame:
    content = io.BytesIO(tables.make(profile_card._sheets(context.district(), known), ending))
    read = pd.read_csv if ending == "csv" else pd.read_excel
    return read(content, dtype=str)


@pytest.mark.parametrize("ending", list(tables.MEDIA_TYPES))
def test_all_statements_are_exported_with_topic_date_and_source(ending: str) -> None:
    known = (*context.area_statements(), *said_of(note(text="=1+1")))
    found = exported(known, ending)
    assert len(found) == len(known)
    assert set(found[text("plan-profile-statement-key")]) == {DISTRICT, NUTHETAL}
    assert found[text("plan-profile-statement-as-of")].str[:4].str.isdecimal().all()
    topics = {area_card.topic(one) for one in Topic}
    assert set(found[text("plan-profile-statement-topic")]) <= topics
    (cell,) = (one for one in found[text("plan-profile-statement-said")] if "1+1" in one)
    assert not cell.startswith("=")
    own = area_card.about(context.district(), known, BEETZSEE)
    assert {one.area for one in own} == {DISTRICT}


def test_every_topic_has_its_words() -> None:
    assert len({area_card.topic(one) for one in Topic}) == len(Topic)
