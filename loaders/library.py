"""What professionals read up in: concepts, agreements, standards, literature, with links."""

from enum import StrEnum
from pathlib import Path

from pydantic import TypeAdapter
from pydantic.dataclasses import dataclass

from loaders.checking import valid
from loaders.fields import OptionalMoment, Text, Url
from loaders.files import read_toml

LIBRARY_FILE = "library.toml"


class Topic(StrEnum):
    """Where a work stands in the library; the order is that of the screen."""

    SOZIALRAUM = "sozialraumorientierung"
    EARLY_HELP = "fruehe_hilfen"
    INCLUSION = "inklusion"
    FAMILY_CENTRES = "familienzentren"
    QUALITY = "qualitaet"
    TRAINING = "fortbildung"
    ENGAGEMENT = "engagement"
    LITERATURE = "literatur"


@dataclass(frozen=True)
class Work:
    """One work or page; ``source`` is the document that names it, ``as_of`` that one's date if any.

    ``web`` is the address as the document gives it; it may no longer lead there. Without one, the
    work has no address in the document.
    """

    title: Text
    topic: Topic
    about: Text
    source: Text
    as_of: OptionalMoment = ""
    web: Url = ""


def read_library(folder: Path) -> tuple[Work, ...]:
    """Return the works by topic, in each in the order of the file; none without such a file.

    Raises
    ------
    DataProblem
        The file is not TOML or a work lacks a field.
    """
    path = folder / LIBRARY_FILE
    if not path.exists():
        return ()
    with valid(path.name, "zu jedem Werk title, topic, about und source"):
        works = TypeAdapter(list[Work]).validate_python(read_toml(path).get("works", []))
    return tuple(sorted(works, key=lambda work: list(Topic).index(work.topic)))
