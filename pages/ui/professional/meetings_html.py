"""The calendars of meetings as tables of HTML: real headers, plain links, nothing but words.

Everything said is escaped here; signs stand beside words, colours alone say nothing.
"""

import calendar
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from geo.meetings.deadlines import Light, most_urgent
from geo.meetings.model import Meeting, State
from pages.i18n import text
from pages.ui.menu import screen
from pages.ui.professional import doubt
from pages.ui.professional import meetings_words as words
from pages.ui.professional.meetings_data import Gathered
from pages.ui.state_meetings import MEETING

CLASH: Final = "⚠"
MONTHS: Final = range(1, 13)
AHEAD: Final = (State.PLANNED, State.INVITED)


Cell = str | tuple[str, str]
"""Words, or words with the address that they lead to."""


@dataclass(frozen=True)
class Other:
    """A specialist event: a day, a title and where it is."""

    day: dt.date
    title: str
    place: str


def address(meeting: str) -> str:
    """Return where a meeting stands."""
    return screen("meeting.py").address({MEETING: meeting})


def year(found: Gathered, shown: Sequence[Meeting], areas: Mapping[str, str], of: int) -> str:
    """Return a year: a row for each area (key → name), a column for each month."""
    cells: dict[tuple[str, int], list[str]] = {}
    troubled = _troubled(found)
    for one in shown:
        if one.day.year == of:
            said = _link(found, one, troubled, f"{one.begin:%d.%m.}")
            cells.setdefault((one.area, one.day.month), []).append(f"<li>{said}</li>")
    heads = "".join(f'<th scope="col">{escape(words.month(number))}</th>' for number in MONTHS)
    lines = []
    for key, name in areas.items():
        row = "".join(_cell(cells.get((key, number), ()), words.month(number)) for number in MONTHS)
        lines.append(f'<tr><th scope="row">{escape(name)}</th>{row}</tr>')
    caption = escape(text("pro-meetings-year-caption", year=str(of)))
    head = f'<th scope="col">{escape(text("pro-meetings-area"))}</th>{heads}'
    return _framed("termine-jahr", caption, head, lines)


def _cell(parts: Iterable[str], label: str) -> str:
    inside = "".join(parts)
    if not inside:
        return '<td class="leer"></td>'
    return f'<td data-label="{escape(label)}"><ul>{inside}</ul></td>'


def month(
    found: Gathered, shown: Iterable[Meeting], others: Iterable[Other], first: dt.date
) -> str:
    """Return a month: a row for each week, a column for each weekday."""
    days: dict[dt.date, list[str]] = {}
    troubled = _troubled(found)
    for one in shown:
        said = _link(found, one, troubled, f"{one.begin:%H:%M}", with_area=True)
        days.setdefault(one.day, []).append(f"<li>{said}</li>")
    for other in others:
        days.setdefault(other.day, []).append(f"<li>{_other(other)}</li>")
    weeks = calendar.Calendar().monthdatescalendar(first.year, first.month)
    names = [words.day(date).partition(",")[0] for date in weeks[0]]
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    week_head = f'<th scope="col">{escape(text("pro-meetings-week"))}</th>'
    lines = [_week(found, week, days, first.month) for week in weeks]
    caption = f"{words.month(first.month)} {first.year}"
    return _framed("termine-monat", escape(caption), week_head + heads, lines)


def _week(
    found: Gathered, week: Sequence[dt.date], days: Mapping[dt.date, Sequence[str]], month: int
) -> str:
    cells = []
    for date in week:
        if date.month != month:
            cells.append('<td class="leer"></td>')
            continue
        free = found.free.name(date)
        holiday = f' <span class="frei">{escape(free)}</span>' if free else ""
        inside = f"<ul>{''.join(days[date])}</ul>" if date in days else ""
        kind = ' class="heute"' if date == found.today else "" if inside else ' class="nichts"'
        label = escape(words.day(date))
        cells.append(f'<td{kind} data-label="{label}"><b>{date.day}</b>{holiday}{inside}</td>')
    number = week[0].isocalendar().week
    return f'<tr><th scope="row">{number}</th>{"".join(cells)}</tr>'


