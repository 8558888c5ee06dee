"""Which entry another one was merged into when it ended: part of the version that ends it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the column; versions from before say nothing."""
    op.add_column("version", sa.Column("merged_into", sa.Text))
