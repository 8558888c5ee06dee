"""What all commands of the command line share: where they write, how they say what is wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import typer
from rich.console import Console
from rich.markup import escape

from loaders.problems import DataProblem

BROKEN_DATA = 2
"""Exit code when data is missing, broken or not what its hash says, or a choice does not exist."""

out, err = Console(), Console(stderr=True)


def refuse(said: str) -> NoReturn:
    """Say what is wrong and end the command."""
    err.print(f"[bold]Fehler:[/bold] {escape(said)}")
    raise typer.Exit(BROKEN_DATA)


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
