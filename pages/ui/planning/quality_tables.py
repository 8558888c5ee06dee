"""The quality of entries as tables: in words for the eye, in numbers for files."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from geo.district import District
from geo.quality import Light, Rule, Rules, met, totals
from pages import quality
from pages.i18n import text
from pages.print.tables import Sheets
from pages.ui import wording


def light(value: str) -> str:
    """Return what a light is called."""
    return text(f"plan-quality-light-{value}")


def rule(value: str) -> str:
    """Return what a rule is called."""
    return text(f"plan-quality-rule-{value}")


def _score(value: float) -> str:
    return wording.number(value * 100)


def areas(names: Mapping[str, str], counted: pd.DataFrame) -> pd.DataFrame:
    """Return the areas in words; one without entries says so."""
    shown = {key: name for key, name in names.items() if key or key in counted.index}
    known = counted.to_dict("index")
    rows = {name: _area(known.get(key)) for key, name in shown.items()}
    columns = [text("plan-quality-entries"), *map(light, Light), text("plan-quality-score")]
    found = pd.DataFrame.from_dict(rows, orient="index", columns=columns)
    found.index.name = text("plan-quality-area")
    return found


def _area(row: Mapping[Hashable, Any] | None) -> list[str]:
    if row is None:
        return ["0", *("0" for _ in Light), wording.no_data()]
    counts = [wording.number(int(row[column])) for column in ("entries", *Light)]
    return [*counts, _score(row["score"])]


def entries(place: District, found: pd.DataFrame) -> pd.DataFrame:
    """Return entries in words: what they are, how old, and which rules they do not meet."""
    kinds = place.taxonomy.types
    return pd.DataFrame(
        {
            text("plan-quality-entry"): list(found["name"]),
            text("plan-quality-kind"): [kinds[str(key)].label for key in found["type"]],
            text("plan-quality-place"): list(found["locality"]),
            text("plan-quality-as-of"): [as_of(row) for _, row in found.iterrows()],
            text("plan-quality-light"): [light(str(one)) for one in found["light"]],
            text("plan-quality-missing"): [missing(row) for _, row in found.iterrows()],
        }
    )


def as_of(row: pd.Series) -> str:
    """Return when an entry was last known to be right, in the words of its source."""
    said = row["as_of"]
    return wording.as_of(str(said)) if isinstance(said, str) and said else light(Light.UNDATED)


def missing(row: pd.Series) -> str:
    """Return what an entry lacks; its age is in another column."""
    told = {Rule.FRESHNESS, Rule.PHONE} if row[Rule.CONTACT] < 1 else {Rule.FRESHNESS}
    lacking = [rule(one) for one in Rule if one not in told and row[one] < 1]
    return ", ".join(lacking) or text("plan-quality-complete")


def rules(counted: pd.DataFrame, known: Rules) -> pd.DataFrame:
    """Return the rules with their weights, and how many entries meet them."""
    found = pd.DataFrame(
        {
            text("plan-quality-weight"): [wording.number(known.weights[one], 1) for one in Rule],
            text("plan-quality-met"): [
                text("plan-quality-met-of", met=_whole(row["met"]), applies=_whole(row["applies"]))
                for _, row in counted.loc[list(Rule)].iterrows()
            ],
        },
        index=[rule(one) for one in Rule],
    )
    found.index.name = text("plan-quality-rule")
    return found


def _whole(count: float) -> str:
    return wording.number(int(count))


def intervals(place: District, known: Rules) -> str:
    """Say when entries are due, type by type, and who laid it down."""
    named = [
        text(
            "plan-quality-interval",
            kinds=", ".join(sorted(place.taxonomy.types[key].plural for key in one.types))
            or text("plan-quality-others"),
            due=wording.number(one.due_months),
            overdue=wording.number(one.overdue_months),
            source=one.source,
        )
        for one in (*known.intervals, known.other)
    ]
    return " ".join([*named, text("plan-quality-weights-source", source=known.source)])


def sheets(place: District, found: pd.DataFrame, names: Mapping[str, str]) -> Sheets:
    """Return entries, areas and rules with numbers; shares and the score go from 0 to 1."""
    known = quality.rules()
    by_entry = pd.DataFrame(
        {
            text("plan-quality-id"): found.index,
            **{str(name): list(column) for name, column in entries(place, found).items()},
            text("plan-quality-area-key"): list(found["area"]),
            text("plan-quality-area"): [names[str(key)] for key in found["area"]],
            text("plan-quality-months"): list(found["months"].round(1)),
            **{rule(one): list(found[one].round(3)) for one in Rule},
            text("plan-quality-score-share"): list(found["score"].round(4)),
        }
    )
    called = {str(one): light(one) for one in Light}
    called |= {"entries": text("plan-quality-entries"), "score": text("plan-quality-score-share")}
    counted = totals(found, found["area"]).rename(columns=called)
    by_area = counted.round(4).reset_index(names=text("plan-quality-area-key"))
    by_area.insert(1, text("plan-quality-area"), [names[str(key)] for key in counted.index])
    by_rule = rules(met(found), known).reset_index()
    about = pd.DataFrame({text("plan-quality-rules"): [intervals(place, known)]})
    return {
        text("plan-quality-first"): by_entry,
        text("plan-quality-areas"): by_area,
        text("plan-quality-rule"): by_rule,
        text("plan-quality-about-sheet"): about,
    }
