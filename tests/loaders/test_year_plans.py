"""Year plans: what is refused as a file, versions that stay, deleting that is final."""

import datetime as dt
import io
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from loaders.problems import DataProblem
from loaders.received.apart import Limits
from loaders.year_plans import MOST_BYTES, YearPlans, check
from loaders.year_plans.store import FOLDER, MOST_VERSIONS
from tests.asked import maintenance

TODAY = dt.date(2026, 11, 22)
CENTRE = "fz-synthetisch"


def writer(pages: int = 2) -> pypdf.PdfWriter:
    made = pypdf.PdfWriter()
    for _ in range(pages):
        made.add_blank_page(595, 842)
    return made


def written(made: pypdf.PdfWriter) -> bytes:
    content = io.BytesIO()
    made.write(content)
    return content.getvalue()


PDF = written(writer())


def with_script() -> bytes:
    made = writer()
    page = made.pages[0]
    script = {NameObject("/JS"): TextStringObject("app.alert('synthetisch')")}
    page[NameObject("/AA")] = DictionaryObject({NameObject("/O"): DictionaryObject(script)})
    return written(made)


def with_attachment() -> bytes:
    made = writer()
    made.add_attachment("synthetisch.exe", b"MZ")
    return written(made)


def with_action(kind: str) -> bytes:
    made = writer()
    made.root_object[NameObject("/OpenAction")] = DictionaryObject(
        {NameObject("/S"): NameObject(kind), NameObject("/F"): TextStringObject("x")}
    )
    return written(made)


def with_password() -> bytes:
    made = writer()
    made.encrypt("synthetisch")
    return written(made)


BROKEN = {
    "empty": (b"", "leere Datei"),
    "text": (b"synthetisch", "eine andere Art von Datei"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"0" * 2000 + b"%PDF-1.7", "eine andere Art"),
    "cut off": (PDF[: len(PDF) // 2], "keine Seite|beschädigte"),
    "only the head": (b"%PDF-1.7\nsynthetisch", "beschädigte"),
    "no page": (written(writer(0)), "keine Seite"),
    "too many pages": (written(writer(201)), "mehr als 200 Seiten"),
    "a password": (with_password(), "Kennwort"),
    "a script": (with_script(), "Programme"),
    "an attachment": (with_attachment(), "angehängte Dateien"),
    "starts a program": (with_action("/Launch"), "Programme"),
    "sends a form": (with_action("/SubmitForm"), "Programme"),
    "too large": (b"%PDF-1.7\n" + bytes(MOST_BYTES), "höchstens 10 MB"),
}


def test_a_plain_pdf_is_taken_and_its_pages_are_counted() -> None:
    assert check(PDF, "plan.pdf") == 2


@pytest.mark.parametrize("name", BROKEN)
def test_anything_but_pages_is_refused_in_german(name: str) -> None:
    raw, said = BROKEN[name]
    with pytest.raises(DataProblem, match=said):
        check(raw, "plan.pdf")


def test_a_file_that_takes_all_memory_ends_alone() -> None:
    bomb = zlib.compress(bytes(200_000_000))
    stream = b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n" % len(bomb)
    raw = b"%PDF-1.7\n1 0 obj\n" + stream + bomb + b"\nendstream\nendobj\ntrailer<</Root 1 0 R>>"
    with pytest.raises(DataProblem):
        check(raw, "plan.pdf", Limits(memory=300_000_000, computing=10, waiting=30))


@pytest.fixture
def plans(tmp_path: Path) -> YearPlans:
    return YearPlans(tmp_path, "12069", maintenance)


def test_versions_stay_and_are_listed_newest_first(plans: YearPlans) -> None:
    first = plans.keep((CENTRE, 2027), (PDF, 2), TODAY)
    second = plans.keep((CENTRE, 2027), (PDF + b"\n", 2), TODAY)
    later = plans.keep((CENTRE, 2028), (PDF, 2), TODAY)
    other = plans.keep(("anderes", 2027), (PDF, 2), TODAY)
    assert plans.plans(CENTRE) == (later, second, first)
    assert plans.plans("anderes") == (other,)
    assert (plans.content(first), plans.content(second)) == (PDF, PDF + b"\n")


def test_a_deleted_plan_is_gone_for_good_and_its_number_too(
    plans: YearPlans, tmp_path: Path
) -> None:
    first = plans.keep((CENTRE, 2027), (PDF, 2), TODAY)
    plans.delete(first, TODAY)
    plans.delete(first, TODAY)
    assert plans.plans(CENTRE) == ()
    assert not [*(tmp_path / FOLDER).rglob("*.pdf")]
    with pytest.raises(DataProblem):
        plans.content(first)
    assert plans.keep((CENTRE, 2027), (PDF, 2), TODAY).number == 2


@pytest.mark.parametrize("breaking", ["write_atomic", "shutil.rmtree", "sync_folder"])
def test_a_deletion_that_breaks_leaves_no_file_and_can_be_tried_again(
    plans: YearPlans, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, breaking: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    made = plans.keep((CENTRE, 2027), (PDF, 2), TODAY)
    with monkeypatch.context() as broken:
        broken.setattr(f"loaders.year_plans.store.{breaking}", full)
        with pytest.raises(DataProblem):
            plans.delete(made, TODAY)
    assert not [*(tmp_path / FOLDER).rglob("*.pdf")]
    plans.delete(made, TODAY)
    assert plans.plans(CENTRE) == ()
    assert plans.keep((CENTRE, 2027), (PDF, 2), TODAY).number == 2


def test_a_plan_that_somebody_changed_is_not_handed_out(plans: YearPlans, tmp_path: Path) -> None:
    made = plans.keep((CENTRE, 2027), (PDF, 2), TODAY)
    next((tmp_path / FOLDER).rglob("*.pdf")).write_bytes(b"%PDF-x")
    with pytest.raises(DataProblem, match="geänderte"):
        plans.content(made)


@pytest.mark.parametrize("centre", ["../../etc", "..", "a/b", "", "Ä", "x" * 300, "\0"])
def test_no_id_leads_out_of_the_folder(plans: YearPlans, tmp_path: Path, centre: str) -> None:
    made = plans.keep((centre, 2027), (PDF, 2), TODAY)
    assert plans.content(made) == PDF
    assert {path.name for path in tmp_path.iterdir()} == {FOLDER}
    (inside,) = (tmp_path / FOLDER / "12069").iterdir()
    assert inside.name.startswith("id-")


def test_two_at_once_get_two_numbers_and_there_is_an_end(plans: YearPlans) -> None:
    def keep(_: int) -> int:
        return plans.keep((CENTRE, 2027), (PDF, 2), TODAY).number

    with ThreadPoolExecutor(4) as people:
        numbers = list(people.map(keep, range(MOST_VERSIONS)))
    assert sorted(numbers) == list(range(1, MOST_VERSIONS + 1))
    with pytest.raises(DataProblem, match="höchstens"):
        keep(0)


def test_a_folder_changed_by_hand_is_said(plans: YearPlans, tmp_path: Path) -> None:
    made = plans.keep((CENTRE, 2027), (PDF, 2), TODAY)
    provenance = next((tmp_path / FOLDER).rglob("provenance.toml"))
    provenance.write_text("year = [", "utf-8")
    with pytest.raises(DataProblem, match="von Hand geändert"):
        plans.plans(CENTRE)
    with pytest.raises(DataProblem):
        plans.content(replace(made, number=7))
