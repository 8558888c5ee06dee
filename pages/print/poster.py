"""A notice of one page for an area: what the guide is, and a code that opens it right there."""

import datetime as dt
from pathlib import Path
from urllib.parse import unquote

import geopandas as gpd
import segno

from geo.district import District
from pages.i18n import LANGUAGES, current, templates, text
from pages.print import pdf, sources
from pages.print.addresses import area_in_app
from pages.print.register import inside
from pages.ui import places, wording

TEMPLATE = Path(__file__).parent / "templates" / "poster.typ"


def make(
    district: District, offers: gpd.GeoDataFrame, key: str, origin: str, day: dt.date
) -> bytes:
    """Return the notice for the area ``key`` as PDF/UA-1 in the current language.

    ``origin`` is the public start of all addresses, such as ``https://wegweiser.example``.

    Raises
    ------
    KeyError
        There is no such area.
    """
    area = str(district.areas.at[key, "name"])
    address = f"{origin}{area_in_app(places.label_of(district, key))}"
    values = {
        "title": text("poster-title", area=area),
        "area": area,
        "count": text("poster-count", count=len(inside(district, offers, key))),
        "address": unquote(address),
        "code": segno.make(address, micro=False, error="m").svg_inline(
            border=4, dark="#1D2B2F", light="#FFFFFF"
        ),
        "date": wording.date(day.isoformat()),
        "contact": [(line.label, line.text) for line in sources.contact(district)],
        "publisher": district.office.name,
        "languages": [language.name for language in LANGUAGES.values()],
        "words": templates(current().code, "poster"),
    }
    return pdf.compiled(TEMPLATE, values, day)
