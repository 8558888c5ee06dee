"""Accounts with the history of what they were, and the logins that were ended or seen."""

import sqlalchemy as sa
from alembic import op

from loaders.store.migrations.growing import only_grow

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "account",
        sa.Column("id", sa.Text, primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in _TEXTS),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("valid_until", sa.DateTime(timezone=True)),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_login_at", sa.DateTime(timezone=True)),
        sa.Column("logins_after", sa.DateTime(timezone=True)),
        sa.UniqueConstraint("district", "issuer", "subject"),
    )
    op.create_table(
        "account_change",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in _WHO),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in _WHY),
        sa.Column("document", sa.Text),
    )
    op.create_table(
        "login",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
    )
    only_grow("account_change")


_TEXTS = ("district", "issuer", "subject", "label", "role", "traeger", "gemeinde", "planregion")
_WHO = ("district", "account_id")
_WHY = ("actor", "action", "reason", "source")
