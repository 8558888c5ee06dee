"""`access`: the numbers of the worked case, and a clear word for what cannot be used."""

from pathlib import Path

import pandas as pd
import pytest

from tests.pages.test_cli import run

DEMAND = "id,x,y,population\na,0,0,10\nb,3000,0,20\nc,0,90000,30\n"
SUPPLY = "id,x,y,capacity\nA,0,500,2\nB,1500,0,4\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    (tmp_path / "nachfrage.csv").write_text(DEMAND, "utf-8")
    (tmp_path / "angebot.csv").write_text(SUPPLY, "utf-8")
    names = ("--demand", "nachfrage.csv", "--supply", "angebot.csv", "-o", "out.csv")
    return [str(tmp_path / name) if name.endswith("csv") else name for name in names]


def test_two_steps(files: list[str]) -> None:
    done = run("access", *files, "--method", "2sfca", "--threshold", "2000", "--crs", "EPSG:25833")
    assert done.returncode == 0
    assert "nicht erreicht: 1 Orte mit 30 Menschen" in " ".join(done.stdout.split())
    found = pd.read_csv(files[-1])
    assert list(found.columns) == ["id", "score"]
    assert found["score"][:2].tolist() == pytest.approx([2 / 10 + 4 / 30, 4 / 30])
    assert found["score"].isna().tolist() == [False, False, True]


def test_zones_with_weights(files: list[str]) -> None:
    zones = ("--zones", "1000,2000,3000", "--weights", "1,0.68,0.22")
    assert run("access", *files, "--method", "e2sfca", *zones).returncode == 0
    b = 4 / (10 * 0.68 + 20 * 0.68)
    found = pd.read_csv(files[-1])["score"]
    assert found[:2].tolist() == pytest.approx([2 / 10 + 0.68 * b, 0.68 * b])


def test_the_nearest_within_a_threshold(files: list[str]) -> None:
    assert run("access", *files, "--method", "nearest", "--threshold", "1500").returncode == 0
    found = pd.read_csv(files[-1], keep_default_na=False, dtype=str)
    assert found.to_numpy().tolist() == [["a", "A", "500"], ["b", "B", "1500"], ["c", "", ""]]
    assert run("access", *files, "--method", "nearest").returncode == 0
    assert pd.read_csv(files[-1])["distance_m"].tolist() == [500, 1500, 89500]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--method", "2sfca"], "--threshold"),
        (["--method", "2sfca", "--threshold", "0"], "über 0"),
        (["--method", "e2sfca", "--zones", "2,1", "--weights", "1,1"], "steigende"),
        (["--method", "e2sfca", "--zones", "eins", "--weights", "1"], "--zones"),
        (["--method", "e2sfca", "--zones", "1", "--weights", "1", "--threshold", "9"], "letzte"),
        (["--method", "nearest", "--threshold", "-4"], "über 0"),
        (["--method", "nearest", "--crs", "EPSG:4326"], "in Metern"),
    ],
)
def test_impossible_options_write_no_file(files: list[str], options: list[str], said: str) -> None:
    done = run("access", *files, *options)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())
    assert not Path(files[-1]).exists()


def test_a_broken_table_writes_no_file(files: list[str]) -> None:
    Path(files[1]).write_text(DEMAND.replace("20", "-20"), "utf-8")
    done = run("access", *files, "--method", "2sfca", "--threshold", "2000")
    assert done.returncode == 2
    assert "Zeile 3" in done.stderr
    assert not Path(files[-1]).exists()
