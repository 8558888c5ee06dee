import dataclasses
import json
import re
from urllib.parse import quote

import pytest
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from loaders.problems import DataProblem
from pages import context
from pages.ui.map import STYLES
from pages.web import early, shell
from pages.web.assets import FOLDERS
from pages.web.files import STREAMLIT_INDEX
from pages.web.shell import Words, rewrite
from tests.pages.web_client import ask, server

APP = server()
INDEX = STREAMLIT_INDEX.read_text(encoding="utf-8")


@pytest.mark.parametrize("target", ["/", "/index.html", "/wegweiser", "/wegweiser?suche=x", "/a/b"])
def test_wherever_streamlit_sends_its_shell_ours_comes(target: str) -> None:
    answer = ask(APP, target)
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert '<html lang="de" dir="ltr">' in answer.text
    assert "<title>Familienwegweiser Potsdam-Mittelmark</title>" in answer.text
    assert '<meta name="description"' in answer.text


def test_the_shell_declares_the_language_of_the_address() -> None:
    text = ask(APP, f"/wegweiser?sprache={quote('العربية')}").text
    assert '<html lang="ar" dir="rtl">' in text
    assert '<html lang="de" dir="ltr">' in ask(APP, "/?sprache=Klingonisch").text


def test_nothing_english_or_of_streamlit_is_left_in_the_shell() -> None:
    text = ask(APP, "/").text
    for gone in (
        "service-desc",
        "_stcore/agent",
        "favicon.png",
        "shortcut icon",
        "<title>Streamlit",
    ):
        assert gone not in text
    assert "You need to enable" not in text


def test_without_javascript_there_is_the_phone_of_the_office() -> None:
    noscript = re.search(r"<noscript>(.*?)</noscript>", ask(APP, "/").text, re.DOTALL)
    assert noscript
    assert 'href="/verzeichnis/"' in noscript[1]
    assert context.district().office.phone in noscript[1]


def test_everything_in_the_shell_comes_from_here_and_exists() -> None:
    text = ask(APP, "/wegweiser").text
    addresses = re.findall(r'(?:href|src)="([^"]+)"', text)
    assert len(addresses) > 60
    for address in addresses:
        assert address.startswith(("/", "./static/"))
        answer = ask(APP, address.removeprefix(".").replace("&amp;", "&"))
        assert answer.status == 200, address
        is_page = "text/html" in answer.headers["content-type"]
        assert is_page == (address == "/verzeichnis/"), "a file must not be answered by the shell"


@pytest.mark.parametrize("target", ["/wegweiser", "/gebiete"])
def test_a_map_screen_asks_early_for_what_its_map_needs(target: str) -> None:
    text = ask(APP, target).text
    early_addresses = re.findall(r'<link rel="(?:module)?preload"[^>]* href="(/[^"]+)"', text)
    assert any("leaflet-src.esm.js" in address for address in early_addresses)
    assert any("facilities.geojson" in address for address in early_addresses)
    for address in early_addresses:
        answer = ask(APP, address.replace("&amp;", "&"))
        assert answer.status == 200
        assert "immutable" in answer.headers["cache-control"]


def test_other_screens_ask_for_nothing_early() -> None:
    assert "geojson" not in ask(APP, "/").text


def test_each_module_of_the_map_has_a_version() -> None:
    found = re.search(r'<script type="importmap">(.*?)</script>', ask(APP, "/").text)
    assert found
    imports = json.loads(found[1])["imports"]
    assert {address for address in imports if "/map/" in address} == {
        f"/assets/map/{name}" for name in FOLDERS["/assets/map/"].paths if name.endswith(".js")
    }
    for address, versioned in imports.items():
        assert versioned.startswith(f"{address}?v=")
        assert "immutable" in ask(APP, versioned).headers["cache-control"]


def test_the_map_names_the_same_version_as_the_route() -> None:
    versions = {style.partition("?v=")[2] for style in STYLES}
    assert versions == {FOLDERS["/assets/map/"].version}


def test_a_known_shell_is_not_sent_again() -> None:
    first = ask(APP, "/wegweiser")
    again = ask(APP, "/wegweiser", if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert ask(APP, "/", if_modified_since="Fri, 01 Jan 2100 00:00:00 GMT").status == 200
    assert ask(APP, "/", if_none_match='"other"').status == 200


def test_head_tells_the_length_and_sends_nothing() -> None:
    whole, head = ask(APP, "/"), ask(APP, "/", "HEAD")
    assert head.body == b""
    assert head.headers["content-length"] == whole.headers["content-length"]
    assert head.headers["etag"] == whole.headers["etag"]


@pytest.mark.parametrize("target", ["/", "/wegweiser"])
def test_the_shell_is_gzipped(target: str) -> None:
    packed, whole = ask(APP, target, accept_encoding="gzip, br"), ask(APP, target)
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.text == whole.text
    assert len(packed.body) < len(whole.body) / 2
    assert packed.headers["etag"] != whole.headers["etag"]
    assert ask(APP, target, if_none_match=packed.headers["etag"]).status == 304


def test_other_html_stays_as_it_is() -> None:
    def page(_request: Request) -> HTMLResponse:
        return HTMLResponse("<html lang='en'>" + "x" * (len(INDEX.encode()) - 16))

    app = server(Route("/own", page))
    assert ask(app, "/own").text.startswith("<html lang='en'>x")
    assert ask(app, "/assets/nothing.css").status == 404


def test_a_name_cannot_break_out_of_the_shell() -> None:
    text = rewrite(INDEX, Words('</title><script>alert(1)</script>"', "<b>\\1 \\g<0>"))
    assert "<script>alert" not in text
    assert "<b>" not in text
    assert "\\1 \\g" in text


def test_another_index_is_refused_with_the_place() -> None:
    with pytest.raises(ValueError, match="service-desc"):
        rewrite(INDEX.replace("service-desc", "other"), Words())


def test_with_broken_data_the_shell_has_no_phone_and_no_early_data(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken() -> None:
        raise DataProblem("gemeinden.geojson", "eine Datei")

    monkeypatch.setattr(context, "district", broken)
    assert shell.words() == Words()
    assert early.data_urls() == ()
    text = rewrite(INDEX, Words())
    assert "<title>Familienwegweiser</title>" in text
    assert "Auskunft" not in text


def test_words_come_from_the_district(monkeypatch: pytest.MonkeyPatch) -> None:
    place = dataclasses.replace(context.district(), short_name="Verden")
    monkeypatch.setattr(context, "district", lambda: place)
    assert shell.words().title == "Familienwegweiser Verden"
