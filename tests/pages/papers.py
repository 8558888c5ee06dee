"""A district with synthetic entries that try to break out, and protected ones with a secret."""

import datetime as dt

import geopandas as gpd

from geo.district import District
from geo.publish import public_facilities
from pages import context
from pages.i18n import LANGUAGES, Language, speaking
from pages.i18n.terms import translated
from pages.print import register
from pages.print.model import Heading, Register
from tests.pages.test_web_api import SECRETS, with_facilities

DAY = dt.date(2026, 11, 21)
OPEN = {"street": "", "postcode": "14513", "locality": "Teltow", "ortsteil": "", "note": ""}
HOSTILE = {
    "typst": '#panic("x") *fett* _kursiv_ $x^2$ = Titel @ref <marke> `roh` \\ // #let',
    "script": "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
    "jinja": "{{ 7 * 7 }} {% raise %} ${alert(1)}",
    "emoji": "👩‍👩‍👧 \u202e verkehrt \x01 中文 Zeilen\numbruch",
    "long": "lang " * 2000,
}


def district() -> District:
    """Return Potsdam-Mittelmark with hostile, protected and professional entries."""
    hostile = [
        {"id": f"x-{key}", "name": f"synthetisch {text}", "organization": text, **OPEN}
        for key, text in HOSTILE.items()
    ]
    links = {"web": "javascript:alert(1)", "source_url": "javascript:alert(2)"}
    mail, web = "haus@geheim.example.org", "https://geheim.example.org"
    hidden = {"type": "frauenhaus", "phones": ["030 123456"], "email": mail, "web": web}
    return with_facilities(
        context.district(),
        *hostile,
        {"id": "x/../y", "name": "synthetisch Pfad", **OPEN, **links},
        {"id": "x-geplant", "name": "synthetisch geplant", "status": "planned", **OPEN},
        {"id": "x-vorbei", "name": "synthetisch vorbei", "status": "historic", **OPEN},
        {
            "id": "x-haus",
            "name": "synthetisch Schutzhaus",
            "location_class": "municipality",
            "gemeinde_key": "12069616",
            **hidden,
        },
        {
            "id": "x-kreis",
            "name": "synthetisch Kreisschutz",
            "location_class": "district",
            "gemeinde_key": "12069616",
            **hidden,
        },
        {"id": "x-fach", "name": "synthetisch Fachdienst", "visibility": "professional"},
    )


DISTRICT = district()
OFFERS = public_facilities(DISTRICT)
OTHERS = [language for language in LANGUAGES.values() if language.code != "de"]
NEVER = (*SECRETS, "geheim.example.org", "Fachdienst")


def guide(language: Language) -> tuple[District, gpd.GeoDataFrame]:
    """Return district and offers with their terms in a language."""
    with speaking(language):
        district = translated(DISTRICT)
        return district, public_facilities(district)


def of_district() -> Register:
    return register.area(DISTRICT, OFFERS, DISTRICT.key, DAY)


def chosen(*ids: str) -> Register:
    heading = Heading("search", "Meine Liste", DISTRICT.key)
    return register.search(DISTRICT, OFFERS, ids, DAY, heading)
