"""The catalogue of texts: complete in every language, all of it used, the only place of texts."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import ast as fluent

from geo.taxonomy import Taxonomy
from loaders.taxonomy import load_taxonomy
from pages.i18n import GERMAN, LANGUAGES
from pages.i18n.catalogue import catalogue, entries, files

ROOT = Path(__file__).resolve().parents[2]
TAXONOMY = ROOT / "data" / "taxonomy"
OTHERS = [code for code in LANGUAGES if code != GERMAN.code]
TERMS = "terms.ftl"
LONGEST_LABEL = 45
IN_BROWSER = {
    "poster",
    "streamlit",
    "map",
    "guidemap",
    "areamap",
    "distance",
    "pro-case",
    "pro-edit-map",
}
"""Files that go to the browser as a whole."""

GERMAN_TEXT = re.compile(r"[äöüß„“]|[A-Za-z]{3,} [A-Za-zäöü]{2,} [a-zäöü]{2,}")
PAPERS = {
    "register": "paper",
    "profile": "plan-profile-paper",
    "meeting_profile": "pro-paper",
    "profile_parts": "plan-profile-paper",
    "gaps": "plan-gaps-paper",
    "siting": "plan-siting-paper",
    "meeting": "pro-paper",
    "resource_card": "pro-card",
}
"""How the words of a layout begin where that is not its name."""

CODE = "export default "
"""How a script inside a module begins."""

GERMAN_ALONE = ("plan-", "pro-")
"""How the files of screens for planners and professionals begin: they are German, and say so."""

FOR_OPERATORS = {
    "pages/accounts/maintenance.py",
    "pages/cli.py",
    "pages/figures.py",
    "pages/web/health.py",
    *(path.relative_to(ROOT).as_posix() for path in (ROOT / "pages/commands").glob("*.py")),
}
"""The command line speaks German alone, as do the messages of the loaders: operators read them."""
OPEN_DATA = {
    "pages/web/api.py",
    "pages/web/exchange.py",
    "pages/web/exports.py",
    "pages/web/features.py",
    "pages/web/features_api.py",
    "pages/web/features_known.py",
    "pages/web/features_query.py",
    "pages/web/one_entry.py",
    "pages/web/opendata.py",
}
"""The open data is German, and so is what it says of itself."""


def sources() -> list[Path]:
    return sorted((ROOT / "pages").rglob("*.py"))


def templates() -> list[Path]:
    return sorted((ROOT / "pages/print/templates").iterdir())


def named_keys() -> tuple[set[str], set[str]]:
    """Return the keys that the sources name in full, and the beginnings of others."""
    whole, begun = set(), set()
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                begun.add(str(node.values[0].value))
    for path in templates():
        whole |= set(re.findall(r"""["']([a-z][a-z0-9-]+)["']""", path.read_text("utf-8")))
        whole |= words_of_paper(path)
    return whole, {start for start in begun if re.fullmatch(r"[a-z][a-zA-Z-]*-", start)}


def words_of_paper(path: Path) -> set[str]:
    """Return the keys of the words that the layout of a PDF takes from its JSON."""
    names = re.findall(r"\bw\.([a-z_]+)", path.read_text("utf-8")) if path.suffix == ".typ" else []
    file = PAPERS.get(path.stem, path.stem)
    return {f"{file}-{name.replace('_', '-')}" for name in names}


def text_nodes(node: ast.AST) -> Iterator[ast.Constant]:
    """Yield the strings of a tree that are no docstrings."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child
        yield from text_nodes(child)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_file_is_fluent_and_every_name_begins_with_its_file(code: str) -> None:
    assert catalogue(code).names


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_name_comes_twice(code: str) -> None:
    names = [entry.id.name for path in files(code) for entry in entries(path)]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_says_all_that_german_says_with_the_same_values(code: str) -> None:
    german, other = catalogue(GERMAN.code).names, catalogue(code).names
    german = {key: names for key, names in german.items() if not key.startswith(GERMAN_ALONE)}
    assert set(german) - set(other) == set()
    own = {key for path in files(code) if path.name != TERMS for key in names_of(path)}
    assert own - set(german) == set()
    assert {key: other[key] for key in german} == dict(german)


def names_of(path: Path) -> list[str]:
    return [entry.id.name for entry in entries(path)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_count_has_every_plural_form_of_the_language(code: str) -> None:
    wanted = set(LANGUAGES[code].cldr.plural_form.tags) | {"other"}
    for path in files(code):
        for entry in entries(path):
            for select in selects(entry):
                assert {variant_name(v) for v in select.variants} == wanted, entry.id.name


def selects(entry: fluent.Message) -> Iterator[fluent.SelectExpression]:
    elements = entry.value.elements if entry.value else []
    for element in elements:
        found = getattr(element, "expression", None)
        if isinstance(found, fluent.SelectExpression):
            yield found


def variant_name(variant: fluent.Variant) -> str:
    key = variant.key
    return key.name if isinstance(key, fluent.Identifier) else str(key.value)


def test_the_code_names_only_texts_that_exist() -> None:
    known = set(catalogue(GERMAN.code).names)
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "text":
                key = node.args[0]
                if isinstance(key, ast.Constant):
                    assert key.value in known, f"{path.name}: {key.value!r}"


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_templates_name_only_texts_that_exist(path: Path) -> None:
    content = path.read_text("utf-8")
    calls = re.findall(r"\btext\(\s*(.*?)[,)]", content) if path.suffix == ".html" else []
    named = {key for call in calls for key in re.findall(r"""["'](.*?)["']""", call)}
    assert all(re.search(r"""["']""", call) for call in calls)
    assert named | words_of_paper(path) <= set(catalogue(GERMAN.code).names)


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_no_text_stands_in_a_template(path: Path) -> None:
    content = path.read_text("utf-8")
    if path.suffix == ".html":
        content = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", content, flags=re.DOTALL)
        said = re.sub(r"<[^>]*>", "", content)
    else:
        said = " ".join(re.findall(r"\[([^\[\]#]*)\]", re.sub(r"//.*", "", content)))
    assert re.findall(r"[A-Za-zÄÖÜäöüß]{2,}", said) == []


def test_every_text_is_used() -> None:
    whole, begun = named_keys()
    for path in files(GERMAN.code):
        if path.stem in IN_BROWSER:
            continue
        for name in names_of(path):
            assert name in whole or any(name.startswith(start) for start in begun), name


def test_no_text_stands_in_the_code() -> None:
    found = []
    for path in sources():
        if path.relative_to(ROOT).as_posix() in FOR_OPERATORS | OPEN_DATA:
            continue
        tree = ast.parse(path.read_text("utf-8"))
        found += [
            f"{path.relative_to(ROOT)}:{node.lineno}: {str(node.value)[:60]!r}"
            for node in text_nodes(tree)
            if GERMAN_TEXT.search(str(node.value))
            and not str(node.value).lstrip().startswith(CODE)
            and not is_told_to_developers(tree, node)
        ]
    assert found == []


def is_told_to_developers(tree: ast.AST, constant: ast.Constant) -> bool:
    """Tell whether a string belongs to a log line or an exception."""
    for node in ast.walk(tree):
        told = isinstance(node, ast.Raise) or (
            isinstance(node, ast.Call) and ast.unparse(node.func).startswith("log.")
        )
        if told and any(child is constant for child in ast.walk(node)):
            return True
    return False


def term_names(taxonomy: Taxonomy) -> set[str]:
    """Return the messages that name the shipped terms."""
    lists = {
        "core-field": taxonomy.core_fields,
        "lebenslage": taxonomy.lebenslagen,
        "target-group": taxonomy.target_groups,
        "group": taxonomy.groups,
        "service": taxonomy.services,
        "type": taxonomy.types,
    }
    return {f"terms-{kind}-{key}" for kind, known in lists.items() for key in known}


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_names_every_term_of_the_taxonomy(code: str) -> None:
    taxonomy = load_taxonomy(TAXONOMY)
    named = {name for name in catalogue(code).names if name.startswith("terms-")}
    levels = {name for name in named if name.startswith("terms-level-")}
    assert term_names(taxonomy) - named == set()
    assert named - term_names(taxonomy) - levels == set()
    for key in taxonomy.types:
        for part in ("plural", "description"):
            assert catalogue(code).format(f"terms-type-{key}", {}, part), (key, part)


@pytest.mark.parametrize("code", OTHERS)
def test_terms_of_a_kind_are_distinct_and_fit_on_a_button(code: str) -> None:
    known = catalogue(code)
    for kind in ("core-field", "lebenslage", "target-group", "group", "service", "type", "level"):
        names = [name for name in known.names if name.startswith(f"terms-{kind}-")]
        for part in ("", "plural"):
            found = [label for name in names if (label := known.format(name, {}, part))]
            assert len(set(found)) == len(found)
            assert [label for label in found if len(label) > LONGEST_LABEL] == []
