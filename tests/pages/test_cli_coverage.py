"""`coverage`: the same numbers as on the screen, and a clear word for what does not exist."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from typer.testing import CliRunner

from geo.demand import Group
from geo.model import Level
from geo.travel import Mode
from pages import context
from pages.cli import app
from pages.context import showing
from tests.pages.gaps_cases import USUAL, of
from tests.pages.own_data_store import VERDEN
from tests.pages.test_cli import run

PLANREGIONEN = (
    "--district", "12069", "--service", "familienzentrum", "--level", "planregion",
    "--minutes", "30", "--mode", "car",
)  # fmt: skip


def test_the_command_of_the_issue(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    done = run("coverage", *PLANREGIONEN, "-o", str(path))
    assert (done.returncode, done.stderr) == (0, "")
    assert "Im Landkreis Potsdam-Mittelmark erreichen rechnerisch" in done.stdout
    rows = pd.read_csv(path, dtype={"Gebietsschlüssel": str}).set_index("Gebietsschlüssel")
    known = of(level=Level.PLANREGION, question=replace(USUAL, minutes=30)).table
    assert list(rows.index) == ["12069", *known.index]
    assert rows["Nicht erreicht"].iloc[1:].to_numpy() == pytest.approx(
        known["unreached"].round(1).to_numpy()
    )


def answer(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["coverage", *arguments])
    return done.exit_code, " ".join(done.output.split())


def test_two_districts_in_one_process(tmp_path: Path) -> None:
    paths = {key: tmp_path / f"{key}.xlsx" for key in (VERDEN, "12069", VERDEN)}
    for key, path in paths.items():
        options = ("--group", "all", "--mode", "bike", "--minutes", "10", "--inside-only")
        code, said = answer(
            "--district", key, "--service", "Grundschulen", *options, "-o", str(path)
        )
        assert code == 0, said
        with showing(key):
            question = replace(USUAL, group=Group.ALL, mode=Mode.BIKE, minutes=10, beyond=False)
            known = of("grundschule", question=question)
            assert context.district().name in said
        sheet = openpyxl.load_workbook(path)["Versorgung"]
        people = [row[3] for row in sheet.iter_rows(min_row=3, values_only=True)]
        assert people == pytest.approx(list(known.table["people"].round(1)))
    assert context.district_key() == context.DEFAULT_DISTRICT


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--service", "familienzentren", "--mode", "flug"], "„flug“ gibt es nicht. Es gibt: walk"),
        (["--service", "familienzentrum", "--group", "alle"], "Es gibt: all, under_18, over_65"),
        (["--service", "familienzentrum", "--level", "dorf"], "„dorf“ gibt es nicht"),
        (["--service", "familienzentrum", "--minutes", "0"], "eine Zahl über 0"),
        (["--service", "familienzentrum", "--minutes", "nan"], "eine Zahl über 0"),
        (["--service", "familienzentrum", "--minutes", "240.5"], "höchstens 240"),
        *(
            (["--service", "kita", "--mode", "transit", "--gtfs", "x.zip", "--date", day], day)
            for day in ("9999-12-31", "0001-01-01", "1979-12-31", "2101-01-01", "morgen")
        ),
        (["--service", "familienzentrum", "--minutes", "inf"], "eine Zahl über 0"),
        (["--service", "familienzentrum", "--district", "../12069"], "Es gibt: 03361, 12069"),
        (["--service", "familienzentrm"], "Meinten Sie: familienzentrum"),
        (["--service", "\x1b[31mx"], "gibt es nicht"),
        (["--service", "kita", "--district", VERDEN], "ist kein Angebot der Art „Kita“"),
        (
            ["--service", "grundschule", "--district", VERDEN, "--level", "planregion"],
            "gibt es in Landkreis Verden nicht",
        ),
    ],
)
def test_what_does_not_exist_is_named_and_no_file_is_written(
    options: list[str], said: str, tmp_path: Path
) -> None:
    path = tmp_path / "table.csv"
    code, words = answer(*options, "-o", str(path))
    assert code == 2
    assert said in words
    assert not path.exists()


def test_another_ending_is_refused(tmp_path: Path) -> None:
    code, words = answer("--service", "familienzentrum", "-o", str(tmp_path / "table.ods"))
    assert code == 2
    assert "Die Datei endet auf .csv oder .xlsx" in words
