"""The calendar of the committees, one meeting, the feedback board; calendars over HTTP."""

import dataclasses
import datetime as dt
import io
import re
import shutil
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest
from ical.calendar_stream import IcsCalendarStream
from streamlit.testing.v1 import AppTest

from geo.committees.model import CommitteeLevel, Period, Rhythm
from geo.events import event_places
from geo.meetings.model import Decision, Done, Kept, Meeting, State
from loaders.events import EventFolders
from loaders.feedback import Feedback
from loaders.feedback import keep as keep_hint
from loaders.meetings.changes import STORE, Change, EditConflict
from loaders.meetings.reading import SHEET, read_rows
from loaders.meetings.store import MeetingStore
from pages import clock, context
from pages.context import DISTRICT_VARIABLE, PROFESSIONALS_VARIABLE, district
from pages.i18n import text
from pages.ui.professional import (
    board,
    meeting_changes,
    meeting_files,
    meeting_papers,
    meetings_data,
    meetings_files,
    meetings_seats,
    meetings_words,
)
from pages.ui.professional.meeting_decisions import particulars
from tests.asked import maintenance
from tests.calendars import calendar, event, written
from tests.pages.meeting_cases import CONFERENCE, EVERYTHING, NEXT, NOW, TELTOW, TODAY, meeting
from tests.pages.test_screens import STRANGE, opened, text_of
from tests.pages.web_client import ask, server

APP = server()
SCREENS = ("meetings.py", "meeting.py", "feedback_board.py")
PARAMETERS = (
    "terminansicht", "terminjahr", "terminmonat", "termingremium", "termingebiet", "terminebene",
    "termin", "tafelgebiet",
)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MeetingStore:
    monkeypatch.setattr(context, "STORE", tmp_path)
    monkeypatch.setattr(context, "FEEDBACK", tmp_path / "feedback.sqlite")
    monkeypatch.setattr(clock, "now", lambda: NOW)
    return MeetingStore(tmp_path, "12069", maintenance)


@pytest.fixture
def filled(store: MeetingStore) -> MeetingStore:
    store.write(EVERYTHING, NOW)
    return store


def html_of(app: AppTest) -> str:
    return "\n".join(str(one.proto.body) for one in app.get("html"))


def words_of(app: AppTest) -> str:
    said = re.sub(r"<[^>]*>", " ", html_of(app))
    shown = [*app.success, *app.info, *app.warning, *app.error]
    return re.sub(r"\\(.)", r"\1", f"{text_of(app)}\n{said}\n" + "\n".join(s.value for s in shown))


@pytest.mark.parametrize("file", SCREENS)
def test_without_meetings_every_screen_says_what_to_do(store: MeetingStore, file: str) -> None:
    said = words_of(opened(file))
    if file == "meetings.py":
        assert "Noch stehen hier keine Termine" in said
    if file == "meeting.py":
        assert text("pro-meeting-none") in said
    assert store.kept() == Kept()


@pytest.mark.parametrize("value", STRANGE)
@pytest.mark.parametrize("file", SCREENS)
def test_strange_addresses_are_harmless(filled: MeetingStore, file: str, value: str) -> None:
    opened(file, **dict.fromkeys(PARAMETERS, value))
    assert filled.conflicts() == ()


def test_the_list_shows_meetings_deadlines_and_clashes(filled: MeetingStore) -> None:
    app = opened("meetings.py")
    said = words_of(app)
    for part in (
        "Mi., 21.04.2027",
        "13:00–16:00 Uhr",
        "synthetisch *Saal* &lt;b&gt;",
        "▲ überfällig",
        "⚠ überschneidet sich",
        "dieselben Rollen nehmen teil (Jobcenter)",
        "abgesagt",
        "Themen bei der Regionalkoordination angemeldet",
    ):
        assert part in said, part
    assert 'href="/sitzung?termin=naechste"' in html_of(app)
    assert "Saal* <b>" not in html_of(app)
    assert filled.conflicts() == ()


