"""What the deliveries said of each entry, kept beside what is stored."""

from sqlalchemy import Connection, insert, select

from loaders.store.base import of, of_kind
from loaders.store.documents import canonical, parsed
from loaders.store.model import FACILITY, Change, Document, kind_of
from loaders.store.tables import shipped


def add_shipped(
    connection: Connection, made: Change, entity_id: str, document: Document | None
) -> None:
    """Keep what a delivery says about an entry."""
    known = {"district": made.district, "kind": kind_of(entity_id), "entity_id": entity_id}
    stored = None if document is None else canonical(document)
    connection.execute(insert(shipped).values(**known, change_id=made.id, document=stored))


def newest_shipped(
    connection: Connection, district: str, kind: str | None = FACILITY
) -> dict[str, Document | None]:
    """Return what the newest delivery says of a kind (None: of all), by id.

    None stands for what is shipped no more.
    """
    rows = connection.execute(
        select(shipped.c.entity_id, shipped.c.document)
        .where(of(shipped, district=district, **of_kind(kind)))
        .order_by(shipped.c.change_id)
    )
    return {row.entity_id: parsed(row.document) for row in rows}
