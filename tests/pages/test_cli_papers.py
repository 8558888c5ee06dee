"""The commands that write: the right file, the right exit code, a German word on what is wrong."""

from pathlib import Path

import pytest

from tests.pages.test_cli import run


@pytest.mark.parametrize(("ending", "start"), [("pdf", b"%PDF-1.7"), ("html", b"<!DOCTYPE html>")])
def test_a_booklet_is_written(tmp_path: Path, ending: str, start: bytes) -> None:
    target = tmp_path / "neu" / f"heft.{ending}"
    answer = run("booklet", "--planregion", "1", "-o", str(target))
    assert answer.returncode == 0, answer.stderr
    assert target.read_bytes().startswith(start)
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize(
    ("planregion", "name", "said"),
    [
        ("9", "heft.pdf", "gibt es in Landkreis Potsdam-Mittelmark nicht. Es gibt: 1, 2, 3, 4"),
        ("1", "heft.docx", "Die Datei endet auf .pdf oder .html"),
        ("[red]x", "heft.pdf", "Die Planregion „[red]x“"),
    ],
)
def test_a_wrong_choice_is_explained(tmp_path: Path, planregion: str, name: str, said: str) -> None:
    answer = run("booklet", "--planregion", planregion, "-o", str(tmp_path / name))
    assert answer.returncode == 2
    assert said in " ".join(answer.stderr.split())
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    taken = tmp_path / "datei"
    taken.write_text("schon da", "utf-8")
    answer = run("booklet", "--planregion", "1", "-o", str(taken / "heft.html"))
    assert answer.returncode == 2
    assert "Nicht zu schreiben" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_the_guide_is_written(tmp_path: Path) -> None:
    answer = run("guide", "-o", str(tmp_path), "--address", "https://wegweiser.example")
    assert answer.returncode == 0, answer.stderr
    index = (tmp_path / "index.html").read_text("utf-8")
    assert 'href="https://wegweiser.example/verzeichnis/"' in index
    assert (tmp_path / "gebiet" / "1.html").exists()
    assert run("guide", "-o", str(tmp_path), "--address", "javascript:x").returncode == 2
