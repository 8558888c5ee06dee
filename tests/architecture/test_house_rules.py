"""The rules of the house, checked on the source itself."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from pages.ui.menu import SCREENS

ROOT = Path(__file__).resolve().parents[2]
NOT_SCREENS = {"clock.py", "__init__.py", "portal.py", "cli.py", "context.py", "counts.py"}
NOT_SCREENS |= {
    "address_book.py",
    "figures.py",
    "indices.py",
    "reach.py",
    "sites.py",
    "tours.py",
    "ways.py",
    "timetables.py",
    "kept.py",
    "quality.py",
    "rules.py",
    "stored.py",
    "frozen.py",
}
GERMAN_IN_CODE = {
    "ags",
    "amt",
    "ars",
    "gemeinde",
    "gremium",
    "landkreis",
    "lebenslage",
    "ortsteil",
    "planregion",
    "sozialraum",
    "traeger",
}
PLURALS = {"gemeinden": "gemeinde", "lebenslagen": "lebenslage", "ortsteile": "ortsteil"}
PLURALS |= {"sozialraeume": "sozialraum", "planregionen": "planregion"}
MAX_MODULE, MAX_SCREEN, MAX_FUNCTION, MAX_APP = 250, 80, 50, 60
PERSONS = re.compile(r"\b(Frau|Herr|Herrn)\s+[A-ZÄÖÜ][a-zäöüß]+")


def sources() -> list[Path]:
    folders = (ROOT / name for name in ("geo", "loaders", "pages"))
    return [ROOT / "app.py", *(path for folder in folders for path in folder.rglob("*.py"))]


def names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg


def test_every_screen_is_in_the_menu_and_every_menu_entry_is_a_file() -> None:
    files = {path.name for path in (ROOT / "pages").glob("*.py")} - NOT_SCREENS
    assert files == {screen.file for screen in SCREENS}


def test_addresses_are_unique_and_ascii() -> None:
    urls = [screen.url for screen in SCREENS]
    assert len(set(urls)) == len(urls)
    assert all(re.fullmatch(r"[a-z-]*", url) for url in urls)


def test_no_screen_stands_in_for_a_package() -> None:
    """Streamlit makes the screens' folder importable: ``import calendar`` would find a screen."""
    packages = {*sys.stdlib_module_names, *packages_distributions(), "coverage"}
    assert packages.isdisjoint(path.stem for path in (ROOT / "pages").iterdir())


def touches_state(path: Path) -> bool:
    nodes = ast.walk(ast.parse(path.read_text("utf-8")))
    touched = (ast.unparse(node) for node in nodes if isinstance(node, ast.Attribute))
    return not {"st.session_state", "st.query_params"}.isdisjoint(touched)


def test_the_modules_of_state_alone_touch_state_and_address() -> None:
    touching = {path.relative_to(ROOT).as_posix() for path in sources() if touches_state(path)}
    modules = (
        "state",
        "state_along",
        "state_accounts",
        "state_centre_plans",
        "state_areas",
        "state_drafts",
        "state_editing",
        "state_forms",
        "state_imports",
        "state_language",
        "state_link",
        "state_meetings",
        "state_merging",
        "state_planning_map",
        "state_planning_profile",
        "state_planning_index",
        "state_planning_coverage",
        "state_planning_siting",
        "state_planning_states",
        "state_planning_compare",
        "state_planning_data",
        "state_professional",
        "state_self_assessment",
        "state_sheet",
        "state_upkeep",
        "state_widgets",
    )
    assert touching == {f"pages/ui/{name}.py" for name in modules}


def test_no_two_modules_of_state_use_the_same_name() -> None:
    """A choice of one screen would be taken for one of another."""
    shared = {"ansicht"}  # an embedded view has no way to a map for planning
    seen: dict[str, Path] = {}
    for path in sorted((ROOT / "pages/ui").glob("state*.py")):
        for name in set(names_of_choices(ast.parse(path.read_text("utf-8")))) - shared:
            assert seen.setdefault(name, path) == path, name


def names_of_choices(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        for one in value.elts if isinstance(value, ast.Tuple) else [value]:
            if isinstance(one, ast.Constant) and isinstance(one.value, str):
                yield one.value


def test_screens_for_planning_show_tables_in_one_way() -> None:
    """Own data stand in them: what they say must not become Markdown."""
    folder = ROOT / "pages/ui/planning"
    showing = {path.name for path in folder.glob("*.py") if "st.table(" in path.read_text("utf-8")}
    assert showing == {"tables.py"}


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_modules_and_functions_stay_small(path: Path) -> None:
    text = path.read_text("utf-8")
    screen = path.parent == ROOT / "pages" and path.name not in NOT_SCREENS
    limit = MAX_APP if path.name == "app.py" else MAX_SCREEN if screen else MAX_MODULE
    assert text.count("\n") <= limit
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            assert node.end_lineno - node.lineno < MAX_FUNCTION, node.name


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_broad_except(path: Path) -> None:
    handlers = (n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Try))
    for handler in (h for node in handlers for h in node.handlers):
        caught = ast.unparse(handler.type) if handler.type else "everything"
        assert caught not in {"everything", "Exception", "BaseException"}


def test_german_words_in_code_are_in_the_glossary() -> None:
    glossary = tomllib.loads((ROOT / "data/glossary.toml").read_text("utf-8"))
    known = {term["key"] for term in glossary["terms"]}
    used = set()
    for path in sources():
        for name in names(ast.parse(path.read_text("utf-8"))):
            parts = {PLURALS.get(part, part) for part in name.lower().split("_")}
            used |= parts & GERMAN_IN_CODE
    assert used
    assert used <= known


def test_computed_figures_are_never_called_bedarf() -> None:
    texts = [path for path in sources() if path.is_relative_to(ROOT / "pages")]
    texts += list((ROOT / "pages").rglob("*.js"))
    assert [path.name for path in texts if "Bedarf" in path.read_text("utf-8")] == []


def test_shipped_data_names_no_persons() -> None:
    for path in (ROOT / "data").rglob("*.*"):
        if path.suffix in {".csv", ".toml", ".md", ".geojson", ".json"}:
            found = PERSONS.search(path.read_text("utf-8"))
            assert found is None, f"{path.name}: {found}"


def test_the_indicators_load_heavy_libraries_only_when_used() -> None:
    modules = [
        f"geo.indicators.{path.stem}" for path in (ROOT / "geo/indicators").glob("[a-z]*.py")
    ]
    script = f"import sys, {', '.join(modules)}; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert {"scipy", "esda", "libpysal", "mapclassify"}.isdisjoint(loaded)
