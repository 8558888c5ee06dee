"""Who coordinates what in a district, as roles: tasks and ways to reach them, never persons."""

from pathlib import Path

from pydantic import TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from loaders.files import read_toml
from loaders.problems import DataProblem

ROLES_FILE = "roles.toml"


@dataclass(frozen=True)
class Role:
    """A coordinating role; ``entries`` are the ids of the facilities that are it, if any.

    ``by_gemeinde``: the Gemeinden have this role themselves, not the district.
    """

    key: str
    title: str
    task: str
    source: str
    as_of: str
    entries: tuple[str, ...] = ()
    web: str = ""
    by_gemeinde: bool = False


def read_roles(folder: Path) -> tuple[Role, ...]:
    """Return the roles of a district in their order; none if it has no such file.

    Raises
    ------
    DataProblem
        The file is not TOML or a role lacks a field.
    """
    path = folder / ROLES_FILE
    if not path.exists():
        return ()
    try:
        rows = TypeAdapter(list[Role]).validate_python(read_toml(path).get("roles", []))
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        expected = "zu jeder Rolle key, title, task, source und as_of"
        cause = f"ein fehlendes oder falsches Feld bei {where}."
        raise DataProblem(path.name, expected, likely_cause=cause) from error
    return tuple(rows)
