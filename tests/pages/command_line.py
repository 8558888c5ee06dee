"""A command as the person at the keyboard sees it."""

import os
import re

from typer.testing import CliRunner

from pages.cli import app

WIDTH = 300


def run(*arguments: str, code: int = 0) -> str:
    """Run a command, expect its exit code and return what it says on one line."""
    done = CliRunner().invoke(app, arguments, env=os.environ | {"COLUMNS": str(WIDTH)})
    said = re.sub(r"\s+", " ", done.output)
    assert done.exit_code == code, said
    return said
