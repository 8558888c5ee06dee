"""Who says so, of when, and who answers for the paper."""

import geopandas as gpd

from geo.district import District
from pages.i18n import text
from pages.print.items import one_line, safe
from pages.print.model import Line, Member
from pages.ui import entries, wording
from pages.web.opendata import credit_lines

ON_MAP = ("gemeinden", "surroundings", "places", "facilities")


def entry_sources(ordered: gpd.GeoDataFrame) -> tuple[Line, ...]:
    """Return the sources of the entries with their dates and how many entries rest on them."""
    pairs = ordered.groupby(["source", "as_of"]).size()
    dates: dict[str, list[str]] = {}
    counts: dict[str, int] = {}
    for (source, as_of), count in pairs.items():
        name = one_line(str(source)) or wording.no_data()
        dates.setdefault(name, []).append(wording.as_of(str(as_of)))
        counts[name] = counts.get(name, 0) + int(count)
    return tuple(
        Line(
            name,
            text(
                "register-source",
                dates=", ".join(dict.fromkeys(said)),
                entries=wording.entries(counts[name]),
            ),
        )
        for name, said in dates.items()
    )


def resource_credits(district: District) -> tuple[Line, ...]:
    """Return licence, date and credit line of the data behind map and register."""
    return tuple(
        Line(
            resource.title,
            text(
                "register-credit",
                date=wording.as_of(resource.as_of),
                credit="; ".join(credit_lines([resource])),
                licenses=", ".join(title for title, _ in resource.licenses),
            ),
        )
        for resource in district.resources
        if resource.name in ON_MAP
    )


def contact(district: District) -> tuple[Line, ...]:
    """Return who answers for it, and the ways to reach them."""
    office = district.office
    said = (
        Line(text("register-publisher"), office.name, foreign=True),
        Line(text("register-address"), office.address, foreign=True),
        Line(text("register-phone"), office.phone, safe(f"tel:{entries.dial(office.phone)}")),
        Line(text("register-email"), office.email, office.email and f"mailto:{office.email}"),
    )
    return tuple(line for line in said if line.text)


def members(district: District, planregion_key: str) -> tuple[Member, ...]:
    """Return the Sozialräume of a Planregion with their evidence; none for other areas."""
    table = district.membership
    inside = table[table["planregion_key"] == planregion_key].sort_values("name")
    columns = (inside["name"], inside["planregion_status"], inside["planregion_evidence"])
    return tuple(
        Member(str(name), text(f"entry-status-{status}"), one_line(str(evidence)))
        for name, status, evidence in zip(*columns, strict=True)
    )
