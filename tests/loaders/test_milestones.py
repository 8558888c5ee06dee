"""Events with date and source: read by date, refused if something is missing."""

from pathlib import Path

import pytest

from loaders.milestones import read_milestones
from loaders.problems import DataProblem

DATA = Path(__file__).parents[2] / "data"
EVENT = '[[milestones]]\ndate = "{date}"\ntext = "t"\nsource = "s"\nas_of = "2020"\n'


def test_a_district_without_the_file_has_no_events(tmp_path: Path) -> None:
    assert read_milestones(tmp_path / "milestones.toml") == ()


def test_events_come_by_date_and_a_year_stands_in_its_middle(tmp_path: Path) -> None:
    path = tmp_path / "milestones.toml"
    dates = ("2013", "2010", "2010-04-29", "2010-11")
    path.write_text("".join(EVENT.format(date=date) for date in dates), "utf-8")
    read = [one.date for one in read_milestones(path)]
    assert read == ["2010-04-29", "2010", "2010-11", "2013"]


@pytest.mark.parametrize(
    "text",
    [
        EVENT.format(date="2010-13"),
        EVENT.format(date="31.04.2010"),
        EVENT.format(date="2010").replace('source = "s"\n', ""),
        "milestones = [",
    ],
)
def test_a_broken_file_is_a_problem_of_the_data(tmp_path: Path, text: str) -> None:
    path = tmp_path / "milestones.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(DataProblem):
        read_milestones(path)


@pytest.mark.parametrize(
    ("district", "dates"),
    [
        ("12069", {"2003", "2009", "2010-04-29", "2010", "2012", "2013", "2014", "2020-12"}),
        ("03361", {"2001", "2003-08-25", "2005-08-01", "2009", "2017-05"}),
    ],
)
def test_the_shipped_events_are_those_of_the_documents(district: str, dates: set[str]) -> None:
    found = read_milestones(DATA / district / "milestones.toml")
    assert dates <= {one.date for one in found}
    assert all(one.source and one.as_of for one in found)
