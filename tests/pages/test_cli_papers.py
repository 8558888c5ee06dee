"""The commands that write: the right file, the right exit code, a German word on what is wrong."""

from pathlib import Path
from typing import Any

import pypdf
import pytest

from pages.i18n import LANGUAGES
from pages.print.addresses import folder
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


@pytest.mark.parametrize("name", ["heft.pdf", "heft.html"])
def test_a_booklet_speaks_the_chosen_language(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    answer = run("booklet", "--planregion", "1", "--language", "uk", "-o", str(target))
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.startswith("112 Einträge in ")
    if name.endswith("pdf"):
        root: Any = pypdf.PdfReader(target).trailer["/Root"]
        assert root["/Lang"] == "uk-UA"
    else:
        assert '<html lang="uk" dir="ltr">' in target.read_text("utf-8")


@pytest.mark.parametrize("command", [("guide",), ("booklet", "--planregion", "1")])
def test_a_language_that_is_not_there_is_named(tmp_path: Path, command: tuple[str, ...]) -> None:
    answer = run(*command, "-o", str(tmp_path / "heft.pdf"), "--language", "fr")
    assert answer.returncode == 2
    assert "Die Sprache „fr“ gibt es nicht. Es gibt: de, leicht, en, uk, ar" in answer.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_guide_is_written_in_chosen_languages(tmp_path: Path) -> None:
    chosen = ("--language", "uk", "--language", "ar", "--language", "uk")
    answer = run("guide", "-o", str(tmp_path), *chosen)
    assert answer.returncode == 0, answer.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"directory.css", "uk", "ar"}
    written = sum(path.is_file() for path in tmp_path.rglob("*"))
    assert answer.stdout.startswith(f"{written} Dateien in ")


def test_the_guide_is_written_in_every_language(tmp_path: Path) -> None:
    answer = run("guide", "-o", str(tmp_path), "--address", "https://wegweiser.example")
    assert answer.returncode == 0, answer.stderr
    written = sum(path.is_file() for path in tmp_path.rglob("*"))
    assert answer.stdout.startswith(f"{written} Dateien in ")
    for language in LANGUAGES.values():
        page = (tmp_path / folder(language) / "gebiet" / "1.html").read_text("utf-8")
        assert f'<html lang="{language.tag}"' in page
    index = (tmp_path / "index.html").read_text("utf-8")
    assert 'href="https://wegweiser.example/verzeichnis/"' in index
    assert (tmp_path / "gebiet" / "1.html").exists()
    assert run("guide", "-o", str(tmp_path), "--address", "javascript:x").returncode == 2
