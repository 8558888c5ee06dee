"""Nothing opens by accident: every screen, route and writing function says what it asks for."""

import ast
from collections.abc import Iterator
from pathlib import Path

from geo.permissions import Action
from pages.accounts import needs
from pages.ui.menu import SCREENS
from pages.web.gate import GatedRoute
from pages.web.routes import ROUTES

ROOT = Path(__file__).resolve().parents[2]
STORE = ROOT / "loaders" / "store"
ASKS = {"authorise", "authorise_link", "_authorise_edits", "_changing"}
"""What a function that writes to the store calls: itself, or through what opens its transaction."""

NOTHING_THERE = "/fachdaten/{rest:path}"
"""Answers that there is nothing."""

WITHOUT_ASKING = {
    "deliver": "takes over what is shipped when the store is opened; nobody acts",
    "migrate": "makes the tables when the store is opened; nobody acts",
    "_exported": "writes a copy into a file of its own",
    "restore": "fills an empty database, from the command line alone",
    "note": "whoever signs in notes the own login",
    "end": "whoever signs out ends the own login",
    "claim": "takes what was queued by who may; sending is the server's own doing",
    "finish": "notes what became of a mail that was claimed",
    "postpone": "notes the same of one that could not go",
    "was_unknown": "counts links that nobody knows, of whoever comes",
    "may_answer": "counts answers by a link; what they change asks",
    "changing": "opens the transaction in which the others ask",
    "_changing": "is what asks",
}


def test_every_screen_is_declared_and_no_other() -> None:
    assert set(needs.SCREENS) == {screen.file for screen in SCREENS}
    assert set(needs.PUBLIC).isdisjoint(needs.PROFESSIONAL)


def test_a_screen_for_professionals_asks_for_professionals() -> None:
    asked = {file for file, action in needs.SCREENS.items() if action is Action.SEE_PROFESSIONAL}
    assert asked == {screen.file for screen in SCREENS if screen.professional}


def test_every_route_is_declared_and_what_is_declared_is_there() -> None:
    undeclared = [one.path for one in ROUTES if needs.of_route(one.path) is needs.UNDECLARED]
    assert undeclared == []
    for declared in needs.ROUTES:
        assert any(one.path == declared or one.path.startswith(f"{declared}/") for one in ROUTES)


def test_routes_for_professionals_and_no_others_ask_who_is_there() -> None:
    asking = {one.path for one in ROUTES if isinstance(one, GatedRoute)}
    inside = ("/fachdaten/", "/kalender/gremien/")
    assert asking == {one.path for one in ROUTES if one.path.startswith(inside)} - {NOTHING_THERE}


def test_what_is_not_declared_opens_to_nobody_but_the_administration() -> None:
    assert needs.of_screen("neu.py") is Action.USERS
    assert needs.of_route("/neu/{rest:path}") is Action.USERS
    assert needs.of_route("/fachdaten/neu/{key}") is Action.SEE_PROFESSIONAL
    assert needs.of_route("/apiary") is Action.USERS


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            yield node


def called(function: ast.FunctionDef) -> set[str]:
    calls = (node for node in ast.walk(function) if isinstance(node, ast.Call))
    return {ast.unparse(call.func) for call in calls}


def test_every_function_that_writes_to_the_store_asks_or_says_why_not() -> None:
    writing = {
        function.name: called(function)
        for path in STORE.glob("*.py")
        for function in functions(path)
        if {"writing", "changing", "_changing"} & called(function)
    }
    assert len(writing) > len(WITHOUT_ASKING)
    [asking] = (one for one in functions(STORE / "changes.py") if one.name == "_authorise_edits")
    assert called(asking) >= {"authorise", "authorise_publishing", "check_four_eyes"}
    silent = {name for name, calls in writing.items() if not ASKS & calls}
    assert silent | {"_changing"} == set(WITHOUT_ASKING)


WRITES_FILES = {"versioned.add", "write_atomic", "shutil.rmtree"}
"""What a function calls that writes to a store in files of its own, or that says ``writing``."""

FILES_WITHOUT_ASKING = {
    "loaders/versioned.py": "is what writes",
    "loaders/refresh/exchange.py": "is begun by a command alone; a start may complete it",
    "loaders/networks.py": "writes a file that a command names",
    "loaders/presets.py": "writes a file that a command names",
    "loaders/own_data/template.py": "writes a file that a command names",
    "loaders/own_data/store.py": "is written by commands alone, see below",
    "loaders/feedback.py": "is open to everybody, so many a day",
}


def writes_files(function: ast.FunctionDef) -> bool:
    keywords = {node.arg for node in ast.walk(function) if isinstance(node, ast.keyword)}
    return bool(WRITES_FILES & called(function)) or "writing" in keywords


def test_every_function_that_writes_to_files_asks_or_says_why_not() -> None:
    paths = [one for one in (ROOT / "loaders").rglob("*.py") if STORE not in one.parents]
    paths = [one for one in paths if ROOT / "loaders" / "build" not in one.parents]
    writing = {
        (str(path.relative_to(ROOT)), function.name): called(function)
        for path in paths
        for function in functions(path)
        if writes_files(function)
    }
    silent = {path for (path, _), calls in writing.items() if "self._ask" not in calls}
    assert silent == set(FILES_WITHOUT_ASKING)
    asking = {name for (path, name), calls in writing.items() if "self._ask" in calls}
    assert asking == {"write", "settle", "keep", "delete"}


def test_own_data_is_written_by_commands_alone() -> None:
    for path in (ROOT / "pages").rglob("*.py"):
        if path.parent.name != "commands":
            calls = {name for one in functions(path) for name in called(one)}
            assert {"own_data.keep", "own_data.withdraw"}.isdisjoint(calls), path


def test_shipped_files_are_replaced_by_a_command_alone() -> None:
    using = {
        str(path.relative_to(ROOT))
        for folder in ("loaders", "pages")
        for path in (ROOT / folder).rglob("*.py")
        if "loaders.refresh" in path.read_text("utf-8")
        and not path.is_relative_to(ROOT / "loaders" / "refresh")
    }
    assert using == {"loaders/shipped.py", "pages/commands/refresh.py"}


def test_screens_and_routes_never_name_an_actor_themselves() -> None:
    """Who acts is who is here: a role written into a screen would be anybody's."""
    folders = (ROOT / "pages" / name for name in ("ui", "web", "print", "accounts"))
    paths = [path for one in folders for path in one.rglob("*.py")]
    paths += (ROOT / "pages").glob("*.py")
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Why":
                assert node.args, path
                assert "actor" in ast.unparse(node.args[0]), path
        assert "OPERATOR" not in path.read_text("utf-8"), path
