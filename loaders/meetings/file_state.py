"""Which file a store of meetings is, and at which change: a replaced file is no change."""

import sqlite3
from typing import NamedTuple


class FileState(NamedTuple):
    """Which file a store is, its number of changes, and a word that no two changes share.

    Two states are equal only if they hold the same; a file that was put in place of another one
    has another ``file``, an older copy of the same one a smaller ``number``.
    """

    file: str
    number: int
    token: str

    def follows(self, before: "FileState") -> bool:
        """Tell whether this can have come from an earlier state by changes alone."""
        return self.file == before.file and self.number >= before.number


def state_of(store: sqlite3.Connection, district: str) -> FileState:
    """Return the state of an open store for a district."""
    (file,) = store.execute("SELECT file FROM about").fetchone()
    asked = "SELECT number, token FROM revisions WHERE district = ?"
    number, token = store.execute(asked, (district,)).fetchone() or (0, "")
    return FileState(str(file), int(number), str(token))
