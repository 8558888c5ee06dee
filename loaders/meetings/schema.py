"""The tables of the store of meetings, step by step; a store knows at which step it is."""

from typing import Final

STEPS: Final = (
    """
    CREATE TABLE revisions (
        district TEXT PRIMARY KEY,
        number INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE meetings (
        id TEXT PRIMARY KEY,
        district TEXT NOT NULL,
        committee TEXT NOT NULL,
        area TEXT NOT NULL,
        begin TEXT NOT NULL,
        end TEXT NOT NULL,
        place TEXT NOT NULL,
        theme TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('planned', 'invited', 'held', 'cancelled')),
        roles TEXT NOT NULL,
        topics TEXT NOT NULL,
        version INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX meetings_by_begin ON meetings (district, begin);
    CREATE TABLE done (
        meeting TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
        rule TEXT NOT NULL,
        day TEXT NOT NULL,
        PRIMARY KEY (meeting, rule)
    ) STRICT;
    CREATE TABLE decisions (
        id TEXT PRIMARY KEY,
        meeting TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        owner TEXT NOT NULL,
        due TEXT,
        resubmission TEXT,
        vote TEXT NOT NULL CHECK (vote IN ('none', 'unanimous', 'majority', 'remote')),
        is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
        version INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX decisions_by_meeting ON decisions (meeting);
    CREATE TABLE cards (
        id TEXT PRIMARY KEY,
        district TEXT NOT NULL,
        area TEXT NOT NULL,
        "column" TEXT NOT NULL
            CHECK ("column" IN ('achieved', 'occupied', 'more', 'open', 'mine')),
        text TEXT NOT NULL,
        day TEXT NOT NULL,
        version INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE conflicts (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        district TEXT NOT NULL,
        kind TEXT NOT NULL,
        moment TEXT NOT NULL,
        mine TEXT NOT NULL,
        theirs TEXT
    ) STRICT;
    """,
    """
    ALTER TABLE conflicts ADD COLUMN removing INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE versions (
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        version INTEGER NOT NULL,
        PRIMARY KEY (kind, id)
    ) STRICT;
    """,
    """
    ALTER TABLE meetings ADD COLUMN origin TEXT NOT NULL DEFAULT '';
    ALTER TABLE meetings ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
    """,
    """
    ALTER TABLE decisions ADD COLUMN
        is_measure INTEGER NOT NULL DEFAULT 0 CHECK (is_measure IN (0, 1));
    ALTER TABLE decisions ADD COLUMN goal_monitor TEXT NOT NULL DEFAULT '';
    """,
    """
    ALTER TABLE revisions ADD COLUMN token TEXT NOT NULL DEFAULT '';
    CREATE TABLE about (file TEXT NOT NULL) STRICT;
    INSERT INTO about VALUES (lower(hex(randomblob(16))));
    """,
)
"""Never changed once shipped: what is new becomes a further step."""
