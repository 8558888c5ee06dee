"""Texts of the map components in the current language; ``{…}`` is filled in by the browser."""

import functools
from collections.abc import Mapping
from types import MappingProxyType

from pages.i18n import LANGUAGES, Language, current, templates

Texts = Mapping[str, str | dict[str, str]]
"""A text by name; one that counts is a dictionary by plural category (CLDR)."""


def guide_texts() -> Texts:
    """Return the texts of list, detail and map."""
    return _texts(current().code, "map", "guidemap", "distance")


def area_texts() -> Texts:
    """Return the texts of the area picker."""
    return _texts(current().code, "map", "areamap")


@functools.lru_cache(maxsize=16)
def _texts(code: str, *files: str) -> Texts:
    return MappingProxyType(_about(LANGUAGES[code]) | templates(code, *files))


def _about(language: Language) -> dict[str, str | dict[str, str]]:
    """Return what the browser has to know of a language; digits are the same in all."""
    locale = f"{language.locale.replace('_', '-')}-u-nu-latn"
    return {"language": language.tag, "direction": language.direction, "locale": locale}
