"""The values: a committee with its profile of six attributes, its rhythm and its validity."""

from dataclasses import dataclass
from enum import StrEnum

from geo.model import Status


class CommitteeLevel(StrEnum):
    """For what kind of area or place one committee meets, from large to small."""

    LANDKREIS = "landkreis"
    PLANREGION = "planregion"
    SOZIALRAUM = "sozialraum"
    GEMEINDE = "gemeinde"
    FAMILIENZENTRUM = "familienzentrum"
    GEMEINSCHAFTSUNTERKUNFT = "gemeinschaftsunterkunft"


class Form(StrEnum):
    """What it is: a working committee, a method, a way to take part, or a body that decides."""

    COMMITTEE = "gremium"
    METHOD = "methode"
    PARTICIPATION = "beteiligung"
    DECISION = "entscheidung"


class Scope(StrEnum):
    """Whether it works on one field or across all situations of life."""

    SPECIAL = "fachspezifisch"
    GENERAL = "uebergreifend"


class DecisionMode(StrEnum):
    """How a committee decides."""

    UNANIMOUS = "einstimmig"
    MAJORITY = "mehrheit"
    REMOTE = "fernabstimmung"
    NONE = "keine"


class Period(StrEnum):
    """The span of time that a rhythm counts its meetings in."""

    FORTNIGHT = "zwei_wochen"
    MONTH = "monat"
    QUARTER = "quartal"
    HALF_YEAR = "halbjahr"
    YEAR = "jahr"


PER_YEAR = {
    Period.FORTNIGHT: 26,
    Period.MONTH: 12,
    Period.QUARTER: 4,
    Period.HALF_YEAR: 2,
    Period.YEAR: 1,
}
"""How many periods a year has."""


@dataclass(frozen=True)
class Rhythm:
    """How often a committee meets: as the source says it, and as bounds that can be checked.

    ``minimum`` and ``maximum`` count meetings per ``period``; None is no bound. Without a period
    there is nothing to count: the committee decides itself, or (empty text) no source says it.
    ``days_apart`` is how many days there are at most from one meeting to the next; None is no
    bound.

    Raises
    ------
    ValueError
        A bound without a period, a period without any bound, a minimum above the maximum, or
        meetings less than a day apart.
    """

    text: str = ""
    period: Period | None = None
    minimum: int | None = None
    maximum: int | None = None
    days_apart: int | None = None

    def __post_init__(self) -> None:
        """Refuse bounds that contradict each other."""
        bounds = [bound for bound in (self.minimum, self.maximum) if bound is not None]
        if bool(bounds) != (self.period is not None):
            raise ValueError("bounds and a period belong together")
        if bounds != sorted(bounds) or any(bound < 0 for bound in bounds):
            raise ValueError("the minimum is above the maximum, or a bound is negative")
        if self.days_apart is not None and self.days_apart < 1:
            raise ValueError("the bound of days apart is less than a day")

    @property
    def is_free(self) -> bool:
        """Whether no number of meetings is asked for."""
        return self.period is None and self.days_apart is None

    @property
    def per_year(self) -> tuple[int | None, int | None]:
        """The bounds as meetings per year."""
        if self.period is None:
            return None, None
        factor = PER_YEAR[self.period]
        return (
            None if self.minimum is None else self.minimum * factor,
            None if self.maximum is None else self.maximum * factor,
        )


@dataclass(frozen=True)
class Statement:
    """What an older or other document says about one attribute of a committee.

    ``attribute`` is one of the six of the profile, in the words of ``ATTRIBUTES``.
    """

    attribute: str
    text: str
    source: str
    as_of: str


ATTRIBUTES = ("spatial", "lead", "participants", "rhythm", "tasks", "remarks")
"""The six attributes of a profile, in the order of the source."""


@dataclass(frozen=True)
class Committee:
    """One committee; all texts are German, dates are ISO days, months or years.

    Attributes
    ----------
    key
        Foreign key of meetings and minutes; never changes.
    spatial, lead, participants, rhythm, tasks, remarks
        The six attributes of the profile. ``participants`` and ``tasks`` are lists. Empty where
        no source says it; a profile has all six.
    levels
        The levels of areas it can be bound to: one each, or a choice of several.
    areas
        Keys of the only areas that the source names it for; empty: any of its levels.
    lebenslagen
        Codes of the taxonomy; empty: all.
    duration_min
        Usual length of a meeting in minutes; None if unknown.
    substitutes
        Key of the committee it takes the place of where that one does not exist; or empty.
    part_of
        Key of the committee whose special meeting it is; or empty.
    fua_note
        How case-independent work (FuA) touches it; or empty.
    valid_from, valid_to
        Known beginning and end; empty if unknown or open.
    last_named, absent_in
        Date of the last document that names it and of the first later one that does not; both
        empty if the newest document names it.
    profile
        Whether a source has a profile (Steckbrief) of it.
    goals
        What it works towards, where a source lists goals or themes.
    """

    key: str
    name: str
    short: str
    purpose: str
    form: Form
    levels: tuple[CommitteeLevel, ...]
    scope: Scope
    spatial: str
    lead: str
    participants: tuple[str, ...]
    rhythm: Rhythm
    tasks: tuple[str, ...]
    remarks: str
    source: str
    as_of: str
    lebenslagen: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    target_group: str = ""
    profile: bool = False
    decision_modes: tuple[DecisionMode, ...] = ()
    decision_note: str = ""
    duration_min: int | None = None
    duration_note: str = ""
    substitutes: str = ""
    part_of: str = ""
    fua_note: str = ""
    goals: tuple[str, ...] = ()
    valid_from: str = ""
    valid_to: str = ""
    last_named: str = ""
    absent_in: str = ""
    statements: tuple[Statement, ...] = ()

    @property
    def is_method(self) -> bool:
        """Whether it is no committee but a method."""
        return self.form is Form.METHOD

    @property
    def status(self) -> Status:
        """Historic if its end is known or a later document no longer names it."""
        return Status.HISTORIC if self.valid_to or self.absent_in else Status.ACTIVE
