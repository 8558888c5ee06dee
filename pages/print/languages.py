"""A plain page among the languages: its addresses in the others, and what stays German in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from pages.i18n import GERMAN, LANGUAGES, Language, current, text
from pages.print.addresses import folder

UNCHECKED = {"leicht"}
"""Languages whose texts the people that they are for have not checked yet."""


@dataclass(frozen=True)
class Other:
    """The same page in a language; ``href`` leads there from the page itself."""

    language: Language
    href: str
    is_current: bool


def to_german(path: str) -> str:
    """Return the way from a page in the current language to the folder of the German pages."""
    return "../" * (folder(current()) + path).count("/")


def others(path: str, languages: Iterable[Language]) -> tuple[Other, ...]:
    """Return the page in each language, the current one too."""
    return tuple(
        Other(language, f"{to_german(path)}{folder(language)}{path}" or "./", language == current())
        for language in languages
    )


def alternates(path: str, start: str) -> tuple[tuple[str, str], ...]:
    """Return pairs of language tag and address below ``start``; German is for everybody else."""
    found = [(known.tag, f"{start}{folder(known)}{path}") for known in LANGUAGES.values()]
    return (*found, ("x-default", f"{start}{path}"))


def remarks() -> tuple[str, ...]:
    """Return what readers of another language should know about a page; nothing in German."""
    language = current()
    if language == GERMAN:
        return ()
    unchecked = (text("page-unchecked"),) if language.code in UNCHECKED else ()
    return (*unchecked, text("page-german-data"))
