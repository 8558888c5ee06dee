"""The dictionary for Streamlit's own words fits the installed Streamlit."""

import json
import re

import pytest

from pages.web.files import OWN, STREAMLIT_INDEX

DICTIONARY = json.loads((OWN / "german.json").read_text(encoding="utf-8"))
WORDS: dict[str, str] = DICTIONARY["words"]
PATTERNS: list[list[str]] = DICTIONARY["patterns"]
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


@pytest.fixture(scope="module")
def bundle() -> str:
    files = (STREAMLIT_INDEX.parent / "static" / "js").glob("*.js")
    return "\0".join(file.read_text(encoding="utf-8") for file in files)


def test_every_word_occurs_in_streamlit(bundle: str) -> None:
    assert [word for word in WORDS if word not in bundle] == []


def test_the_important_words_are_there() -> None:
    assert set(WORDS) >= MUST_HAVE


def test_translating_twice_changes_nothing() -> None:
    said = [*WORDS.values(), *(german for _, german in PATTERNS)]
    for text in said:
        assert text not in WORDS or WORDS[text] == text
        assert not any(re.fullmatch(english, text) for english, _ in PATTERNS)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Remove Kita", "Kita entfernen"),
        ("View 3 more", "3 weitere anzeigen"),
        ("1 option available.", "1 zur Auswahl."),
        ("12 options available.", "12 zur Auswahl."),
        ("Press Enter to apply", "Eingabetaste zum Übernehmen"),
        ("Press Ctrl+Enter to submit form", "Strg + Eingabetaste zum Absenden"),
    ],
)
def test_patterns(english: str, german: str) -> None:
    found = [
        re.sub(pattern, text.replace("$1", r"\1"), english)
        for pattern, text in PATTERNS
        if re.fullmatch(pattern, english)
    ]
    assert found == [german]


def test_the_script_stays_small() -> None:
    lines = (OWN / "german.js").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 120
