"""Who is not reached, in sentences: the district, each area, the border, what is in doubt."""

import math
from collections.abc import Mapping

from geo.coverage.inventory import Doubt
from geo.coverage.measure import Question
from geo.demand import Group
from pages.i18n import text
from pages.ui import near, wording
from pages.ui.planning import timetable_question
from pages.ui.planning.coverage_question import Asked
from pages.ui.planning.gaps import (
    SOMEBODY,
    Gaps,
    Row,
    rounded,
    share_unreached,
    unplaced_kind,
)

FEW = 10
LITTLE = 0.005


def people(count: float) -> str:
    """Return about how many people: "rund 1.200", "weniger als 10", "keine"."""
    if count < SOMEBODY:
        return text("plan-gaps-nobody")
    if count < FEW:
        return text("plan-gaps-few", most=str(FEW))
    return text("plan-gaps-about", number=wording.number(rounded(count)))


def number(count: float) -> str:
    """Return the same for a cell of a table: "1.200", "unter 10", "0"."""
    if SOMEBODY <= count < FEW:
        return text("plan-gaps-below", most=str(FEW))
    return wording.number(0.0 if count < SOMEBODY else rounded(count))


def share(part: float) -> str:
    """Return a share (0-1) as "16 %", "unter 1 %", "über 99 %", or the word for missing data."""
    if math.isnan(part):
        return wording.no_data()
    if 0 < part < LITTLE:
        return text("plan-gaps-percent-below")
    if 1 - LITTLE < part < 1:
        return text("plan-gaps-percent-above")
    return text("plan-words-percent", value=wording.number(100 * part))


def minutes(time: float) -> str:
    """Return "ca. 12 min", "nicht erreicht" for infinite ones, or the word for missing data."""
    if math.isnan(time):
        return wording.no_data()
    return text("plan-gaps-not-reached") if math.isinf(time) else wording.duration(time)


def reach_status(time: float) -> str:
    """Return "erreicht", "nicht erreicht" for infinite ones, or the word for missing data.

    It stands beside the minutes in files whose numbers cannot be infinite.
    """
    return text("plan-gaps-reached") if math.isfinite(time) else minutes(time)


def group(of: Group) -> str:
    """Return whom it is about: "Menschen unter 18"."""
    return text(f"plan-gaps-group-{_key(of.value)}")


def _named(asked: Asked) -> dict[str, str]:
    """Return what all sentences name: offer, people, way and limit."""
    question = asked.question
    return {
        "offer": asked.kind.label,
        "group": group(question.group),
        "way": near.mode_label(question.mode),
        "minutes": wording.number(question.minutes, 0 if question.minutes % 1 == 0 else 1),
    }


def title(gaps: Gaps) -> str:
    """Return what map and files show: "Familienzentrum: Menschen unter 18, …"."""
    return text("plan-gaps-title", **_named(gaps.asked))


def basis(asked: Asked) -> str:
    """Return by what the ways are known, in words for brackets."""
    return basis_of(asked.question)


def basis_of(question: Question) -> str:
    """Return by what the ways of a question are known, in words for brackets."""
    if question.departure:
        return timetable_question.short(question.departure)
    return text(f"plan-gaps-basis-{question.basis.value}")


def district(gaps: Gaps) -> str:
    """Return the sentence about the whole district, and what it is not."""
    row = gaps.whole
    if not gaps.has_ways:
        return text("plan-gaps-district-no-ways", offer=gaps.asked.kind.label)
    said = {
        **_named(gaps.asked),
        "district": gaps.place.name,
        "basis": basis(gaps.asked),
        "all": people(row["people"]),
        "reached": _of_all(row, "reached"),
        "reached_share": share(row["reached_share"]),
        "unreached": _capital(_of_all(row, "unreached")),
        "unreached_share": share(share_unreached(row)),
    }
    return f"{text(f'plan-gaps-district-{_case(row)}', **said)} {text('plan-gaps-hint')}"


def _of_all(row: Row, column: str) -> str:
    """Return how many of an area's people, "fast alle" where only rounding makes them all."""
    if rounded(row[column]) == rounded(row["people"]):
        return text("plan-gaps-almost-all")
    return people(row[column])


def _case(row: Row) -> str:
    """Return which of the sentences fits: who of the people of an area is reached."""
    if row["people"] < SOMEBODY:
        return "empty"
    if row["unreached"] < SOMEBODY:
        return "all"
    return "none" if row["reached"] < SOMEBODY else "some"


