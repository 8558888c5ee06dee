"""Named, frozen states; on PostgreSQL also a point with an index for questions about the map."""

import sqlalchemy as sa
from alembic import op

from loaders.store.migrations.growing import only_grow

revision = "0002"
down_revision = "0001"

_PLACE = """
ALTER TABLE entity ADD COLUMN place geometry(Point, 4326)
GENERATED ALWAYS AS (ST_SetSRID(ST_MakePoint(lon, lat), 4326)) STORED
"""


def upgrade() -> None:
    """Make the table, and the column where PostGIS can fill it."""
    op.create_table(
        "snapshot",
        sa.Column("district", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("change_id", sa.BigInteger, sa.ForeignKey("change.id"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in _ABOUT),
    )
    only_grow("snapshot")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE EXTENSION IF NOT EXISTS postgis")
        op.execute(_PLACE)
        op.execute("CREATE INDEX entity_place ON entity USING gist (place)")


_ABOUT = ("actor", "reason", "data_revision", "sha256")
