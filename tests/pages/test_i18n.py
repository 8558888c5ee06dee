"""The catalogue of texts and the language of a run."""

import importlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pandas as pd
import pytest

from geo.search import build_index
from pages import context, i18n
from pages.i18n import GERMAN, LANGUAGES, speaking, templates, text
from pages.i18n.terms import translated
from pages.print import pdf
from pages.ui import charts, embed, german, profile, take_along

catalogue = importlib.import_module("pages.i18n.catalogue")
Write = Callable[[str, str, str], None]

ENGLISH, UKRAINIAN, ARABIC = (LANGUAGES[code] for code in ("en", "uk", "ar"))
FSI, PDI = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def forget() -> None:
    catalogue.catalogue.cache_clear()
    i18n._fixed.cache_clear()
    templates.cache_clear()


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Write]:
    """Write a file of an otherwise empty catalogue: language, name, messages."""

    def written(code: str, name: str, messages: str) -> None:
        (tmp_path / code).mkdir(exist_ok=True)
        (tmp_path / code / name).write_text(messages, "utf-8")
        forget()

    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    forget()
    yield written
    forget()


def test_a_language_has_its_own_words_and_german_where_it_lacks_them(write: Write) -> None:
    write("de", "a.ftl", "a-door = Tür\na-open = offen\na-to = Tür zu { $what }\n")
    write("uk", "a.ftl", "a-door = двері\n")
    with speaking(UKRAINIAN):
        assert [text("a-door"), text("a-open")] == ["двері", "offen"]
        assert text("a-to", what="x") == "Tür zu x"
    assert text("a-door") == "Tür"


@pytest.mark.parametrize("values", [{}, {"name": "x"}])
def test_a_message_that_german_lacks_too_is_an_error(write: Write, values: dict[str, str]) -> None:
    write("de", "a.ftl", "a-door = Tür\n")
    with speaking(ENGLISH), pytest.raises(KeyError, match="a-window"):
        text("a-window", **values)


@pytest.mark.parametrize(
    ("code", "categories", "expected"),
    [
        ("de", ("one", "other"), {0: "other", 1: "one", 2: "other"}),
        ("uk", ("one", "few", "many", "other"), {1: "one", 3: "few", 5: "many", 21: "one"}),
        (
            "ar",
            ("zero", "one", "two", "few", "many", "other"),
            {0: "zero", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other"},
        ),
    ],
)
def test_a_count_chooses_the_form_of_the_language(
    write: Write, code: str, categories: tuple[str, ...], expected: dict[int, str]
) -> None:
    variants = "".join(f"   [{name}] {name}\n" for name in categories[:-1])
    write("de", "a.ftl", "a-n = { $count ->\n   *[other] German\n}\n")
    write(code, "a.ftl", f"a-n = {{ $count ->\n{variants}   *[other] other\n}}\n")
    with speaking(LANGUAGES[code]):
        assert {count: text("a-n", count=count) for count in expected} == expected


def test_templates_leave_room_for_values_and_give_every_plural_category(write: Write) -> None:
    forms = "{ $count ->\n   [one] один { $name }\n   [few] { $count } рази\n   *[other] багато\n}"
    write("de", "a.ftl", "a-far-away = { $name } ist fern\na-n = x { $count }\n")
    write("de", "ab.ftl", "ab-c = anderes\n")
    write("uk", "a.ftl", f"a-n = {forms}\n")
    assert templates("uk", "a") == {
        "far_away": "{name} ist fern",
        "n": {"one": "один {name}", "few": "{count} рази", "many": "багато", "other": "багато"},
    }


def test_arabic_keeps_values_apart_from_the_direction_around_them(write: Write) -> None:
    for code in ("de", "en", "ar"):
        write(code, "a.ftl", "a-at = + { $name } -\n")
    said = {}
    for code in ("de", "en", "ar"):
        with speaking(LANGUAGES[code]):
            said[code] = text("a-at", name="Kita 1")
    assert said == {"de": "+ Kita 1 -", "en": "+ Kita 1 -", "ar": f"+ {FSI}Kita 1{PDI} -"}


@pytest.mark.parametrize("messages", ["b-door = Tür\n", "a-door\n", "a-door = { $\n"])
def test_a_broken_or_misnamed_message_is_an_error(write: Write, messages: str) -> None:
    write("de", "a.ftl", messages)
    with pytest.raises(ValueError, match=r"a\.ftl"):
        text("a-door")


def test_a_language_is_spoken_for_a_while_even_if_that_fails() -> None:
    with speaking(UKRAINIAN):
        with speaking(ARABIC), pytest.raises(ZeroDivisionError):
            _ = 1 / 0
        with speaking(ARABIC):
            assert i18n.current() == ARABIC
        assert i18n.current() == UKRAINIAN
    assert i18n.current() == GERMAN


def test_terms_are_said_in_the_language_and_found_in_german_too(write: Write) -> None:
    plain = context.district()
    kita, service = plain.taxonomy.types["kita"], plain.taxonomy.services_of("kita")[0]
    write(
        "uk",
        "terms.ftl",
        "terms-type-kita = Дитсадок\n    .plural = Дитсадки\n"
        f"terms-service-{service.key} = Послуга\n"
        "terms-level-sozialraum = Соцпростір\n",
    )
    with speaking(UKRAINIAN):
        spoken = translated(plain)
    assert spoken.taxonomy.types["kita"].label == "Дитсадок"
    assert spoken.taxonomy.types["kita"].description == kita.description
    assert spoken.taxonomy.types["grundschule"].label == plain.taxonomy.types["grundschule"].label
    assert [level.singular for level in spoken.levels].count("Соцпростір") == 1
    german_words, index = (build_index(plain.facilities, known) for known in (plain, spoken))
    assert index.search("Дитсадок").ids
    for word in (kita.label, kita.plural, service.label):
        assert set(german_words.search(word).ids) <= set(index.search(word).ids)


def test_the_list_on_paper_is_in_the_language_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "make", lambda *_: i18n.current().code.encode())
    ids, area = list(context.offers().index[:2]), context.district().key
    with ThreadPoolExecutor(1) as other_thread:
        made = other_thread.submit(take_along.list_pdf, UKRAINIAN, ids, area, "x")
        assert made.result() == b"uk"
        assert other_thread.submit(i18n.current).result() == GERMAN


def test_the_embedded_view_is_in_the_language_in_which_it_was_chosen() -> None:
    assert "sprache" not in embed.framed_address({})
    with speaking(ENGLISH):
        assert "sprache=English" in embed.framed_address({})


def test_german_is_spoken_where_only_german_is_shown() -> None:
    with speaking(ENGLISH), german.block("test"):
        assert i18n.current() == GERMAN


@pytest.mark.parametrize(
    ("code", "separators", "change"), [("de", ",.", "+1.234"), ("en", ".,", "+1,234")]
)
def test_figures_in_chart_and_sentence_follow_the_language(
    code: str, separators: str, change: str
) -> None:
    series = pd.DataFrame(
        {"total": [10_000, 11_234], "basis": ["Zensus 2011"] * 2},
        index=["2011-12-31", "2012-12-31"],
    )
    with speaking(LANGUAGES[code]):
        assert charts.population(series).layout.separators == separators
        assert change in profile.population_sentence(series)
