"""What an entry says of itself, on its card in five languages, among professionals, in files."""

import dataclasses
import datetime as dt
from typing import Any, cast

import pytest

from geo.district import District
from geo.publish import PublicFacility, public_facilities
from loaders.characteristics import COLUMNS, FIELDS
from loaders.config import read_config
from loaders.facilities import around
from loaders.imports.apart import read_file
from loaders.imports.area import Area
from loaders.imports.checks import check
from loaders.imports.documents import Basis
from loaders.imports.mapping import mapped
from pages import context
from pages.context import PROFESSIONALS_VARIABLE
from pages.i18n import LANGUAGES, speaking, text
from pages.print.items import lines
from pages.ui import access, characteristics, entries, guide
from pages.ui.guide import row
from pages.ui.map import Detail
from pages.ui.professional import internal, offers
from pages.web import exchange
from tests.pages.test_web_api import with_facilities

TODAY = dt.date(2026, 11, 22)
EVERYTHING = exchange.Wanted(TODAY, professional=True)
DATED = {"source": "Vertrag synthetisch", "asOf": "2026-03-01"}
SAID: dict[str, Any] = {
    "building_blocks": ["1", "3"],
    "partners": ["pm-mgh-001", "Sportverein synthetisch"],
    "volunteers_wanted": "no",
    "legal_status": "nonprofit",
    "funding": {"landkreis": "50 %", "ownMeans": "ja", "rooms": "Kommune", **DATED},
    "staff_roles": ["Integrationsfachkraft"],
    "quality": {"measures": "Befragung", "externalEvaluation": "yes", **DATED},
}


def facility(key: str, **values: Any) -> PublicFacility:
    found = row(context.offers(), key)
    known = {name: said for name, said in values.items() if hasattr(found, name)}
    return cast("PublicFacility", found._replace(**known))  # type: ignore[attr-defined]


def known_place(**values: Any) -> District:
    plain = {
        "street": "Markt 1", "postcode": "14542", "locality": "Werder (Havel)", "ortsteil": "",
        "note": "", "type": "familienzentrum", "name": "synthetisch Rund", "gemeinde_key":
        "12069656", "as_of": "2026-01-01", "as_of_date": "2026-01-01",
    }  # fmt: skip
    place = with_facilities(context.district(), {"id": "x-rund", **plain, **SAID, **values})
    few = ["pm-mgh-001", "pm-fz-001", "pm-fh-002", "x-rund"]
    return dataclasses.replace(place, facilities=place.facilities.loc[few])


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda one: one.code)
def test_the_card_says_it_in_every_language(language: Any) -> None:
    with speaking(language):
        shown = characteristics.rows(context.district(), facility("pm-fz-001", **SAID))
        said = {one["name"]: one["text"] for one in shown}
        assert said["blocks"] == "\n".join(text(f"filters-block-{one}") for one in (1, 3))
        assert said["volunteers"] == text("entry-volunteers-no")
        partners = [one for one in shown if one["name"] == "partner"]
    assert [one["text"] for one in partners] == [
        str(context.offers().at["pm-mgh-001", "name"]), "Sportverein synthetisch",
    ]  # fmt: skip
    assert partners[0]["href"].startswith("/wegweiser?eintrag=pm-mgh-001")
    assert "href" not in partners[1]
    assert all(one["foreign"] for one in partners)


def test_what_a_centre_does_not_say_is_unknown_and_others_are_not_asked() -> None:
    shown = characteristics.rows(context.district(), facility("pm-fz-001"))
    assert [one["name"] for one in shown] == ["blocks", "volunteers", "partner"]
    assert {one["text"] for one in shown} == {access.ask()}
    assert characteristics.rows(context.district(), facility("schule-100742")) == []
    only = characteristics.rows(
        context.district(), facility("schule-100742", volunteers_wanted="yes")
    )
    assert [one["name"] for one in only] == ["volunteers"]


def test_paper_has_no_link_into_the_app_and_nothing_unknown() -> None:
    place, said = context.district(), facility("pm-fz-001", **SAID)
    printed = lines(said, entries.detail(place, said)["rows"])
    partners = [one for one in printed if one.label == "Arbeitet zusammen mit"]
    assert [one.href for one in partners] == ["", ""]
    silent = facility("pm-fz-001")
    printed = lines(silent, entries.detail(place, silent)["rows"])
    assert "Arbeitet zusammen mit" not in {one.label for one in printed}


