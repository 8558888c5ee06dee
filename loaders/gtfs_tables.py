"""The tables of a GTFS delivery: read with gtfs_kit, their columns and rows checked."""

import re
import warnings
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd

from loaders.problems import DataProblem, Finding, Severity

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "stops": ("stop_id", "stop_lat", "stop_lon"),
    "routes": ("route_id",),
    "trips": ("trip_id", "route_id", "service_id"),
    "stop_times": ("trip_id", "stop_id", "stop_sequence", "arrival_time", "departure_time"),
    "calendar": ("service_id", *WEEKDAYS, "start_date", "end_date"),
    "calendar_dates": ("service_id", "date", "exception_type"),
    "frequencies": ("trip_id", "start_time", "end_time", "headway_secs"),
    "transfers": ("from_stop_id", "to_stop_id", "transfer_type"),
}
NEEDED: Final = ("stops", "routes", "trips", "stop_times")
MOST_REFUSED: Final = 0.1
"""A table that loses a larger share of its rows to one fault is not used at all."""


def read_tables(folder: Path, name: str, needed: Collection[str] = NEEDED) -> Any:  # noqa: ANN401 - gtfs_kit has no types
    """Return unpacked tables as a feed of gtfs_kit; those that are ``needed`` have rows.

    Raises
    ------
    DataProblem
        A table is empty, is no table, or lacks a column; or a cell that has to be a number is none.
    """
    import gtfs_kit  # noqa: PLC0415 - heavy

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", pd.errors.DtypeWarning)  # of columns nobody reads
            feed = gtfs_kit.read_feed(folder, dist_units="km")
    except (OverflowError, TypeError, ValueError) as error:
        raise _fault(folder, name, gtfs_kit.constants.DTYPES) from error
    for table, columns in COLUMNS.items():
        frame = getattr(feed, table)
        if frame is None and table in needed:
            raise DataProblem(f"{name}/{table}.txt", "eine Tabelle mit Zeilen", "keine Zeile")
        if frame is not None and not isinstance(frame.index, pd.RangeIndex):
            expected = "in jeder Zeile so viele Werte wie Spalten"
            raise DataProblem(f"{name}/{table}.txt", expected, "mehr Werte", 2)
        for column in columns if frame is not None else ():
            if column not in frame.columns:
                found = ", ".join(map(str, frame.columns))[:200]
                raise DataProblem(f"{name}/{table}.txt", "diese Spalte", found, 1, column)
    return feed


def _fault(folder: Path, name: str, types: Mapping[str, Mapping[str, str]]) -> DataProblem:
    """Return the first problem of tables that could not be read."""
    for path in sorted(path for path in folder.iterdir() if path.stat().st_size):
        file = f"{name}/{path.name}"
        try:
            frame = pd.read_csv(path, dtype=str, encoding="utf-8-sig", skipinitialspace=True)
        except UnicodeDecodeError:
            return DataProblem(file, "der Zeichensatz UTF-8", "ein anderer")
        except ValueError as error:
            line = re.search(r"line (\d+)", str(error))
            cause = "Zeilen mit verschieden vielen Werten oder ein offenes Anführungszeichen."
            row = int(line[1]) if line else None
            return DataProblem(file, "eine lesbare Tabelle", row=row, likely_cause=cause)
        for column, kind in types[path.stem].items():
            if column in frame.columns and kind != "string":
                broken = _no_number(frame[column], kind)
                if broken.any():
                    row = int(broken.argmax())
                    found = str(frame[column].iloc[row])[:40]
                    return DataProblem(file, "eine mögliche Zahl", found, row + 2, column)
    return DataProblem(name, "lesbare Tabellen")


def _no_number(cells: "pd.Series[Any]", kind: str) -> Any:  # noqa: ANN401 - array of bool
    numbers = pd.to_numeric(cells, errors="coerce")
    strange = numbers.isna()
    if kind != "float":
        strange |= (numbers % 1 != 0) | (numbers.abs() > np.iinfo(kind.lower()).max)
    return (strange & cells.notna()).to_numpy(dtype=bool)


@dataclass
class Sieve:
    """Keeps the good rows of the tables of one delivery and counts the others."""

    name: str
    findings: list[Finding] = field(default_factory=list)

    def keep(
        self,
        table: str,
        frame: pd.DataFrame,
        fine: Any,  # noqa: ANN401 - column or array of bool, perhaps with gaps
        column: str,
        expected: str,
    ) -> pd.DataFrame:
        """Return the rows that are ``fine``; all others make one finding that names the first.

        The index of the frame is that of the file: its lines without the header, from 0.

        Raises
        ------
        DataProblem
            More than ``MOST_REFUSED`` of the rows are not.
        """
        flags = pd.array(fine, dtype="boolean").fillna(value=False)
        kept = flags.to_numpy(dtype=np.bool_)
        missing = int((~kept).sum())
        if not missing:
            return frame
        first = int(kept.argmin())
        row, value = int(frame.index[first]) + 2, frame[column].iloc[first]
        found = "nichts" if pd.isna(value) else str(value)[:80]
        file = f"{self.name}/{table}.txt"
        if missing > MOST_REFUSED * len(frame):
            cause = f"so sind {missing} von {len(frame)} Zeilen."
            raise DataProblem(file, expected, found, row, column, cause)
        count = "1 Zeile" if missing == 1 else f"{missing} Zeilen, die erste hier"
        problem = f"ausgelassen: {count}; erwartet wird {expected}"
        self.findings.append(Finding(file, str(row), column, found, problem, Severity.ERROR))
        rows: pd.DataFrame = frame.loc[kept]
        return rows

    def note(self, table: str, column: str, problem: str) -> None:
        """Remember something that is understood and not used."""
        file = f"{self.name}/{table}.txt"
        self.findings.append(Finding(file, "", column, "", problem, Severity.WARNING))
