"""What of the meetings hangs on a committee: they name it by its key."""

from pathlib import Path

from loaders.committee_row import PREFIX
from loaders.meetings.changes import STORE
from loaders.meetings.connection import opened


def of_committee(folder: Path, district: str, entity_id: str) -> str:
    """Return how many meetings an entry of the store has, as a German clause; empty for none.

    Raises
    ------
    DataProblem
        The meetings cannot be read.
    """
    path = folder / STORE
    if not entity_id.startswith(PREFIX) or not path.exists():
        return ""
    asked = "SELECT count(*) FROM meetings WHERE district = ? AND committee = ?"
    with opened(path) as store:
        found = store.execute(asked, (district, entity_id.removeprefix(PREFIX))).fetchone()
    count = int(found[0])
    if not count:
        return ""
    return "es hat 1 Sitzung" if count == 1 else f"es hat {count} Sitzungen"
