import gzip
from pathlib import Path

import pytest

from pages.web.assets import FOLDERS, asset_url
from pages.web.body import Body, accepts_gzip
from pages.web.files import STREAMLIT_INDEX, Folder
from tests.pages.web_client import ask, server

APP = server()
JAVASCRIPT, CSS = "text/javascript; charset=utf-8", "text/css; charset=utf-8"


@pytest.mark.parametrize(
    ("target", "media_type"),
    [
        ("/assets/app.css", CSS),
        ("/assets/language.js", JAVASCRIPT),
        ("/assets/scrolling.js", JAVASCRIPT),
        ("/assets/favicon.svg", "image/svg+xml"),
        ("/assets/map/guide.js", JAVASCRIPT),
        ("/vendor/leaflet/leaflet.css", CSS),
        ("/vendor/leaflet/leaflet-src.esm.js", JAVASCRIPT),
        ("/vendor/leaflet/images/layers.png", "image/png"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/favicon.ico", "image/svg+xml"),
        ("/favicon.png", "image/svg+xml"),
    ],
)
def test_media_types(target: str, media_type: str) -> None:
    answer = ask(APP, target)
    assert answer.status == 200
    assert answer.headers["content-type"] == media_type
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.body


def test_every_file_of_every_folder_is_served() -> None:
    for prefix, folder in FOLDERS.items():
        assert folder.paths
        for name, path in folder.paths.items():
            assert ask(APP, prefix + name).body == path.read_bytes()


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../app.css",
        "../../headers.py",
        "%2e%2e/headers.py",
        "..%2fheaders.py",
        "%2e%2e%2f%2e%2e%2fapp.py",
        "....//headers.py",
        "..\\headers.py",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "app.css%00.js",
        "app.css/",
        "APP.CSS",
        "nothing.css",
        "__init__.py",
    ],
)
@pytest.mark.parametrize("prefix", [*FOLDERS, "/static/", "/static/js/"])
def test_no_name_leads_out_of_a_folder(prefix: str, name: str) -> None:
    answer = ask(APP, prefix + name)
    shell = answer.headers.get("content-type", "").startswith("text/html")
    assert answer.status in {301, 400, 404} or shell
    assert b"import" not in answer.body.replace(b"importmap", b"").replace(b'"imports"', b"")
    assert b"root:" not in answer.body


@pytest.mark.parametrize("prefix", FOLDERS)
def test_a_file_with_its_version_is_kept_for_ever(prefix: str) -> None:
    name = next(iter(FOLDERS[prefix].paths))
    assert "immutable" in ask(APP, asset_url(prefix, name)).headers["cache-control"]
    for other in ("", "0", "123456789abc", FOLDERS[prefix].version[:4], "ä"):
        assert ask(APP, f"{prefix}{name}?v={other}").headers["cache-control"] == "no-cache"


def test_a_known_file_is_not_sent_again() -> None:
    tag = ask(APP, "/assets/app.css").headers["etag"]
    for known in (tag, f"W/{tag}", f'"x", {tag}', "*"):
        answer = ask(APP, "/assets/app.css", if_none_match=known)
        assert (answer.status, answer.body) == (304, b"")
    assert ask(APP, "/assets/app.css", if_none_match='"x"').status == 200


def test_head() -> None:
    answer = ask(APP, "/assets/app.css", "HEAD")
    assert answer.body == b""
    assert int(answer.headers["content-length"]) == len(ask(APP, "/assets/app.css").body)


@pytest.mark.parametrize("target", ["/assets/app.css", "/vendor/leaflet/leaflet-src.esm.js"])
def test_text_is_gzipped_for_those_who_take_it(target: str) -> None:
    plain, packed = ask(APP, target), ask(APP, target, accept_encoding="br, gzip")
    assert "content-encoding" not in plain.headers
    assert "Accept-Encoding" in plain.headers["vary"]
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert packed.headers["etag"] != plain.headers["etag"]


def test_pictures_are_not_gzipped() -> None:
    answer = ask(APP, "/vendor/leaflet/images/layers.png", accept_encoding="gzip")
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        ("gzip", True),
        ("br;q=1.0, GZIP;q=0.5", True),
        ("*", True),
        ("gzip;q=0", False),
        ("gzip; q=0.000, br", False),
        ("*;q=0", False),
        ("identity", False),
        ("", False),
        ("gzipped", False),
    ],
)
def test_who_takes_gzip(accepted: str, *, expected: bool) -> None:
    assert accepts_gzip(accepted) is expected


def test_streamlits_scripts_are_gzipped_and_unchanged() -> None:
    name = next(path.name for path in (STREAMLIT_INDEX.parent / "static/js").glob("index.*.js"))
    packed = ask(APP, f"/static/js/{name}", accept_encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert "immutable" in packed.headers["cache-control"]
    content = (STREAMLIT_INDEX.parent / "static/js" / name).read_bytes()
    assert gzip.decompress(packed.body) == content
    assert ask(APP, f"/static/js/{name}").body == content


def test_the_version_changes_with_any_letter(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("1")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.css").write_text("2")
    (tmp_path / "secret.py").write_text("3")
    before = Folder(tmp_path)
    assert list(before.paths) == ["a.js", "sub/b.css"]
    assert Folder(tmp_path).version == before.version
    (tmp_path / "sub" / "b.css").write_text("4")
    assert Folder(tmp_path).version != before.version


def test_a_small_text_is_not_worth_a_gzip_header() -> None:
    assert not Body.of(b"x" * 499, "text/plain").compressed
    assert Body.of(b"x" * 500, "text/plain").compressed
    assert Body.of(b"x" * 500, "text/plain") == Body.of(b"x" * 500, "text/plain")
