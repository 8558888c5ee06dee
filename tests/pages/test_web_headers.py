import base64
import hashlib
import re

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pages.web.frame_hosts import origins
from pages.web.headers import inline_script_sources, security_headers
from tests.pages.web_client import HOST, Unexpected, ask, server


def fail(_request: Request) -> Response:
    raise Unexpected("secret detail")


APP = server()
EVERY_KIND = [
    "/",
    "/wegweiser",
    "/health",
    "/robots.txt",
    "/favicon.ico",
    "/api/",
    "/api/areas.geojson?level=gemeinde",
    "/api/areas.geojson?level=x",
    "/api/facilities.geojson",
    "/api/nothing",
    "/assets/app.css",
    "/assets/nothing.css",
    "/assets/map/guide.js",
    "/vendor/leaflet/leaflet.css",
    "/static/js/nothing.js",
    "/_stcore/metrics",
    "/_stcore/agent/openapi.json",
    "//example.org/x",
    "/start/",
]


def directives(policy: str) -> dict[str, list[str]]:
    parts = (part.split() for part in policy.split(";"))
    return {name: sources for name, *sources in parts}


@pytest.mark.parametrize("target", EVERY_KIND)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_every_answer_has_the_security_headers(target: str, method: str) -> None:
    headers = ask(APP, target, method).headers
    for name, value in security_headers(HOST):
        assert headers.getlist(name) == [value]


def test_the_headers_literally() -> None:
    headers = ask(APP, "/api/").headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["permissions-policy"].startswith("geolocation=(self), camera=()")


def test_an_unexpected_failure_answers_in_german_and_english_with_the_headers() -> None:
    answer = ask(server(Route("/fail", fail)), "/fail")
    assert answer.status == 500
    assert "schiefgegangen" in answer.text
    assert "Please reload the page." in answer.text
    assert "secret detail" not in answer.text
    for name, value in security_headers(HOST):
        assert answer.headers.getlist(name) == [value]


@pytest.mark.parametrize(
    "target",
    [
        "/_stcore/metrics",
        "/_stcore/metrics/",
        "/_stcore/metrics?families=x",
        "/_stcore//metrics",
        "/_stcore/agent",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/interact",
        "/_stcore/agent/mcp/",
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_closed_doors(target: str, method: str) -> None:
    answer = ask(APP, target, method)
    assert answer.status == 404


def test_the_policy_is_strict() -> None:
    policy = directives(ask(APP, "/").headers["content-security-policy"])
    assert policy["default-src"] == ["'self'"]
    assert policy["object-src"] == ["'none'"]
    assert policy["frame-ancestors"] == ["'self'"]
    assert policy["connect-src"] == ["'self'", f"ws://{HOST}", f"wss://{HOST}"]
    assert "'unsafe-inline'" not in policy["script-src"]
    assert "'unsafe-eval'" not in policy["script-src"]
    assert not [source for source in policy["script-src"] if source.startswith("http")]


@pytest.mark.parametrize("target", ["/", "/wegweiser", "/gebiete"])
def test_the_policy_allows_exactly_the_inline_scripts_of_the_page(target: str) -> None:
    answer = ask(APP, target)
    sources = set(directives(answer.headers["content-security-policy"])["script-src"])
    scripts = re.findall(r"<script(?![^>]* src=)[^>]*>(.*?)</script>", answer.text, re.DOTALL)
    assert len(scripts) == 3
    hashes = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in scripts}
    assert {f"'sha256-{digest}'" for digest in hashes} == {s for s in sources if "sha256" in s}


def test_inline_scripts_are_found_whatever_their_attributes() -> None:
    page = '<script>a</script><script type="x">b</script><script src="c.js"></script>'
    assert inline_script_sources(page) == (
        "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='",
        "'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0='",
    )


@pytest.mark.parametrize(
    "host", ["a.example", "localhost:8501", "127.0.0.1:80", "xn--ko-eka.example"]
)
def test_the_own_websocket_is_allowed(host: str) -> None:
    policy = ask(APP, "/", host=host).headers["content-security-policy"]
    assert directives(policy)["connect-src"] == ["'self'", f"ws://{host}", f"wss://{host}"]


@pytest.mark.parametrize(
    "host",
    [
        "",
        "*",
        "*.example",
        "evil.example *",
        "evil.example; script-src *",
        "evil.example;script-src",
        "a.example,b.example",
        "a.example/path",
        "user@a.example",
        "a.example:99999999",
        "a.example:80:80",
        "a.example\tb",
        "[::1]:8501",
        "-",
        "a" * 300,
        "ä.example",
    ],
)
def test_a_strange_host_is_not_repeated(host: str) -> None:
    policy = ask(APP, "/", host=host).headers["content-security-policy"]
    assert directives(policy)["connect-src"] == ["'self'"]
    assert policy == dict(security_headers(""))["Content-Security-Policy"]


def test_only_origins_may_frame() -> None:
    said = (
        "https://www.a.de kaputt;script-src http://b.de:8080 https://*.c.de https://d.de/x 'self'"
    )
    assert origins(said) == ("https://www.a.de", "http://b.de:8080", "https://*.c.de")
