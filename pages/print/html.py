"""Jinja as all HTML here uses it: everything escaped, nothing undefined."""

from pathlib import Path

import jinja2

STYLE = Path(__file__).parent.parent / "web" / "static" / "directory.css"

ENVIRONMENT = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render(template: str, **values: object) -> str:
    """Return a template filled with values, all texts escaped."""
    return ENVIRONMENT.get_template(template).render(**values)
