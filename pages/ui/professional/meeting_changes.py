"""What the data can tell of an area since a day; what it cannot tell is said as well."""

import datetime as dt
from collections import Counter

from geo.district import District
from geo.facilities import Filter, select
from geo.meetings.model import Meeting
from loaders.feedback import read_feedback
from loaders.own_data import store as own_data
from pages import context
from pages.i18n import text
from pages.ui import wording
from pages.ui.professional import meetings_words as words
from pages.ui.professional.meetings_data import Gathered

MOST_NAMED = 12


def since_last(district: District, found: Gathered, meeting: Meeting) -> tuple[str, ...]:
    """Return what changed since the meeting of the same committee and area before this one."""
    before = last_before(found, meeting)
    if before is None:
        return (text("pro-paper-changes-unknown"),)
    day, area = before.day.isoformat(), meeting.area
    found_since = {
        "entries": _entries(district, area, day),
        "hints": _hints(district, area, day),
        "own-data": _own_data(district, day),
        "cards": _cards(found, area, before.day),
    }
    nothing = [text(f"pro-paper-no-{one}") for one, said in found_since.items() if not said]
    return (
        text("pro-paper-changes-since", day=words.day(before.day)),
        *filter(None, found_since.values()),
        *([text("pro-paper-changes-none", what=wording.joined(nothing))] if nothing else []),
        text("pro-paper-gone"),
    )


def last_before(found: Gathered, meeting: Meeting) -> Meeting | None:
    """Return the meeting of the same committee and area before this one, None if there is none.

    One that is still to come is none that anything changed since.
    """
    same = [
        one
        for one in found.kept.meetings
        if (one.committee, one.area) == (meeting.committee, meeting.area)
        and one.takes_place
        and one.begin < meeting.begin
        and one.day <= found.today
    ]
    return max(same, key=lambda one: one.begin, default=None)


def _ids(district: District, area: str) -> dict[str, str]:
    """Return id → name of the public entries of an area."""
    asked = Filter(area=area if area != district.key else "")
    chosen = select(context.offers(), district.areas, district.taxonomy, asked)
    return {str(key): str(name) for key, name in chosen["name"].items()}


def _entries(district: District, area: str, day: str) -> str:
    dates = context.offers()["as_of_date"].fillna("")
    ids = _ids(district, area)
    names = [name for key, name in ids.items() if str(dates[key]) >= day]
    named = ", ".join(names[:MOST_NAMED])
    if len(names) > MOST_NAMED:
        more = str(len(names) - MOST_NAMED)
        named = text("pro-paper-entries-more", names=named, more=more)
    return text("pro-paper-entries", count=len(names), names=named) if names else ""


def _hints(district: District, area: str, day: str) -> str:
    """Return how many hints of visitors came, by kind; their words stay with the editors.

    One about an entry that was merged counts for the one that stays.
    """
    ids, leads = _ids(district, area), district.merged
    there = [one for _, one in read_feedback(context.FEEDBACK, district.key) if one.day >= day]
    kinds = Counter(one.kind for one in there if leads.get(one.entry, one.entry) in ids)
    said = ", ".join(f"{kind}: {count}" for kind, count in sorted(kinds.items()))
    return text("pro-paper-hints", count=kinds.total(), kinds=said) if kinds else ""


def _own_data(district: District, day: str) -> str:
    those = own_data.versions(context.STORE, district.key)
    count = sum(one.imported >= day and not one.withdrawn for one in those)
    return text("pro-paper-own-data", count=count) if count else ""


def _cards(found: Gathered, area: str, day: dt.date) -> str:
    count = sum(one.area == area and one.day >= day for one in found.kept.cards)
    return text("pro-paper-cards", count=count) if count else ""
