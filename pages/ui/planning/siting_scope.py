"""For which offers no place is looked for: what protects people, and what has no place at all."""

from geo.protection import protected_types
from pages import context
from pages.i18n import text
from pages.ui.planning.coverage_question import Asked


def refusal(asked: Asked) -> str:
    """Return why no place is computed for an offer, empty if one can be."""
    if asked.kind.key in protected_types(context.district()):
        return text("plan-siting-protected")
    return "" if asked.has_ways else text("plan-siting-no-places", offer=asked.kind.label)
