"""A scenario as a file: it replays exactly, and what does not fit says so in German."""

import datetime as dt
import tomllib
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from geo.coverage.measure import Question
from geo.coverage.plan import Plan, assumed_hours, first_unknown, weekdays
from geo.coverage.scenario import Action, Change
from geo.demand import Group
from geo.hours import Hours
from geo.travel import Basis, Mode
from loaders import scenarios
from loaders.problems import DataProblem
from loaders.scenario_checks import check_gemeinden, check_plan
from loaders.scenarios import parse_plan, plan_toml, read_plan, seal
from tests.changed import Change as Edit
from tests.changed import instead

HOURS = assumed_hours([Hours(weekdays(0, 4), dt.time(9), dt.time(17, 30))])
CHANGES = (
    Change(Action.OPEN, "neu-1", "Teltow: Neubau", (380123.25, 5805000.5), "12069616", None),
    Change(Action.MOVE, "neu-1", "", (380000.1, 5805001.0), "12069616"),
    Change(Action.ENLARGE, "haus", capacity=40.0),
    Change(Action.HOURS, "haus", hours=HOURS),
    Change(Action.CLOSE, "haus", "Haus „Süd“"),
)
QUESTION = Question(Group.UNDER_18, Mode.CAR, 15.0, beyond=False)
PLAN = Plan("12069", "abc123", "familienzentrum", QUESTION, CHANGES)

texts = st.text("aZ 09äÖß„“–€\"'\\\n\t#=[]{}", min_size=1, max_size=20)
numbers = st.floats(-1e7, 1e7)
times = st.times().map(lambda time: time.replace(second=0, microsecond=0))
rules = st.builds(
    lambda first, last, opens, closes: Hours(weekdays(first, last), opens, closes),
    st.integers(0, 2),
    st.integers(2, 6),
    times,
    times,
)
points = st.tuples(numbers, numbers)
changes = st.one_of(
    st.builds(
        Change,
        st.just(Action.OPEN),
        texts,
        texts,
        points,
        st.sampled_from(["", "12069616"]),
        st.none() | st.floats(0, 1e6),
        st.none() | st.lists(rules, min_size=1, max_size=3).map(assumed_hours),
    ),
    st.builds(Change, st.just(Action.MOVE), texts, texts, points, st.just("12069616")),
    st.builds(Change, st.just(Action.CLOSE), texts),
    st.builds(Change, st.just(Action.ENLARGE), texts, capacity=st.floats(0, 1e6)),
)
plans = st.builds(
    Plan,
    st.just("12069"),
    texts,
    texts,
    st.builds(
        Question,
        st.sampled_from(Group),
        st.sampled_from(Mode),
        st.floats(0.5, 240),
        st.booleans(),
        st.sampled_from(Basis),
    ),
    st.lists(changes, max_size=4).map(tuple),
)


@given(plans)
def test_a_file_brings_back_exactly_what_was_written(plan: Plan) -> None:
    text = plan_toml(plan)
    assert parse_plan(text.encode(), "plan.toml", "12069") == plan
    assert plan_toml(parse_plan(text.encode(), "plan.toml", "12069")) == text


def test_comments_and_order_do_not_break_the_seal(tmp_path: Path) -> None:
    values = dict(reversed(tomllib.loads(plan_toml(PLAN)).items()))
    path = tmp_path / "plan.toml"
    path.write_text("# Für die Sitzung im März\n" + tomli_w.dumps(values), "utf-8")
    assert read_plan(path, "12069") == PLAN


def sealed(text: str) -> str:
    """Return a changed file with the seal that fits."""
    values = tomllib.loads(text)
    return tomli_w.dumps({**values, "hash": seal(values)})


def problem(text: str, district: str = "12069") -> str:
    with pytest.raises(DataProblem) as raised:
        parse_plan(text.encode(), "plan.toml", district)
    said = str(raised.value)
    assert said.startswith("plan.toml")
    return said


