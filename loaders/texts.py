"""The operator's texts: Markdown files with placeholders and marked gaps."""

import re
from pathlib import Path

from loaders.files import read_text, read_toml

GAP = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
"""What only the operator can fill in: ``[[Betreiber: …]]``."""


def read_operator_text(path: Path) -> str:
    """Return a text of the operator.

    Raises
    ------
    DataProblem
        The file is missing, empty or not UTF-8.
    """
    return read_text(path)


def read_state_facts(path: Path, state: str) -> dict[str, str]:
    """Return what the texts say of a Land (its laws, its offices); a gap where nothing is known.

    Raises
    ------
    DataProblem
        The file is missing or not TOML.
    """
    states = read_toml(path)
    keys = {key for facts in states.values() for key in facts}
    unknown = f"[[Betreiber: Regelung für {state} eintragen]]"
    return {key: states.get(state, {}).get(key, unknown) for key in sorted(keys)}


def gaps(text: str) -> list[str]:
    """Return what the operator still has to fill in."""
    return [" ".join(found.split()) for found in GAP.findall(text)]
