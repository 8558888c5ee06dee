"""The four-field card of an area with the goals and measures derived from it, and all as a table.

Pure: statements go in, words come out. What nobody said is said to be not recorded.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from geo.district import District
from geo.model import Level, Visibility
from geo.regions import gemeinden_of
from loaders.area_statements import CARD, DERIVED, AreaStatement, Topic
from pages.i18n import text
from pages.ui import wording


@dataclass(frozen=True)
class Said:
    """One statement; ``evidence`` is its date and source."""

    text: str
    evidence: str


@dataclass(frozen=True)
class Aspect:
    """A field of the card, or what is derived from it; ``said`` is empty if nothing is recorded."""

    key: str
    title: str
    said: tuple[Said, ...]

    @property
    def lines(self) -> list[list[str]]:
        """Text and evidence of each statement."""
        return [[one.text, one.evidence] for one in self.said]


@dataclass(frozen=True)
class Card:
    """The four fields and what is derived from them; ``as_of`` tells the oldest and newest date.

    ``as_of`` is empty if nothing is recorded.
    """

    fields: tuple[Aspect, ...]
    derived: tuple[Aspect, ...]
    as_of: str

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """All of it in its order."""
        return (*self.fields, *self.derived)


def make(district: District, statements: Iterable[AreaStatement], key: str) -> Card:
    """Return the card of the area ``key``; what holds in the whole district says so."""
    found = [one for one in about(district, statements, key) if one.topic in {*CARD, *DERIVED}]
    dates = sorted(one.as_of for one in found)
    as_of = ""
    if dates:
        first, last = (wording.as_of(one) for one in (dates[0], dates[-1]))
        as_of = "–".join(dict.fromkeys((first, last)))
    fields, derived = (
        tuple(_aspect(district, found, topic, key) for topic in topics)
        for topics in (CARD, DERIVED)
    )
    return Card(fields, derived, as_of and text("plan-profile-card-as-of", date=as_of))


def about(district: District, statements: Iterable[AreaStatement], key: str) -> list[AreaStatement]:
    """Return the statements about an area, the own ones first, then those about the district.

    A statement about a Gemeinde is one about the Sozialraum that is the same ground.
    """
    here = gemeinden_of(district.areas, key)
    known = list(statements)
    own = [one for one in known if one.area == key or _ground(district, one.area) == here]
    return own + [one for one in known if one.area == district.key and one not in own]


def _ground(district: District, area: str) -> frozenset[str]:
    if area == district.key or area not in district.areas.index:
        return frozenset()
    return gemeinden_of(district.areas, area)


def _aspect(district: District, found: Iterable[AreaStatement], one: Topic, key: str) -> Aspect:
    said = tuple(_said(district, each, key) for each in found if each.topic == one)
    return Aspect(one.value, topic(one), said)


def _said(district: District, one: AreaStatement, key: str) -> Said:
    everywhere = one.area == district.key != key
    words = text("plan-profile-rule", topic=one.text) if everywhere else one.text
    return Said(words, wording.evidence(one.as_of, one.source))


def topic(one: Topic) -> str:
    """Return what a topic is called."""
    return text(f"plan-profile-topic-{one.value.replace('_', '-')}")


def table(district: District, statements: Iterable[AreaStatement]) -> pd.DataFrame:
    """Return statements as a table with a row for each: area, topic, text, date, source, for whom.

    The rows come by area, from the district down, and in the order of the topics.
    """
    names = ("level", "area", "key", "topic", "said", "as-of", "source", "visibility")
    order, topics = list(district.areas.index), list(Topic)
    known = [one for one in statements if one.area in district.areas.index]
    known.sort(key=lambda one: (order.index(one.area), topics.index(one.topic)))
    rows = [_row(district, one) for one in known]
    return pd.DataFrame(rows, columns=[text(f"plan-profile-statement-{name}") for name in names])


def _row(district: District, one: AreaStatement) -> tuple[str, ...]:
    row = district.areas.loc[one.area]
    level = district.level_name(Level(str(row["level"]))).singular
    seen = "public" if one.visibility is Visibility.PUBLIC else "professional"
    who = text(f"plan-profile-statement-for-{seen}")
    about = (level, str(row["name"]), one.area, topic(one.topic))
    return (*about, one.text, one.as_of, one.source, who)
