"""How offices are asked: the shipped file, what it may not say, and what the privacy page says."""

from pathlib import Path

import pytest

from geo.permissions import AccountRole, Action, Permissions, PermissionsError, Reach
from loaders.permissions import read_permissions
from loaders.problems import DataProblem
from loaders.upkeep_rules import FILE, read_upkeep

DATA = Path(__file__).parents[2] / "data"
SHIPPED = DATA / "rules" / FILE


def changed(tmp_path: Path, before: str, after: str) -> Path:
    text = SHIPPED.read_text("utf-8")
    assert text.count(before) == 1
    path = tmp_path / FILE
    path.write_text(text.replace(before, after), "utf-8")
    return path


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("valid_days = 30", "valid_days = 0"),
        ("valid_days = 30", 'valid_days = "bald"'),
        ("every_days = 90", "every_days = 200"),
        ("most_at_once = 200", ""),
        ("mail_days = 180", "mail_days = 180\nneu = 1"),
        ("retry_minutes = [5, 30, 120, 480, 1440]", "retry_minutes = []"),
        ("[retention]", "[aufbewahrung]"),
    ],
)
def test_what_cannot_be_is_told(tmp_path: Path, before: str, after: str) -> None:
    with pytest.raises(DataProblem):
        read_upkeep(changed(tmp_path, before, after))


def test_the_privacy_page_says_what_the_rules_say() -> None:
    rules = read_upkeep(SHIPPED)
    said = (DATA / "texts" / "datenschutz.md").read_text("utf-8")
    kept = rules.retention
    assert f"Er gilt {rules.links.valid_days} Tage" in said
    assert f"Links werden {kept.link_days} Tage" in said
    assert f"ihrer Adresse nach {kept.mail_days} Tagen" in said
    assert f"sonst {kept.draft_days} Tage nach der letzten Arbeit daran" in said
    assert f"weggeworfene nach {kept.discarded_draft_days} Tagen" in said
    assert f"Änderungsvorschläge {kept.proposal_days} Tage" in said


def test_four_eyes_are_a_matter_of_roles(tmp_path: Path) -> None:
    shipped = DATA / "rules" / "permissions.toml"
    assert read_permissions(shipped)[0].four_eyes == frozenset()
    path = tmp_path / "permissions.toml"
    text = shipped.read_text("utf-8")
    path.write_text(text.replace("roles = []", 'roles = ["traeger"]'), "utf-8")
    assert read_permissions(path)[0].four_eyes == {AccountRole.TRAEGER}
    path.write_text(text.replace("roles = []", 'roles = ["chef"]'), "utf-8")
    with pytest.raises(DataProblem):
        read_permissions(path)


def test_four_eyes_need_somebody_who_releases() -> None:
    reach = {
        (role, action): Reach.DISTRICT
        if role is AccountRole.ADMINISTRATION and action is not Action.APPROVE
        else Reach.NONE
        for role in AccountRole
        for action in Action
    }
    assert Permissions(reach)
    with pytest.raises(PermissionsError, match="four_eyes"):
        Permissions(reach, {}, frozenset({AccountRole.TRAEGER}))
