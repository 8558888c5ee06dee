"""Tables of places: read in columns, and every fault with its row and column."""

from pathlib import Path

import pytest

from loaders.point_tables import csv_of, read_points
from loaders.problems import DataProblem

GOOD = "id,x,y,population\na,370000,5800000,12\nb,371000.5,5801000,0\n"


def written(folder: Path, text: str) -> Path:
    path = folder / "orte.csv"
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "\N{BOM}" + GOOD.replace("\n", "\r\n"),
        "name,population,id,y,x\nDorf,12,a,5800000,370000\nOrt,0,b,5801000,371000.5\n",
        GOOD.replace(",", ";").replace("371000.5", "371000,5"),
        GOOD.replace(",", ", "),
        'id , x,"y", "population "\na,370000,5800000,12\nb,371000.5,5801000,0\n',
        (
            'id,"Ort, Straße",x,y,population\na,"Am See, 1",370000,5800000,12\n'
            "b,Dorf,371000.5,5801000,0\n"
        ),
        'id,x,y,population\n"a",370000,5800000,"12"\nb,371000.5,5801000,0',
    ],
)
def test_a_good_table_is_read_in_every_usual_form(tmp_path: Path, text: str) -> None:
    found = read_points(written(tmp_path, text), "population")
    assert found.ids.to_pylist() == ["a", "b"]
    assert found.points.tolist() == [[370000.0, 5800000.0], [371000.5, 5801000.0]]
    assert found.amounts.tolist() == [12.0, 0.0]


def test_a_table_without_rows_is_a_table(tmp_path: Path) -> None:
    for text in ("id,x,y,population\n", "id, x, y, population"):
        assert len(read_points(written(tmp_path, text), "population").amounts) == 0


BROKEN = {
    "a column is missing": (GOOD.replace("population", "people"), "„population“", "id, x, y"),
    "a column twice": (GOOD.replace("id,x", "id,x,x").replace("a,", "a,1,"), "„x“", "einmal"),
    "a word for a number": (GOOD.replace("371000.5", "Dorf"), "Zeile 3", "„x“", "Dorf"),
    "an empty number": (GOOD.replace("5801000", ""), "Zeile 3", "„y“", "nichts"),
    "a decimal comma": (GOOD.replace("371000.5", '"371000,5"'), "Zeile 3", "Komma in einer Zahl"),
    "not a number": (GOOD.replace("5801000", "nan"), "Zeile 3", "„y“", "endliche"),
    "too large": (GOOD.replace("5801000", "1e999"), "Zeile 3", "„y“", "endliche"),
    "beyond the Earth": (
        GOOD.replace("371000.5", "1e200"),
        "Zeile 3",
        "„x“",
        "1e+200",
        "100000000",
    ),
    "beyond its other end": (GOOD.replace("5800000", "-100000001"), "Zeile 2", "„y“", "höchstens"),
    "a header with spaces": (
        GOOD.replace("id,x,y", "id, x , y").replace("371000.5", "Dorf"),
        "Zeile 3",
        "„x“",
        "Dorf",
    ),
    "fewer than nobody": (GOOD.replace(",12", ",-12"), "Zeile 2", "„population“", "ab 0"),
    "an id twice": (GOOD.replace("b,", "a,"), "Zeile 3", "„id“", "nur einmal"),
    "no id": (GOOD.replace("b,", " ,"), "Zeile 3", "„id“", "nichts"),
    "degrees": ("id,x,y,population\na,12.6,52.4,3\n", "Metern", "12.6 / 52.4", "Grad"),
    "a short row": (GOOD + "c,1,2\n", "Zeile 4", "„population“", "nichts"),
    "no text": ("PK\x03\x04\x00\x00", "Spalte"),
    "nothing": ("", "leere Datei"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_table_says_where(name: str, tmp_path: Path) -> None:
    text, *expected = BROKEN[name]
    with pytest.raises(DataProblem) as raised:
        read_points(written(tmp_path, text), "population")
    for part in ("orte.csv", *expected):
        assert part in str(raised.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataProblem, match=r"fehlt\.csv"):
        read_points(tmp_path / "fehlt.csv", "population")


def test_columns_are_written_exactly_and_a_missing_value_stays_empty() -> None:
    said = csv_of({"id": ["a", 'b"c'], "score": [0.1 + 0.2, float("nan")]}).decode()
    assert said.splitlines() == ["id,score", '"a",0.30000000000000004', '"b""c",']
