"""Personal links, the mails that carry them, and proposals that wait for a release."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_ENTRY = ("district", "entity_id")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "link",
        sa.Column("id", sa.Text, primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in _ENTRY),
        sa.Column("hash", sa.Text, unique=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True)),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
    )
    op.create_table(
        "mail",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in _ENTRY),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("link_id", "recipient", "actor")),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("tries", sa.BigInteger, nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True)),
        sa.Column("problem", sa.Text, nullable=False),
    )
    op.create_index("mail_of_entry", "mail", [*_ENTRY])
    op.create_table(
        "proposal",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in _ENTRY),
        sa.Column("read", sa.BigInteger, nullable=False),
        sa.Column("patch", sa.Text),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("reason", "source", "state")),
        sa.Column("decided_by", sa.Text),
        sa.Column("decided_at", sa.DateTime(timezone=True)),
        sa.Column("decision", sa.Text, nullable=False),
        sa.Column("change_id", sa.BigInteger, sa.ForeignKey("change.id")),
    )
    op.create_index("proposal_of_state", "proposal", ["district", "state"])