def listing(found: Gathered, shown: Iterable[Meeting], within: str = "") -> str:
    """Return meetings one under the other; ``within`` is the area (key) whose meetings they are."""
    heads = ("day", "committee", "area", "place", "state", "deadlines")
    head = "".join(f'<th scope="col">{escape(text(f"pro-meetings-{one}"))}</th>' for one in heads)
    troubled = _troubled(found)
    lines = [_line(found, one, one.id in troubled, within) for one in shown]
    caption = escape(text("pro-meetings-list-caption", count=len(lines)))
    return _framed("termine-liste", caption, head, lines)


def _line(found: Gathered, one: Meeting, is_troubled: bool, within: str) -> str:  # noqa: FBT001 - a cell
    urgent = most_urgent(found.deadlines.get(one.id, ()))
    clash = f" {CLASH} {escape(text('pro-meetings-clash-short'))}" if is_troubled else ""
    none = "no-deadline" if one.state in AHEAD else "deadlines-over"
    said = escape(words.light(urgent) if urgent else text(f"pro-meetings-{none}"))
    kind = urgent.value if urgent else "none"
    theme = f"<br>{escape(one.theme)}" if one.theme else ""
    cells = {
        "committee": f'<a href="{escape(address(one.id))}">{escape(found.name(one.committee))}</a>'
        + theme,
        "area": escape(found.area(one.area)) + _doubt(found, one, within),
        "place": escape(one.place) or escape(text("wording-no-data")),
        "state": escape(words.state(one)),
        "deadlines": f'<span class="frist frist-{kind}">{said}</span>{clash}',
    }
    when = f"{escape(words.day(one.day))}<br>{escape(words.times(one))}"
    row = "".join(
        f'<td data-label="{escape(text(f"pro-meetings-{name}"))}">{cell}</td>'
        for name, cell in cells.items()
    )
    return f'<tr><th scope="row">{when}</th>{row}</tr>'


def _doubt(found: Gathered, one: Meeting, within: str) -> str:
    """Return how sure it is that the area of a meeting lies in the chosen Planregion."""
    said = doubt.mark(found.district, within, one.area)
    if not said:
        return ""
    named = text("pro-meetings-doubt", planregion=found.area(within), status=said)
    return f"<br>{escape(named)}"


def table(name: str, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a table of words; a cell can be a link: its words and its address."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    lines = []
    for row in rows:
        cells = "".join(
            f'<td data-label="{escape(column)}">{_said(cell)}</td>'
            for column, cell in zip(columns, row, strict=True)
        )
        lines.append(f"<tr>{cells}</tr>")
    return _framed("termine-worte", escape(name), head, lines)


def _said(cell: Cell) -> str:
    if isinstance(cell, str):
        return escape(cell)
    said, address_ = cell
    return f'<a href="{escape(address_)}">{escape(said)}</a>'


def _framed(kind: str, caption: str, head: str, lines: Iterable[str]) -> str:
    """Return a table in a frame that the keyboard can reach and scroll."""
    return (
        f'<div class="termine-rahmen" role="region" tabindex="0" aria-label="{caption}">'
        f'<table class="termine {kind}"><caption>{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table></div>"
    )


def _link(
    found: Gathered, one: Meeting, troubled: frozenset[str], when: str, *, with_area: bool = False
) -> str:
    """Return a meeting as a link: a short form to see, the whole to hear."""
    urgent = most_urgent(found.deadlines.get(one.id, ()))
    clash = one.id in troubled
    said = [found.title(one), words.day(one.day), words.times(one), words.state(one)]
    said += [words.deadlines_are(urgent)] if urgent else []
    said += [text("pro-meetings-clash-short")] if clash else []
    signs = (words.SIGNS[urgent] if urgent else "") + (CLASH if clash else "")
    short = found.short(one.committee)
    named = f"{short}, {found.area(one.area)}" if with_area else short
    if not one.takes_place:
        named = f"{named} ({words.state(one)})"
    kind = urgent.value if urgent and one.takes_place else Light.OPEN.value
    return (
        f'<a class="frist frist-{kind}" href="{escape(address(one.id))}" '
        f'aria-label="{escape(", ".join(said))}" title="{escape(", ".join(said))}">'
        f"{escape(signs)} {escape(when)} {escape(named)}</a>"
    )


def _other(other: Other) -> str:
    place = f", {escape(other.place)}" if other.place else ""
    label = escape(text("pro-meetings-special"))
    return f'<span class="fachtermin">{label}: {escape(other.title)}{place}</span>'


def _troubled(found: Gathered) -> frozenset[str]:
    return frozenset(key for one in found.clashes for key in (one.first, one.second))
