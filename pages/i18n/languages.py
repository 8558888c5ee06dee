"""The languages of the interface."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from babel import Locale


@dataclass(frozen=True)
class Language:
    """A language of the interface.

    ``code`` names its folder of texts and its plain pages, ``name`` is what it calls itself,
    ``tag`` what the page declares (BCP 47), ``locale`` what numbers and dates follow (CLDR).
    """

    code: str
    name: str
    tag: str
    locale: str
    direction: Literal["ltr", "rtl"] = "ltr"

    @property
    def cldr(self) -> Locale:
        """The rules of CLDR for numbers, dates and plurals."""
        return Locale.parse(self.locale)


GERMAN = Language("de", "Deutsch", "de", "de_DE")
LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {
        language.code: language
        for language in (
            GERMAN,
            Language("leicht", "Leichte Sprache", "de-simple", "de_DE"),
            Language("en", "English", "en", "en_GB"),
            Language("uk", "Українська", "uk", "uk_UA"),
            Language("ar", "العربية", "ar", "ar", "rtl"),
        )
    }
)
BY_NAME: Mapping[str, Language] = MappingProxyType(
    {language.name: language for language in LANGUAGES.values()}
)
