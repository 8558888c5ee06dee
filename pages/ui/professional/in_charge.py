"""Who coordinates a place, and when the committees in charge of it meet next, for papers."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from geo.coordinators import Post, RoleKind, posts
from geo.district import District
from geo.meetings.model import State
from geo.model import Level, Status
from geo.regions import gemeinden_of
from pages import context
from pages.i18n import text
from pages.ui.professional import doubt, meetings_data, meetings_words, post_words
from pages.ui.professional.contacts import contacts

MOST_DATES = 3


@dataclass(frozen=True)
class Line:
    """A line for some Gemeinden; without any it holds for the whole district and around it.

    ``marks`` says of those whose place in the line's Planregion is not evidenced how sure it is.
    """

    title: str
    said: str
    gemeinden: tuple[str, ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)

    def holds(self, gemeinde: str) -> bool:
        """Tell whether the line is about a Gemeinde (key, empty: beyond the district)."""
        return self.is_about((gemeinde,))

    def is_about(self, gemeinden: Collection[str]) -> bool:
        """Tell whether the line is about any of these Gemeinden (keys)."""
        return not self.gemeinden or not set(self.gemeinden).isdisjoint(gemeinden)

    def titled(self, gemeinde: str) -> str:
        """Return the title for a Gemeinde (key), with the mark if its Planregion is in doubt."""
        mark = self.marks.get(gemeinde)
        return f"{self.title} ({mark})" if mark else self.title

    def as_json(self) -> dict[str, Any]:
        """Return the line as values that JSON knows."""
        about = {"gemeinden": list(self.gemeinden), "marks": dict(self.marks)}
        return {"title": self.title, "said": self.said, **about}


def coordinations(place: District) -> list[Line]:
    """Return the roles that coordinate today, with how each is reached."""
    known = posts(context.roles(), place.areas, place.key)
    return [
        Line(post_words.name(place, post), _reached(place, post), *_within(place, post.area))
        for post in known
        if post.role.status is Status.ACTIVE and post.role.kind is RoleKind.COORDINATION
    ]


def _reached(place: District, post: Post) -> str:
    if post.role.level is Level.GEMEINDE:
        return text("pro-case-ask-gemeinde")
    found = contacts(place, post)
    ways = [way for one in found for way in (*one.phones, one.email) if way]
    ways += [post.role.web] if post.role.web else []
    named = [found[0].office] if found[0].general else []
    return " · ".join(dict.fromkeys([*named, *ways])) or found[0].office


def dates(place: District) -> list[Line]:
    """Return the meetings to come, the next one first, each with the Gemeinden it is about."""
    found = meetings_data.gathered()
    coming = [
        one
        for one in found.kept.meetings
        if one.day >= found.today and one.state is not State.CANCELLED
    ]
    return [
        Line(
            found.title(one),
            f"{meetings_words.day(one.day)}, {meetings_words.times(one)}",
            *_within(place, one.area),
        )
        for one in sorted(coming, key=lambda one: one.begin)
        if one.area in place.areas.index
    ]


def first_dates(lines: Iterable[Line]) -> list[Line]:
    """Return lines without those that no Gemeinde would show: each shows the first few."""
    shown: dict[str, int] = {}
    kept = []
    for line in lines:
        keys = line.gemeinden or ("",)
        if any(shown.get(key, 0) + shown.get("", 0) < MOST_DATES for key in keys):
            kept.append(line)
        for key in keys:
            shown[key] = shown.get(key, 0) + 1
    return kept


def _within(place: District, area: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """Return the Gemeinden of an area, and the marks of those that may not be in it."""
    if area == place.key:
        return (), {}
    inside = tuple(sorted(gemeinden_of(place.areas, area)))
    words = {key: doubt.mark(place, area, key) for key in inside}
    return inside, {key: word for key, word in words.items() if word}
