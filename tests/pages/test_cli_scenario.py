"""`scenario`: a saved scenario replayed without a browser; a clear word for what does not fit."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from geo.coverage.scenario import Action, Change
from geo.model import Level
from loaders.scenarios import plan_toml
from pages.ui.planning import siting_areas
from tests.pages.planning_siting import OFFER, OPENED, plan
from tests.pages.test_cli import run


def test_the_table_has_the_figures_of_the_screen(tmp_path: Path) -> None:
    file, output = tmp_path / "plan.toml", tmp_path / "out.csv"
    file.write_text(plan_toml(plan()), "utf-8")
    done = run("scenario", "--file", str(file), "-o", str(output))
    assert done.returncode == 0, done.stderr
    wanted = siting_areas.compared(OFFER, plan().question, Level.SOZIALRAUM, (OPENED,))
    found = pd.read_csv(output, dtype={"Schlüssel": str})
    assert found["Schlüssel"].tolist() == wanted.index.tolist()
    assert found["Änderung"].tolist() == wanted["reached_change"].round(0).tolist()
    assert found["Änderung"].iloc[0] > 0
    said = " ".join(done.stdout.split())
    assert "1 Änderungen, 19 Gebiete" in said
    assert "rechnerischer Hinweis" in said
    assert "Achtung" not in done.stderr


def test_other_data_are_said_and_a_workbook_says_what_it_rests_on(tmp_path: Path) -> None:
    file, output = tmp_path / "plan.toml", tmp_path / "out.xlsx"
    file.write_text(plan_toml(plan(revision="alt")), "utf-8")
    done = run("scenario", "--file", str(file), "--level", "gemeinde", "-o", str(output))
    assert done.returncode == 0, done.stderr
    assert "mit dem Datenstand alt" in " ".join(done.stderr.split())
    assert openpyxl.load_workbook(output).sheetnames == ["Vorher und nachher", "Grundlage"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (plan_toml(plan()).replace("15.0", "16.0"), "von Hand geändert"),
        (plan_toml(plan(Change(Action.CLOSE, "gibt-es-nicht"))), "Änderung 1"),
        (plan_toml(plan(replace(OPENED, gemeinde_key="12069616"))), "12069018"),
        (plan_toml(plan(replace(OPENED, point=(1.0, 1.0)))), "außerhalb"),
        (plan_toml(replace(plan(), offer="frauenhaus")), "keine Orte vor"),
        (plan_toml(plan()).replace('"12069"', '"03361"'), "anderen Landkreises"),
        ("", "eine leere Datei"),
    ],
)
def test_a_wrong_file_writes_nothing(tmp_path: Path, content: str, said: str) -> None:
    file, output = tmp_path / "plan.toml", tmp_path / "out.csv"
    file.write_text(content, "utf-8")
    done = run("scenario", "--file", str(file), "-o", str(output))
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())
    assert not output.exists()


def test_a_level_that_does_not_exist_and_a_wrong_ending(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(plan_toml(plan()), "utf-8")
    assert run("scenario", "--file", str(file), "-o", str(tmp_path / "x.pdf")).returncode == 2