def test_a_protected_place_says_nothing_of_it() -> None:
    hidden = facility("pm-fh-002", **SAID)
    assert characteristics.rows(context.district(), hidden) == []


def named(detail: Detail | None) -> set[str]:
    return {one["name"] for one in (detail["rows"] if detail else [])}


def test_professionals_see_the_rest_and_what_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    frame = offers.offers().copy()
    for name, said in SAID.items():
        frame.at["pm-fz-001", name] = said
    monkeypatch.setattr(offers, "offers", lambda: frame)
    said = {one["name"]: one["text"] for one in internal.rows("pm-fz-001")}
    assert said["legal_status"] == "frei, gemeinnützig"
    assert said["funding"].splitlines()[:3] == [
        "Landkreis: 50 %", "Eigenmittel des Trägers: ja", "Räume stellt: Kommune",
    ]  # fmt: skip
    assert "Vertrag synthetisch" in said["funding"]
    assert said["staff_roles"] == "Integrationsfachkraft"
    assert "Externe Evaluation: ja" in said["quality"]
    assert "unknown" not in said
    silent = {one["name"]: one["text"] for one in internal.rows("pm-fz-002")}
    assert silent.keys() == {"unknown"}
    assert "Finanzierung und Räume" in silent["unknown"]
    assert internal.rows("pm-fh-002") == []
    public = guide.shown(context.district(), [], "pm-fz-001", "")
    assert not {"funding", "staff_roles", "quality"} & named(public.detail), "as it is embedded"
    assert {"funding", "staff_roles", "quality"} <= named(guide.for_professionals(public))
    monkeypatch.setenv(PROFESSIONALS_VARIABLE, "")
    assert internal.rows("pm-fz-001") == []
    assert guide.for_professionals(public) == public.detail


def received(content: bytes, ending: str) -> dict[str, dict[str, Any]]:
    """Return the entries of an exported file as an import reads them, by name."""
    place = context.district()
    area = Area(place, around(read_config(context.DATA / place.key / "district.toml").bbox_wgs84))
    source = read_file(content, f"export.{ending}")
    found = check(source, mapped(source), Basis("Liste", "Fakten", "familienzentrum"), area)
    return {str(one.document["name"]): one.document for one in found.good}


@pytest.mark.parametrize("ending", exchange.MEDIA_TYPES)
def test_what_an_export_writes_an_import_reads(ending: str) -> None:
    content = exchange.make(known_place(), ending, EVERYTHING)
    found = received(content, ending)
    assert {name: found["synthetisch Rund"][name] for name in SAID} == SAID
    others = [one for name, one in found.items() if name != "synthetisch Rund"]
    assert others
    assert not any(one[name] for one in others for name in FIELDS)


@pytest.mark.parametrize("ending", exchange.MEDIA_TYPES)
def test_files_for_everybody_have_what_everybody_may_see(ending: str) -> None:
    content = exchange.make(known_place(), ending, exchange.Wanted(TODAY))
    found = received(content, ending)["synthetisch Rund"]
    public = {"building_blocks", "partners", "volunteers_wanted"}
    assert {name: found[name] for name in public} == {name: SAID[name] for name in public}
    assert not any(found[name] for name in set(FIELDS) - public)


@pytest.mark.parametrize("ending", exchange.MEDIA_TYPES)
def test_no_file_names_a_protected_partner(ending: str) -> None:
    name = str(context.district().facilities.at["pm-fh-002", "name"])
    partners = ["pm-fh-002", f"Hilfe: {name}", "pm-weg-999"]
    found = received(exchange.make(known_place(partners=partners), ending, EVERYTHING), ending)
    assert found["synthetisch Rund"]["partners"] == []


def test_the_file_to_edit_has_every_column() -> None:
    book = exchange.workbook(known_place(), ["x-rund"], TODAY)
    source = read_file(book, "export.xlsx")
    assert set(COLUMNS) <= set(source.columns)


def test_no_shipped_entry_says_more_than_a_source_does() -> None:
    for key in context.district_keys():
        with context.showing(key):
            facilities = context.district().facilities
            assert not facilities[list(FIELDS)].map(bool).any(axis=None)
            assert set(public_facilities(context.district())) & set(FIELDS) == {
                "building_blocks", "partners", "volunteers_wanted",
            }  # fmt: skip
