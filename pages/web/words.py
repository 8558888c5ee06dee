"""Streamlit's own words in every language, as the script `language.js` asks for them.

The English catalogue holds what Streamlit's front end says by itself; a text is looked up by that.
"""

import functools
import json
import re
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from pages.i18n import LANGUAGES, speaking, templates, text
from pages.web.body import IMMUTABLE, Body, answer

PREFIX = "/assets/words/"
FILE = "streamlit"
ENGLISH = "en"
_SLOT = re.compile(r"\\\{(count|what)\\\}")
_MATCH = {"count": r"(?<count>\d+)", "what": "(?<what>.+)"}


def dictionary(code: str) -> dict[str, object]:
    """Return whole texts and patterns: ``words`` by English text, ``patterns`` as pairs.

    A pair is a regular expression (JavaScript) and the text by plural category (CLDR), in which
    ``{count}`` and ``{what}`` stand for what was found.
    """
    words: dict[str, str] = {}
    patterns: dict[str, dict[str, str]] = {}
    said = templates(code, FILE)
    for name, english in _forms(templates(ENGLISH, FILE)).items():
        forms = _forms(said)[name]
        for form in english.values():
            if "{" in form:
                patterns[_pattern(form)] = forms
            else:
                words[form] = forms["other"]
    return {"words": words, "patterns": list(patterns.items())}


def _forms(said: Mapping[str, str | dict[str, str]]) -> dict[str, dict[str, str]]:
    return {
        name: forms if isinstance(forms, dict) else {"other": forms} for name, forms in said.items()
    }


def _pattern(english: str) -> str:
    """Return what finds an English text whatever stands in its slots."""
    return _SLOT.sub(lambda slot: _MATCH[slot[1]], re.escape(english).replace(r"\ ", " "))


@functools.cache
def _body(code: str) -> Body:
    return Body.of(json.dumps(dictionary(code), ensure_ascii=False).encode(), "application/json")


@functools.cache
def languages() -> dict[str, dict[str, str]]:
    """Return by name what the browser sets when a language is chosen."""
    found = {}
    for language in LANGUAGES.values():
        with speaking(language):
            found[language.name] = {
                "lang": language.tag,
                "dir": language.direction,
                "menu": text("frame-menu"),
                "words": f"{PREFIX}{language.code}.json?v={_body(language.code).digest[:12]}",
            }
    return found


def send(request: Request) -> Response:
    """Send the words of a language."""
    code = request.path_params["code"]
    if code not in LANGUAGES:
        return PlainTextResponse("404", 404)
    return answer(request, _body(code), IMMUTABLE)


ROUTES = [Route(f"{PREFIX}{{code}}.json", send)]
