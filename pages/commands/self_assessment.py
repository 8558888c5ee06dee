"""Command for writing all self-assessments of family centres as a file."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from loaders.files import write_atomic
from pages.commands.console import err, expect_ending, out, problems_in_german
from pages.print import tables
from pages.ui.professional import assessment_files, assessment_known

app = typer.Typer()


@app.command("self-assessment")
def self_assessment(
    output: Annotated[Path, typer.Option("--output", "-o", help="Datei: .csv oder .xlsx")],
) -> None:
    """Schreibt die Selbstbewertungen aller Familienzentren, mit allen Ständen, in eine Datei."""
    expect_ending(output, *(f".{ending}" for ending in tables.MEDIA_TYPES))
    with problems_in_german(), err.status("Selbstbewertungen werden geschrieben"):
        found = assessment_known.centres()
        write_atomic(output, tables.make(assessment_files.sheets(), output.suffix[1:]))
    said = sum(one.newest is not None for one in found)
    out.print(f"{said} von {len(found)} Familienzentren in {escape(str(output))}")
