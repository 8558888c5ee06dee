"""Every text of the interface in the language of the person who reads it.

One catalogue per language, in Project Fluent's format: ``pages/i18n/<code>/*.ftl``. The code names
messages and holds no words. The language belongs to the run (a context variable), so that functions
need not hand it on.
"""

import functools
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from pages.i18n.catalogue import catalogue
from pages.i18n.languages import BY_NAME, GERMAN, LANGUAGES, Language

__all__ = [
    "BY_NAME",
    "GERMAN",
    "LANGUAGES",
    "PARAMETER",
    "Language",
    "address_query",
    "current",
    "speak",
    "speaking",
    "templates",
    "term",
    "text",
]

PARAMETER = "sprache"
"""The part of an address of the app that names the language."""

_current: ContextVar[Language] = ContextVar("language", default=GERMAN)


def current() -> Language:
    """Return the language of this run; German until one is chosen."""
    return _current.get()


def speak(language: Language) -> None:
    """Use a language from here on in this run."""
    _current.set(language)


def address_query() -> dict[str, str]:
    """Return what an address of the app needs to be shown in the current language."""
    return {} if current() == GERMAN else {PARAMETER: current().name}


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Use a language for a while."""
    token = _current.set(language)
    try:
        yield
    finally:
        _current.reset(token)


def text(key: str, **values: str | float) -> str:
    """Return the text of a message in the current language, in German where that lacks it.

    ``count`` chooses the plural form. Other numbers come as words (`pages.ui.wording.number`).

    Raises
    ------
    KeyError
        There is no such message in German either.
    """
    code = current().code
    if not values:
        return _fixed(code, key)
    found = catalogue(code).format(key, values) or catalogue(GERMAN.code).format(key, values)
    if found is None:
        raise KeyError(key)
    return found


@functools.lru_cache(maxsize=8192)
def _fixed(code: str, key: str) -> str:
    found = catalogue(code).format(key, {}) or catalogue(GERMAN.code).format(key, {})
    if found is None:
        raise KeyError(key)
    return found


def term(key: str, part: str, default: str) -> str:
    """Return a part of a message in the current language, else ``default``.

    For words that stand in the data in German: taxonomy, levels.
    """
    return catalogue(current().code).format(key, {}, part) or default


@functools.lru_cache(maxsize=64)
def templates(code: str, *files: str) -> dict[str, str | dict[str, str]]:
    """Return the messages of some files for the browser, without the files' names.

    ``{name}`` is filled in there. A text with a ``count`` is a dictionary by plural category.
    """
    own, german = catalogue(code), catalogue(GERMAN.code)
    found: dict[str, str | dict[str, str]] = {}
    for file in files:
        for key in german.names:
            if key.startswith(f"{file}-"):
                forms = (own if key in own.names else german).templates(key)
                name = key.removeprefix(f"{file}-").replace("-", "_")
                found[name] = forms if len(forms) > 1 else next(iter(forms.values()))
    return found
