"""Self-assessments in the store: checked, kept with history, changed by right, both databases."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from geo.permissions import AccountRole, Grant, Scope
from loaders.quality_goals import read_quality_goals
from loaders.self_assessment import Answer, Mark, id_of, made
from loaders.store import (
    Conflict,
    Denied,
    Document,
    Edit,
    Refused,
    Store,
    Why,
    accounts,
    backup,
    changes,
    history,
    merges,
    open_store,
    proposals,
)
from loaders.store.accounts import Account
from loaders.store.assessments import assessments
from loaders.store.merges import Merge
from loaders.store.model import ASSESSMENT, kind_of
from tests.entries_stored import NOW, WHY, later
from tests.loaders.store.conftest import SHIPPED

DISTRICT = "12069"
GOALS = read_quality_goals(SHIPPED / DISTRICT)
FIRST = GOALS.goals[0].key
TYPE = "familienzentrum"


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what a store needs of the data of a district with two of its family centres."""
    folder = tmp_path_factory.mktemp("data")
    shutil.copytree(SHIPPED / "taxonomy", folder / "taxonomy")
    (folder / "rules").mkdir()
    shutil.copy(SHIPPED / "rules" / "permissions.toml", folder / "rules")
    (folder / DISTRICT).mkdir()
    for name in ("district.toml", "gemeinden.geojson", "sozialraeume.csv"):
        shutil.copy(SHIPPED / DISTRICT / name, folder / DISTRICT / name)
    found = json.loads((SHIPPED / DISTRICT / "facilities.geojson").read_text("utf-8"))
    few = [one for one in found["features"] if one["properties"]["type"] == TYPE]
    few = [one for one in few if one["properties"]["status"] == "active"][:2]
    few += [one for one in found["features"] if one["properties"]["type"] != TYPE][:1]
    (folder / DISTRICT / "facilities.geojson").write_text(
        json.dumps({**found, "features": few}), "utf-8"
    )
    return folder


@pytest.fixture
def store(empty: Callable[[], str], shipped: Path) -> Iterator[Store]:
    one = open_store(empty(), shipped, NOW)
    yield one
    one.close()


def centres(store: Store) -> list[Document]:
    known = (one.document or {} for one in history.entries(store, DISTRICT))
    return [one for one in known if one["type"] == TYPE]


def said(centre: str, day: str = "2026-11-20", mark: Mark = Mark.MET, note: str = "") -> Document:
    return made(GOALS, centre, day, {FIRST: (mark, note)})


def put(store: Store, document: Document, read: int = 0, why: Why = WHY) -> int:
    made, _ = changes.write(
        store, DISTRICT, [Edit(str(document["id"]), read, document)], why, later(1)
    )
    return made.id


def as_role(store: Store, role: AccountRole, **scope: str) -> Why:
    grant = Grant(role, Scope(DISTRICT, **scope))
    new = Account("https://anmeldung.example", f"{role}-{scope}", "Synthetische Stelle", grant)
    return Why(accounts.add(store, new, WHY, NOW).id, "Synthetischer Grund", "Synthetische Quelle")


def test_days_stay_side_by_side_and_every_change_is_kept_undone_and_restored(store: Store) -> None:
    centre = str(centres(store)[0]["id"])
    put(store, said(centre, "2025-11-20", Mark.NOT_MET))
    put(store, said(centre))
    changed = put(store, said(centre, mark=Mark.PARTLY, note="Synthetische Notiz"), 1)
    assert [one.as_of for one in assessments(store, DISTRICT)] == ["2026-11-20", "2025-11-20"]
    assert [one.by_goal[FIRST].mark for one in assessments(store, DISTRICT)] == [
        Mark.PARTLY,
        Mark.NOT_MET,
    ]
    key = id_of(centre, "2026-11-20")
    assert kind_of(key) == ASSESSMENT
    assert [one.change.why for one in history.steps(store, DISTRICT, key)] == [WHY, WHY]
    changes.undo(store, DISTRICT, changed, WHY, later(2))
    assert assessments(store, DISTRICT)[0].by_goal[FIRST].mark is Mark.MET
    changes.restore(store, DISTRICT, (key, 2), 3, (WHY, later(3)))
    assert assessments(store, DISTRICT)[0].by_goal[FIRST].note == "Synthetische Notiz"
    with pytest.raises(Conflict):
        put(store, said(centre, mark=Mark.NOT_MET), 2)
    changes.write(store, DISTRICT, [Edit(key, 4, None)], WHY, later(4))
    assert [one.as_of for one in assessments(store, DISTRICT)] == ["2025-11-20"]


