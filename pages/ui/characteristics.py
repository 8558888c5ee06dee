"""What an entry says of itself for citizens: building blocks, partners, whether it wants help."""

from geo.district import District
from geo.facilities import blocks_of
from geo.model import LocationClass, Visibility
from geo.publish import PublicFacility
from pages.i18n import text
from pages.ui import access
from pages.ui.map import Row
from pages.ui.menu import screen


def rows(district: District, facility: PublicFacility) -> list[Row]:
    """Return what an entry says; of a type that has building blocks what is unknown says so."""
    if facility.location_class != LocationClass.PUBLIC:
        return []
    blocks = "\n".join(text(f"filters-block-{number}") for number in facility.building_blocks)
    wanted = facility.volunteers_wanted
    found = [
        _row("blocks", blocks, "widgets"),
        _row(
            "volunteers", text(f"entry-volunteers-{wanted}") if wanted else "", "volunteer_activism"
        ),
        *(_partner(district, one) for one in facility.partners or ("",)),
    ]
    asked = blocks_of(district.taxonomy, facility.type)
    return [row if row["text"] else {**row, "text": access.ask()} for row in found
            if row["text"] or asked]  # fmt: skip


def _row(name: str, said: str, icon: str) -> Row:
    return {"name": name, "label": text(f"entry-{name}"), "text": said, "icon": icon}


def _partner(district: District, partner: str) -> Row:
    """Return a partner by its name, with the way to its entry if everybody may see that."""
    row = _row("partner", partner, "handshake")
    if not partner:
        return row
    row["foreign"] = True
    if partner in district.facilities.index:
        entry = district.facilities.loc[partner]
        row["text"] = str(entry["name"])
        seen = entry["visibility"] == Visibility.PUBLIC
        if seen and entry["location_class"] == LocationClass.PUBLIC:
            row["href"] = screen("guide.py").address({"eintrag": partner})
    return row