@pytest.mark.parametrize(
    "edit",
    [
        instead("minutes = 15.0", "minutes = 16.0"),
        instead("380123.25", "380123.26"),
        instead("under_18", "over_65"),
        instead('"abc123"', '"abc124"'),
        instead("Teltow: Neubau", "Teltow: Altbau"),
        instead('opens = "09:00"', 'opens = "08:00"'),
    ],
)
def test_what_was_changed_by_hand_is_refused(edit: Edit) -> None:
    assert "von Hand geändert" in problem(edit(plan_toml(PLAN)))


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (instead("format = 1", "format = 2"), "anderen Fassung"),
        (instead("minutes = 15.0", "minutes = 0.0"), "minutes"),
        (instead("minutes = 15.0", "minutes = 240.5"), "minutes“"),
        (instead("x = 380123.25", "x = 1e200"), "changes.0.x“"),
        (instead("y = 5805001.0", "y = -1e200"), "changes.1.y“"),
        (instead('"Monday",', '"Monday",' * 5), "days“"),
        (instead("minutes = 15.0", "minutes = nan"), "minutes"),
        (instead("minutes = 15.0", 'minutes = "15"'), "minutes"),
        (instead("beyond = false", "beyond = 0"), "beyond"),
        (instead("under_18", "under_19"), "group"),
        (instead('"estimated"', '"guessed"'), "basis"),
        (instead('action = "move"', 'action = "melt"'), "changes.1.action"),
        (instead("x = 380123.25\n", ""), "changes.0"),
        (instead("capacity = 40.0", "capacity = -1.0"), "changes.2.capacity"),
        (instead("capacity = 40.0", "capacity = inf"), "changes.2.capacity"),
        (instead('closes = "17:30"', 'closes = "25:30"'), "closes"),
        (instead('"Monday"', '"Montag"'), "days"),
        (instead('offer = "familienzentrum"\n', ""), "offer"),
        (instead('"12069616"', '"Teltow"'), "gemeinde_key"),
        (instead("format = 1", "format = 1\nfarbe = 2"), "farbe"),
        (instead("[question]", "[question"), "TOML"),
    ],
)
def test_a_broken_file_says_in_german_what_is_wrong(edit: Edit, said: str) -> None:
    text = edit(plan_toml(PLAN))
    try:
        text = sealed(text)
    except tomllib.TOMLDecodeError:
        pass
    except ValueError:
        pytest.fail("the test's own file")
    assert said in problem(text)


def test_another_district_is_refused_and_too_much_is_not_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "anderen Landkreises" in problem(plan_toml(PLAN), "03361")
    monkeypatch.setattr(scenarios, "parse_toml", None)
    assert "höchstens 1 MB" in problem("#" * 1_100_000)


def test_other_data_are_no_fault_of_the_file() -> None:
    assert parse_plan(plan_toml(PLAN).encode(), "plan.toml", "12069").revision == "abc123"


@pytest.mark.parametrize(
    ("changed", "places", "number"),
    [
        (CHANGES, ["haus"], None),
        (CHANGES, ["haus", "neu-1"], 0),
        (CHANGES, [], 2),
        (CHANGES[1:], ["haus"], 0),
        ((*CHANGES, CHANGES[2]), ["haus"], 5),
        ((*CHANGES, Change(Action.OPEN, "haus", "", (0, 0))), ["haus"], None),
    ],
)
def test_a_change_needs_its_place(
    changed: tuple[Change, ...], places: list[str], number: int | None
) -> None:
    assert first_unknown(changed, places) == number
    plan = Plan("12069", "x", "familienzentrum", QUESTION, changed)
    if number is None:
        check_plan("plan.toml", plan, ["familienzentrum"], places)
        return
    with pytest.raises(DataProblem, match=f"Änderung {number + 1}"):
        check_plan("plan.toml", plan, ["familienzentrum"], places)


def test_an_offer_that_is_unknown_is_refused() -> None:
    with pytest.raises(DataProblem, match="bekannte Art"):
        check_plan("plan.toml", PLAN, ["grundschule"], ["haus"])


def test_a_year_of_rules_is_no_week() -> None:
    def with_rules(count: int) -> str:
        rule = Hours(weekdays(0, 4), dt.time(9), dt.time(17))
        change = Change(Action.HOURS, "haus", hours=assumed_hours([rule] * count))
        return plan_toml(Plan("12069", "x", "familienzentrum", QUESTION, (change,)))

    assert parse_plan(with_rules(50).encode(), "plan.toml", "12069").changes
    said = problem(with_rules(51))
    assert "changes.0.hours" in said
    assert "zu viele Einträge" in said


@pytest.mark.parametrize(
    ("x", "key", "said"),
    [
        (500.0, "10000001", ""),
        (1500.0, "10000002", ""),
        (9000.0, "", ""),
        (1500.0, "10000001", "10000002"),
        (500.0, "", "10000001"),
        (9000.0, "10000001", "außerhalb"),
    ],
)
@pytest.mark.parametrize("action", [Action.OPEN, Action.MOVE])
def test_a_point_lies_in_the_gemeinde_that_is_named(
    action: Action, x: float, key: str, said: str
) -> None:
    squares = [shapely.box(left, 0, left + 1000, 1000) for left in (0, 1000)]
    areas = gpd.GeoDataFrame(
        {"level": ["gemeinde"] * 2, "name": ["A", "B"]},
        geometry=squares,
        index=["10000001", "10000002"],
        crs=25833,
    )
    changed = (Change(Action.CLOSE, "haus"), Change(action, "neu", "", (x, 500.0), key))
    plan = Plan("12069", "x", "familienzentrum", QUESTION, changed)
    if not said:
        check_gemeinden("plan.toml", plan, areas)
        return
    with pytest.raises(DataProblem, match=rf"plan\.toml.*{said}.*Änderung 2"):
        check_gemeinden("plan.toml", plan, areas)
