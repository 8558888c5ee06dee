"""``python -m loaders.build RAW_FOLDER``: build the shipped data of all districts, or of one."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TextColumn
from rich.table import Table

from loaders.build.pipeline import build
from loaders.build.product import Product
from loaders.config import read_config
from loaders.problems import DataProblem, flagged, refused
from loaders.shipped import CONFIG_FILE

BROKEN_INPUT = 2
"""Exit code when a raw file or a hand-kept input is missing or broken."""

app = typer.Typer(add_completion=False, pretty_exceptions_show_locals=False)
err = Console(stderr=True)


@app.command()
def main(
    raw: Annotated[Path, typer.Argument(help="Ordner mit den Rohdateien.")],
    out: Annotated[Path, typer.Option(help="Ordner der ausgelieferten Daten.")] = Path("data"),
    district: Annotated[str, typer.Option(help="Nur dieser Kreisschlüssel.")] = "",
) -> None:
    """Baut aus den Rohdateien die ausgelieferten Daten der Landkreise."""
    try:
        for folder in _folders(out, district):
            err.print(_report(read_config(folder / CONFIG_FILE).name, _build(raw, folder)))
    except DataProblem as problem:
        err.print(f"[bold]Fehler:[/bold] {escape(str(problem))}", highlight=False)
        raise typer.Exit(BROKEN_INPUT) from problem


def _folders(out: Path, district: str) -> list[Path]:
    if district:
        return [out / district]
    folders = sorted(path.parent for path in out.glob(f"*/{CONFIG_FILE}"))
    if not folders:
        raise DataProblem(str(out), f"mindestens ein Ordner mit „{CONFIG_FILE}“", "keiner")
    return folders


def _build(raw: Path, folder: Path) -> list[Product]:
    columns = (SpinnerColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=err, transient=True) as progress:
        task = progress.add_task(folder.name)
        return build(raw, folder, lambda step: progress.update(task, description=step))


def _report(name: str, products: list[Product]) -> Table:
    table = Table(title=name, title_justify="left")
    table.add_column("Datensatz")
    for title in ("gelesen", "übernommen", "abgelehnt", "mit Hinweis"):
        table.add_column(title, justify="right")
    for product in products:
        marked = len({finding.row for finding in flagged(product.findings)})
        refusals = len({finding.row for finding in refused(product.findings)})
        counts = (product.read, len(product.rows), refusals, marked)
        table.add_row(product.name, *(str(count) for count in counts))
    return table


if __name__ == "__main__":
    app()
