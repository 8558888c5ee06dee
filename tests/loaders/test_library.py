"""The library of professionals and the operator's posts."""

import datetime as dt
from pathlib import Path

import pytest

from loaders.library import LIBRARY_FILE, Topic, read_library
from loaders.news import LONGEST, read_news
from loaders.problems import DataProblem

DATA = Path(__file__).resolve().parents[2] / "data"
WORK = """
[[works]]
title = "{title}"
topic = "{topic}"
about = "Worum es geht."
source = "Ein Dokument"
"""


def test_a_district_without_a_library_has_no_works(tmp_path: Path) -> None:
    assert read_library(tmp_path) == ()


def test_works_come_by_topic_and_else_in_their_order(tmp_path: Path) -> None:
    rows = [("A", "literatur"), ("B", "fruehe_hilfen"), ("C", "literatur")]
    written = "".join(WORK.format(title=title, topic=topic) for title, topic in rows)
    (tmp_path / LIBRARY_FILE).write_text(written, "utf-8")
    assert [work.title for work in read_library(tmp_path)] == ["B", "A", "C"]


@pytest.mark.parametrize(
    "broken", ['topic = "unbekannt"', 'web = "javascript:alert(1)"', 'title = ""']
)
def test_a_work_with_a_wrong_field_is_told(broken: str, tmp_path: Path) -> None:
    field = broken.partition(" = ")[0]
    lines = [line for line in WORK.splitlines() if not line.startswith(field)]
    written = "\n".join([*lines, broken]).format(title="A", topic="literatur")
    (tmp_path / LIBRARY_FILE).write_text(written, "utf-8")
    with pytest.raises(DataProblem, match=field):
        read_library(tmp_path)


@pytest.mark.parametrize("key", ["12069", "03361"])
def test_the_shipped_libraries_name_their_source(key: str) -> None:
    works = read_library(DATA / key)
    assert works
    assert all(work.source for work in works)
    assert len({work.title for work in works}) == len(works)
    assert all(work.web.startswith("https://") for work in works if work.web)


def test_the_library_has_the_topics_that_the_concept_names() -> None:
    topics = {work.topic for work in read_library(DATA / "12069")}
    assert {Topic.SOZIALRAUM, Topic.EARLY_HELP, Topic.QUALITY, Topic.TRAINING} <= topics


def test_posts_come_newest_first_and_other_files_are_told(tmp_path: Path) -> None:
    (tmp_path / "2026-11-01-erster.md").write_text("# Der erste\n\nText.", "utf-8")
    (tmp_path / "2026-11-20-zweiter.md").write_text("# Der zweite", "utf-8")
    (tmp_path / "2026-02-30-kein-tag.md").write_text("# Kein Tag", "utf-8")
    (tmp_path / "notiz.md").write_text("# Kein Datum", "utf-8")
    (tmp_path / "2026-11-02-ohne.md").write_text("Ohne Überschrift", "utf-8")
    (tmp_path / "2026-11-03-leer.md").write_text("", "utf-8")
    (tmp_path / "2026-11-04-lang.md").write_text("# Lang\n" + "x" * (LONGEST + 1), "utf-8")
    posts, problems = read_news(tmp_path)
    assert [(post.day, post.title, post.body) for post in posts] == [
        (dt.date(2026, 11, 20), "Der zweite", ""),
        (dt.date(2026, 11, 1), "Der erste", "Text."),
    ]
    assert sorted(problem.file for problem in problems) == [
        "2026-02-30-kein-tag.md",
        "2026-11-02-ohne.md",
        "2026-11-03-leer.md",
        "2026-11-04-lang.md",
        "notiz.md",
    ]


def test_a_folder_that_does_not_exist_has_no_posts(tmp_path: Path) -> None:
    assert read_news(tmp_path / "gibt-es-nicht") == ([], [])
