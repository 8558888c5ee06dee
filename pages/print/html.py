"""Jinja as all HTML here uses it: everything escaped, nothing undefined, texts by name."""

from pathlib import Path

import jinja2

from pages.i18n import current, text

STYLE = Path(__file__).parent.parent / "web" / "static" / "directory.css"

ENVIRONMENT = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
ENVIRONMENT.globals.update(text=text, language=current)


def render(template: str, **values: object) -> str:
    """Return a template filled with values in the current language, all texts escaped."""
    return ENVIRONMENT.get_template(template).render(**values)
