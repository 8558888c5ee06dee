"""What stands in invitation, minutes and folder of a meeting."""

from collections.abc import Sequence

from geo.coverage.measure import Question
from geo.demand import Group
from geo.district import District
from geo.meetings.model import Decision, Meeting, Vote, open_resubmissions
from geo.model import Level
from geo.travel import Mode
from pages import clock, reach
from pages.i18n import text
from pages.print.meeting_model import Paper, Part, Point, Table
from pages.ui import wording
from pages.ui.planning import coverage_question, gaps, gaps_words
from pages.ui.planning.coverage_question import FIRST_OFFERS, USUAL_LIMIT_MIN, Asked
from pages.ui.professional import meeting_agenda as agenda
from pages.ui.professional import meeting_changes as changes
from pages.ui.professional import meetings_words as words
from pages.ui.professional.meetings_data import Gathered


def invitation(found: Gathered, meeting: Meeting) -> Paper:
    """Return the invitation with the agenda."""
    parts = (_meeting(found, meeting), _agenda(found, meeting), _again(found, meeting))
    return _paper(found, meeting, "invitation", parts)


def minutes(found: Gathered, meeting: Meeting) -> Paper:
    """Return the minutes: agenda, decisions with who and until when, what comes up again."""
    about = _meeting(found, meeting)
    attendance = Part(
        text("pro-paper-attendance"),
        (text("pro-paper-attendance-line"), text("pro-paper-no-names")),
    )
    own = [one for one in found.kept.decisions if one.meeting == meeting.id]
    decided = Part(
        text("pro-meeting-decisions"),
        () if own else (text("pro-meeting-no-decisions"),),
        table=_decisions(found, own) if own else None,
    )
    after = [
        one
        for one in found.kept.meetings
        if (one.committee, one.area) == (meeting.committee, meeting.area)
        and one.takes_place
        and one.begin > meeting.begin
    ]
    coming = tuple(
        text("pro-paper-next-is", day=words.day(one.day), times=words.times(one))
        for one in after[:1]
    )
    following = Part(text("pro-paper-next"), coming or (text("pro-paper-next-none"),))
    parts = (about, attendance, _agenda(found, meeting), decided, _again(found, meeting), following)
    return _paper(found, meeting, "minutes", parts)


def folder(district: District, found: Gathered, meeting: Meeting) -> Paper:
    """Return what is to be known at a meeting; the profile of its area in short follows."""
    changed = changes.since_last(district, found, meeting)
    parts = (
        _meeting(found, meeting),
        _agenda(found, meeting),
        _again(found, meeting),
        _deadlines(found, meeting),
        Part(text("pro-meeting-budget"), (text("pro-meeting-budget-short"),)),
        Part(text("pro-paper-changes"), changed),
        Part(text("pro-paper-coverage"), coverage(district, meeting.area)),
    )
    return _paper(found, meeting, "folder", tuple(map(_in_short, parts)))


def coverage(district: District, area: str) -> tuple[str, ...]:
    """Return who is not reached in an area, in the sentences of the screen for coverage."""
    level = Level(str(district.areas.at[area, "level"]))
    question = Question(Group.UNDER_18, Mode.CAR, USUAL_LIMIT_MIN)
    said = []
    known = coverage_question.can_be_asked(district)
    for key in FIRST_OFFERS if known else ():
        kind = district.taxonomy.types.get(key)
        if kind and len(reach.offers(frozenset({key}))):
            answer = gaps.answer(district, Asked(kind, question), level)
            row = answer.table.reset_index().set_index("area_key", drop=False).loc[area]
            sentence = gaps_words.area(answer, row.to_dict())
            said.append(f"{gaps_words.title(answer)}: {sentence}")
    if not said:
        return (text("pro-paper-coverage-none"),)
    return (text("pro-paper-coverage-about"), *said)


def _in_short(part: Part) -> Part:
    """Return a part that is nothing but one paragraph in one line with its title."""
    if part.lines or part.points or part.table or len(part.paragraphs) != 1:
        return part
    return Part(part.title, short=part.paragraphs[0])


def _paper(found: Gathered, meeting: Meeting, kind: str, parts: tuple[Part, ...]) -> Paper:
    return Paper(
        title=text(f"pro-paper-{kind}", title=found.title(meeting)),
        subtitle=text("pro-paper-subtitle", day=words.day(meeting.day), times=words.times(meeting)),
        publisher=found.district.office.name,
        date=wording.date(clock.today().isoformat()),
        parts=parts,
    )


def _meeting(found: Gathered, meeting: Meeting) -> Part:
    lines = {
        "committee": found.name(meeting.committee),
        "area": found.area(meeting.area),
        "day": f"{words.day(meeting.day)}, {words.times(meeting)}",
        "place": meeting.place or wording.no_data(),
        "state": words.state(meeting),
        "theme": meeting.theme,
        "roles": ", ".join(meeting.roles),
    }
    said = (f"{text(f'pro-meeting-{name}')}: {line}" for name, line in lines.items() if line)
    return Part(text("pro-paper-meeting"), lines=tuple(said))


def _agenda(found: Gathered, meeting: Meeting) -> Part:
    points = tuple(Point(said, under) for said, under in agenda.points(found, meeting))
    return Part(text("pro-meeting-agenda"), (agenda.origin(found, meeting),), points)


def _deadlines(found: Gathered, meeting: Meeting) -> Part:
    rows = tuple(
        (words.light(one.light), one.rule.label, words.deadline(one))
        for one in found.deadlines.get(meeting.id, ())
    )
    title = text("pro-meetings-deadlines")
    if not rows:
        return Part(title, (text("pro-meetings-no-deadline"),))
    columns = tuple(text(f"pro-paper-{name}") for name in ("light", "deadline", "until"))
    return Part(title, table=Table(columns, rows, (2, 4, 6)))


def _again(found: Gathered, meeting: Meeting) -> Part:
    those = open_resubmissions(found.kept.decisions, found.kept.meetings, meeting)
    title = text("pro-meeting-resubmissions")
    if not those:
        return Part(title, (text("pro-meeting-no-resubmissions"),))
    return Part(title, table=_decisions(found, those))


def _responsible(one: Decision) -> str:
    """Return who does it, and who watches the aim of a measure."""
    said = [one.owner or wording.no_data()]
    if one.is_measure or one.goal_monitor:
        monitor = one.goal_monitor or wording.no_data()
        said.append(text("pro-meeting-monitor-is", monitor=monitor))
    return "; ".join(said)


def _decisions(found: Gathered, those: Sequence[Decision]) -> Table:
    names = ("decision", "owner", "due", "again", "vote", "since", "condition")
    nothing = text("pro-paper-nothing")
    rows = []
    for one in those:
        of = found.meeting(one.meeting)
        rows.append(
            (
                one.text,
                _responsible(one),
                words.day(one.due) if one.due else nothing,
                words.day(one.resubmission) if one.resubmission else nothing,
                nothing if one.vote == Vote.NONE else text(f"pro-meeting-vote-{one.vote.value}"),
                words.day(of.day) if of else nothing,
                text("pro-meeting-done" if one.is_done else "pro-meeting-not-done"),
            )
        )
    columns = tuple(text(f"pro-paper-{name}") for name in names)
    return Table(columns, tuple(rows), (6, 4, 3, 3, 3, 3, 2))
