"""The profile of an area in short, for the folder of a meeting: what a round can read at a table.

Limits and comparability of each value stay in the profile itself, to which the folder points.
"""

from collections.abc import Iterable
from typing import Any

from loaders.spreadsheets import readable
from pages.i18n import current, templates
from pages.print.profile_model import Figure, Profile

APART = "; "
"""Stands between the sources of one value, and between their licences."""


def values_of(profile: Profile) -> dict[str, Any]:
    """Return what the template needs of a profile, as JSON knows it.

    What has no figures and topics that no document speaks of are named in one line each.
    """
    known = {one.title: list(filter(_is_known, one.figures)) for one in profile.sections}
    figures = [one for those in known.values() for one in those]
    unknown = [one.label for one in profile.figures if not _is_known(one)]
    empty = [title for title, those in known.items() if not those]
    return {
        "title": profile.title,
        "facts": [[one.label, one.text] for one in profile.facts if one.text != profile.revision],
        "map_svg": profile.map_svg,
        "map_text": profile.map_text,
        "map_credit": profile.map_credit,
        "tables": [
            {"title": title, "rows": [_row(one) for one in those]}
            for title, those in known.items()
            if those
        ],
        "without": APART.join([*empty, *unknown]),
        "evidence": [
            *([one.topic, one.text, one.source] for one in profile.evidence if one.source),
            *([one.title, *said] for one in profile.card.aspects for said in one.lines),
        ],
        "unsaid": APART.join(one.topic for one in profile.evidence if not one.source),
        "assessment": readable(profile.assessment).split("\n") if profile.assessment else [],
        "sources": _once(one.source for one in figures),
        "licences": _once(one.licence for one in figures),
        "words": templates(current().code, "plan-profile-paper"),
    }


def _is_known(figure: Figure) -> bool:
    """Tell whether there is anything to say about an area or its district, be it a secret."""
    return bool(figure.period)


def _row(figure: Figure) -> list[str]:
    return [figure.label, figure.value, figure.reference, figure.rank, figure.period]


def _once(said: Iterable[str]) -> str:
    """Return what is said of all values, each source or licence once."""
    parts = (part.strip().rstrip(".") for one in said for part in one.split(APART))
    return APART.join(dict.fromkeys(filter(None, parts)))
