"""Entries with all their versions, changes, and what was delivered."""

import sqlalchemy as sa
from alembic import op

from loaders.store.migrations.growing import only_grow

revision = "0001"
down_revision = None

ENTRY = ("district", "kind", "entity_id")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "change",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("district", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in _WHY),
    )
    op.create_index("change_of_district", "change", ["district", "id"])
    op.create_table(
        "version",
        *(sa.Column(name, sa.Text, primary_key=True) for name in ENTRY),
        sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("change_id", sa.BigInteger, sa.ForeignKey("change.id"), nullable=False),
        sa.Column("document", sa.Text),
    )
    op.create_index("version_of_change", "version", ["change_id"])
    op.create_table(
        "shipped",
        *(sa.Column(name, sa.Text, primary_key=True) for name in ENTRY),
        sa.Column(
            "change_id",
            sa.BigInteger,
            sa.ForeignKey("change.id"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("document", sa.Text),
    )
    op.create_table(
        "entity",
        *(sa.Column(name, sa.Text, primary_key=True) for name in ENTRY),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("position", sa.BigInteger, nullable=False),
        sa.Column("lon", sa.Float(53)),
        sa.Column("lat", sa.Float(53)),
        sa.ForeignKeyConstraint(
            [*ENTRY, "number"], [f"version.{name}" for name in (*ENTRY, "number")]
        ),
        sa.UniqueConstraint("district", "kind", "position"),
    )
    only_grow("change", "version", "shipped")


_WHY = ("actor", "action", "reason", "source")