def test_where_the_planregion_is_assumed_the_list_says_so(filled: MeetingStore) -> None:
    beelitz = meeting("beelitz", "2027-05-20", committee="sozialraumkonferenz", area="120690017")
    filled.write(Change((beelitz,)), NOW)
    said = words_of(opened("meetings.py", termingebiet="Planregion 2"))
    assert "Planregion 2: angenommen" in said
    assert "angenommen" not in words_of(opened("meetings.py", termingebiet="Planregion 1"))
    assert "angenommen" not in words_of(opened("meetings.py"))
    shown = opened("meetings.py", termingebiet="Planregion 2", terminansicht="Jahr")
    assert "Beelitz (angenommen)" in words_of(shown)


def test_a_committee_that_meets_too_rarely_is_named_with_its_period(filled: MeetingStore) -> None:
    said = words_of(opened("meetings.py", termingremium="Regionalteam"))
    assert "2027 (2 von mindestens 3)" in said
    assert "drei- bis viermal im Jahr" in said
    assert "Sozialraumkonferenz, Teltow" not in said
    assert len(filled.kept().meetings) == 5


@pytest.mark.parametrize(
    ("rhythm", "said"),
    [
        (Rhythm("", Period.FORTNIGHT, 1), "28 Tage zwischen Fr., 01.01.2027 und Fr., 29.01.2027"),
        (Rhythm("", Period.FORTNIGHT, 1), "nach Fr., 29.01.2027 in diesem Jahr keiner mehr"),
        (Rhythm("", Period.QUARTER, 1, 1), "1. Quartal (2, vorgesehen höchstens 1)"),
        (Rhythm("", Period.HALF_YEAR, 3), "1. Halbjahr (2 von mindestens 3)"),
        (Rhythm("", Period.MONTH, 1), "Juli (0 von mindestens 1); und 5 weitere"),
        (Rhythm("nach Ermessen"), ""),
    ],
)
def test_deviations_from_a_rhythm_in_words(rhythm: Rhythm, said: str) -> None:
    days = [dt.date(2027, 1, 1), dt.date(2027, 1, 29)]
    found = meetings_words.deviations(rhythm, days, 2027)
    assert said in found
    assert bool(said) == bool(found)


@pytest.mark.parametrize(
    ("asked", "there", "missing"),
    [
        ({"termingebiet": "Planregion 1"}, ["21.04.2027", "13.05.2027"], ["Planregion 2, Mi."]),
        ({"terminebene": "Sozialraum"}, ["13.05.2027"], ["Planregion 1, Mi."]),
        ({"terminjahr": "2028"}, ["In dieser Auswahl gibt es keine Termine"], ["21.04.2027 13"]),
    ],
)
def test_filters(
    filled: MeetingStore, asked: dict[str, str], there: list[str], missing: list[str]
) -> None:
    said = words_of(opened("meetings.py", **asked))
    assert all(part in said for part in there)
    assert not any(part in said for part in missing)
    assert filled.revision() == 1


def test_the_month_shows_free_days_and_the_year_every_area(filled: MeetingStore) -> None:
    month = html_of(opened("meetings.py", terminansicht="Monat", terminmonat="Mai"))
    assert "Christi Himmelfahrt" in month
    assert "SRK, Teltow" in month
    app = opened("meetings.py", terminansicht="Jahr")
    rows = re.findall(r'<th scope="row">(.*?)</th>', html_of(app))
    assert {"Teltow", "Planregion 4", "Landkreis Potsdam-Mittelmark"} <= set(rows)
    assert len([row for row in rows if not row.startswith(("Planregion", "Landkreis"))]) == 19
    assert 'tabindex="0"' in html_of(app)
    assert filled.revision() == 1


def test_a_series_is_seen_before_it_is_stored_and_undone_after(store: MeetingStore) -> None:
    app = opened("meetings.py")
    app.selectbox(key="sitzung_gremium_0").select("regionalteam").run()
    assert app.selectbox(key="sitzung_dauer_regionalteam_0").value == 180
    app.date_input(key="sitzung_beginn_0").set_value(dt.date(2027, 5, 6)).run()
    repeats = app.selectbox(key="sitzung_wiederholung_0")
    repeats.select("quarterly").run()
    app.date_input(key="sitzung_ende_2027_0").set_value(dt.date(2027, 12, 31)).run()
    preview = app.table[-1].value.to_string()
    assert "ausgelassen" in preview
    assert "Christi Himmelfahrt" in preview
    assert store.kept().meetings == ()
    save = next(one for one in app.button if "Termine speichern" in one.label)
    assert save.label.startswith("2 ")
    app = save.click().run()
    assert not app.exception
    assert [f"{one.begin:%d.%m. %H:%M}" for one in store.kept().meetings] == [
        "05.08. 13:00",
        "04.11. 13:00",
    ]
    app = app.button(key="rueckgaengig").click().run()
    assert text("pro-meetings-undone") in words_of(app)
    assert store.kept().meetings == ()


