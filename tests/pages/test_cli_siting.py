"""`siting`: a case one can see by eye, and a clear word for what cannot be computed."""

from pathlib import Path

import pandas as pd
import pytest

from tests.pages.test_cli import run

DEMAND = "id,x,y,population\na,0,0,50\nb,1000,0,30\nc,50000,0,60\nd,90000,0,10\n"
CANDIDATES = "id,x,y\nmitte,500,0\nost,50000,500\nfern,90000,500\nleer,200000,0\n"
EXISTING = "id,x,y\nhaus,50000,100\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    (tmp_path / "nachfrage.csv").write_text(DEMAND, "utf-8")
    (tmp_path / "orte.csv").write_text(CANDIDATES, "utf-8")
    (tmp_path / "haus.csv").write_text(EXISTING, "utf-8")
    names = ("--demand", "nachfrage.csv", "--candidates", "orte.csv", "-o", "out.csv")
    return [str(tmp_path / name) if name.endswith("csv") else name for name in names]


def sites(files: list[str], *options: str) -> tuple[list[str], str]:
    done = run("siting", *files, *options)
    assert done.returncode == 0, done.stderr
    return pd.read_csv(files[-1])["id"].tolist(), " ".join(done.stdout.split())


def test_as_many_people_as_possible(files: list[str]) -> None:
    options = ("--objective", "mclp", "--threshold", "2000", "--crs", "EPSG:25833")
    found, said = sites(files, *options, "--p", "2")
    assert found == ["mitte", "ost"]
    assert "Zielwert: 140 von 150 Menschen" in said
    assert "optimal" in said


def test_what_stays_counts(files: list[str]) -> None:
    house = str(Path(files[1]).parent / "haus.csv")
    options = ("--existing", house, "--objective", "mclp", "--threshold", "2000")
    found, said = sites(files, *options, "--p", "2")
    assert found == ["mitte", "fern"]
    assert "Zielwert: 150 von 150 Menschen erreicht, davon 60 schon" in said


def test_ways_as_short_as_possible(files: list[str]) -> None:
    found, said = sites(files, "--objective", "pmedian", "--p", "3")
    assert found == ["mitte", "ost", "fern"]
    assert "Zielwert: 75000 Personen-Meter; im Mittel 500 m" in said
    house = str(Path(files[1]).parent / "haus.csv")
    found, _ = sites(files, "--objective", "pmedian", "--p", "1", "--existing", house)
    assert found == ["mitte"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--objective", "mclp", "--p", "1"], "--threshold"),
        (["--objective", "mclp", "--p", "1", "--threshold", "nan"], "--threshold"),
        (["--objective", "pmedian", "--p", "0"], "mindestens 1"),
        (["--objective", "pmedian", "--p", "9"], "nur 4"),
        (["--objective", "pmedian", "--p", "1", "--crs", "EPSG:4326"], "in Metern"),
    ],
)
def test_impossible_options_write_no_file(files: list[str], options: list[str], said: str) -> None:
    done = run("siting", *files, *options)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())
    assert not Path(files[-1]).exists()
