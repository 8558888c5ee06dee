from pathlib import Path

import pytest

from loaders.files import (
    csv_bytes,
    parse_toml,
    read_csv,
    read_text,
    read_toml,
    sha256,
    write_atomic,
)
from loaders.problems import DataProblem

COLUMNS = ["key", "name", "value"]


def written(folder: Path, content: bytes) -> Path:
    path = folder / "tabelle.csv"
    path.write_bytes(content)
    return path


def test_good_table_is_read_as_text_with_line_numbers(tmp_path: Path) -> None:
    path = written(tmp_path, "key,name,value\n01067,Dresden,1\n\n02,„NA“, x \n".encode())
    records = read_csv(path, COLUMNS)
    assert [record.line for record in records] == [2, 4]
    assert records[0].values["key"] == "01067"
    assert records[1].values == {"key": "02", "name": "„NA“", "value": "x"}


def test_byte_order_mark_and_decomposed_umlauts_are_harmless(tmp_path: Path) -> None:
    content = "key,name,value\n1,Wu\u0308mme,2\n".encode("utf-8-sig")
    assert read_csv(written(tmp_path, content), COLUMNS)[0].values["name"] == "Wümme"


BAD_TABLES = {
    "empty file": (b"", "leere Datei", None),
    "only blanks": (b" \n\n", "leere Datei", None),
    "NUL byte": (b"key,name,value\n1,a\0b,2\n", "NUL-Byte", 2),
    "cp1252": ("key,name,value\n1,a,2\n2,Wümme,3\n".encode("cp1252"), "cp1252", 3),
    "mojibake": ("key,name,value\n1,WÃ¼mme,2\n".encode(), "Zeichensalat", 2),
    "replacement sign": ("key,name,value\n1,W\ufffdmme,2\n".encode(), "Zeichensalat", 2),
    "semicolons and decimal commas": (b"key;name;value\n1;a;2,5\n", "Semikolon", 1),
    "tabs": (b"key\tname\tvalue\n1\ta\t2\n", "Tabulator", 1),
    "missing column": (b"key,name\n1,a\n", "umbenannte oder", 1),
    "double column": (b"key,name,value,name\n1,a,2,b\n", "nur einmal", 1),
    "ragged row": (b"key,name,value\n1,a,2\n2,a,b,3\n", "4 Werte", 3),
    "open quote": (b'key,name,value\n1,"a,2\n', "Anführungszeichen", None),
    "no rows": (b"key,name,value\n", "mindestens eine Zeile", None),
}


@pytest.mark.parametrize(("content", "words", "row"), BAD_TABLES.values(), ids=list(BAD_TABLES))
def test_bad_table_is_refused_with_a_german_message(
    tmp_path: Path, content: bytes, words: str, row: int | None
) -> None:
    with pytest.raises(DataProblem) as caught:
        read_csv(written(tmp_path, content), COLUMNS)
    assert words in str(caught.value)
    assert "tabelle.csv" in str(caught.value)
    if row is not None:
        assert caught.value.row == row


def test_missing_column_names_the_column_and_what_is_there(tmp_path: Path) -> None:
    with pytest.raises(DataProblem) as caught:
        read_csv(written(tmp_path, b"key,label,value\n1,a,2\n"), COLUMNS)
    assert caught.value.column == "name"
    assert caught.value.found == "key, label, value"


def test_table_without_rows_may_be_allowed(tmp_path: Path) -> None:
    assert read_csv(written(tmp_path, b"key,name,value\n"), COLUMNS, may_be_empty=True) == []


def test_missing_file_is_a_problem_not_a_traceback(tmp_path: Path) -> None:
    with pytest.raises(DataProblem, match=r"fehlt\.csv: Erwartet wird eine Datei"):
        read_csv(tmp_path / "fehlt.csv", COLUMNS)


def test_broken_toml_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text("key = \n", "utf-8")
    with pytest.raises(DataProblem, match="TOML"):
        read_toml(path)


def test_csv_is_written_the_same_way_everywhere() -> None:
    rows: list[dict[str, object]] = [
        {"a": 1.0, "b": None, "c": True},
        {"a": 0.0312, "b": "x, y", "c": False},
    ]
    expected = b'a,b,c\n1,,true\n0.0312,"x, y",false\n'
    assert csv_bytes(rows, ["a", "b", "c"]) == expected


def test_atomic_write_replaces_the_file_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "sub" / "a.txt"
    write_atomic(path, b"alt")
    write_atomic(path, "neu ü".encode())
    assert read_text(path) == "neu ü"
    assert [file.name for file in path.parent.iterdir()] == ["a.txt"]


def test_crash_while_writing_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    write_atomic(path, b"alt")

    def crash(_: int) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("loaders.files.os.fsync", crash)
    with pytest.raises(OSError, match="disk full"):
        write_atomic(path, b"neu")
    assert path.read_bytes() == b"alt"
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_sha256_is_the_published_one_of_the_empty_text() -> None:
    assert sha256(b"").startswith("e3b0c44298fc1c149afbf4c8996fb924")


@pytest.mark.parametrize(("text", "said"), [("a = 1\nb = = 2", "Zeile 2"), ("a = ", "Inhalt")])
def test_toml_that_is_broken_is_said_in_german(text: str, said: str) -> None:
    with pytest.raises(DataProblem, match=said) as raised:
        parse_toml("a.toml", text)
    assert "Invalid" not in str(raised.value)


@pytest.mark.parametrize("text", ["a = " + "[" * 3000 + "]" * 3000, "a = " + "9" * 5000])
def test_toml_that_is_too_deep_or_too_long_is_a_problem(text: str) -> None:
    with pytest.raises(DataProblem, match=r"a\.toml: Erwartet wird eine gültige TOML-Datei"):
        parse_toml("a.toml", text)