@pytest.mark.parametrize(
    "values",
    [
        {"as_of": "20.11.2026"},
        {"as_of": "2026-11-21"},
        {"answers": []},
        {"visibility": "public"},
        {"location_class": "district"},
        {"answers": [{"goal": "a", "mark": "sehr gut"}]},
        {"note": "Frau Muster leitet die Runde"},
        {"note": "x" * 501},
        {"note": "Glocke \x07"},
        {"twice": True},
    ],
)
def test_what_breaks_a_rule_is_refused(store: Store, values: dict[str, Any]) -> None:
    values = dict(values)
    document = said(str(centres(store)[0]["id"]), note=values.pop("note", ""))
    if values.pop("twice", False):
        document["answers"] *= 2
    with pytest.raises(Refused):
        put(store, {**document, **values})
    assert assessments(store, DISTRICT) == ()


def test_only_family_centres_that_there_are_assess_themselves(store: Store) -> None:
    centre = centres(store)[0]
    others = [str(one["id"]) for one in map(_document, history.entries(store, DISTRICT))]
    (no_centre,) = set(others) - {str(one["id"]) for one in centres(store)}
    for key in ("gibt-es-nicht", no_centre):
        with pytest.raises(Refused, match="kein Familienzentrum"):
            put(store, said(key))
        proposing = Edit(id_of(key, "2026-11-20"), 0, said(key))
        with pytest.raises(Refused, match="kein Familienzentrum"):
            proposals.propose(store, DISTRICT, proposing, WHY, later(1))
    put(store, said(str(centre["id"]), "2025-11-20"))
    changes.write(store, DISTRICT, [Edit(str(centre["id"]), 1, None)], WHY, later(2))
    with pytest.raises(Refused, match="kein Familienzentrum"):
        put(store, said(str(centre["id"])))
    assert len(assessments(store, DISTRICT)) == 1


@pytest.mark.parametrize("status", ["planned", "historic"])
def test_a_centre_that_is_not_at_work_does_not_assess_itself(store: Store, status: str) -> None:
    centre = {**centres(store)[0], "status": status}
    changes.write(store, DISTRICT, [Edit(str(centre["id"]), 1, centre)], WHY, later(1))
    with pytest.raises(Refused, match="in Betrieb"):
        put(store, said(str(centre["id"])))
    assert assessments(store, DISTRICT) == ()


def _document(one: Any) -> Document:
    return one.document or {}


ROLES = {
    AccountRole.PROFESSIONAL: (False, False),
    AccountRole.TRAEGER: (True, False),
    AccountRole.GEMEINDE: (True, False),
    AccountRole.REGIONAL_COORDINATION: (True, False),
    AccountRole.SOCIAL_PLANNING: (True, True),
    AccountRole.ADMINISTRATION: (True, True),
}
"""Whether each role may write for its own centre, and for another one."""


def scope_of_role(
    store: Store, role: AccountRole, centre: Document, *, own: bool
) -> dict[str, str]:
    regions = store.rules_of(DISTRICT).planregionen
    mine = {
        AccountRole.TRAEGER: ("traeger", str(centre["organization"]) or "Synthetisch"),
        AccountRole.GEMEINDE: ("gemeinde", str(centre["gemeinde_key"])),
        AccountRole.REGIONAL_COORDINATION: ("planregion", regions[str(centre["gemeinde_key"])]),
    }
    if role not in mine:
        return {}
    name, value = mine[role]
    other = {"traeger": "anderer", "gemeinde": "12069999", "planregion": "9"}
    return {name: value if own else other[name]}


