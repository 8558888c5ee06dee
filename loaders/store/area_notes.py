"""What the store keeps of statements about areas: delivered, checked against the district, read."""

from pathlib import Path
from typing import Final

from geo.model import Visibility
from loaders.area_statements import AreaStatement, read_area_statements
from loaders.problems import Finding, Severity
from loaders.store.base import Store, any_of_kind
from loaders.store.documents import Rules
from loaders.store.engine import reading
from loaders.store.history import entries_in
from loaders.store.model import AREA_NOTE, Document

FILE: Final = "area_statements.toml"


def shipped(folder: Path, rules: Rules) -> dict[str, Document]:
    """Return the statements that a district's folder ships, by id; none about unknown areas.

    Raises
    ------
    DataProblem
        The file is broken.
    """
    found = read_area_statements(folder / FILE)
    return {one.id: one.model_dump(mode="json") for one in found if one.area in rules.areas}


def outside(resource: str, row: AreaStatement, rules: Rules) -> list[Finding]:
    """Return that the area of a statement is none of the district, if so."""
    if row.area in rules.areas:
        return []
    return [Finding(resource, row.id, "area", "", "gibt es hier nicht", Severity.ERROR)]


def statements(
    store: Store | None, folder: Path, *, professional: bool = False
) -> tuple[AreaStatement, ...]:
    """Return what is said of the areas of a district now: by the store, else by its ``folder``.

    A store that was never given any, as one of before that can only be read, says nothing of them.
    What is for professionals alone is among it only if that is asked for.

    Raises
    ------
    DataProblem
        The store cannot be read, or without one the shipped file is broken.
    """
    known = _all(store, folder)
    return tuple(one for one in known if professional or one.visibility is Visibility.PUBLIC)


def _all(store: Store | None, folder: Path) -> tuple[AreaStatement, ...]:
    district = folder.name
    if store:
        with reading(store.engine) as connection:
            if any_of_kind(connection, district, AREA_NOTE):
                found = entries_in(connection, district, None, AREA_NOTE)
                known = (one.document for one in found if one.document)
                return tuple(map(AreaStatement.model_validate, known))
    return read_area_statements(folder / FILE)
