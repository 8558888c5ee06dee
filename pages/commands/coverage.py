"""The command for coverage: who of an area reaches an offer in what time, as a table."""

import difflib
import math
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn, TypeVar

import typer
from rich.markup import escape

from geo.coverage.measure import LONGEST_MIN, Question
from geo.demand import Group
from geo.district import District
from geo.model import Level
from geo.search import fold
from geo.taxonomy import FacilityType
from geo.travel import Mode
from pages import context, reach
from pages.commands import coverage_ways
from pages.commands.console import (
    err,
    expect_ending,
    expect_level,
    out,
    problems_in_german,
    refuse,
    write_table,
)
from pages.ui.planning import gaps, gaps_tables, gaps_words
from pages.ui.planning.coverage_question import Asked

NEAR = 3
Choice = TypeVar("Choice", bound=StrEnum)

app = typer.Typer()


@app.command("coverage")
def table(  # noqa: PLR0913 - the options of one command
    *,
    service: Annotated[str, typer.Option(help="Schlüssel oder Name der Art des Angebots.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Datei: .csv oder .xlsx")],
    district: Annotated[str, typer.Option(help="Schlüssel des Landkreises.")] = "",
    level: Annotated[str, typer.Option(help="Ebene der Gebiete.")] = Level.SOZIALRAUM.value,
    minutes: Annotated[float, typer.Option(help="Höchstens so viele Minuten.")] = 15,
    mode: Annotated[str, typer.Option(help="walk, bike, car oder transit")] = Mode.CAR.value,
    group: Annotated[str, typer.Option(help="all, under_18 oder over_65")] = Group.UNDER_18.value,
    inside_only: Annotated[
        bool, typer.Option("--inside-only", help="Nur Angebote im Landkreis zählen.")
    ] = False,
    network: Annotated[
        Path | None, typer.Option(help="Wegenetz, das der Befehl „network“ geschrieben hat.")
    ] = None,
    gtfs: Annotated[
        Path | None, typer.Option(help="Fahrplan (GTFS als ZIP) für --mode transit.")
    ] = None,
    date: Annotated[str, typer.Option(help="Nur --gtfs: der Tag, etwa 2026-11-24.")] = "",
    window: Annotated[str, typer.Option(help="Nur --gtfs: Zeitraum der Abfahrten.")] = "7:00-9:00",
) -> None:
    """Rechnet aus, wie viele Menschen ein Angebot in einer Zeit erreichen und wie viele nicht."""
    expect_ending(output, ".csv", ".xlsx")
    if not (math.isfinite(minutes) and 0 < minutes <= LONGEST_MIN):
        refuse(f"Die Minuten (--minutes) sind eine Zahl über 0, höchstens {LONGEST_MIN}.")
    people, by = _one("--group", Group, group), _one("--mode", Mode, mode)
    wanted = _one("--level", Level, level)
    with (
        problems_in_german(),
        context.showing(_district(district)),
        coverage_ways.along(context.district(), by, network, gtfs, (date, window)) as resting,
    ):
        place = context.district()
        expect_level(place, wanted)
        if place.grid.empty:
            refuse(f"Für {place.name} fehlt das Bevölkerungsraster.")
        question = Question(people, by, minutes, not inside_only, *resting)
        asked = Asked(_kind(place, service), question)
        with err.status("Wege werden berechnet"):
            found = gaps.answer(place, asked, wanted)
        write_table(output, gaps_tables.sheets(found))
        said = gaps_words.district(found)
    out.print(escape(said))
    out.print(escape(f"{len(found.table)} Gebiete in {output}"))


def _one(option: str, choices: type[Choice], said: str) -> Choice:
    """Return what was named, or end the command with what there is."""
    known = {choice.value: choice for choice in choices}
    return known[said] if said in known else _unknown(option, said, known)


def _district(said: str) -> str:
    known = context.district_keys()
    key = said or context.district_key()
    return key if key in known else _unknown("--district", said, known)


def _unknown(option: str, said: str, known: Iterable[str]) -> NoReturn:
    refuse(f"{option}: „{said[:40]}“ gibt es nicht. Es gibt: {', '.join(known)}")


def _kind(place: District, said: str) -> FacilityType:
    """Return the type with this key or name, or end the command if nothing is known of it."""
    types = place.taxonomy.types
    names = {fold(name): kind for kind in types.values() for name in (kind.label, kind.plural)}
    kind = types.get(said) or names.get(fold(said))
    if kind is None:
        _no_kind(said, types, names)
    if not len(reach.offers(frozenset({kind.key}))):
        refuse(f"In {place.name} ist kein Angebot der Art „{kind.label}“ verzeichnet.")
    return kind


def _no_kind(
    said: str, types: Mapping[str, FacilityType], names: Mapping[str, FacilityType]
) -> NoReturn:
    near = difflib.get_close_matches(fold(said), [*map(fold, types), *names], NEAR, cutoff=0.5)
    keys = [names[one].key if one in names else one for one in near]
    hint = (
        f"Meinten Sie: {', '.join(dict.fromkeys(keys))}?" if keys else "Namen stehen im Wegweiser."
    )
    refuse(f"Die Art von Angebot „{said[:40]}“ gibt es nicht. {hint}")
