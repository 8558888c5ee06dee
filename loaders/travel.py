"""Reading what travel times are estimated with (data/rules/travel.toml)."""

from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from geo.travel import INDIVIDUAL, Assumption, Mode, ModeAssumptions, StraightLineModel
from loaders.checking import valid
from loaders.files import read_toml
from loaders.problems import DataProblem

EXPECTED = "zu jeder Art unterwegs ein möglicher Wert mit Quelle"
Source = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class _Rule(BaseModel):
    """One mode as the file has it."""

    model_config = ConfigDict(extra="forbid", strict=True)

    detour_factor: float = Field(ge=1, le=3)
    detour_source: Source
    detour_source_url: str = ""
    speed_kmh: float = Field(gt=0, le=130)
    speed_source: Source
    speed_source_url: str = ""


def read_travel(path: Path) -> StraightLineModel:
    """Return the estimate of travel times with the figures of a rules file.

    Raises
    ------
    DataProblem
        The file is missing or not TOML, a mode is missing or unknown, a figure is impossible or
        has no source.
    """
    modes = read_toml(path).get("modes")
    known = [mode.value for mode in INDIVIDUAL]
    if not isinstance(modes, dict) or set(modes) != set(known):
        found = ", ".join(modes) if isinstance(modes, dict) and modes else "nichts davon"
        expected = f"je ein Abschnitt [modes.…] für {', '.join(known)}"
        raise DataProblem(path.name, expected, found)
    return StraightLineModel({mode: _mode(path.name, mode, modes[mode]) for mode in INDIVIDUAL})


def _mode(name: str, mode: Mode, values: Any) -> ModeAssumptions:  # noqa: ANN401 - from a file
    with valid(name, EXPECTED, inside=f"modes.{mode}"):
        rule = _Rule.model_validate(values)
    return ModeAssumptions(
        Assumption(rule.detour_factor, rule.detour_source, rule.detour_source_url),
        Assumption(rule.speed_kmh, rule.speed_source, rule.speed_source_url),
    )
