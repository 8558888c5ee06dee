"""Reading who may do what, and how long accounts are kept (data/rules/permissions.toml)."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, create_model

from geo.permissions import AccountRole, Action, Permissions, PermissionsError, Reach
from loaders.checking import valid
from loaders.fields import Text
from loaders.files import read_toml
from loaders.problems import DataProblem

FILE = "permissions.toml"
EXPECTED = "zu jeder Rolle jede Handlung (none, own oder district) und eine Quelle"


@dataclass(frozen=True)
class AccountRules:
    """Months without a login until an account is locked and removed, and hours a login lasts.

    Each figure stands with its source.
    """

    locked_after_months: int
    locked_after_source: str
    removed_after_months: int
    removed_after_source: str
    session_hours: int
    session_source: str


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


_REACHES = {action.value: (Reach, ...) for action in Action}
_Role = create_model("_Role", __base__=_Strict, source=(Text, ...), **_REACHES)  # type: ignore[call-overload]
_Roles = create_model(
    "_Roles", __base__=_Strict, **{one.value: (_Role, ...) for one in AccountRole}
)  # type: ignore[call-overload]


class _Accounts(_Strict):
    """The part about accounts as the file has it."""

    locked_after_months: int = Field(ge=1, le=120)
    locked_after_source: Text
    removed_after_months: int = Field(ge=2, le=240)
    removed_after_source: Text
    session_hours: int = Field(ge=1, le=24)
    session_source: Text


class _FourEyes(_Strict):
    """Whose changes wait for a release."""

    roles: list[AccountRole] = []
    source: Text


class _File(_Strict):
    """The whole file."""

    as_of: Text
    roles: _Roles  # type: ignore[valid-type]
    accounts: _Accounts
    four_eyes: _FourEyes | None = None


def read_permissions(path: Path) -> tuple[Permissions, AccountRules]:
    """Return the table of permissions and the rules about accounts of a rules file.

    Raises
    ------
    DataProblem
        The file is missing or not TOML, names an unknown role or action, leaves one out, or lets
        somebody do what its kind never may.
    """
    with valid(path.name, EXPECTED):
        file = _File.model_validate(read_toml(path))
    rows = {role: getattr(file.roles, role.value) for role in AccountRole}
    reach = {
        (role, action): getattr(row, action.value)
        for role, row in rows.items()
        for action in Action
    }
    sources = {role: row.source for role, row in rows.items()}
    waiting = frozenset(file.four_eyes.roles if file.four_eyes else ())
    try:
        permissions = Permissions(reach, sources, waiting)
    except PermissionsError as error:
        raise DataProblem(path.name, "eine Tabelle ohne zu weite Rechte", str(error)) from error
    rules = AccountRules(**file.accounts.model_dump())
    if rules.removed_after_months <= rules.locked_after_months:
        expected = "später als locked_after_months"
        found = str(rules.removed_after_months)
        raise DataProblem(path.name, expected, found, column="accounts.removed_after_months")
    return permissions, rules