def test_a_meeting_with_its_deadlines_agenda_and_open_decisions(filled: MeetingStore) -> None:
    app = opened("meeting.py", termin="naechste")
    said = words_of(app)
    for part in (
        "Regionalteam, Planregion 1",
        "synthetisch: Plätze",
        "Themenbearbeitung: Input, Arbeitsphase",
        "synthetisch: Liste ergänzen",
        "zuständig: Jugendkoordination",
        "Überschneidet sich mit Regionalteam, Planregion 2",
        "Stand 2012",
    ):
        assert part in said, part
    boxes = {box.label: box for box in app.checkbox}
    label = next(one for one in boxes if "Tagesordnung veröffentlicht" in one)
    assert "bald fällig" in label
    app = boxes[label].check().run()
    assert filled.kept().done[0].day == TODAY
    app = app.button(key="rueckgaengig").click().run()
    assert not app.exception
    assert filled.kept().done == ()


def test_a_tick_of_somebody_else_stays(filled: MeetingStore) -> None:
    one, other = (opened("meeting.py", termin="naechste") for _ in range(2))
    label = next(box.label for box in other.checkbox if "Tagesordnung veröffentlicht" in box.label)
    next(box for box in other.checkbox if box.label == label).check().run()
    (mark,) = filled.kept().done
    one = one.run()
    assert not one.exception
    assert filled.kept().done == (mark,)
    ticked = next(box for box in other.checkbox if mark.rule in str(box.key))
    ticked.uncheck().run()
    assert filled.kept().done == ()
    one.run()
    assert filled.kept().done == ()


def test_an_unknown_meeting_offers_the_next_ones(filled: MeetingStore) -> None:
    said = words_of(opened("meeting.py", termin="nichts"))
    assert text("pro-meeting-unknown") in said
    assert "21.04.2027" in said
    assert "03.02.2027" not in said
    assert filled.revision() == 1


def test_two_people_at_once_see_both_versions(filled: MeetingStore) -> None:
    app = opened("meeting.py", termin="naechste")
    there = next(one for one in filled.kept().meetings if one.id == "naechste")
    filled.write(Change((dataclasses.replace(there, place="Bibliothek"),)), NOW)
    app.text_area(key="themen_text_naechste_0").set_value("mein Thema")
    save = text("pro-meeting-topics-save")
    app = next(one for one in app.button if one.label == save).click().run()
    assert "Jemand anderes hat in der Zwischenzeit" in words_of(app)
    said = words_of(opened("meeting.py", termin="naechste"))
    assert "mein Thema" in said
    assert "Bibliothek" in said
    app = opened("meeting.py", termin="naechste")
    (conflict,) = filled.conflicts()
    app = app.button(key=f"meine_{conflict.number}").click().run()
    assert not app.exception
    kept = next(one for one in filled.kept().meetings if one.id == "naechste")
    assert kept.topics == ("mein Thema",)
    assert filled.conflicts() == ()


def test_a_third_person_is_not_overwritten_by_settling(filled: MeetingStore) -> None:
    def there() -> Meeting:
        return next(one for one in filled.kept().meetings if one.id == "naechste")

    first = there()
    filled.write(Change((dataclasses.replace(first, place="zweite"),)), NOW)
    with pytest.raises(EditConflict):
        filled.write(Change((dataclasses.replace(first, place="erste"),)), NOW)
    (conflict,) = filled.conflicts()
    filled.write(Change((dataclasses.replace(there(), place="dritte"),)), NOW)
    app = opened("meeting.py", termin="naechste")
    app = app.button(key=f"meine_{conflict.number}").click().run()
    assert not app.exception
    assert there().place == "dritte"
    (again,) = filled.conflicts()
    assert isinstance(again.theirs, Meeting)
    assert again.theirs.place == "dritte"
    app.button(key=f"meine_{again.number}").click().run()
    assert there().place == "erste"
    assert filled.conflicts() == ()


