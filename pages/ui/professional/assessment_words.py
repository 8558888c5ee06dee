"""What a self-assessment says, in words: on its own screen, and where changes are released."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from loaders.self_assessment import Mark
from pages import context
from pages.i18n import text
from pages.ui import wording

SYMBOLS: Final = {Mark.MET: "✓", Mark.PARTLY: "◐", Mark.NOT_MET: "✗", Mark.UNSAID: "–"}
"""A sign beside each word; none of them says anything by its colour."""
FIELDS: Final = {"answers": "pro-assess-field-answers", "centre": "pro-assess-field-centre"}
"""What the fields of an assessment are called."""


def word(one: Mark) -> str:
    """Return a mark as a word."""
    return text(f"pro-assess-mark-{one.value.replace('_', '-')}")


def mark(one: Mark) -> str:
    """Return a mark as sign and word."""
    return f"{SYMBOLS[one]} {word(one)}"


def answers(said: Sequence[Mapping[str, Any]]) -> str:
    """Return stored answers, a line each."""
    return "\n".join(answer(one) for one in said)


def answer(one: Mapping[str, Any]) -> str:
    """Return a stored answer: goal, mark and note."""
    note = str(one.get("note") or "")
    known = f"{one['name']}: {mark(Mark(str(one['mark'])))}"
    return f"{known} ({note})" if note else known


def centre(key: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return the name of a centre; of one that was merged that of the one it leads to."""
    place = context.district()
    found = place.merged.get(str(key), str(key))
    known = found in place.facilities.index
    return str(place.facilities.at[found, "name"]) if known else str(key)


def title(document: Mapping[str, Any]) -> str:
    """Return what an assessment is called: its centre and its day."""
    if not document.get("centre"):
        return ""
    date = wording.as_of(str(document.get("as_of") or ""))
    return text("pro-assess-title", centre=centre(document["centre"]), date=date)
