"""Files made to do harm: refused before they are opened, or read where they harm nobody."""

import dataclasses
import io
import zipfile

import pytest

from loaders.own_data import Import, checker, read_apart, reading
from loaders.own_data.sandbox import LIMITS
from loaders.problems import DataProblem
from loaders.received import apart as process
from loaders.received import workbook
from loaders.received.apart import Limits
from tests.deliveries import (
    ACHIM,
    CATALOGUE,
    DEFINITION,
    GOOD,
    NAME,
    TODAY,
    filled,
    read,
    table,
    verden,
)

STYLES = "xl/styles.xml"


def apart(raw: bytes, name: str = NAME, limits: Limits = LIMITS) -> Import:
    return read_apart(raw, name, CATALOGUE, verden(), today=TODAY, source="Synthese", limits=limits)


def with_formats(count: int) -> bytes:
    """Return a workbook that is small as long as nobody reads its formats."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(filled())) as before,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for part in before.namelist():
            content = before.read(part)
            if part == STYLES:
                begin, end = content.split(b"</cellXfs>")
                content = begin + b"<xf/>" * count + b"</cellXfs>" + end
            after.writestr(part, content)
    return buffer.getvalue()


def test_another_process_reads_the_same() -> None:
    raw = filled([GOOD, ("quote", "1", "", "2024", "x", 50, "")], [DEFINITION])
    here, there = read(raw), apart(raw)
    assert there.original == b""
    assert there.findings
    assert there.observations.equals(here.observations)
    for one in dataclasses.fields(Import):
        if one.name not in {"original", "observations"}:
            assert getattr(there, one.name) == getattr(here, one.name)


def test_another_process_names_the_same_problem() -> None:
    broken = filled()[:-30]
    with pytest.raises(DataProblem) as here:
        read(broken)
    with pytest.raises(DataProblem) as there:
        apart(broken)
    assert str(there.value) == str(here.value)


@pytest.mark.parametrize(
    "limits",
    [Limits(memory=1_000_000), Limits(computing=1), Limits(waiting=1)],
    ids=["memory", "computing", "waiting"],
)
def test_a_file_that_needs_too_much_is_a_problem_with_a_way_out(
    limits: Limits,
) -> None:
    raw = table(*[f"quote;{ACHIM};;2024;5;50;"] * 100_000)
    with pytest.raises(DataProblem) as caught:
        apart(raw, "werte.csv", limits)
    said = str(caught.value)
    assert said.startswith("werte.csv: Erwartet wird")
    assert "kleinere Dateien" in said
    assert "import-data" in said
    assert not process._ONE_AT_A_TIME.locked()


def test_many_formats_are_refused_before_they_become_objects() -> None:
    assert read(with_formats(1000)).kept == 1
    bomb = with_formats(workbook.MOST_READ_WHOLE // len(b"<xf/>"))
    assert len(bomb) < 30_000
    with pytest.raises(DataProblem, match=r"2 MB Formaten; gefunden: 2 MB in xl/styles.xml"):
        read(bomb)


def test_a_workbook_of_very_many_parts_is_refused() -> None:
    buffer = io.BytesIO(filled())
    with zipfile.ZipFile(buffer, "a") as archive:
        for number in range(workbook.MOST_PARTS):
            archive.writestr(f"xl/worksheets/sheet{number + 9}.xml", b"")
    with pytest.raises(DataProblem, match=f"höchstens {workbook.MOST_PARTS} Teilen"):
        read(buffer.getvalue())


def test_findings_beyond_those_that_are_told_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (checker, reading):
        monkeypatch.setattr(module, "MOST_FINDINGS", 3)
    bad = [f"quote;{ACHIM};;{year};viele;50;" for year in range(2000, 2006)]
    raw = table(f"quote;{ACHIM};;2024;5;50;", *bad, "quote;zu kurz")
    imported = read(raw, "werte.csv")
    assert [one.place for one in imported.findings] == [
        f"Zeile {line}, Spalte „Zähler“" for line in (3, 4, 5)
    ]
    assert (imported.more, imported.kept, imported.refused) == (4, 1, 7)


def test_rows_of_another_length_count_too(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (checker, reading):
        monkeypatch.setattr(module, "MOST_FINDINGS", 3)
    imported = read(table(*["quote;zu kurz"] * 8), "werte.csv")
    assert (len(imported.findings), imported.more) == (3, 5)


def test_refused_definitions_beyond_those_that_are_told_refuse_their_rows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in (checker, reading):
        monkeypatch.setattr(module, "MOST_FINDINGS", 1)
    nameless = [(key, "", *DEFINITION[2:]) for key in ("eins", "zwei")]
    imported = read(filled([("zwei", *GOOD[1:])], nameless))
    assert (imported.definitions, imported.kept, imported.refused) == ((), 0, 1)
    assert (len(imported.findings), imported.more) == (1, 2)