def test_nothing_of_a_removed_meeting_can_be_taken(filled: MeetingStore) -> None:
    with pytest.raises(EditConflict):
        filled.write(Change((Done("weg", "regel", TODAY),)), NOW)
    (conflict,) = filled.conflicts()
    app = opened("meetings.py")
    assert f"meine_{conflict.number}" not in [one.key for one in app.button]
    app = app.button(key=f"andere_{conflict.number}").click().run()
    assert not app.exception
    assert filled.conflicts() == ()


@pytest.mark.usefixtures("filled")
def test_free_days_are_known_as_far_ahead_as_meetings_can_be_planned() -> None:
    last = dt.date(NOW.year + meetings_data.YEARS_AHEAD, 12, 31)
    assert meetings_data.gathered().free.name(last.replace(month=12, day=25))
    app = opened("meetings.py")
    assert app.date_input(key="sitzung_beginn_0").max == last


def test_a_refused_removal_can_be_carried_through(filled: MeetingStore) -> None:
    first = next(one for one in filled.kept().meetings if one.id == "naechste")
    filled.write(Change((dataclasses.replace(first, place="neu"),)), NOW)
    with pytest.raises(EditConflict):
        filled.write(Change(removed=(first,)), NOW)
    (conflict,) = filled.conflicts()
    app = opened("meetings.py").button(key=f"meine_{conflict.number}").click().run()
    assert not app.exception
    assert "naechste" not in {one.id for one in filled.kept().meetings}
    assert filled.conflicts() == ()


def test_a_decision_with_a_name_is_refused_and_one_with_a_role_is_kept(
    filled: MeetingStore,
) -> None:
    def hand_in(said: str) -> AppTest:
        app = opened("meeting.py", termin="naechste")
        app.text_area(key="text_neu_naechste_0").set_value(said)
        app.text_input(key="wer_neu_naechste_0").set_value("ASD")
        save = text("pro-meeting-decision-save")
        return next(one for one in app.button if one.label == save).click().run()

    assert "ohne Namen von Personen" in words_of(hand_in("Frau Muster fragt nach"))
    assert len(filled.kept().decisions) == 1
    hand_in("synthetisch: nachfragen")
    assert [one.owner for one in filled.kept().decisions] == ["Jugendkoordination", "ASD"]


def test_a_measure_needs_somebody_who_watches_its_aim(filled: MeetingStore) -> None:
    def hand_in(monitor: str) -> AppTest:
        app = opened("meeting.py", termin="naechste")
        app.radio(key="art_neu_naechste_0").set_value(True)
        app.text_area(key="text_neu_naechste_0").set_value("synthetisch: Sommerfest")
        app.text_input(key="wer_neu_naechste_0").set_value("Jugendkoordination")
        app.text_input(key="ziel_neu_naechste_0").set_value(monitor)
        save = text("pro-meeting-decision-save")
        return next(one for one in app.button if one.label == save).click().run()

    assert "Auf das Ziel achtet" in words_of(hand_in(""))
    assert len(filled.kept().decisions) == 1
    assert "auf das Ziel achtet: Fachdienst" in words_of(hand_in("Fachdienst"))
    made = filled.kept().decisions[1]
    assert (made.is_measure, made.goal_monitor) == (True, "Fachdienst")
    found = meetings_data.gathered()
    paper = meeting_papers.minutes(found, found.meeting("naechste") or NEXT)
    rows = [row for part in paper.parts if part.table for row in part.table.rows]
    assert "Jugendkoordination; auf das Ziel achtet: Fachdienst" in {row[1] for row in rows}


def test_a_removed_meeting_comes_back(filled: MeetingStore) -> None:
    app = opened("meeting.py", termin="vorher")
    remove = next(one for one in app.button if one.label == text("pro-meeting-remove"))
    app = remove.click().run()
    assert "vorher" not in [one.id for one in filled.kept().meetings]
    assert filled.kept().decisions == ()
    assert [one.value for one in app.title] == ["Gremientermine"]
    app = app.switch_page("meetings.py").run()
    app = app.button(key="rueckgaengig").click().run()
    assert not app.exception
    assert "vorher" in [one.id for one in filled.kept().meetings]
    assert [one.id for one in filled.kept().decisions] == ["auftrag"]


