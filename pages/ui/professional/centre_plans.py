"""The Steuergruppe of a family centre, and its year plans: to take along, to store, to delete."""

import functools
from collections.abc import Mapping
from typing import cast

import streamlit as st

from geo.district import District
from geo.family_centres import CENTRE_TYPE
from geo.model import Status
from geo.permissions import Scope
from geo.publish import PublicFacility
from loaders.files import MEGABYTE
from loaders.year_plans import MOST_BYTES, Plan, YearPlans, check
from loaders.year_plans.checking import MOST_PAGES
from pages import clock, context
from pages.accounts import here, needs
from pages.i18n import text
from pages.ui import centre_groups, problems, state_centre_plans, wording
from pages.ui.professional import offers

PDF = "application/pdf"


def centres() -> dict[str, PublicFacility]:
    """Return the family centres that are not gone, by id."""
    frame = offers.offers()
    found = frame[(frame["type"] == CENTRE_TYPE) & (frame["status"] != Status.HISTORIC)]
    rows = (cast("PublicFacility", row) for row in found.sort_values(["area", "name"]).itertuples())
    return {row.Index: row for row in rows}


def choose(district: District) -> PublicFacility | None:
    """Show the family centres and return the chosen one; None if there is none."""
    known = centres()
    if not known:
        said = text("pro-plans-none", district=district.name)
        st.info(said, icon=":material/database_off:")
        return None
    return known[state_centre_plans.centre_box(text("pro-plans-centre"), labels(known))]


def labels(known: Mapping[str, PublicFacility]) -> dict[str, str]:
    """Return what centres are called where one is chosen, each another way: label → id."""
    found: dict[str, str] = {}
    for key, row in known.items():
        label = f"{row.area}: {row.name}"
        found[label if label not in found else f"{label} ({key})"] = key
    return found


def group(district: District, centre: PublicFacility) -> None:
    """Show who belongs to the Steuergruppe of a centre, and what it does by the sources."""
    st.header(text("pro-plans-group"), anchor=False)
    known = centre_groups.committee()
    if known is None:
        st.markdown(text("pro-plans-no-group"))
        return
    st.markdown(text("pro-plans-group-about"))
    parts = {
        "landkreis": district.name,
        "kommune": centre_groups.kommune(centre.gemeinde, centre.area),
        "traeger": centre.organization,
    }
    st.markdown(
        "\n".join(
            f"- {text(f'pro-plans-{name}')}: **{wording.plain(said or wording.no_data())}**"
            for name, said in parts.items()
        )
    )
    st.markdown(f"**{text('pro-plans-tasks')}**")
    _listed(list(known.tasks), known.source, known.as_of)
    for one in known.statements:
        if one.attribute == "tasks":
            _listed([one.text], one.source, one.as_of)
    st.caption(text("pro-plans-tasks-about"))


def _listed(said: list[str], source: str, as_of: str) -> None:
    lines = [f"- {wording.plain(one)}" for one in said]
    st.markdown("\n".join(lines))
    about = text("pro-plans-source", source=wording.plain(source), date=wording.as_of(as_of))
    st.caption(about)


def store() -> YearPlans:
    """Return the year plans of the district."""
    return YearPlans(context.STORE, context.district_key(), here.ask, context.district().merged)


def scope(centre: PublicFacility) -> Scope:
    """Return to whom a centre belongs."""
    planregion = str(getattr(centre, "planregion_key", "") or "")
    key = context.district_key()
    return Scope(key, centre.organization, centre.gemeinde_key, planregion)


def may(deed: str, centre: PublicFacility) -> bool:
    """Tell whether who is here may do something with the plans of a centre now."""
    person = here.person()
    return bool(person.actor) and here.may_with(needs.DEEDS[deed], scope(centre))


def plans(centre: PublicFacility) -> None:
    """Show the year plans of a centre, newest first."""
    st.header(text("pro-plans-files"), anchor=False)
    if said := state_centre_plans.said():
        st.success(wording.plain(said), icon=":material/check:")
    found, problem = problems.caught(lambda: store().plans(centre.Index))
    if problem or found is None:
        st.error(wording.plain(str(problem)), icon=":material/error:")
        return
    if not found:
        st.markdown(text("pro-plans-no-files"))
    years: set[int] = set()
    for plan in found:
        _one(centre, plan, newest=plan.year not in years)
        years.add(plan.year)


def _one(centre: PublicFacility, plan: Plan, *, newest: bool) -> None:
    is_own = plan.centre == centre.Index
    name = f"{plan.year}_{plan.number}" if is_own else f"{plan.centre}_{plan.year}_{plan.number}"
    values = {"year": str(plan.year), "number": str(plan.number)}
    pages = text("pro-plans-pages", count=plan.pages)
    said = text("pro-plans-file", **values, pages=pages, day=wording.date(plan.stored))
    parts = [said]
    if not is_own:
        parts.append(text("pro-plans-of-merged"))
    if newest:
        parts.append(text("pro-plans-newest"))
    with st.container(border=True, key=f"jahresplan_{name}"):
        st.markdown(" – ".join(parts))
        with st.container(horizontal=True):
            st.download_button(
                text("pro-plans-download"),
                functools.partial(_content, plan),
                file_name=text("pro-plans-download-name", **values),
                mime=PDF,
                icon=":material/download:",
                on_click="ignore",
                key=f"jahresplan_holen_{name}",
            )
            if may("delete_year_plan", centre):
                _delete(plan, name)


def _content(plan: Plan) -> bytes:
    return store().content(plan)


def _delete(plan: Plan, name: str) -> None:
    with st.popover(text("pro-plans-delete"), icon=":material/delete:", key=f"weg_{name}"):
        st.markdown(text("pro-plans-delete-sure"))
        if not st.button(text("pro-plans-delete-yes"), key=f"jahresplan_weg_{name}"):
            return
        with problems.told():
            store().delete(plan, clock.today())
            values = {"year": str(plan.year), "number": str(plan.number)}
            state_centre_plans.done(text("pro-plans-deleted", **values))


def upload(centre: PublicFacility) -> None:
    """Show the form for a further file to those who may, to others who may."""
    st.header(text("pro-plans-upload"), anchor=False)
    if not may("store_year_plan", centre):
        st.markdown(text("pro-plans-not-you"))
        return
    most_mb = MOST_BYTES // MEGABYTE
    st.markdown(text("pro-plans-upload-about", size=str(most_mb), pages=str(MOST_PAGES)))
    with st.form("jahresplan_neu"):
        year = state_centre_plans.year_box(text("pro-plans-year"), clock.today())
        file = state_centre_plans.file_field(text("pro-plans-choose-file"), most_mb)
        taken = st.form_submit_button(text("pro-plans-store"), icon=":material/upload_file:")
    if not taken:
        return
    if file is None:
        st.warning(text("pro-plans-no-file"), icon=":material/upload_file:")
        return
    with problems.told(), st.spinner(text("pro-plans-checking")):
        made = keep(centre, year, file.getvalue(), file.name)
        values = {"year": str(made.year), "number": str(made.number)}
        state_centre_plans.done(text("pro-plans-stored", **values))


def keep(centre: PublicFacility, year: int, raw: bytes, name: str) -> Plan:
    """Check a file and store it as the next version.

    Raises
    ------
    DataProblem
        It is refused, or the folder cannot be written.
    Denied
        Who is here may not.
    """
    pages = check(raw, name)
    return store().keep((centre.Index, year), (raw, pages), clock.today())
