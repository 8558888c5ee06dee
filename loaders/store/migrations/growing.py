"""Triggers by which the database itself keeps rows from being changed or deleted."""

from alembic import op

_SQLITE = """
CREATE TRIGGER {table}_no_{what} BEFORE {what} ON {table}
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END
"""
_FUNCTION = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'history is never changed'; END $$
"""
_POSTGRESQL = """
CREATE TRIGGER {table}_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


def only_grow(*tables: str) -> None:
    """Let tables refuse to change or delete a row."""
    if op.get_bind().dialect.name == "sqlite":
        for table in tables:
            for what in ("UPDATE", "DELETE"):
                op.execute(_SQLITE.format(table=table, what=what))
        return
    op.execute(_FUNCTION)
    for table in tables:
        op.execute(_POSTGRESQL.format(table=table))
