"""Who is not reached on one sheet: tagged PDF (PDF/UA-1), set by Typst."""

import datetime as dt
from pathlib import Path

from pages.i18n import current, templates, text
from pages.print import gaps_svg, pdf
from pages.print.sources import contact
from pages.ui import wording
from pages.ui.planning import gaps_map, gaps_measures, gaps_tables, gaps_words
from pages.ui.planning.gaps import Gaps
from pages.ui.planning.gaps_measures import Measure

TEMPLATE = Path(__file__).parent / "templates" / "gaps.typ"
MOST_LISTED = 8
"""So many areas are told in sentences: what surely fits on the sheet."""

SAID_ABOVE = ("question", "district", "result", "doubt", "border", "hint", "created")
MOST_NAMED = 12


def make(gaps: Gaps, day: dt.date) -> bytes:
    """Return the sheet as PDF, the same bytes for the same answer and day.

    Raises
    ------
    typst.TypstError
        The template is broken.
    """
    measure = Measure.SHARE if gaps.has_ways else Measure.DENSITY
    values = {
        "title": gaps_words.title(gaps),
        "district": gaps.place.name,
        "publisher": contact(gaps.place)[0].text,
        "date": wording.date(day.isoformat()),
        "result": gaps_words.district(gaps),
        "doubt": gaps_words.doubt(gaps),
        "border": gaps_words.border(gaps),
        "map_svg": gaps_svg.area_map(gaps, measure, _keys(gaps)),
        "map_text": _map_text(gaps, measure),
        "map_title": gaps_map.title(gaps, measure),
        "measure": text(f"plan-gaps-measure-{measure.value}"),
        "legend": _legend(gaps, measure),
        "listed": _listed(gaps),
        "more": _more(gaps),
        "facts": _facts(gaps),
        "words": templates(current().code, "plan-gaps-paper"),
    }
    return pdf.compiled(TEMPLATE, values, day)


def _facts(gaps: Gaps) -> list[list[str]]:
    """Return what the sheet says about itself and has not said above."""
    about = gaps_tables.about_itself(gaps)
    said = {text(f"plan-gaps-fact-{name}") for name in SAID_ABOVE}
    return [[label, words] for label, words in about.items() if label not in said]


def _legend(gaps: Gaps, measure: Measure) -> list[list[str]]:
    """Return colour, words and number of areas of each class."""
    scale = gaps_measures.scale_of(gaps, measure)
    lines = zip(scale.colours, scale.words, map(str, scale.counts), strict=True)
    return [list(line) for line in lines if line[2] != "0"]


def _map_text(gaps: Gaps, measure: Measure) -> str:
    """Return what the map shows, for those who do not see it."""
    said = gaps_measures.said_of(gaps, measure)
    named = (f"{name} {value}" for name, value in zip(gaps.table["name"], said, strict=True))
    return f"{gaps_map.title(gaps, measure)}: {'; '.join(named)}"


def _keys(gaps: Gaps) -> list[str]:
    """Return the areas with most people who are not reached."""
    return list(map(str, gaps.unreached.index[:MOST_LISTED])) if gaps.has_ways else []


def _listed(gaps: Gaps) -> list[list[str]]:
    """Return the names of these areas and their sentences."""
    rows = gaps.table.loc[_keys(gaps)].reset_index().to_dict("records")
    return [[str(row["name"]), gaps_words.area(gaps, row)] for row in rows]


def _more(gaps: Gaps) -> str:
    """Return which areas are not told in a sentence."""
    rest = list(gaps.unreached["name"])[MOST_LISTED:] if gaps.has_ways else []
    parts = []
    if rest:
        names = rest[:MOST_NAMED]
        names += [text("plan-gaps-others", count=more)] if (more := len(rest[MOST_NAMED:])) else []
        parts.append(text("plan-gaps-list-rest", names=wording.joined(names)))
    if gaps.has_ways and (reached := gaps.all_reached):
        few = len(reached) <= MOST_NAMED
        said = wording.joined(reached) if few else text("plan-gaps-others", count=len(reached))
        parts.append(text("plan-gaps-all-reached", names=said))
    return " ".join(parts)
