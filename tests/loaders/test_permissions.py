"""The shipped table of permissions, cell by cell, and what the loader refuses."""

from pathlib import Path

import pytest

from geo.permissions import AccountRole, Action, Reach
from loaders.permissions import FILE, read_permissions
from loaders.problems import DataProblem

SHIPPED = Path(__file__).parents[2] / "data" / "rules" / FILE
LETTERS = {"-": Reach.NONE, "o": Reach.OWN, "d": Reach.DISTRICT}
TABLE = """
                      see see_professional edit approve publish history import export freeze backup
public                d   -                -    -       -       -       -      -      -      -
professional          d   d                -    -       -       -       -      -      -      -
traeger               d   -                o    -       -       o       -      o      -      -
gemeinde              d   d                o    o       o       o       o      o      -      -
regional_coordination d   d                o    o       o       o       o      o      -      -
social_planning       d   d                d    d       d       d       d      d      d      -
administration        d   d                d    d       d       d       d      d      d      d
"""


def test_the_shipped_table_is_the_one_agreed_on() -> None:
    head, *rows = [line.split() for line in TABLE.strip().splitlines()]
    permissions, rules = read_permissions(SHIPPED)
    expected = {
        (AccountRole(role), Action(action)): LETTERS[cell]
        for role, *cells in rows
        for action, cell in zip(head, cells, strict=True)
    }
    for role in AccountRole:
        is_administration = role is AccountRole.ADMINISTRATION
        expected[role, Action.USERS] = Reach.DISTRICT if is_administration else Reach.NONE
    assert dict(permissions.reach) == expected
    assert set(permissions.sources) == set(AccountRole)
    assert rules.session_hours == 8
    assert rules.locked_after_months < rules.removed_after_months


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('edit = "own"', "", "roles.traeger.edit"),
        ('edit = "own"', 'edit = "all"', "roles.traeger.edit"),
        ('edit = "none"', 'edit = "district"', "public, edit"),
        ("[roles.traeger]", "[roles.fremd]", "roles.traeger"),
        ("removed_after_months = 24", "removed_after_months = 12", "removed_after_months"),
        ("session_hours = 8", "session_hours = 800", "session_hours"),
        ('session_source = "eigene Annahme: ein Arbeitstag"', "", "session_source"),
    ],
)
def test_a_table_that_is_wrong_is_refused(old: str, new: str, said: str, tmp_path: Path) -> None:
    text = SHIPPED.read_text("utf-8")
    assert old in text
    changed = tmp_path / FILE
    changed.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(DataProblem, match=said):
        read_permissions(changed)
