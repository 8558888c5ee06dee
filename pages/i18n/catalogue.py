"""The catalogue of one language: Fluent messages from the files of its folder.

A message's name begins with the name of its file. What a language lacks comes from the German one.
"""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.runtime.types import FluentType
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from pages.i18n.languages import LANGUAGES

FOLDER = Path(__file__).parent
COUNT = "count"
"""The variable on whose number the form of a text may depend."""


class _Slot(FluentType):
    """A number of some plural category that leaves room for the real one in the text."""

    def __init__(self, category: str) -> None:
        self.category = category

    def __eq__(self, name: object) -> bool:
        return name == self.category

    def __hash__(self) -> int:
        return hash(self.category)

    def format(self, _locale: object) -> str:
        return f"{{{COUNT}}}"


class _Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Fluent's
        self.found.add(node.id.name)


def files(code: str) -> list[Path]:
    """Return the files of a language, by name."""
    return sorted((FOLDER / code).glob("*.ftl"))


def entries(path: Path) -> Iterator[ast.Message]:
    """Yield the messages of a file.

    Raises
    ------
    ValueError
        A line is no Fluent.
    """
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Junk):
            raise ValueError(f"{path.name}: {str(entry.content).strip()[:80]}")  # noqa: TRY004
        if isinstance(entry, ast.Message):
            yield entry


def variables(node: ast.BaseNode) -> frozenset[str]:
    """Return the names of the variables in a message or a part of it."""
    visitor = _Variables()
    visitor.visit(node)
    return frozenset(visitor.found)


@dataclass(frozen=True)
class Catalogue:
    """All texts of one language."""

    code: str
    bundle: FluentBundle
    names: Mapping[str, frozenset[str]]
    """Message → its variables, in the order of the files."""

    def format(self, key: str, values: Mapping[str, object], part: str = "") -> str | None:
        """Return a text, or one of its parts (attributes); None if this language lacks it."""
        if key not in self.names:
            return None
        message = self.bundle.get_message(key)
        pattern = message.attributes.get(part) if part else message.value
        return str(self.bundle.format_pattern(pattern, dict(values))[0]) if pattern else None

    def templates(self, key: str) -> dict[str, str]:
        """Return a text by plural category (CLDR), with its variables left as ``{name}``."""
        open_values = {name: f"{{{name}}}" for name in self.names[key]}
        tags = LANGUAGES[self.code].cldr.plural_form.tags if COUNT in open_values else set()
        return {
            category: str(self.format(key, {**open_values, COUNT: _Slot(category)}))
            for category in sorted({*tags, "other"})
        }


@functools.cache
def catalogue(code: str) -> Catalogue:
    """Return the catalogue of a language, read once per process.

    Raises
    ------
    ValueError
        A file is no Fluent, or a name does not begin with the name of its file.
    """
    language = LANGUAGES[code]
    bundle = FluentBundle(
        [language.locale.replace("_", "-")], use_isolating=language.direction == "rtl"
    )
    names: dict[str, frozenset[str]] = {}
    for path in files(code):
        read = list(entries(path))
        for entry in read:
            if not entry.id.name.startswith(f"{path.stem}-"):
                raise ValueError(f"{path.name}: {entry.id.name}")
            names[entry.id.name] = variables(entry)
        bundle.add_resource(ast.Resource([*read]))
    return Catalogue(code, bundle, names)