def test_cards_are_added_moved_and_removed(filled: MeetingStore) -> None:
    app = opened("feedback_board.py", tafelgebiet="Planregion 1")
    headings = [one.value for one in app.subheader]
    assert headings == [board.label(column) for column in board.COLUMNS]
    assert "synthetisch: mehr Räume" in words_of(app)
    app = app.button(key="karte_bewegen_karte").click().run()
    assert filled.kept().cards[0].column == "achieved"
    app = app.button(key="rueckgaengig").click().run()
    assert filled.kept().cards[0].column == "open"
    app = app.button(key="karte_weg_karte").click().run()
    assert filled.kept().cards == ()
    app.text_area[0].set_value("synthetisch: neu")
    app = next(one for one in app.button if one.label == text("pro-board-store")).click().run()
    assert [one.text for one in filled.kept().cards] == ["synthetisch: neu"]
    table = board.sheets(meetings_data.gathered(), "1")[text("pro-board-sheet")]
    assert list(table[text("pro-board-text")]) == ["synthetisch: neu"]


def pdf_text(raw: bytes) -> tuple[str, pypdf.PdfReader]:
    reader = pypdf.PdfReader(io.BytesIO(raw))
    said = " ".join(page.extract_text() for page in reader.pages)
    return " ".join(said.replace("\u00ad", "").split()), reader


def test_the_folder_of_a_meeting_is_one_accessible_pdf(filled: MeetingStore) -> None:
    found = meetings_data.gathered()
    said, reader = pdf_text(meeting_files.folder(district(), found, NEXT))
    catalog = reader.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert "pdfuaid" in str(catalog["/Metadata"].get_object().get_data())  # type: ignore[index]
    for part in (
        "Sitzungsmappe: Regionalteam, Planregion 1",
        "Tagesordnung",
        "synthetisch: Plätze",
        "synthetisch: Liste ergänzen",
        "Budgetübersicht: noch keine Daten in diesem System",
        "Nichts Neues seit diesem Tag: Einträge im Wegweiser, ",
        "Noch ohne Zahlen für dieses Gebiet: ",
        "Letzte Sitzung dieses Gremiums: Mi., 03.02.2027",
        "hängt 1 neue Karte",
        "nicht bekannt",
        "Rechnerischer Hinweis zur Versorgung",
        "Familienzentrum: Menschen unter 18",
        "Profil Planregion 1",
    ):
        assert part in said, part
    assert filled.revision() == 1


@pytest.mark.usefixtures("filled")
def test_the_folder_is_for_the_table_not_for_who_runs_the_server() -> None:
    found = meetings_data.gathered()
    for one in (NEXT, CONFERENCE):
        said, reader = pdf_text(meeting_files.folder(district(), found, one))
        assert len(reader.pages) <= 4
        assert said.index("Inhalt") < said.index("Die Sitzung") < said.index("Gremium: ")
        for word in ("Excel", "Vorlage", "Datei", "Ordner", "Betrieb", "planung-daten", "Kennung"):
            assert word not in said, word


def test_without_an_earlier_meeting_the_changes_are_not_known(filled: MeetingStore) -> None:
    found = meetings_data.gathered()
    first = next(one for one in found.kept.meetings if one.id == "konferenz")
    (said,) = meeting_changes.since_last(district(), found, first)
    assert said.startswith("Nicht bekannt")
    assert filled.revision() == 1


@pytest.mark.usefixtures("filled")
def test_a_hint_about_a_merged_entry_counts_for_the_one_that_stays() -> None:
    found = meetings_data.gathered()
    stays = next(iter(meeting_changes._ids(district(), NEXT.area)))
    hint = Feedback("12069", TODAY.isoformat(), "syn-endet", "Telefon", "synthetisch")
    keep_hint(context.FEEDBACK, hint, 10)
    place = dataclasses.replace(district(), merged={"syn-endet": stays})
    said = text("pro-paper-hints", count=1, kinds="Telefon: 1")
    assert said in meeting_changes.since_last(place, found, NEXT)
    assert said not in meeting_changes.since_last(district(), found, NEXT)


