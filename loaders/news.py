"""The operator's posts for professionals: Markdown files named by their day."""

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

from loaders.files import read_text
from loaders.problems import DataProblem

NAMED = re.compile(r"(\d{4}-\d{2}-\d{2})[-_].+\.md")
TITLE = re.compile(r"#\s+(?P<title>\S.*)")
LONGEST = 20_000


@dataclass(frozen=True)
class Post:
    """One post: its day, its title, and what follows, in Markdown."""

    day: dt.date
    title: str
    body: str


def read_news(folder: Path) -> tuple[list[Post], list[DataProblem]]:
    """Return the posts of a folder, the newest first, and what is wrong with files that are none.

    A post is a file ``2026-11-20-title.md`` whose first line is ``# Title``. A folder that does not
    exist holds none.
    """
    posts, problems = [], []
    for path in sorted(folder.glob("*.md")):
        try:
            posts.append(_post(path))
        except DataProblem as problem:
            problems.append(problem)
    return sorted(posts, key=lambda post: (post.day, post.title), reverse=True), problems


def _post(path: Path) -> Post:
    named = NAMED.fullmatch(path.name)
    try:
        day = dt.date.fromisoformat(named[1]) if named else None
    except ValueError:
        day = None
    if day is None:
        expected = "ein Dateiname wie 2026-11-20-titel.md"
        raise DataProblem(path.name, expected, likely_cause="der Name beginnt mit keinem Tag.")
    head, _, body = read_text(path).strip().partition("\n")
    title = TITLE.fullmatch(head.strip())
    if not title:
        expected = "in der ersten Zeile „# “ und der Titel"
        raise DataProblem(path.name, expected, likely_cause="die Überschrift fehlt.")
    if len(body) > LONGEST:
        expected = f"höchstens {LONGEST} Zeichen"
        raise DataProblem(path.name, expected, likely_cause="der Text ist zu lang.")
    return Post(day, title["title"].strip(), body.strip())