def area(gaps: Gaps, row: Row) -> str:
    """Return the sentence about one area, a row of the table, without its name.

    That its list is in doubt is said there unless it is so everywhere (`doubt`).
    """
    if not gaps.has_ways:
        return text("plan-gaps-area-no-ways", count=int(row["facilities"]))
    case = _case(row)
    if case == "none" and row["facilities"] == 0:
        case = "neither"
    said = text(
        f"plan-gaps-area-{case}",
        **_named(gaps.asked),
        all=_capital(people(row["people"])) if case == "none" else people(row["people"]),
        unreached=_capital(_of_all(row, "unreached")),
        share=share(share_unreached(row)),
    )
    parts = [said]
    if case in {"some", "none", "neither"}:
        parts.append(_times(gaps, row))
    if row["unplaced"]:
        parts.append(_unplaced(gaps, int(row["unplaced"])))
    if row["doubt"] and gaps.doubted_in_part:
        parts.append(text("plan-gaps-doubt"))
    return " ".join(parts)


def _times(gaps: Gaps, row: Row) -> str:
    """Return in what time half and nine of ten people of an area are at the nearest offer."""
    if math.isinf(row["median_min"]):
        by_timetable = gaps.asked.question.departure is not None
        return text("plan-gaps-no-ride" if by_timetable else "plan-gaps-no-way")
    half, most = minutes(row["median_min"]), minutes(row["p90_min"])
    if math.isinf(row["p90_min"]):
        return text("plan-gaps-half", half=half)
    return text("plan-gaps-half-and-most", half=half, most=most)


def _unplaced(gaps: Gaps, count: int) -> str:
    """Return that offers of an area count there and no way leads to them."""
    return text(f"plan-gaps-unplaced-{unplaced_kind(gaps.asked)}", count=count)


def all_reached(gaps: Gaps) -> str:
    """Return in which areas everybody is reached, empty if in none."""
    names = gaps.all_reached
    return text("plan-gaps-all-reached", names=wording.joined(names)) if names else ""


def border(gaps: Gaps) -> str:
    """Return how many offers beyond the border are known, and what they change."""
    if not gaps.beyond:
        return text("plan-gaps-border-none")
    with_, without = (gaps.whole[f"reached_{name}"] for name in ("beyond", "inside"))
    more = (with_ - without) * gaps.whole["people"]
    known = text("plan-gaps-border-known", count=gaps.beyond)
    if math.isnan(more) or more < SOMEBODY:
        return f"{known} {text('plan-gaps-border-same', count=gaps.beyond)}"
    said = {"more": people(more), "inside": share(without), "beyond": share(with_)}
    whom = group(gaps.asked.question.group)
    changed = text("plan-gaps-border-more", count=gaps.beyond, group=whom, **said)
    return f"{known} {changed}"


def doubt(gaps: Gaps) -> str:
    """Return why the list of offers is in doubt and in how many areas, empty if it is not."""
    kinds = [kind for kind in gaps.table["doubt"] if kind]
    if not kinds:
        return ""
    worst = next(kind for kind in reversed(list(Doubt)) if kind.value in kinds)
    everywhere = len(kinds) == len(gaps.table)
    where = text(
        "plan-gaps-doubt-everywhere" if everywhere else "plan-gaps-doubt-some", count=len(kinds)
    )
    return f"{where} {text(f'plan-gaps-doubt-{_key(worst.value)}')}"


def doubt_mark(kind: str) -> str:
    """Return what a table says of the list of an area, empty if it is beyond doubt."""
    return text(f"plan-gaps-mark-{_key(kind)}") if kind else ""


def facts(gaps: Gaps) -> Mapping[str, str]:
    """Return what a file says about itself: the question, what the figures rest on, the hint."""
    asked, named = gaps.asked, _named(gaps.asked)
    counted = "plan-gaps-counted-all" if asked.question.beyond else "plan-gaps-counted-inside"
    said = {
        "question": text("plan-gaps-title", **named),
        "district": gaps.place.name,
        "level": gaps.place.level_name(gaps.level).plural,
        "offer": named["offer"],
        "group": named["group"],
        "way": f"{named['way']} ({basis(gaps.asked)})",
        "limit": text("plan-coverage-minutes-choice", minutes=named["minutes"]),
        "counted": text(counted),
        "border": border(gaps),
        "doubt": doubt(gaps) or text("plan-gaps-no-doubt"),
        "hint": text("plan-gaps-hint"),
    }
    return {text(f"plan-gaps-fact-{name}"): value for name, value in said.items()}


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def _key(value: str) -> str:
    return value.replace("_", "-")
