"""What a calendar file means for the meetings that are there: new, changed, cancelled or left."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from geo.hours import ZONE
from geo.meetings.model import Meeting, State
from loaders.meetings import reading
from loaders.meetings.reading import Read, Refused
from loaders.problems import Finding, Severity


@dataclass(frozen=True)
class Dated:
    """One date of an event of a calendar file.

    ``is_own``: it was written here and says everything about a meeting; others know less.
    ``is_left_out``: the file cancels this one date of a series.
    """

    meeting: Meeting
    is_own: bool = False
    is_left_out: bool = False


@dataclass(frozen=True)
class FromCalendar:
    """One event of a calendar file, ``number`` is its place there.

    ``digest`` is that of its UID, ``own`` the id of the meeting that was written with it; empty if
    there is none. ``last`` is the day until which the file has all of its dates, None if it has
    only some.
    """

    number: int
    digest: str
    own: str
    place: tuple[str, str]
    last: dt.date | None
    dates: tuple[Dated, ...]


@dataclass(eq=False)
class _Comparison:
    file: str
    findings: list[Finding]
    fresh: list[tuple[int, Meeting]] = field(default_factory=list)
    changed: list[tuple[int, Meeting, Meeting]] = field(default_factory=list)
    raised: list[Meeting] = field(default_factory=list)
    same: int = 0
    left_out: int = 0

    def left(self, number: int, of: Meeting, why: str) -> None:
        self.findings.append(
            Finding(self.file, str(number), "UID", _when(of), why, Severity.WARNING)
        )

    def change(self, number: int, known: Meeting, made: Meeting) -> None:
        """Keep in mind how a known meeting is to be, unless it is so already or is over."""
        if _content(known) == _content(made):
            self.same += 1
            if made.sequence > known.sequence:
                self.raised.append(made)
        elif known.state == State.HELD:
            self.left(number, known, "ist schon gehalten und bleibt, wie es im Kalender steht")
        else:
            self.changed.append((number, known, made))


def compared(
    file: str,
    events: Sequence[FromCalendar],
    there: Iterable[Meeting],
    findings: Iterable[Finding] = (),
) -> Read:
    """Return what is new and what is changed, with reasons for everything that is not taken over.

    A date is known by its event and the moment that it has by the series; in an event of which the
    file has everything, known dates that it lacks are cancelled. What was held stays.
    """
    kept = tuple(there)
    found = _Comparison(file, list(findings))
    for event in events:
        _compare(found, event, kept)
    changed = {known.id for _, known, _ in found.changed}
    taken = reading.Taken(one for one in kept if one.id not in changed)
    good = []
    for number, known, made in sorted(found.changed, key=lambda one: _is_moved(*one[1:])):
        is_free = not (made.takes_place and _is_moved(known, made))
        if is_free or _fits(found, number, taken, made):
            taken.keep(made)
            good.append(made)
    fresh = [one for number, one in found.fresh if _fits(found, number, taken, one)]
    return Read(
        tuple(fresh), tuple(found.findings), _notes(found), tuple(good), tuple(found.raised)
    )


def _notes(found: _Comparison) -> tuple[str, ...]:
    counts = {
        "Schon genauso im Kalender": found.same,
        "In der Datei abgesagte Termine von Serien": found.left_out,
    }
    return tuple(f"{said}: {count}" for said, count in counts.items() if count)


def _fits(found: _Comparison, number: int, taken: reading.Taken, one: Meeting) -> bool:
    try:
        taken.fresh(one)
    except Refused as why:
        found.findings.append(reading.refusal(found.file, number, why))
        return False
    return True


def _compare(found: _Comparison, event: FromCalendar, there: Sequence[Meeting]) -> None:
    known = _known(event, there)
    pairs = dict(_pairs(event, known))
    for index, one in enumerate(event.dates):
        before = pairs.get(index)
        if before is None:
            found.left_out += one.is_left_out
            if not one.is_left_out:
                found.fresh.append((event.number, one.meeting))
            continue
        last = before.version - 1 if before.id == event.own else before.sequence
        if one.meeting.sequence < last:
            why = f"ist älter als der Kalender (SEQUENCE {one.meeting.sequence} statt {last})"
            found.left(event.number, before, f"{why}; der Termin bleibt, wie er ist")
        else:
            found.change(event.number, before, _updated(before, one, event))
    _cancel_missing(found, event, [one for one in known if one not in pairs.values()])


def _cancel_missing(found: _Comparison, event: FromCalendar, missing: Sequence[Meeting]) -> None:
    """Cancel what the event no longer has, unless the file is older."""
    newest = max((one.meeting.sequence for one in event.dates), default=0)
    for one in missing:
        if event.last and one.day <= event.last and newest >= one.sequence:
            gone = dataclasses.replace(one, state=State.CANCELLED, sequence=newest)
            found.change(event.number, one, gone)


def _known(event: FromCalendar, there: Sequence[Meeting]) -> list[Meeting]:
    """Return the meetings that were read from an event, or that it was written from."""
    own = [one for one in there if event.own and one.id == event.own]
    if own or not event.digest:
        return own
    return [
        one
        for one in there
        if one.origin.startswith(f"{event.digest}/") and (one.committee, one.area) == event.place
    ]


def _pairs(event: FromCalendar, known: Sequence[Meeting]) -> Iterator[tuple[int, Meeting]]:
    """Yield which date (its place in the event) belongs to which known meeting.

    By the moment of the series, else by its day, else because there is only one of each.
    """
    dates = {index: one.meeting for index, one in enumerate(event.dates)}
    left = list(known)
    for name in (_moment_said, _day_said):
        by = {name(one): one for one in left}
        for index, one in list(dates.items()):
            if before := by.pop(name(one), None):
                left.remove(before)
                del dates[index]
                yield index, before
    if len(event.dates) == len(known) == len(left) == 1:
        yield 0, left[0]


def _moment_said(one: Meeting) -> str:
    return one.origin.partition("/")[2]


def _day_said(one: Meeting) -> str:
    said = _moment_said(one)
    if not said:
        return one.id
    moment = dt.datetime.fromisoformat(said)
    return (moment.astimezone(ZONE) if moment.tzinfo else moment).date().isoformat()


def _updated(before: Meeting, one: Dated, event: FromCalendar) -> Meeting:
    """Return a known meeting as the file has it; what the file cannot know stays."""
    new = one.meeting
    if one.is_own:
        origin, sequence = before.origin, before.sequence
        if before.id != event.own:
            origin, sequence = new.origin, new.sequence
        kept = {"id": before.id, "version": before.version}
        return dataclasses.replace(new, **kept, origin=origin, sequence=sequence)  # type: ignore[arg-type]
    revived = State.PLANNED if before.state == State.CANCELLED else before.state
    return dataclasses.replace(
        before,
        begin=new.begin,
        end=new.end,
        place=new.place or before.place,
        state=new.state if new.state == State.CANCELLED else revived,
        origin=new.origin,
        sequence=new.sequence,
    )


def _content(one: Meeting) -> Meeting:
    """Return what is to be seen of a meeting."""
    return dataclasses.replace(one, version=0, origin="", sequence=0)


def _is_moved(before: Meeting, after: Meeting) -> bool:
    """Tell whether a meeting takes place when it did not before."""
    return (before.begin, before.takes_place) != (after.begin, after.takes_place)


def _when(one: Meeting) -> str:
    return f"{one.begin:%d.%m.%Y %H:%M}"
