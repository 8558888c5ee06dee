"""The planner's own data: a template to fill in, reading and checking it, keeping its versions."""

import pandas as pd

from geo.indicators.own import changes
from loaders.own_data.model import (
    DEFINITION_COLUMNS,
    NEEDED_VALUE_COLUMNS,
    VALUE_COLUMNS,
    CellFinding,
    Import,
    Particulars,
)
from loaders.own_data.reading import is_workbook, read_own_data
from loaders.own_data.sandbox import read_apart
from loaders.own_data.store import OwnData, Version, active, keep, stamp, versions, withdraw
from loaders.own_data.table import MOST_BYTES
from loaders.own_data.template import write_template

__all__ = [
    "DEFINITION_COLUMNS",
    "MOST_BYTES",
    "NEEDED_VALUE_COLUMNS",
    "VALUE_COLUMNS",
    "CellFinding",
    "Import",
    "OwnData",
    "Particulars",
    "Version",
    "active",
    "is_workbook",
    "keep",
    "preview",
    "read_apart",
    "read_own_data",
    "stamp",
    "versions",
    "withdraw",
    "write_template",
]


def preview(existing: pd.DataFrame, imported: Import) -> pd.DataFrame:
    """Return what an import changes, one row per observation (see `geo.indicators.own.changes`)."""
    return changes(existing, imported.observations)
