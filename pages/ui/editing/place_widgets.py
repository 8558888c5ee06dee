"""Where an entry is: how much of it may be shown, address, and the point on the map."""

import functools
from typing import Any

import geopandas as gpd
import shapely
import streamlit as st

from geo.district import District
from geo.model import Level, LocationClass, LocationPrecision
from geo.regions import at_level
from pages import address_book, context
from pages.i18n import text
from pages.ui import wording
from pages.ui.editing import form, picker, widgets
from pages.ui.editing.fields import Field, Kind
from pages.ui.state_editing import Draft, fill, key_of, taken_point

VAGUE = {LocationPrecision.GEMEINDE.value, LocationPrecision.LANDKREIS.value, "", None}
WGS84 = "EPSG:4326"


def show(place: District, draft: Draft, fields: list[Field], kind: LocationClass) -> None:
    """Show the class first, with what it means, then what it allows."""
    first, *others = fields
    widgets.show(place, draft, first)
    _warn(place, draft, kind)
    flags = [one for one in others if one.kind is Kind.FLAG]
    point = [one for one in others if one.kind is Kind.POINT]
    form.pairs(place, draft, [one for one in others if one.kind not in {Kind.FLAG, Kind.POINT}])
    for one in point:
        _point(place, draft, one)
    form.pairs(place, draft, flags)


def _warn(place: District, draft: Draft, kind: LocationClass) -> None:
    known = place.taxonomy.types.get(str(draft.typed.get("type") or ""))
    before = str(draft.base.get("location_class"))
    if kind is not LocationClass.PUBLIC:
        said = f"pro-edit-protected-{kind}"
        st.warning(text(said), icon=":material/shield_lock:")
        if draft.read and before == LocationClass.PUBLIC:
            st.warning(text("pro-edit-protected-now"), icon=":material/delete_forever:")
    elif draft.read and before != LocationClass.PUBLIC:
        st.error(text("pro-edit-unprotected-now"), icon=":material/warning:")
    elif known and known.protected:
        said = text("pro-edit-should-protect", kind=wording.plain(known.label))
        st.error(said, icon=":material/warning:")
        st.button(
            text("pro-edit-protect"),
            icon=":material/shield_lock:",
            key=key_of(draft, "schuetzen"),
            on_click=fill,
            args=(draft, {"location_class": LocationClass.DISTRICT.value}),
        )


def _point(place: District, draft: Draft, field: Field) -> None:
    """Show the map: a click, coordinates or the address give the point."""
    key = key_of(draft, "karte")
    point = draft.typed.get(field.name)
    st.markdown(f"**{text('pro-edit-field-point')}**")
    st.caption(text("pro-edit-point-how"))
    picker.show(place, point, key, functools.partial(_take, draft, key))
    with st.container(horizontal=True):
        if _of_address(draft):
            st.button(
                text("pro-edit-point-address"),
                icon=":material/home_pin:",
                key=key_of(draft, "adresspunkt"),
                on_click=_take_address,
                args=(draft,),
            )
        if point:
            st.button(
                text("pro-edit-point-remove"),
                icon=":material/location_off:",
                key=key_of(draft, "punkt_weg"),
                on_click=fill,
                args=(draft, {field.name: None}),
            )
    widgets.fault(draft, field.name)
    _elsewhere(place, draft, point)


def _elsewhere(place: District, draft: Draft, point: list[float] | None) -> None:
    """Offer the Gemeinde that the point lies in, where the field names another or none."""
    inside = _gemeinde(place, *point) if point else ""
    if not inside or inside == draft.typed.get("gemeinde_key"):
        return
    name = str(place.areas.at[inside, "name"])
    st.info(text("pro-edit-point-elsewhere", gemeinde=name), icon=":material/info:")
    st.button(
        text("pro-edit-point-take-gemeinde", gemeinde=name),
        key=key_of(draft, "gemeinde_uebernehmen"),
        on_click=fill,
        args=(draft, {"gemeinde_key": inside}),
    )


def _take(draft: Draft, key: str) -> None:
    point = taken_point(key)
    if point:
        _place(draft, point)


def _take_address(draft: Draft) -> None:
    point = _of_address(draft)
    if point:
        _place(draft, point)


def _place(draft: Draft, point: list[float]) -> None:
    more: dict[str, Any] = {}
    if draft.typed.get("location_precision") in VAGUE:
        street = str(draft.typed.get("street") or "").strip()
        found = LocationPrecision.ADDRESS if street else LocationPrecision.PLACE
        more = {"location_precision": found.value}
    fill(draft, {"point": point, **more})


def _of_address(draft: Draft) -> list[float] | None:
    """Return the point of the typed address, if the operator's addresses know exactly one."""
    book = address_book.usable()
    street, key = (str(draft.typed.get(name) or "") for name in ("street", "gemeinde_key"))
    if book is None or not street or not key or is_hidden_now(draft):
        return None
    found = book.point_of(street, gemeinde_key=key)
    return list(found) if found else None


def is_hidden_now(draft: Draft) -> bool:
    """Tell whether the place of a draft is protected as it stands."""
    return draft.typed.get("location_class") != LocationClass.PUBLIC


@context.by_shipped()
def _areas() -> gpd.GeoDataFrame:
    return at_level(context.shipped().areas, Level.GEMEINDE).to_crs(WGS84)


def _gemeinde(place: District, lon: float, lat: float) -> str:
    del place
    areas = _areas()
    inside = areas.index[areas.geometry.contains(shapely.Point(lon, lat))]
    return str(inside[0]) if len(inside) else ""
