"""Series on free days and across changes of the clock; rhythm; seats; open resubmissions."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.hours import ZONE
from geo.meetings.free_days import FreeDays, FreeSpan, free_days
from geo.meetings.model import Decision, Meeting, after, local, names_persons, open_resubmissions
from geo.meetings.seats import draw, seat_count
from geo.meetings.series import MOST, OnFree, Repeat, SeriesPlan, slots
from tests.geo.meeting_strategies import DAYS, FREE, NEAR_CHANGES, TIMES

PLANS = st.builds(
    lambda first, length, *rest: SeriesPlan(first, first + dt.timedelta(days=length), *rest),
    DAYS | NEAR_CHANGES,
    st.integers(0, 500),
    st.sampled_from(Repeat),
    TIMES,
    st.integers(1, 600),
    st.sampled_from(OnFree),
)


@given(PLANS, FREE)
def test_a_series_keeps_its_time_on_the_wall_and_its_length(
    plan: SeriesPlan, free: FreeDays
) -> None:
    found = slots(plan, free)
    assert len(found) <= MOST
    assert found[0].day == plan.first
    assert [one.day for one in found] == sorted({one.day for one in found})
    held = [one for one in found if one.begin and one.end]
    for one in held:
        assert one.begin
        assert one.end
        assert one.end.timestamp() - one.begin.timestamp() == plan.minutes * 60
        exists = dt.datetime.combine(one.begin.date(), plan.time, ZONE)
        if exists.astimezone(dt.UTC).astimezone(ZONE).time() == plan.time:
            assert one.begin.time() == plan.time
    begins = [one.begin.date() for one in held if one.begin]
    assert len(begins) == len(set(begins))


@given(PLANS, FREE)
def test_no_date_of_a_series_is_on_a_free_day_unless_it_is_to_stay(
    plan: SeriesPlan, free: FreeDays
) -> None:
    for one in slots(plan, free):
        assert not one.begin or one.begin.date() <= plan.last
        if plan.on_free == OnFree.KEEP:
            assert one.begin
            assert one.begin.date() == one.day
        elif one.begin:
            assert not free.name(one.begin.date())
            assert one.begin.date() >= one.day
        else:
            assert one.reason == free.name(one.day) != ""
        if plan.on_free == OnFree.WEEK_LATER and one.begin:
            assert one.begin.date().weekday() == one.day.weekday()
        if plan.on_free == OnFree.NEXT_WORKING_DAY and one.is_moved and one.begin:
            assert free.is_working(one.begin.date())


def test_a_quarterly_series_stays_on_the_same_weekday_of_the_month() -> None:
    plan = SeriesPlan(
        dt.date(2027, 2, 10), dt.date(2027, 12, 31), Repeat.QUARTERLY, dt.time(13), 180
    )
    found = [one.day for one in slots(plan, free_days("Brandenburg", [2027]))]
    assert found == [
        dt.date(2027, 2, 10),
        dt.date(2027, 5, 12),
        dt.date(2027, 8, 11),
        dt.date(2027, 11, 10),
    ]


def test_the_fifth_weekday_of_a_month_is_the_last_one_in_others() -> None:
    plan = SeriesPlan(dt.date(2027, 3, 31), dt.date(2027, 6, 30), Repeat.MONTHLY, dt.time(9), 60)
    assert [one.day.day for one in slots(plan, FreeDays({}))] == [31, 28, 26, 30]


def test_a_holiday_is_left_out_or_moved() -> None:
    free = free_days(
        "Brandenburg",
        [2027],
        [FreeSpan("Ferien", dt.date(2027, 5, 10), dt.date(2027, 5, 14), "Test")],
    )

    def planned(on_free: OnFree) -> list[dt.date | None]:
        plan = SeriesPlan(
            dt.date(2027, 5, 6), dt.date(2027, 5, 31), Repeat.MONTHLY, dt.time(9), 60, on_free
        )
        return [one.begin and one.begin.date() for one in slots(plan, free)][-1:]

    assert planned(OnFree.SKIP) == [None]
    assert planned(OnFree.KEEP) == [dt.date(2027, 5, 6)]
    assert planned(OnFree.NEXT_WORKING_DAY) == [dt.date(2027, 5, 7)]
    assert planned(OnFree.WEEK_LATER) == [dt.date(2027, 5, 20)]


def test_a_date_is_not_moved_onto_another_one_of_the_series() -> None:
    free = FreeDays({dt.date(2027, 5, 6): "frei"})
    plan = SeriesPlan(
        dt.date(2027, 5, 6),
        dt.date(2027, 5, 13),
        Repeat.WEEKLY,
        dt.time(9),
        60,
        OnFree.WEEK_LATER,
    )
    first, second = slots(plan, free)
    assert first.begin is None
    assert first.is_taken
    assert second.begin
    assert not second.is_taken


def test_a_series_that_goes_back_or_has_no_length_is_none() -> None:
    day = dt.date(2027, 5, 6)
    for last, minutes in ((dt.date(2027, 5, 5), 60), (day, 0)):
        with pytest.raises(ValueError, match="series"):
            slots(SeriesPlan(day, last, Repeat.WEEKLY, dt.time(9), minutes), FreeDays({}))


def test_nineteen_areas_have_thirty_eight_seats() -> None:
    assert seat_count(19) == 38


@given(st.lists(st.text(min_size=1, max_size=9), max_size=8), st.text(min_size=1))
def test_everybody_draws_the_same_lots_from_the_same_seed(names: list[str], seed: str) -> None:
    seed = f"2027 {seed}"
    (one,) = draw({"Teltow": names}, seed)
    assert draw({"Teltow": [*reversed(names), *names]}, seed) == (one,)
    known = {name.strip() for name in names if name.strip()}
    assert {*one.drawn, *one.following} == known
    assert len(one.drawn) == min(2, len(known))
    assert one.empty == 2 - len(one.drawn)


def test_another_seed_draws_others_and_every_one_has_the_same_chance() -> None:
    names = [f"Einrichtung {number}" for number in range(5)]
    drawn = [name for seed in range(2000) for name in draw({"A": names}, f"s{seed}")[0].drawn]
    assert all(700 < drawn.count(name) < 900 for name in names)
    with pytest.raises(ValueError, match="seed"):
        draw({"A": names}, " ")


def test_a_meeting_has_a_time_zone_and_a_length() -> None:
    begin = local(dt.date(2027, 3, 28), dt.time(2, 30))
    assert begin.hour == 3
    for wrong in (begin, begin - dt.timedelta(hours=1)):
        with pytest.raises(ValueError, match="ends"):
            Meeting("a", "srk", "1", begin, wrong)
    with pytest.raises(ValueError, match="zone"):
        Meeting("a", "srk", "1", dt.datetime(2027, 3, 1, 9), begin)  # noqa: DTZ001


def test_what_a_committee_looks_at_again() -> None:
    def held(name: str, month: int, area: str = "1") -> Meeting:
        begin = local(dt.date(2027, month, 4), dt.time(13))
        return Meeting(name, "srk", area, begin, after(begin, 60))

    known = (held("old", 2), held("now", 6), held("later", 9), held("other", 2, "2"))
    day = dt.date(2027, 6, 4)
    decisions = (
        Decision("no date", "old", "…"),
        Decision("due", "old", "…", due=dt.date(2027, 3, 1)),
        Decision("today", "old", "…", resubmission=day),
        Decision("not yet", "old", "…", resubmission=day + dt.timedelta(days=1)),
        Decision("done", "old", "…", is_done=True),
        Decision("elsewhere", "other", "…"),
        Decision("of now", "now", "…"),
    )
    found = open_resubmissions(decisions, known, known[1])
    assert [one.id for one in found] == ["due", "no date", "today"]


@pytest.mark.parametrize(
    "said",
    [
        "Frau Muster bringt Kuchen",
        "an Herrn Dr. Muster",
        "Familie Ö…",
        "Hr. Muster",
        "Fr. Muster",
        "Dr. Muster",
        "Prof. Dr. med. Muster",
        "Fam. Muster",
        "Familie von Muster",
        "Frau von der Muster",
        "Herr M.",
        "FRAU MÜSTER",
    ],
)
def test_a_text_that_names_persons(said: str) -> None:
    assert names_persons(said.replace("…", "zil"))


@pytest.mark.parametrize(
    "said",
    [
        "Frauen und Familien",
        "Familienzentrum Teltow",
        "Jobcenter",
        "Frau und Mann",
        "FAMILIE UND BERUF",
        "Familie von Anfang an",
        "Fr. Nachmittag",
        "Fr. 13:00 Uhr",
        "Dr. Albert-Schweitzer-Straße 3",
    ],
)
def test_a_text_that_names_nobody(said: str) -> None:
    assert not names_persons(said)
