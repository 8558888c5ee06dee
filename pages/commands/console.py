"""What all commands of the command line share: where they write, how they say what is wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import typer
from rich.console import Console
from rich.markup import escape

from geo.district import District
from geo.model import Level
from loaders.files import write_atomic
from loaders.problems import DataProblem
from pages.print import tables

BROKEN_DATA = 2
"""Exit code when data is missing, broken or not what its hash says, or a choice does not exist."""

out, err = Console(), Console(stderr=True)


def refuse(said: str) -> NoReturn:
    """Say what is wrong and end the command."""
    err.print(f"[bold]Fehler:[/bold] {escape(said)}")
    raise typer.Exit(BROKEN_DATA)


def expect_ending(output: Path, *endings: str) -> None:
    """End the command if a file to write has none of the endings (".csv")."""
    if output.suffix not in endings:
        refuse(f"Die Datei endet auf {' oder '.join(endings)}")


def expect_level(district: District, level: Level) -> None:
    """End the command if the district is not divided at a level."""
    if not district.has_level(level):
        refuse(f"Die Ebene „{level}“ gibt es in {district.name} nicht.")


def write_table(output: Path, sheets: tables.Sheets) -> None:
    """Write the first table as CSV, or all of them as a workbook, by the file's ending."""
    is_csv = output.suffix == ".csv"
    first = next(iter(sheets.values()))
    write_atomic(output, tables.csv_text(first).encode() if is_csv else tables.xlsx_bytes(sheets))


@contextmanager
def problems_in_german() -> Iterator[None]:
    """End the command with a German sentence if data or the disk is broken."""
    try:
        yield
    except DataProblem as problem:
        err.print(f"[bold]Fehler:[/bold] {escape(str(problem))}")
        raise typer.Exit(BROKEN_DATA) from problem
    except OSError as problem:
        said = f"{problem.filename}: {problem.strerror}"
        err.print(f"[bold]Fehler:[/bold] Nicht zu schreiben: {escape(said)}")
        raise typer.Exit(BROKEN_DATA) from problem