@pytest.mark.parametrize("own", [True, False])
@pytest.mark.parametrize("role", list(ROLES))
def test_an_assessment_is_written_by_whom_the_entry_of_its_centre_belongs_to(
    store: Store,
    role: AccountRole,
    own: bool,  # noqa: FBT001
) -> None:
    centre = centres(store)[0]
    if role is AccountRole.TRAEGER and not centre["organization"]:
        named = {**centre, "organization": "Synthetisch"}
        changes.write(store, DISTRICT, [Edit(str(centre["id"]), 1, named)], WHY, NOW)
    why = as_role(store, role, **scope_of_role(store, role, centre, own=own))
    document = said(str(centre["id"]))
    key = str(document["id"])
    acts: list[Callable[[], object]] = [
        lambda: put(store, document, 0, why),
        lambda: proposals.propose(store, DISTRICT, Edit(key, 1, said(str(centre["id"]), note="x")),
                                  why, later(2)),
        lambda: put(store, said(str(centre["id"]), mark=Mark.PARTLY), 1, why),
        lambda: changes.restore(store, DISTRICT, (key, 1), 2, (why, later(3))),
        lambda: changes.write(store, DISTRICT, [Edit(key, 3, None)], why, later(4)),
    ]  # fmt: skip
    if ROLES[role][0 if own else 1]:
        for act in acts:
            act()
        assert assessments(store, DISTRICT) == ()
        return
    put(store, {**document, "id": key})
    for act in acts[1:]:
        with pytest.raises(Denied):
            act()
    with pytest.raises(Denied):
        put(store, said(str(centre["id"]), "2024-01-01"), 0, why)
    assert [one.by_goal[FIRST].mark for one in assessments(store, DISTRICT)] == [Mark.MET]


def test_those_of_a_merged_centre_belong_to_who_has_the_one_that_stays(store: Store) -> None:
    stays, ends = centres(store)
    put(store, said(str(ends["id"])))
    wanted = Merge((str(stays["id"]), 1), (str(ends["id"]), 1), stays)
    merges.merge(store, DISTRICT, wanted, WHY, later(2))
    planregion = store.rules_of(DISTRICT).planregionen[str(stays["gemeinde_key"])]
    mine = as_role(store, AccountRole.REGIONAL_COORDINATION, planregion=planregion)
    put(store, said(str(ends["id"]), mark=Mark.PARTLY), 1, mine)
    assert assessments(store, DISTRICT)[0].by_goal[FIRST].mark is Mark.PARTLY


def test_a_backup_is_restored_with_its_assessments(
    store: Store, empty: Callable[[], str], shipped: Path, tmp_path: Path
) -> None:
    put(store, said(str(centres(store)[0]["id"])))
    backup.backup(store, tmp_path / "sicherung.sqlite")
    address = empty()
    backup.restore(address, tmp_path / "sicherung.sqlite", later(1))
    restored = open_store(address, shipped, later(9))
    assert assessments(restored, DISTRICT) == assessments(store, DISTRICT) != ()
    restored.close()


def test_an_edit_keeps_the_words_of_the_day_and_their_order() -> None:
    first, second, third = (one.key for one in GOALS.goals)
    marks = {first: (Mark.MET, ""), second: (Mark.PARTLY, "")}
    document = made(GOALS, "x", "2024-11-20", marks)
    former = [Answer.model_validate(one) for one in document["answers"]]
    changed = {"section": "Neuer Bereich", "name": "Neuer Titel", "text": "Neuer Wortlaut"}
    anew = tuple(one.model_copy(update=changed) for one in reversed(GOALS.goals))
    catalogue = GOALS._replace(goals=anew)
    assert made(catalogue, "x", "2024-11-20", marks, former) == document
    more = {**marks, first: (Mark.NOT_MET, ""), third: (Mark.MET, "")}
    *kept, new = made(catalogue, "x", "2024-11-20", more, former)["answers"]
    assert kept == [{**document["answers"][0], "mark": "nicht_erfuellt"}, document["answers"][1]]
    assert {name: new[name] for name in changed} == changed
    less = made(catalogue, "x", "2024-11-20", {second: (Mark.PARTLY, "")}, former)
    assert less["answers"] == document["answers"][1:]


def test_answers_to_goals_that_are_no_more_stay() -> None:
    former = made(GOALS, "x", "2026-11-20", {FIRST: (Mark.MET, "")})["answers"]
    fewer = GOALS._replace(goals=GOALS.goals[1:])
    kept = made(fewer, "x", "2026-11-20", {}, [Answer.model_validate(one) for one in former])
    assert kept["answers"] == former
