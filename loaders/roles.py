"""Who coordinates what in a district, as roles: tasks and ways to reach them, never persons."""

from collections.abc import Collection
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter

from geo.coordinators import Role, RoleKind
from geo.district import Link
from geo.model import Level
from loaders.checking import valid
from loaders.fields import Email, OptionalMoment, Text, Url
from loaders.files import read_toml
from loaders.problems import DataProblem

ROLES_FILE = "roles.toml"
EXPECTED = "zu jeder Rolle key, title, task, source und as_of"


class _RoleRow(BaseModel):
    """One role as the file has it."""

    model_config = ConfigDict(extra="forbid")

    key: Text
    title: Text
    task: Text
    source: Text
    as_of: OptionalMoment
    tasks: list[Text] = []
    entries: list[Text] = []
    web: Url = ""
    office: str = ""
    phone: str = ""
    email: Email = ""
    by_gemeinde: bool = False
    kind: RoleKind = RoleKind.COORDINATION
    level: Level = Level.LANDKREIS
    topics: list[Text] = []
    professional: bool = False
    valid_from: OptionalMoment = ""
    valid_to: OptionalMoment = ""
    last_named: OptionalMoment = ""
    absent_in: OptionalMoment = ""
    note: str = ""


def read_roles(folder: Path, lebenslagen: Collection[str]) -> tuple[Role, ...]:
    """Return the roles of a district in their order; none if it has no such file.

    Parameters
    ----------
    folder
        The folder of the district.
    lebenslagen
        Codes that exist.

    Raises
    ------
    DataProblem
        The file is not TOML, a role lacks a field or stands twice, or names an unknown topic.
    """
    path = folder / ROLES_FILE
    if not path.exists():
        return ()
    found: dict[str, Role] = {}
    for number, values in enumerate(read_toml(path).get("roles", []), 1):
        with valid(path.name, EXPECTED, inside=f"roles {number}"):
            row = _RoleRow.model_validate(values)
        unknown = sorted(set(row.topics) - set(lebenslagen))
        if unknown or row.key in found:
            column, value = ("topics", unknown[0]) if unknown else ("key", row.key)
            expected = "bekannte Schlüssel, jede Rolle einmal"
            raise DataProblem(path.name, expected, value, column=f"roles {number}.{column}")
        lists = {name: tuple(value) for name, value in row if isinstance(value, list)}
        found[row.key] = Role(**{**dict(row), **lists})
    return tuple(found.values())


def read_overview(folder: Path) -> Link | None:
    """Return where the district itself lists its coordinators; None if no source names a page.

    Raises
    ------
    DataProblem
        The file is not TOML, or the overview lacks a field.
    """
    path = folder / ROLES_FILE
    values = read_toml(path).get("overview") if path.exists() else None
    if values is None:
        return None
    with valid(path.name, "title, url, topic, source und as_of", inside="overview"):
        return TypeAdapter(Link).validate_python(values)
