"""Who reaches the district's offers, computed once per question and shared by everybody.

Modules of this folder are importable without its name: one called ``coverage`` would stand in for
the package that numba looks for.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from geo.calendar import public_holidays
from geo.coverage import measure
from geo.coverage.inventory import Doubt
from geo.coverage.inventory import doubts as doubts_of
from geo.coverage.measure import Labels, Question, Reach
from geo.coverage.offers import Offers, offers_of
from geo.coverage.when import Shares, shares, week_of
from geo.demand import Demand, GridBasis, raised
from geo.indicators import open_grid
from geo.model import Level
from geo.regions import at_level
from geo.transit.timetable import Departure
from geo.travel import Basis, TravelModel
from loaders.census_grid import FOLDER, check_complete, find_census_grid, read_census_grid
from pages import clock, context, quality, rules, ways
from pages.i18n import GERMAN, speaking
from pages.kept import kept_by

CELL_M = 1000.0
HOURS = range(8, 20)
"""The hours of a day in which an open place is looked for."""


@context.by_shipped()
def demand() -> Demand:
    """Return today's people of the district by cell.

    Spread by the 100 m grid of 2022 where the operator has put its files into the district's
    folder (see `loaders.census_grid`), else by the shipped grid.

    Raises
    ------
    DataProblem
        A file of the operator's grid is broken.
    """
    with speaking(GERMAN):
        place = context.district()
    gemeinden = at_level(place.areas, Level.GEMEINDE)
    totals, date = gemeinden["population"].astype(float), str(gemeinden["population_date"].iloc[0])
    files = find_census_grid(context.DATA / context.district_key() / FOLDER)
    if files is None:
        basis = GridBasis(open_grid.BASIS, open_grid.PERIOD, CELL_M, date)
        return raised(place.grid, totals, basis)
    fine = read_census_grid(files, place.areas)
    check_complete(fine, gemeinden)
    return raised(fine.cells, totals, GridBasis(fine.basis, fine.as_of, fine.size_m, date))


@context.by_shipped()
def labels_of(level: Level) -> Labels:
    """Return which area of a level each cell of `demand` lies in."""
    return measure.labels(context.district().areas, level, demand().gemeinde_keys)


@context.by_district(256)
def offers(types: frozenset[str]) -> Offers:
    """Return the places of some types, no more exactly than they are published."""
    with speaking(GERMAN):
        return offers_of(context.district(), context.offers(), types)


def travel(basis: Basis = Basis.ESTIMATED, departure: Departure | None = None) -> TravelModel:
    """Return the model of ways of a basis; see `pages.ways`."""
    return ways.model(basis, departure)


@kept_by(ways.key, 256, context.data_state)
def reached(types: frozenset[str], question: Question) -> Reach:
    """Return how people reach the places of some types. Nobody changes the arrays."""
    there = offers(types)
    if not question.beyond and there.inside.all():
        same = reached(types, replace(question, beyond=True))
        return replace(same, question=question)
    return measure.reach(demand(), there, travel(question.basis, question.departure), question)


@kept_by(ways.key, 1024, context.data_state)
def of_level(types: frozenset[str], question: Question, level: Level) -> pd.DataFrame:
    """Return `geo.coverage.measure.table` for the areas of a level. Nobody changes the frame."""
    found = reached(types, question)
    return measure.table(found, offers(types), labels_of(level), context.district().areas)


def doubts(types: frozenset[str]) -> Mapping[str, Doubt]:
    """Return the areas whose list of places of some types is in doubt today, and why."""
    return _doubts(types, clock.today())


@context.by_district(256)
def _doubts(types: frozenset[str], today: dt.date) -> Mapping[str, Doubt]:
    areas = context.district().areas
    return doubts_of(areas, types, rules.inventories(), today, quality.overdue())


def monday() -> dt.date:
    """Return the first day of this week."""
    today = clock.today()
    return today - dt.timedelta(days=today.weekday())


@kept_by(ways.key, 64, context.data_state)
def open_shares(
    types: frozenset[str], question: Question, level: Level, first_day: dt.date
) -> Shares:
    """Return who reaches an open place, by area of a level, weekday and hour of `HOURS`.

    ``first_day`` is a Monday. Nobody changes the arrays.
    """
    there = offers(types)
    counted = there if question.beyond else there.only(there.inside)
    days_off = public_holidays(context.district().state, first_day)
    week = week_of(counted.hours, first_day, HOURS, days_off)
    people = demand()
    model = travel(question.basis, question.departure)
    near = model.within(people.points, counted.points, question.mode, question.minutes)
    return shares(near, week, people.people[question.group], labels_of(level))
