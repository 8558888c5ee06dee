"""The dictionaries for Streamlit's own words fit the installed Streamlit, in every language."""

import re

import pytest

from pages.i18n import LANGUAGES
from pages.web.files import OWN, STREAMLIT_INDEX
from pages.web.words import dictionary, languages
from tests.pages.web_client import ask, server

APP = server()

OTHERS = [code for code in LANGUAGES if code != "en"]
# Words that Streamlit's front end hard-codes and that a visitor's screen reader would say.
MUST_HAVE = {
    "Skip to main content",
    "Link to heading",
    "Open",
    "Close",
    "Clear all",
    "Clear value",
    "Choose an option",
    "Choose options",
    "No results",
    "Select all",
    "Fullscreen",
    "Search",
    "Main menu",
    "Connection error",
    "Page not found",
}
PUT_TOGETHER = re.compile(r"Press .*Enter|The page that you have|AxiosError: Request failed")
"""Texts that Streamlit puts together from parts."""


def words(code: str) -> dict[str, str]:
    found = dictionary(code)["words"]
    assert isinstance(found, dict)
    return found


def said(code: str, english: str) -> list[str]:
    """Return what the script would say for an English text that is no plain word."""
    patterns = dictionary(code)["patterns"]
    assert isinstance(patterns, list)
    found = []
    for pattern, forms in patterns:
        match = re.fullmatch(pattern.replace("(?<", "(?P<"), english)
        if match:
            slots = match.groupdict()
            number = int(slots.get("count", 0))
            form = forms.get(LANGUAGES[code].cldr.plural_form(number), forms["other"])
            found.append(form.format(**slots))
    return found


@pytest.fixture(scope="module")
def bundle() -> str:
    files = (STREAMLIT_INDEX.parent / "static" / "js").glob("*.js")
    return "\0".join(file.read_text(encoding="utf-8") for file in files)


def test_every_word_occurs_in_streamlit(bundle: str) -> None:
    missing = [word for word in words("de") if word not in bundle]
    assert [word for word in missing if not PUT_TOGETHER.search(word)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_important_words_are_there(code: str) -> None:
    assert set(words(code)) >= MUST_HAVE


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_is_not_taken_for_an_english_text(code: str) -> None:
    own = words(code)
    for text in own.values():
        assert text not in own or own[text] == text


def test_english_says_what_streamlit_says() -> None:
    assert all(english == text for english, text in words("en").items())


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Remove Kita", "Kita entfernen"),
        ("View 3 more", "3 weitere anzeigen"),
        ("1 option available.", "1 zur Auswahl."),
        ("12 options available.", "12 zur Auswahl."),
    ],
)
def test_patterns(english: str, german: str) -> None:
    assert said("de", english) == [german]


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Press Enter to apply", "Eingabetaste zum Übernehmen"),
        ("Press Ctrl+Enter to submit form", "Strg + Eingabetaste zum Absenden"),
    ],
)
def test_texts_that_streamlit_puts_together(english: str, german: str) -> None:
    assert words("de")[english] == german


def test_the_server_sends_each_language_under_the_address_that_the_page_names() -> None:
    for name, about in languages().items():
        answer = ask(APP, about["words"])
        assert answer.status == 200, name
        assert "immutable" in answer.headers["cache-control"]
    assert ask(APP, "/assets/words/xx.json").status == 404


def test_the_script_stays_small() -> None:
    lines = (OWN / "language.js").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 150
