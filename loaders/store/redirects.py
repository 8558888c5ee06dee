"""Where the ids of entries lead that were merged into others: to the one that stays.

It stands in the version that ends an entry: an entry that is brought back leads nowhere else.
"""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, and_, select

from geo.model import Visibility
from loaders.store.base import Store, current_entries, of
from loaders.store.documents import parsed
from loaders.store.engine import reading
from loaders.store.former import refused
from loaders.store.model import FACILITY, Edit
from loaders.store.tables import entity, version


def redirects(store: Store, district: str) -> dict[str, str]:
    """Return by the id of each merged entry the one at the end of its way.

    Raises
    ------
    DataProblem
        The database cannot be read.
    """
    with reading(store.engine) as connection:
        return redirects_in(connection, district)


def redirects_in(connection: Connection, district: str, *, public: bool = False) -> dict[str, str]:
    """Return the same on an open connection; of ``public`` ids only: those anybody saw last."""
    newest = and_(
        *(version.c[name] == entity.c[name] for name in ("district", "kind", "entity_id", "number"))
    )
    former = version.alias("former")
    before = and_(
        *(former.c[name] == version.c[name] for name in ("district", "kind", "entity_id")),
        former.c.number == version.c.number - 1,
    )
    asked = select(version.c.entity_id, version.c.merged_into, former.c.document)
    asked = asked.join(entity, newest).join(former, before)
    asked = asked.where(of(entity, district=district, kind=FACILITY))
    rows = connection.execute(asked.where(version.c.merged_into.is_not(None))).all()
    steps = {str(row.entity_id): str(row.merged_into) for row in rows}
    seen = {str(row.entity_id) for row in rows if not public or _was_public(row.document)}
    return {key: end_of(steps, key) for key in steps if key in seen}


def _was_public(text: str | None) -> bool:
    return (parsed(text) or {}).get("visibility") == Visibility.PUBLIC


def end_of(steps: Mapping[str, str], entity_id: str) -> str:
    """Return where a way of single steps ends; one that came round would end where it began."""
    seen = [entity_id]
    while (last := steps.get(seen[-1])) and last not in seen:
        seen.append(last)
    return seen[-1]


def with_targets(connection: Connection, district: str, edits: Sequence[Edit]) -> list[Edit]:
    """Return edits and, as they are, the entries that others are merged into by them.

    Thus the rights are asked for both, and neither was changed by somebody else meanwhile.

    Raises
    ------
    Refused
        An entry would be merged into one that is not there, or into itself; so no way comes round.
    """
    written = {edit.entity_id: edit for edit in edits}
    asked = sorted({edit.merged_into for edit in edits if edit.merged_into} - set(written))
    found = current_entries(connection, district, asked).values()
    unchanged = [Edit(one.entity_id, one.number, one.document) for one in found]
    living = {one.entity_id for one in (*edits, *unchanged) if one.document is not None}
    for edit in edits:
        if edit.merged_into and (edit.merged_into not in living or edit.document is not None):
            raise refused("id", "kann nur in einen anderen Eintrag aufgehen, den es gibt")
    return [*edits, *unchanged]