def test_minutes_and_invitation_as_word_and_pdf(filled: MeetingStore) -> None:
    found = meetings_data.gathered()
    assert found.kept == filled.kept()
    before = next(one for one in found.kept.meetings if one.id == "vorher")
    raw = meeting_files.paper(meeting_papers.minutes, found, before, "docx")
    document = docx.Document(io.BytesIO(raw))
    headings = [p.text for p in document.paragraphs if (p.style and "Heading" in str(p.style.name))]
    assert headings == [
        "Die Sitzung",
        "Anwesende Rollen und Einrichtungen",
        "Tagesordnung",
        "Festlegungen",
        "Offene Wiedervorlagen",
        "Nächste Sitzung",
    ]
    assert document.tables[0].rows[1].cells[1].text == "Jugendkoordination"
    said, _ = pdf_text(meeting_files.paper(meeting_papers.minutes, found, before, "pdf"))
    assert "Mi., 21.04.2027, 13:00–16:00 Uhr" in said
    said, _ = pdf_text(meeting_files.paper(meeting_papers.invitation, found, NEXT, "pdf"))
    assert "Einladung: Regionalteam, Planregion 1" in said


def test_calendars_over_http_are_read_by_another_program(filled: MeetingStore) -> None:
    answer = ask(APP, "/kalender/gremien/1.ics")
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("text/calendar")
    assert answer.headers["cache-control"] == "no-store"
    names = [one.summary for one in IcsCalendarStream.calendar_from_ics(answer.text).events]
    assert sorted(map(str, names)) == ["Regionalteam, Planregion 1"] * 3 + [
        "Sozialraumkonferenz, Teltow"
    ]
    one = ask(APP, "/kalender/gremien/12069/sozialraumkonferenz.ics").text
    assert one.count("BEGIN:VEVENT") == 1
    assert ask(APP, "/kalender/gremien/sitzung/naechste.ics").text.count("BEGIN:VEVENT") == 1
    assert filled.revision() == 1


@pytest.mark.parametrize(
    "path", ["gremien/99.ics", "gremien/1/stammtisch.ics", "gremien/sitzung/x.ics", "gremien/.ics"]
)
def test_a_calendar_of_nothing_is_not_found(filled: MeetingStore, path: str) -> None:
    assert ask(APP, f"/kalender/{path}").status == 404
    assert filled.revision() == 1


