"""The tables of the store, the same in SQLite and PostgreSQL.

``change``, ``version``, ``shipped``, ``snapshot`` and ``account_change`` only ever grow: triggers
of the database refuse to change or delete a row. ``entity`` points to the newest version of each
entry; a version without a document ends it, and may say which entry it was ``merged_into``. Whom
an account belongs to stands in ``account`` alone, whose rows can be deleted.
"""

import datetime as dt
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

SCHEMA: Final = "0006"
"""The newest migration; a test holds it equal to the files in ``migrations``."""

METADATA = MetaData()


class Moment(TypeDecorator[dt.datetime]):
    """A moment in UTC with its zone; SQLite keeps it without."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> Any:  # noqa: ANN401
        """Return the moment in UTC; one without a zone is refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a zone")
        utc = value.astimezone(dt.UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: Any, dialect: Dialect) -> dt.datetime | None:  # noqa: ANN401, ARG002
        """Return the moment in UTC."""
        moment: dt.datetime | None = value
        if moment is None:
            return None
        return moment.replace(tzinfo=dt.UTC) if moment.tzinfo is None else moment.astimezone(dt.UTC)


change = Table(
    "change",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("district", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("source", Text, nullable=False),
    Index("change_of_district", "district", "id"),
)

version = Table(
    "version",
    METADATA,
    Column("district", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("entity_id", Text, primary_key=True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("change_id", BigInteger, ForeignKey("change.id"), nullable=False),
    Column("document", Text),
    Column("merged_into", Text),
    Index("version_of_change", "change_id"),
)

shipped = Table(
    "shipped",
    METADATA,
    Column("district", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("entity_id", Text, primary_key=True),
    Column("change_id", BigInteger, ForeignKey("change.id"), primary_key=True, autoincrement=False),
    Column("document", Text),
)

entity = Table(
    "entity",
    METADATA,
    Column("district", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("entity_id", Text, primary_key=True),
    Column("number", BigInteger, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("lon", Float(53)),
    Column("lat", Float(53)),
    ForeignKeyConstraint(
        ["district", "kind", "entity_id", "number"],
        ["version.district", "version.kind", "version.entity_id", "version.number"],
    ),
    UniqueConstraint("district", "kind", "position"),
)

snapshot = Table(
    "snapshot",
    METADATA,
    Column("district", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("change_id", BigInteger, ForeignKey("change.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("data_revision", Text, nullable=False),
    Column("sha256", Text, nullable=False),
)

account = Table(
    "account",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("district", Text, nullable=False),
    Column("issuer", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("traeger", Text, nullable=False),
    Column("gemeinde", Text, nullable=False),
    Column("planregion", Text, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("valid_until", Moment),
    Column("created_at", Moment, nullable=False),
    Column("last_login_at", Moment),
    Column("logins_after", Moment),
    UniqueConstraint("district", "issuer", "subject"),
)

account_change = Table(
    "account_change",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("district", Text, nullable=False),
    Column("account_id", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("document", Text),
)

login = Table(
    "login",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("ended_at", Moment),
)

link = Table(
    "link",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("district", Text, nullable=False),
    Column("entity_id", Text, nullable=False),
    Column("hash", Text, unique=True),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("outcome", Text, nullable=False),
    Column("revoked_at", Moment),
)

link_try = Table(
    "link_try",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("what", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Index("link_try_of_key", "what", "at", "key"),
)

mail = Table(
    "mail",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("district", Text, nullable=False),
    Column("entity_id", Text, nullable=False),
    Column("link_id", Text, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("state", Text, nullable=False),
    Column("tries", BigInteger, nullable=False),
    Column("next_at", Moment, nullable=False),
    Column("sent_at", Moment),
    Column("problem", Text, nullable=False),
    Index("mail_of_entry", "district", "entity_id"),
)

proposal = Table(
    "proposal",
    METADATA,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("district", Text, nullable=False),
    Column("entity_id", Text, nullable=False),
    Column("read", BigInteger, nullable=False),
    Column("patch", Text),
    Column("actor", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("reason", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("decided_by", Text),
    Column("decided_at", Moment),
    Column("decision", Text, nullable=False),
    Column("change_id", BigInteger, ForeignKey("change.id")),
    Index("proposal_of_state", "district", "state"),
)
