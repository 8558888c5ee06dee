"""Shipped files with one fault in them, and what their reader says."""

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.problems import DataProblem

Change = Callable[[str], str]


def instead(old: str, new: str) -> Change:
    """Return a change that puts ``new`` where ``old`` stands first."""

    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


def without(line_start: str) -> Change:
    """Return a change that leaves out the first line that begins so."""

    def change(text: str) -> str:
        lines = text.splitlines()
        lines.remove(next(line for line in lines if line.startswith(line_start)))
        return "\n".join(lines)

    return change


def assert_says(
    read: Callable[[Path], object], shipped: Path, change: Change, folder: Path, expected: str
) -> None:
    """Read a changed copy: the problem names the file and then ``expected``, parts by " … "."""
    path = folder / shipped.name
    path.write_text(change(shipped.read_text("utf-8")), "utf-8")
    with pytest.raises(DataProblem) as raised:
        read(path)
    said = str(raised.value)
    assert said.startswith(shipped.name)
    assert "Erwartet wird" in said
    rest = said
    for part in expected.split(" … "):
        assert part in rest
        rest = rest.partition(part)[2]


def assert_missing_is_named(read: Callable[[Path], object], path: Path) -> None:
    """Read a file that is not there: the problem names it."""
    with pytest.raises(DataProblem) as raised:
        read(path)
    assert str(raised.value).startswith(path.name)
