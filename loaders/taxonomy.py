"""Reading the code lists (data/taxonomy) into the core's types, with all references checked."""

import dataclasses
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from geo.taxonomy import FacilityType, Group, Service, Taxonomy, Term
from loaders.checking import valid
from loaders.files import read_toml
from loaders.problems import DataProblem

Entry = TypeVar("Entry", Term, Group, Service, FacilityType)
WORDS_FILE = "everyday_words.toml"
FILES = (
    "core_fields.toml",
    "lebenslagen.toml",
    "target_groups.toml",
    "groups.toml",
    "services.toml",
    "facility_types.toml",
    WORDS_FILE,
)
OTHER_WORDS = "everyday_words_*.toml"
"""Everyday words of other languages; where one is a German word too, the German meaning counts."""

TARGET_KINDS = ("type", "service")


def load_taxonomy(folder: Path) -> Taxonomy:
    """Return the code lists of a folder.

    Raises
    ------
    DataProblem
        A file is missing or broken, a key comes twice, or a reference points nowhere.
    """
    files = [*sorted(folder.glob(OTHER_WORDS)), folder / WORDS_FILE]
    spoken = {path.name: _everyday_words(path) for path in files}
    taxonomy = Taxonomy(
        core_fields=_entries(folder, "core_fields", Term),
        lebenslagen=_entries(folder, "lebenslagen", Term),
        target_groups=_entries(folder, "target_groups", Term),
        groups=_entries(folder, "groups", Group),
        services=_entries(folder, "services", Service),
        types=_entries(folder, "facility_types", FacilityType),
        everyday_words={word: to for known in spoken.values() for word, to in known.items()},
        stop_words=frozenset(word for path in files for word in _stop_words(path)),
    )
    _check_types(taxonomy)
    _check_services(taxonomy)
    for file, known in spoken.items():
        _check_words(file, known, taxonomy)
    return taxonomy


def _entries(folder: Path, name: str, model: type[Entry]) -> Mapping[str, Entry]:
    path = folder / f"{name}.toml"
    items = read_toml(path).get(name)
    if not isinstance(items, list) or not items:
        raise DataProblem(path.name, f"eine Liste „[[{name}]]“", "keine")
    adapter = TypeAdapter(model)
    entries: dict[str, Entry] = {}
    for number, item in enumerate(items, start=1):
        entry = _entry(path.name, number, item, adapter)
        if entry.key in entries:
            raise DataProblem(path.name, "jeder Schlüssel nur einmal", entry.key, column="key")
        entries[entry.key] = entry
    return entries


def _entry(file: str, number: int, item: Mapping[str, Any], adapter: TypeAdapter[Entry]) -> Entry:
    label = str(item.get("key", f"Nr. {number}"))
    with valid(file, subject=label):
        entry = adapter.validate_python(dict(item))
    unknown = set(item) - {field.name for field in dataclasses.fields(entry)}
    for column in sorted(unknown):
        raise DataProblem(file, "ein bekanntes Feld", label, None, column, "ein Tippfehler.")
    return entry


def _everyday_words(path: Path) -> Mapping[str, tuple[str, ...]]:
    words = read_toml(path).get("words")
    if not isinstance(words, dict) or not words:
        raise DataProblem(path.name, "eine Tabelle „[words]“", "keine")
    for word, targets in words.items():
        if not isinstance(targets, list) or not targets:
            raise DataProblem(path.name, "eine Liste von Zielen", str(targets), column=word)
    return {word: tuple(targets) for word, targets in words.items()}


def _stop_words(path: Path) -> frozenset[str]:
    words = read_toml(path).get("stop_words", [])
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise DataProblem(path.name, "eine Liste von Wörtern", str(words), column="stop_words")
    return frozenset(words)


def _check_known(file: str, column: str, found: Iterable[str], known: Iterable[str]) -> None:
    for key in found:
        if key not in known:
            raise DataProblem(file, "ein bekannter Schlüssel", key, None, column, "ein Tippfehler.")


def _check_types(taxonomy: Taxonomy) -> None:
    for kind in taxonomy.types.values():
        file = "facility_types.toml"
        _check_known(file, f"{kind.key}.group", [kind.group], taxonomy.groups)
        _check_known(file, f"{kind.key}.core_fields", kind.core_fields, taxonomy.core_fields)
        _check_known(file, f"{kind.key}.lebenslagen", kind.lebenslagen, taxonomy.lebenslagen)
        _check_known(file, f"{kind.key}.target_groups", kind.target_groups, taxonomy.target_groups)


def _check_services(taxonomy: Taxonomy) -> None:
    for service in taxonomy.services.values():
        _check_known(
            "services.toml", f"{service.key}.offered_by", service.offered_by, taxonomy.types
        )


def _check_words(file: str, spoken: Mapping[str, Iterable[str]], taxonomy: Taxonomy) -> None:
    known = {"type": taxonomy.types, "service": taxonomy.services}
    for word, targets in spoken.items():
        for target in targets:
            kind, _, key = target.partition(":")
            _check_known(file, word, [kind], TARGET_KINDS)
            _check_known(file, word, [key], known[kind])
