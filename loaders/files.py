"""Reading and writing whole files: text, tables and TOML, checked; writing that cannot tear."""

import csv
import hashlib
import io
import os
import re
import tempfile
import tomllib
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from loaders.problems import DataProblem

MEGABYTE = 1_048_576
"""As the web server and file managers count."""

# Text that was UTF-8 and has been read as Windows text shows these pairs instead of ä, ö, ü, ß.
MOJIBAKE = ("Ã¤", "Ã¶", "Ã¼", "ÃŸ", "\ufffd")


class Record(NamedTuple):
    """One row of a table: its line in the file (the header is line 1) and its text values."""

    line: int
    values: dict[str, str]


def read_text(path: Path) -> str:
    """Return the text of a UTF-8 file, with composed umlauts (NFC).

    Raises
    ------
    DataProblem
        The file is missing, empty, binary, or not UTF-8.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        found = "keine Datei" if isinstance(error, FileNotFoundError) else str(error.strerror)
        raise DataProblem(path.name, "eine Datei in diesem Ordner", found) from error
    return text_of(path.name, raw)


def text_of(name: str, raw: bytes) -> str:
    """Return the content of a UTF-8 file called ``name`` as text, as `read_text` does.

    Raises
    ------
    DataProblem
        It is empty, binary, or not UTF-8.
    """
    if not raw.strip():
        raise DataProblem(name, "eine Datei mit Inhalt", "eine leere Datei")
    if b"\0" in raw:
        line = raw[: raw.index(b"\0")].count(b"\n") + 1
        raise DataProblem(
            name, "Text", "ein NUL-Byte", line, likely_cause="beschädigt oder keine Textdatei."
        )
    text = _decode(name, raw)
    for line, content in enumerate(text.splitlines(), start=1):
        if any(pair in content for pair in MOJIBAKE):
            cause = "beim Speichern doppelt umgewandelte Umlaute."
            raise DataProblem(name, "lesbare Umlaute", "Zeichensalat", line, likely_cause=cause)
    return unicodedata.normalize("NFC", text)


def _decode(name: str, raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise DataProblem(
            name,
            "der Zeichensatz UTF-8",
            f"das Byte 0x{raw[error.start]:02X}",
            line,
            likely_cause="als Windows-1252 (cp1252) gespeichert; bitte als UTF-8 speichern, in"
            " Excel als „CSV UTF-8“.",
        ) from error


def read_csv(path: Path, columns: Sequence[str], *, may_be_empty: bool = False) -> list[Record]:
    """Return the rows of a comma-separated table as text; extra columns are kept.

    A table without rows is a problem unless it ``may_be_empty``.

    Raises
    ------
    DataProblem
        The file is unreadable, uses another delimiter, lacks one of ``columns``, or has a row
        of another length than its header.
    """
    text = read_text(path)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader)
        _check_header(path.name, header, columns)
        records = [_record(path.name, reader.line_num, header, row) for row in reader if row]
    except csv.Error as error:
        cause = "ein Anführungszeichen, das nicht geschlossen wird."
        raise DataProblem(
            path.name, "eine lesbare Tabelle", str(error), reader.line_num, likely_cause=cause
        ) from error
    if not records and not may_be_empty:
        raise DataProblem(path.name, "mindestens eine Zeile nach der Kopfzeile", "keine")
    return records


def _check_header(name: str, header: list[str], columns: Sequence[str]) -> None:
    if len(header) == 1 and len(columns) > 1:
        for sign, title in ((";", "Semikolon"), ("\t", "Tabulator")):
            if sign in header[0]:
                cause = "in einem deutschen Excel gespeichert; dann sind auch Zahlen mit Komma da."
                raise DataProblem(name, "Komma als Trennzeichen", title, 1, likely_cause=cause)
    for column in columns:
        if column not in header:
            found = ", ".join(header)
            cause = "eine umbenannte oder gelöschte Spalte."
            raise DataProblem(name, "diese Spalte", found, 1, column, cause)
    if len(set(header)) < len(header):
        raise DataProblem(name, "jede Spalte nur einmal", ", ".join(header), 1)


def _record(name: str, line: int, header: list[str], row: list[str]) -> Record:
    if len(row) != len(header):
        cause = "ein Komma in einem Text ohne Anführungszeichen."
        raise DataProblem(
            name, f"{len(header)} Werte", f"{len(row)} Werte", line, likely_cause=cause
        )
    return Record(line, dict(zip(header, (value.strip() for value in row), strict=True)))


def read_toml(path: Path) -> dict[str, Any]:
    """Return the content of a TOML file.

    Raises
    ------
    DataProblem
        The file is unreadable or not TOML.
    """
    return parse_toml(path.name, read_text(path))


def parse_toml(name: str, text: str) -> dict[str, Any]:
    """Return the content of a TOML file called ``name``.

    Raises
    ------
    DataProblem
        It is not TOML.
    """
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # also of too deep lists and too long numbers
        line = re.search(r"at line (\d+)", str(error))
        found = "Text, der so nicht zu TOML gehört" if line else "ein unvollständiger Inhalt"
        row = int(line[1]) if line else None
        raise DataProblem(name, "eine gültige TOML-Datei", found, row) from error


def csv_bytes(rows: Iterable[dict[str, object]], columns: Sequence[str]) -> bytes:
    """Return a table as UTF-8 bytes: comma, decimal point, Unix line ends, empty for None."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return buffer.getvalue().encode()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value)


def sha256(data: bytes) -> str:
    """Return the SHA-256 of ``data`` as 64 hex digits."""
    return hashlib.sha256(data).hexdigest()


def write_atomic(path: Path, data: bytes) -> None:
    """Write ``data`` so that readers and crashes see the old file or the new one, never half.

    Writes a temporary file beside ``path``, flushes it to disk and renames it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make sure that the names in a folder survive a crash."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
