"""Reading and writing the choices behind an index (data/presets/*.toml)."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import tomli_w
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError
from rapidfuzz import process, utils

from geo.indicators.model import Indicator, Side
from geo.indicators.preset import (
    LEAST_WEIGHT,
    METHOD_VERSION,
    MOST_WEIGHT,
    Effect,
    Item,
    PeriodRule,
    Preset,
)
from geo.indicators.scores import Aggregation, Normalisation
from loaders.checking import german
from loaders.files import MEGABYTE, parse_toml, read_toml, text_of, write_atomic
from loaders.problems import DataProblem

MOST_BYTES = MEGABYTE
"""A preset from a person has some hundred bytes for each indicator."""

Name = Annotated[str, StringConstraints(min_length=1)]


class _Item(BaseModel):
    """One indicator as the file has it."""

    model_config = ConfigDict(extra="forbid")

    key: Name
    polarity: Effect
    weight: float = Field(ge=LEAST_WEIGHT, le=MOST_WEIGHT, allow_inf_nan=False, strict=True)
    reason: str = ""


class _Preset(BaseModel):
    """The file."""

    model_config = ConfigDict(extra="forbid")

    name: Name
    side: Side
    description: str = ""
    decided_by: str = ""
    method_version: int = Field(strict=True)
    normalisation: Normalisation
    aggregation: Aggregation
    period_rule: PeriodRule
    draws: int = Field(ge=1, le=100_000, strict=True)
    concentration: float = Field(gt=0, allow_inf_nan=False, strict=True)
    seed: int = Field(ge=0, lt=2**32, strict=True)
    items: list[_Item]


def read_preset(path: Path) -> Preset:
    """Return the choices behind an index.

    Raises
    ------
    DataProblem
        The file is missing or not TOML, a field is missing, unknown or impossible, an indicator
        comes twice, or the file was made for another version of the method.
    """
    return _preset(path.name, read_toml(path))


def parse_preset(raw: bytes, name: str) -> Preset:
    """Return the choices from the content of a file called ``name``, as `read_preset` does.

    Raises
    ------
    DataProblem
        The content is too large or no text, or has a fault that `read_preset` finds.
    """
    if len(raw) > MOST_BYTES:
        expected = f"eine Datei von höchstens {MOST_BYTES // MEGABYTE} MB"
        raise DataProblem(name, expected, f"{len(raw) / MEGABYTE:.1f} MB".replace(".", ","))
    return _preset(name, parse_toml(name, text_of(name, raw)))


def _preset(name: str, values: dict[str, Any]) -> Preset:
    try:
        found = _Preset.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        field = ".".join(map(str, first["loc"]))
        raise DataProblem(
            name, "eine vollständige Auswahl für einen Index", f"{field} {german(first)}"
        ) from error
    _check(name, found)
    choices = found.model_dump(exclude={"items", "method_version"})
    return Preset(**choices, items=tuple(Item(**item.model_dump()) for item in found.items))


def _check(name: str, found: _Preset) -> None:
    if found.method_version != METHOD_VERSION:
        raise DataProblem(
            name,
            f"method_version = {METHOD_VERSION}",
            str(found.method_version),
            likely_cause="Der Index wurde mit einer anderen Fassung der Methode berechnet; "
            "diese Fassung käme zu anderen Ergebnissen.",
        )
    keys = [item.key for item in found.items]
    twice = sorted({key for key in keys if keys.count(key) > 1})
    if twice or not keys:
        wanted = "mindestens ein Indikator und keiner doppelt"
        raise DataProblem(name, wanted, f"doppelt: {', '.join(twice)}" if twice else "keiner")


def check_indicators(name: str, preset: Preset, known: Mapping[str, Indicator]) -> None:
    """Refuse choices that name an indicator which does not exist.

    Parameters
    ----------
    name
        What the file is called.
    known
        The indicators by key.

    Raises
    ------
    DataProblem
        Names the first such indicator and the one whose key or name is nearest to it.
    """
    for item in preset.items:
        if item.key not in known:
            raise DataProblem(
                name,
                f"nur bekannte Indikatoren, am nächsten kommt {_nearest(item.key, known)}",
                f"„{item.key}“",
                likely_cause="ein Tippfehler, oder der Indikator gehört zu eigenen Daten, die hier"
                " fehlen.",
            )


def _nearest(key: str, known: Mapping[str, Indicator]) -> str:
    names = [*known, *(one.label for one in known.values())]
    found = process.extractOne(key, names, processor=utils.default_process)
    nearest = list(known.values())[(found[2] if found else 0) % len(known)]
    return f"„{nearest.key}“ ({nearest.label})"


def preset_toml(preset: Preset) -> str:
    """Return the choices as the text of a file that `read_preset` reads back unchanged."""
    values: dict[str, Any] = {**asdict(preset), "method_version": METHOD_VERSION}
    items = values.pop("items")
    return tomli_w.dumps({**values, "items": list(items)})


def write_preset(path: Path, preset: Preset) -> None:
    """Write the choices behind an index; all else that it rests on are the values."""
    write_atomic(path, preset_toml(preset).encode())
