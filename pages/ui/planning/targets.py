"""IST and SOLL of a target: what there is, what ought to be, and who says so."""

import math
from collections.abc import Mapping

import pandas as pd
import streamlit as st

from geo.coverage.inventory import Inventory
from geo.demand import Group
from geo.district import District
from geo.family_centres import CENTRE_TYPE
from geo.model import Level
from geo.targets.balance import Summary, summary
from geo.targets.model import Kind, Target, prevention_of
from geo.targets.offers import of_facilities, unplaced
from pages import context, reach, rules
from pages.i18n import text
from pages.print.tables import Sheets
from pages.ui import wording
from pages.ui.planning import (
    coverage_question,
    downloads,
    gaps_words,
    tables,
    targets_central,
    targets_choice,
    targets_funding,
    targets_values,
    timetable_question,
    words,
)

MOST_NAMED = 8
PARTS = ("permanent", "temporary", "unknown", "mobile")


def show(place: District) -> None:
    """Show the target that was chosen, what it says of each area, and its source."""
    if not coverage_question.can_be_asked(place):
        st.info(text("plan-coverage-nothing"), icon=":material/database_off:")
        return
    target = targets_choice.chosen(place)
    if target.departure:
        types = frozenset(target.types)
        if not timetable_question.is_ready(types, targets_values.question(target)):
            return
    compared = targets_central.marked(place, target, targets_values.of_areas(place, target))
    compared = targets_central.chosen(compared)
    found = summary(compared)
    st.markdown(f"**{sentence(place, target, found)}**")
    st.markdown("  \n".join(notes(place, target, compared)))
    _origin(target)
    if CENTRE_TYPE in target.types and context.statements():
        label = text("plan-targets-history")
        st.page_link("family_centres.py", label=label, icon=":material/history:")
    targets_funding.show(place, target)
    st.header(text("plan-targets-table"), anchor=False)
    tables.show(in_words(place, target, compared))
    targets_central.show_source(compared)
    st.caption(text("plan-targets-columns"))
    st.caption(" ".join(basis(target)))
    downloads.buttons("ist-soll", lambda: sheets(place, target, compared), "soll")


def sentence(place: District, target: Target, found: Summary) -> str:
    """Say in how many areas there is what ought to be."""
    level = place.level_name(target.level)
    if not found.known:
        return text("plan-targets-unknown", offers=_offers(place, target))
    return text(
        "plan-targets-met",
        met=str(found.met),
        known=found.known,
        areas=level.singular if found.known == 1 else level.plural,
        soll=soll(place, target),
    )


def soll(place: District, target: Target) -> str:
    """Say what ought to be, as in "mindestens 1 Familienzentrum je Sozialraum"."""
    value = target.value * 100 if target.kind is Kind.REACH else target.value
    digits = 0 if float(value).is_integer() else 1
    said = {
        "value": wording.number(value, digits),
        "offers": _offers(place, target),
        "area": place.level_name(target.level).singular,
        "people": coverage_question.group_label(target.group),
        "per": wording.number(target.per),
        "unit": wording.plain(target.unit),
        "minutes": wording.number(target.minutes or 0),
        "way": text(f"near-mode-{target.mode.value}") if target.mode else "",
        "basis": gaps_words.basis_of(targets_values.question(target)) if target.mode else "",
    }
    return text(f"plan-targets-soll-{target.kind.value.replace('_', '-')}", **said)


def notes(place: District, target: Target, table: pd.DataFrame) -> list[str]:
    """Say where something is missing or unknown, what of it is mobile, and what kind it is of."""
    found = summary(table)
    names = table["name"]
    said = []
    if found.missing:
        listed = [str(names[key]) for key in found.missing[:MOST_NAMED]]
        more = len(found.missing) - len(listed)
        message = "plan-targets-missing-more" if more else "plan-targets-missing"
        areas = wording.plain(", ".join(listed))
        said.append(text(message, areas=areas, more=str(more)))
    if found.unknown:
        said.append(text("plan-targets-areas-unknown", count=len(found.unknown)))
    if target.kind is not Kind.REACH:
        said += _of_offers(place, target, table)
    prevention = prevention_of(target, place.taxonomy.types)
    if prevention:
        said.append(text(f"plan-targets-{prevention}"))
    if target.level is Level.PLANREGION:
        said.append(text("plan-frame-planregion"))
    if reach.doubts(frozenset(target.types)):
        said.append(text("plan-targets-doubt"))
    known = (one for one in rules.inventories() if not one.types.isdisjoint(target.types))
    said += [_about_list(one) for one in known if one.note]
    return said


def _about_list(one: Inventory) -> str:
    return wording.plain(text("plan-targets-list", note=one.note, source=one.source))


