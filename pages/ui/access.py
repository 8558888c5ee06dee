"""Languages and accessibility of entries as words."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from geo.accessibility import Fit, Need, judge, worst
from geo.publish import PublicFacility
from pages.i18n import current, text
from pages.ui import wording
from pages.ui.map import Row


@dataclass(frozen=True)
class Fitting:
    """How an entry fits what a person needs, and the words for it."""

    fit: Fit
    text: str


KEYS = (
    "wheelchair",
    "toilet",
    "lift",
    "parking",
    "pram",
    "hearingLoop",
    "signLanguage",
    "tactileGuidance",
    "plainLanguage",
)


def ask() -> str:
    """Return what stands where nothing is known."""
    return text("access-ask")


def label(key: str) -> str:
    """Return what a kind of accessibility is called."""
    return text(f"access-{key}")


def rows(facility: PublicFacility) -> list[Row]:
    """Return languages and accessibility of an entry; what is unknown says so."""
    spoken = ", ".join(language(code) for code in facility.languages)
    return [
        {
            "name": "languages",
            "label": text("access-languages"),
            "text": spoken or ask(),
            "icon": "translate",
        },
        {
            "name": "accessibility",
            "label": text("access-accessibility"),
            "text": accessibility(facility.accessibility) or ask(),
            "icon": "accessible",
        },
    ]


def accessibility(known: dict[str, str]) -> str:
    """Return what is known, one line each, then what is unknown, source and date."""
    if not known:
        return ""
    answers = {key: text(f"access-{known[key]}") for key in KEYS if known.get(key)}
    lines = [f"{label(key)}: {answer}" for key, answer in answers.items()]
    missing = [label(key) for key in KEYS if not known.get(key)]
    if missing:
        lines.append(text("access-unknown", what=", ".join(missing)))
    lines.append(wording.evidence(known["asOf"], known["source"]))
    return "\n".join(lines)


def fits(stored: Mapping[str, object], needs: Collection[Need]) -> dict[str, Fitting]:
    """Return how each entry fits the needs, with the words for it; ``stored`` is by id.

    In the order of the needs' list, whatever order they were chosen in.
    """
    ordered = [need for need in Need if need in needs]
    found = {}
    for key, known in stored.items():
        judged = judge(known if isinstance(known, dict) else {}, ordered)
        said = [text(f"access-fit-{_name(one.need)}-{one.fit.name.lower()}") for one in judged]
        found[key] = Fitting(worst(judged), ", ".join(said))
    return found


def _name(need: Need) -> str:
    return need.value.replace("_", "-")


def language(code: str) -> str:
    """Return the name of a language (BCP 47); a code without a name as it is."""
    names = current().cldr.languages
    return str(names.get(code.replace("-", "_")) or names.get(code.split("-", maxsplit=1)[0], code))
