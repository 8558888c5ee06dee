"""The operator's texts: Markdown files with placeholders and marked gaps."""

import re
from pathlib import Path

from loaders.files import read_text

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


def gaps(text: str) -> list[str]:
    """Return what the operator still has to fill in."""
    return [" ".join(found.split()) for found in GAP.findall(text)]