def _of_offers(place: District, target: Target, table: pd.DataFrame) -> list[str]:
    said = []
    mobile = table.loc[table["mobile"] > 0, "name"]
    if len(mobile):
        areas = wording.plain(", ".join(map(str, mobile)))
        said.append(text("plan-targets-mobile", areas=areas))
    left_out = unplaced(of_facilities(context.offers(), place.areas, target.level), target)
    if left_out:
        said.append(text("plan-targets-unplaced", count=left_out))
    if (table["unknown"] == table["ist"]).all():
        said.append(text("plan-targets-permanence-unknown"))
    return said


def _origin(target: Target) -> None:
    """Show who decided the target, or that nobody has."""
    if target.assumption:
        st.warning(text("plan-targets-assumption"), icon=":material/edit:")
        return
    with st.container(border=True):
        st.markdown("  \n".join(origin(target)))


def origin(target: Target) -> list[str]:
    """Say who decided a target, when, in which words, and how the number follows."""
    lines: Mapping[str, str] = {
        "quote": target.quote and text("plan-targets-quoted", said=target.quote),
        "reading": target.reading,
        "decided": target.decided_by,
        "from": wording.as_of(target.valid_from),
        "to": target.valid_to and wording.as_of(target.valid_to),
        "due": target.due and wording.as_of(target.due),
        "source": target.source,
        "note": target.note,
    }
    return [
        f"**{text(f'plan-targets-origin-{name}')}:** {wording.plain(said)}"
        for name, said in lines.items()
        if said
    ]


def basis(target: Target) -> list[str]:
    """Say where the people are from, and for a reach what the ways rest on."""
    said = [coverage_question.people_sentence()]
    if target.kind is Kind.REACH:
        said.append(coverage_question.ways_sentence(targets_values.question(target)))
        offers = reach.offers(frozenset(target.types))
        said += coverage_question.places_sentences(offers)
    return said


def in_words(place: District, target: Target, table: pd.DataFrame) -> pd.DataFrame:
    """Return the table as people read it, by area."""
    shown = pd.DataFrame(
        {
            text("plan-targets-column-people"): [_people(target, n) for n in table["people"]],
            text("plan-targets-column-ist"): [_amount(target, n) for n in table["ist"]],
            text("plan-targets-column-soll"): [_amount(target, n) for n in table["soll"]],
            text("plan-targets-column-ratio"): [words.share(n) for n in table["ratio"]],
            text("plan-targets-column-gap"): [_amount(target, n) for n in table["gap"]],
        },
        index=pd.Index(table["name"], name=place.level_name(target.level).singular),
    )
    if table["serves"].notna().any():
        column = text("plan-targets-column-serves")
        shown[column] = [wording.number(number) for number in table["serves"]]
    if targets_central.COLUMN in table:
        shown[text("plan-targets-column-central")] = list(table[targets_central.COLUMN])
    return shown


def _people(target: Target, number: float) -> str:
    """Return official numbers as they are, those from the grid rounded."""
    return wording.number(number) if target.group is Group.ALL else gaps_words.number(number)


def _amount(target: Target, number: float) -> str:
    """Return estimated people rounded, offers with a digit where the SOLL is no whole number."""
    if math.isnan(number):
        return wording.no_data()
    if target.kind is Kind.REACH:
        return gaps_words.number(number)
    return wording.number(number, 0 if float(number).is_integer() else 1)


def sheets(place: District, target: Target, table: pd.DataFrame) -> Sheets:
    """Return the table and what it rests on, for a spreadsheet."""
    columns = ["people", "ist", "soll", "ratio", "gap", "serves"]
    columns += [targets_central.COLUMN] if targets_central.COLUMN in table else []
    named = {column: text(f"plan-targets-column-{column}") for column in columns}
    shown = table[["name", *columns]].reset_index().rename(columns=named)
    if target.kind is not Kind.REACH:
        parts = {part: text(f"plan-targets-part-{part}") for part in PARTS}
        shown = shown.join(table[list(PARTS)].reset_index(drop=True).rename(columns=parts))
    first = {"area_key": text("plan-targets-key"), "name": place.level_name(target.level).singular}
    assumed = [text("plan-targets-assumption")] if target.assumption else origin(target)
    revision = text("plan-targets-revision", revision=place.revision)
    said = [
        sentence(place, target, summary(table)),
        *notes(place, target, table),
        *targets_central.notes(table),
        *assumed,
        *basis(target),
        revision,
    ]
    about = pd.DataFrame({text("plan-targets-about"): [one.replace("**", "") for one in said]})
    return {
        text("plan-targets-sheet"): shown.rename(columns=first),
        text("plan-targets-about"): about,
    }


def _offers(place: District, target: Target) -> str:
    return ", ".join(place.taxonomy.types[key].plural for key in target.types)
