"""The profiles of committees as cards, filtered; those of earlier years apart."""

import functools

import streamlit as st

from geo.committees.model import Committee, CommitteeLevel, Form, Scope
from geo.district import District
from pages import clock, context
from pages.i18n import text
from pages.print import facts_pdf
from pages.print.facts_pdf import Section, Sheet
from pages.ui import options, wording
from pages.ui import state_committees as state
from pages.ui.planning import downloads
from pages.ui.professional import committee_known, committee_words
from pages.ui.professional.committee_words import Fact


def show(place: District, chosen: Committee | None) -> None:
    """Show the filters and the cards; the chosen committee stands first and is open."""
    st.header(text("pro-committees-profiles"), anchor=False)
    found = _filtered(place)
    historic = state.historic_switch()
    if chosen:
        found = [chosen, *(one for one in found if one != chosen)]
    current = [one for one in found if one == chosen or not committee_words.is_historic(one)]
    if current:
        st.caption(text("pro-committees-profiles-note", count=len(current)))
    else:
        st.info(text("pro-committees-no-profile"), icon=":material/filter_alt_off:")
    for one in current:
        _card(place, one, open_=one == chosen)
    earlier = [one for one in found if one not in current]
    if historic and earlier:
        st.subheader(text("pro-committees-historic"), anchor=False)
        st.caption(text("pro-committees-historic-note"))
        for one in earlier:
            _card(place, one, open_=False)


def _filtered(place: District) -> list[Committee]:
    """Show the filters and return the committees that pass; a broad one passes any Lebenslage."""
    everything = committee_known.committees()
    used = {level for one in everything for level in one.levels}
    levels = {committee_words.level(place, one): one.value for one in CommitteeLevel if one in used}
    kinds = {text(f"pro-committees-scope-{one.value}"): one.value for one in Scope}
    kinds |= {text(f"pro-committees-form-{one.value}"): one.value for one in Form}
    left, middle, right = st.columns(3, gap="medium")
    with left:
        level = state.filter_box(text("pro-committees-filter-level"), levels, state.AT_LEVEL)
    with middle:
        terms = options.lebenslagen(place)
        about = state.filter_box(text("pro-committees-filter-lebenslage"), terms, state.ABOUT)
    with right:
        kind = state.filter_box(text("pro-committees-filter-kind"), kinds, state.SCOPE)
    return [
        one
        for one in everything
        if (not level or level in one.levels)
        and (not about or not one.lebenslagen or about in one.lebenslagen)
        and (not kind or kind in {one.scope.value, one.form.value})
    ]


def _card(place: District, committee: Committee, *, open_: bool) -> None:
    with st.expander(_title(place, committee), expanded=open_):
        st.markdown(wording.plain(committee.purpose))
        for fact in facts(place, committee):
            st.markdown(_markdown(fact))
        st.caption(wording.evidence(committee.as_of, wording.plain(committee.source)))
        name = f"steckbrief-{committee.key.replace('_', '-')}"
        make = functools.partial(pdf, committee.key)
        downloads.paper(text("pro-committees-pdf"), make, name, f"steckbrief_{committee.key}")


def _title(place: District, committee: Committee) -> str:
    """Return the name with level and rhythm; of earlier ones also until when they are named."""
    parts = [f"**{wording.plain(committee.name)}**", committee_words.levels(place, committee)]
    if committee.rhythm.text:
        parts.append(wording.plain(committee.rhythm.text))
    if committee_words.is_historic(committee):
        parts.append(wording.plain(committee_words.validity(committee)))
    return " · ".join(parts)


def facts(place: District, committee: Committee) -> list[Fact]:
    """Return all that is known about a committee: the six attributes, then the rest."""
    names = committee_words.names_of(committee_known.committees())
    return committee_words.profile(committee) + committee_words.more(place, committee, names)


def _markdown(fact: Fact) -> str:
    """Return a fact as a paragraph or a list; what the data says is no Markdown."""
    label, said = fact
    if len(said) == 1:
        return f"**{label}:** {wording.plain(said[0])}"
    return "\n".join([f"**{label}:**", "", *(f"- {wording.plain(line)}" for line in said)])


def pdf(key: str) -> bytes:
    """Return the profile of a committee as PDF.

    Raises
    ------
    StopIteration
        There is no such committee.
    """
    place = context.district()
    committee = next(one for one in committee_known.committees() if one.key == key)
    sheet = Sheet(
        title=text("pro-committees-pdf-title", name=committee.name),
        lead=committee.purpose,
        sections=(Section("", tuple(facts(place, committee))),),
        notes=(wording.evidence(committee.as_of, committee.source),),
    )
    return facts_pdf.make(place, sheet, clock.today())
