"""What is to be changed in the store, how it is undone, and what stands against it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from geo.meetings.model import Card, Decision, Done, Meeting, names_persons
from loaders.meetings.rows import Item
from loaders.problems import DataProblem

STORE: Final = "meetings.sqlite"
LONGEST: Final = 2000
MOST_ROLES: Final = 40
WORDS: Final = {Meeting: "Termin", Decision: "Festlegung", Card: "Karte", Done: "Häkchen"}


@dataclass(frozen=True)
class Change:
    """Items to keep, as new ones (version 0) or in place of what was read, and items to remove."""

    put: tuple[Item, ...] = ()
    removed: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Conflict:
    """Two versions of the same thing: the one that was not stored, and the one that is there.

    ``theirs`` is None if somebody removed it in the meantime; ``moment`` is an ISO time. If
    ``removing``, the one that was not stored was to be removed.
    """

    number: int
    moment: str
    mine: Item
    theirs: Item | None
    removing: bool = False


@dataclass(eq=False)
class EditConflict(DataProblem):
    """Somebody else changed the same thing in the meantime; nothing was stored."""

    conflicts: tuple[Conflict, ...] = ()

    def __str__(self) -> str:
        """Say what happened and that nothing is lost."""
        words = ", ".join(dict.fromkeys(WORDS[type(one.mine)] for one in self.conflicts))
        return (
            f"Nicht gespeichert ({words}): Jemand anderes hat in der Zwischenzeit etwas daran "
            "geändert. Beide Fassungen sind aufgehoben; bitte wählen Sie, welche gelten soll."
        )


def edit_conflict(conflicts: Iterable[Conflict]) -> EditConflict:
    """Return the problem to raise for some conflicts."""
    return EditConflict(STORE, "der Stand, der gelesen wurde", conflicts=tuple(conflicts))


def check(change: Change) -> None:
    """Refuse what no item may say.

    Raises
    ------
    DataProblem
        A text is empty where one is needed, too long, or calls somebody by name.
    """
    for item in change.put:
        word = WORDS[type(item)]
        for field, said in _texts(item):
            if len(said) > LONGEST:
                expected = f"ein Text von höchstens {LONGEST} Zeichen"
                raise DataProblem(word, expected, f"{len(said)} Zeichen", column=field)
            if names_persons(said):
                cause = "ein Name. Bitte nur Ämter, Rollen und Einrichtungen nennen."
                raise DataProblem(
                    word, "ein Text ohne Namen von Personen", column=field, likely_cause=cause
                )
        if isinstance(item, (Decision, Card)) and not item.text.strip():
            raise DataProblem(word, "ein Text", "keiner", column="Text")
        if isinstance(item, Decision):
            _check_measure(item)
        if isinstance(item, Meeting) and not (item.committee and item.area):
            raise DataProblem(word, "ein Gremium und ein Gebiet", "keines", column="Gremium")
        if isinstance(item, Meeting) and max(len(item.roles), len(item.topics)) > MOST_ROLES:
            raise DataProblem(word, f"höchstens {MOST_ROLES} Rollen und Themen", "mehr")


def _check_measure(item: Decision) -> None:
    """Refuse a measure that nobody does, or whose aims nobody watches."""
    wanted = {
        "Zuständig": (item.owner, "die zuständige Stelle"),
        "Auf das Ziel achtet": (item.goal_monitor, "die Stelle, die auf das Ziel achtet"),
    }
    for field, (said, expected) in wanted.items():
        if item.is_measure and not said.strip():
            raise DataProblem("Maßnahme", expected, "keine", column=field)


def _texts(item: Item) -> tuple[tuple[str, str], ...]:
    match item:
        case Meeting():
            lists = [
                *(("Rollen", one) for one in item.roles),
                *(("Themen", t) for t in item.topics),
            ]
            return (("Ort", item.place), ("Jahresthema", item.theme), *lists)
        case Decision():
            return (
                ("Text", item.text),
                ("Zuständig", item.owner),
                ("Auf das Ziel achtet", item.goal_monitor),
            )
        case Card():
            return (("Text", item.text),)
        case Done():
            return ()