@pytest.mark.parametrize(
    "path", ["gremien/1.ics", "gremien/1/regionalteam.ics", "gremien/sitzung/naechste.ics"]
)
def test_calendars_are_closed_like_the_screens(
    filled: MeetingStore, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_answer = ask(APP, f"/kalender/{path}")
    monkeypatch.setenv(PROFESSIONALS_VARIABLE, "")
    answer = ask(APP, f"/kalender/{path}")
    assert (open_answer.status, answer.status) == (200, 404)
    assert answer.text == ask(APP, "/kalender/gremien/gibt/es/nicht.ics").text
    assert filled.revision() == 1


def test_in_verden_invitations_are_due_ten_days_before(
    tmp_path: Path, store: MeetingStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DISTRICT_VARIABLE, "03361")
    other = MeetingStore(tmp_path, "03361", maintenance)
    areas = meetings_data.places_of(district(), meetings_data.committees()["sozialraumteam"])
    assert len(areas) == 8
    first, second = list(areas.values())[:2]
    made = [meeting(f"t{n}", "2027-05-03", committee="sozialraumteam", area=area)
            for n, area in enumerate((first, second))]  # fmt: skip
    other.write(Change(tuple(made)), NOW)
    found = meetings_data.gathered()
    dues = {one.rule.key: one.due.isoformat() for one in found.deadlines["t0"]}
    assert dues["einladung_versandt"] == "2027-04-23"
    (clash,) = found.clashes
    assert "sollen sich nicht überschneiden" in meetings_words.clash(found, clash)
    app = opened("meeting.py", termin="t0")
    assert "Budgetübersicht" in words_of(app)
    assert text("pro-meeting-budget-short") in words_of(app)
    assert store.kept() == Kept()


@pytest.mark.parametrize("key", ["12069", "03361"])
def test_every_committee_has_areas_and_small_ones_meet_for_a_sozialraum(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DISTRICT_VARIABLE, key)
    for committee in meetings_data.current(meetings_data.committees()).values():
        places = meetings_data.places_of(district(), committee)
        assert places, committee.key
        if committee.levels == (CommitteeLevel.FAMILIENZENTRUM,):
            assert TELTOW in places.values()


def test_a_draw_reads_lines_and_tells_what_it_cannot_place() -> None:
    found, unknown = meetings_seats.read(
        "teltow: Kita  A\nTeltow: Kita B\nBerlin: C\n\nx", ["Teltow"]
    )
    assert found == {"Teltow": ["Kita A", "Kita B"]}
    assert unknown == ["Berlin: C", "x"]


def test_the_seats_of_the_rule_of_2012(store: MeetingStore) -> None:
    app = opened("meetings.py")
    assert "19 Sozialräume mit je 2 Plätzen: 38 Plätze" in words_of(app)
    app.text_area(key="sitzung_los_interesse_0").set_value("Teltow: Kita A\nTeltow: B\nTeltow: C")
    app = app.text_input(key="sitzung_los_startwert_0").set_value("2027").run()
    said = words_of(app)
    assert "Auslosung mit dem Startwert „2027“" in said
    assert store.kept() == Kept()


def test_a_file_is_read_and_refused_rows_are_told(store: MeetingStore) -> None:
    content = (
        "Gremium;Gebiet;Datum;Beginn;Ende\n"
        "Regionalteam;Planregion 1;28.04.2027;13:00;\n"
        "Stammtisch;Teltow;28.04.2027;13:00;14:00\n"
    )
    app = opened("meetings.py")
    uploader: Any = app.get("file_uploader")[0]
    uploader.upload("t.csv", content.encode(), "text/csv")
    app = app.run()
    assert "1 neuer Termin kann übernommen werden" in words_of(app)
    assert "kein Gremium" in app.table[-1].value.to_string()
    app = app.button(key="datei_uebernehmen").click().run()
    assert not app.exception
    (made,) = store.kept().meetings
    assert (made.area, made.state, made.end.hour) == ("1", State.PLANNED, 16)


def test_a_calendar_read_again_changes_what_is_there(store: MeetingStore) -> None:
    head = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART:20270428T1{hour}0000Z\n"
    rest = "DURATION:PT2H\nSEQUENCE:{hour}\nX-WEGWEISER-GREMIUM:regionalteam\n"
    end = "X-WEGWEISER-GEBIET:Planregion 1\nEND:VEVENT\nEND:VCALENDAR\n"
    for hour, said in ((1, "1 neuer Termin"), (2, "1 vorhandener Termin ändert sich")):
        app = opened("meetings.py")
        content = (head + rest + end).format(hour=hour).encode()
        uploader: Any = app.get("file_uploader")[0]
        uploader.upload("t.ics", content, "text/calendar")
        app = app.run()
        assert said in words_of(app)
        app = app.button(key="datei_uebernehmen").click().run()
        assert not app.exception
    (made,) = store.kept().meetings
    assert (made.begin.hour, made.version, made.sequence) == (14, 2, 2)


def test_a_newer_calendar_with_the_same_content_is_noted(store: MeetingStore) -> None:
    for sequence, label in (("1", "Termin übernehmen"), ("4", "Neuere Fassung vermerken")):
        lines = ("DTSTART;TZID=Europe/Berlin:20270511T130000", f"SEQUENCE:{sequence}")
        own = ("X-WEGWEISER-GREMIUM:regionalteam", "X-WEGWEISER-GEBIET:1")
        content = calendar(event(*lines, "DTEND;TZID=Europe/Berlin:20270511T150000", *own))
        app = opened("meetings.py")
        uploader: Any = app.get("file_uploader")[0]
        uploader.upload("t.ics", content.encode(), "text/calendar")
        app = app.run()
        assert label in app.button(key="datei_uebernehmen").label
        app.button(key="datei_uebernehmen").click().run()
    (made,) = store.kept().meetings
    assert (made.sequence, made.version) == (4, 2)


def test_a_file_put_in_place_of_the_store_is_said_and_leads_to_no_conflict(
    filled: MeetingStore, tmp_path: Path
) -> None:
    copy = tmp_path / "sicherung"
    shutil.copy(tmp_path / STORE, copy)
    first = next(one for one in filled.kept().meetings if one.id == "naechste")
    filled.write(Change((dataclasses.replace(first, place="synthetisch: anderswo"),)), NOW)
    app = opened("meeting.py", termin="naechste")
    assert "anderswo" in words_of(app)
    app.text_area(key="text_neu_naechste_0").set_value("synthetisch: zu spät")
    shutil.copy(copy, tmp_path / STORE)
    save = text("pro-meeting-decision-save")
    app = next(one for one in app.button if one.label == save).click().run()
    assert not app.exception
    assert "ausgetauscht" in words_of(app)
    assert "anderswo" not in words_of(app)
    assert filled.conflicts() == ()
    assert len(filled.kept().decisions) == 1
    app.text_area(key="text_neu_naechste_1").set_value("synthetisch: noch einmal")
    app = next(one for one in app.button if one.label == save).click().run()
    assert "ausgetauscht" not in words_of(app)
    assert len(filled.kept().decisions) == 2


def test_decisions_say_who_and_until_when() -> None:
    said = particulars(Decision("a", "b", "c", due=TODAY))
    assert said == ["zuständig: keine Daten", "bis Mo., 12.04.2027", "offen"]


def test_specialist_events_stand_among_the_meetings(
    filled: MeetingStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    special = event(
        "DTSTART;TZID=Europe/Berlin:20270415T100000",
        "CATEGORIES:Fachveranstaltung",
        title="synthetisch <i>Fachtag</i>",
    )
    other = event("DTSTART;TZID=Europe/Berlin:20270416T100000", uid="2", title="synthetisch Chor")
    folders = EventFolders([tmp_path / "events"], event_places(district()))
    monkeypatch.setattr(context, "_event_folders", lambda: folders)
    written(tmp_path / "events", calendar(special, other))
    month = html_of(opened("meetings.py", terminansicht="Monat", terminmonat="April"))
    assert "Fachveranstaltung: synthetisch &lt;i&gt;Fachtag&lt;/i&gt;" in month
    assert "Chor" not in month
    listed = html_of(opened("meetings.py"))
    assert "Do., 15.04.2027: synthetisch &lt;i&gt;Fachtag" in listed
    assert filled.revision() == 1


def test_a_meeting_is_moved_invited_and_cancelled(filled: MeetingStore) -> None:
    app = opened("meeting.py", termin="naechste")
    app.date_input(key="sitzung_aendern_naechste_tag_0").set_value(dt.date(2027, 4, 28))
    app.selectbox(key="sitzung_aendern_naechste_stand_0").select(State.INVITED)
    app.selectbox(key="sitzung_aendern_naechste_dauer_0").select(240)
    save = text("pro-meeting-save")
    app = app.run()
    app = next(one for one in app.button if one.label == save).click().run()
    assert not app.exception
    moved = next(one for one in filled.kept().meetings if one.id == "naechste")
    assert (moved.day, moved.state) == (dt.date(2027, 4, 28), State.INVITED)
    assert f"{moved.begin:%H:%M}-{moved.end:%H:%M}" == "13:00-17:00"
    assert moved.topics == NEXT.topics
    assert meetings_data.gathered().clashes == ()


def test_what_is_exported_can_be_read_again(filled: MeetingStore) -> None:
    found = meetings_data.gathered()
    table = meetings_files.sheets(found, found.kept.meetings)[SHEET]
    raw = table.to_csv(index=False, sep=";").encode()
    read = read_rows("t.csv", raw, meetings_data.names(district()), ())
    assert read.findings == ()
    assert len(read.meetings) == len(filled.kept().meetings) == 5
    assert {one.area for one in read.meetings} == {one.area for one in found.kept.meetings}


def test_who_comes_back_sees_the_newest_and_may_change_it(filled: MeetingStore) -> None:
    app = opened("meeting.py", termin="naechste")
    there = next(one for one in filled.kept().meetings if one.id == "naechste")
    filled.write(Change((dataclasses.replace(there, place="Bibliothek"),)), NOW)
    app = app.switch_page("feedback_board.py").run()
    app.query_params["termin"] = "naechste"
    app = app.switch_page("meeting.py").run()
    app.text_area(key="themen_text_naechste_0").set_value("mein Thema")
    save = text("pro-meeting-topics-save")
    app = next(one for one in app.button if one.label == save).click().run()
    assert not app.exception
    kept = next(one for one in filled.kept().meetings if one.id == "naechste")
    assert (kept.place, kept.topics) == ("Bibliothek", ("mein Thema",))
