from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.problems import DataProblem
from loaders.taxonomy import FILES, load_taxonomy


def test_shipped_code_lists_load(taxonomy: Path) -> None:
    terms = load_taxonomy(taxonomy)
    assert terms.types["familienzentrum"].group in terms.groups
    assert isinstance(terms.types["kita"].words, tuple)


def replaced(file: str, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return change


def appended(file: str, text: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / file
        path.write_text(path.read_text("utf-8") + text, "utf-8")

    return change


BROKEN = {
    "misspelt field": (replaced("groups.toml", "symbol =", "symbl ="), "groups.toml"),
    "unknown field": (appended("core_fields.toml", 'farbe = "rot"\n'), "farbe"),
    "unknown group": (
        replaced("facility_types.toml", 'group = "familie"', 'group = "famlie"'),
        "famlie",
    ),
    "key twice": (
        appended("core_fields.toml", '\n[[core_fields]]\nkey = "bildung"\nlabel = "x"\n'),
        "nur einmal",
    ),
    "service of unknown type": (
        appended("services.toml", '\n[[services]]\nkey = "x"\nlabel = "x"\noffered_by = ["y"]\n'),
        "x.offered_by",
    ),
    "word to unknown target": (
        replaced("everyday_words.toml", '"type:', '"typ:'),
        "everyday_words.toml",
    ),
    "empty list of words": (
        replaced("everyday_words.toml", "[words]", '[words]\n"leer" = []'),
        "leer",
    ),
    "not TOML": (appended("lebenslagen.toml", "key ="), "TOML"),
    "no entries": (
        lambda folder: (folder / "groups.toml").write_text('source = "x"\n', "utf-8"),
        "[[groups]]",
    ),
    "no words": (
        lambda folder: (folder / "everyday_words.toml").write_text('source = "x"\n', "utf-8"),
        "[words]",
    ),
}


@pytest.mark.parametrize(("break_it", "words"), BROKEN.values(), ids=list(BROKEN))
def test_broken_code_list_is_named(
    taxonomy: Path, break_it: Callable[[Path], object], words: str
) -> None:
    break_it(taxonomy)
    with pytest.raises(DataProblem) as caught:
        load_taxonomy(taxonomy)
    assert words in str(caught.value)


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_needed(taxonomy: Path, name: str) -> None:
    (taxonomy / name).unlink()
    with pytest.raises(DataProblem, match=name):
        load_taxonomy(taxonomy)
