"""Commands for planners: the profile of an area, and those of all areas, as files."""

import difflib
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.progress import track

from geo.district import District
from geo.search import fold
from loaders.files import write_atomic
from pages import clock, context, figures
from pages.commands.console import err, out, problems_in_german, refuse
from pages.print import profile as profiles_of_areas
from pages.print import profile_files
from pages.print.profile_model import Profile

ENDINGS = tuple(profile_files.MEDIA_TYPES)
NEAR = 3

app = typer.Typer()


@app.command()
def profile(
    *,
    area: Annotated[str, typer.Option(help="Schlüssel oder Name des Gebiets.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Datei: .pdf, .docx oder .xlsx")],
) -> None:
    """Schreibt das Sozialraumprofil eines Gebiets als PDF, Word- oder Excel-Datei."""
    ending = output.suffix.removeprefix(".")
    if ending not in ENDINGS:
        refuse("Die Datei endet auf .pdf, .docx oder .xlsx")
    with problems_in_german():
        district = context.district()
        key = _key(district, area)
        with err.status("Profil wird gesetzt"):
            found = _made(district, key)
            write_atomic(output, profile_files.make(found, ending, clock.today()))
    out.print(f"{escape(found.title)}: {escape(str(output))}")


@app.command()
def profiles(
    *,
    output: Annotated[Path, typer.Option("--output", "-o", help="Ordner für die Profile.")],
    everything: Annotated[
        bool, typer.Option("--all", help="Alle Planregionen und Sozialräume.")
    ] = False,
    area: Annotated[
        list[str] | None, typer.Option(help="Nur diese Gebiete; mehrfach möglich.")
    ] = None,
    kind: Annotated[str, typer.Option("--format", help="pdf, docx oder xlsx")] = "pdf",
) -> None:
    """Schreibt die Profile aller Planregionen und Sozialräume in einen Ordner."""
    if kind not in ENDINGS:
        refuse(f"Die Dateiart „{kind[:40]}“ gibt es nicht. Es gibt: {', '.join(ENDINGS)}")
    if everything == bool(area):
        refuse("Entweder --all oder mindestens ein Gebiet mit --area")
    with problems_in_german():
        district, today = context.district(), clock.today()
        known = profiles_of_areas.keys(district)
        keys = known if everything else [_key(district, one) for one in area or ()]
        for key in track(keys, "Profile", console=err, transient=True):
            found = _made(district, key)
            path = output / profile_files.name(found, kind)
            write_atomic(path, profile_files.make(found, kind, today))
    out.print(f"{len(keys)} Profile in {escape(str(output))}")


def _made(district: District, key: str) -> Profile:
    known = figures.current(), context.area_statements()
    return profiles_of_areas.make(district, *known, key, clock.today())


def _key(district: District, said: str) -> str:
    """Return the key of an area named by key or name, a larger area before a smaller one."""
    named = reversed(list(district.areas["name"].items()))
    names = {fold(str(name)): str(key) for key, name in named}
    key = said if said in district.areas.index else names.get(fold(said))
    if key is None:
        near = difflib.get_close_matches(fold(said), names, NEAR, cutoff=0.5)
        known = [f"{district.areas.at[names[name], 'name']} ({names[name]})" for name in near]
        hint = f"Meinten Sie: {', '.join(known)}?" if known else "Namen stehen unter „Gebiete“."
        refuse(f"Das Gebiet „{said[:60]}“ gibt es in {district.name} nicht. {hint}")
    return key
