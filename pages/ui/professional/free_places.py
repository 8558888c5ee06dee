"""Free places among professionals: always with their day, never as free once they are old."""

from collections.abc import Iterable, Mapping
from typing import Any

from geo.service_capacity import CapacityRule, Vacancy, Wanted, vacancy
from loaders.capacity_rules import read_capacity_rule
from pages import clock, context
from pages.i18n import text
from pages.ui import wording
from pages.ui.professional import offers


@context.by_shipped()
def rule() -> CapacityRule:
    """Return for how long a statement holds."""
    return read_capacity_rule(context.DATA / "rules" / "capacity.toml")


def any_known() -> bool:
    """Tell whether there is any statement of free places in the district."""
    return any(offers.offers()["service_capacity"])


def vacancies(keys: Iterable[str]) -> dict[str, Vacancy]:
    """Return what is known today of the free places of entries, by id."""
    stated, holds, today = offers.offers()["service_capacity"], rule(), clock.today()
    return {key: vacancy(stated[key], holds, today) for key in keys}


def said(stated: Mapping[str, Any]) -> str:
    """Return a statement with its day, empty if there is none."""
    if not stated:
        return ""
    found = vacancy(stated, rule(), clock.today())
    parts = {
        "day": wording.date(stated["updated"]),
        "free": wording.number(stated["available"]),
        "unit": stated.get("unit") or text("pro-places-unit"),
        "most": wording.number(stated["maximum"]) if "maximum" in stated else "",
    }
    name = f"pro-places-{found.value}"
    if found == Vacancy.FREE and parts["most"]:
        name += "-of"
    return text(name, **parts)


def evidence(stated: Mapping[str, Any]) -> str:
    """Return a statement with its remark and its source, empty if there is none."""
    more = [stated.get("description", ""), stated.get("source", "")]
    return " · ".join(part for part in (said(stated), *more) if part)


def chosen(wanted: Wanted, unknown: int) -> str:
    """Return what was chosen, and how many entries are left out because nobody knows."""
    if unknown:
        return text("pro-places-chosen-without", count=unknown)
    return text(f"pro-places-chosen-{wanted.name.lower().replace('_', '-')}")


def summary(found: Mapping[str, Vacancy]) -> str:
    """Return how many entries have free places, none, an old statement or none at all."""
    counts = {one: sum(each == one for each in found.values()) for one in Vacancy}
    values = {one.value: wording.number(count) for one, count in counts.items()}
    return text("pro-places-summary", days=wording.number(rule().valid_days), **values)
