"""The local maintenance mode opens to nobody else; a login's cookie is read as Streamlit does."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit import config
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from geo.permissions import AccountRole, Action
from loaders.problems import DataProblem
from loaders.store.permits import MAINTENANCE
from pages.accounts import here, login, maintenance
from pages.context import PROFESSIONALS_VARIABLE, TRUSTED_NETWORK, open_to_professionals
from pages.web.gate import Logins

SECRET = "synthetisches-geheimnis-0123456789"  # noqa: S105 - of a test
ORIGIN = "https://wegweiser.example.de"


@pytest.fixture
def configured(tmp_path: Path) -> Iterator[None]:
    """Let an operator have named an office that signs people in."""
    path = tmp_path / "secrets.toml"
    path.write_text(
        f'[auth]\nredirect_uri = "{ORIGIN}/oauth2callback"\ncookie_secret = "{SECRET}"\n', "utf-8"
    )
    before = config.get_option("secrets.files")
    config.set_option("secrets.files", [str(path)])
    st.secrets._reset()
    yield
    config.set_option("secrets.files", before)
    st.secrets._reset()


@pytest.fixture
def maintained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(maintenance.VARIABLE, maintenance.ON)


@contextmanager
def listening_to(address: str) -> Iterator[None]:
    before = config.get_option("server.address")
    config.set_option("server.address", address)
    try:
        yield
    finally:
        config.set_option("server.address", before)


def client(host: str, peer: str) -> TestClient:
    def answered(_request: object) -> PlainTextResponse:
        return PlainTextResponse("offen")

    app = Starlette(routes=[Route("/", answered)], middleware=[Middleware(maintenance.OnlyHere)])
    return TestClient(app, base_url=f"http://{host}", client=(peer, 1234))


@pytest.mark.usefixtures("maintained")
@pytest.mark.parametrize(
    ("host", "peer", "headers", "status"),
    [
        ("localhost:8501", "127.0.0.1", {}, 200),
        ("127.0.0.1:8501", "127.0.0.1", {}, 200),
        ("[::1]:8501", "::1", {}, 200),
        ("localhost:8501", "192.168.1.7", {}, 403),
        ("wegweiser.example.de", "127.0.0.1", {}, 403),
        ("192.168.1.2:8501", "127.0.0.1", {}, 403),
        ("localhost:8501", "127.0.0.1", {"X-Forwarded-For": "10.0.0.1"}, 403),
        ("localhost:8501", "127.0.0.1", {"Forwarded": "for=10.0.0.1"}, 403),
    ],
)
def test_the_maintenance_mode_answers_at_this_machine_alone(
    host: str, peer: str, headers: dict[str, str], status: int
) -> None:
    assert client(host, peer).get("/", headers=headers).status_code == status


def test_without_the_mode_everybody_is_answered() -> None:
    assert client("wegweiser.example.de", "192.168.1.7").get("/").status_code == 200


@pytest.mark.usefixtures("maintained")
@pytest.mark.parametrize("address", ["127.0.0.1", "localhost", "::1"])
def test_the_server_starts_for_this_machine_in_maintenance_mode(address: str) -> None:
    with listening_to(address):
        maintenance.check()


@pytest.mark.usefixtures("maintained")
@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.168.1.2", ""])  # noqa: S104
def test_the_server_does_not_start_for_others_in_maintenance_mode(address: str) -> None:
    with listening_to(address), pytest.raises(DataProblem, match=maintenance.VARIABLE):
        maintenance.check()


@pytest.mark.usefixtures("maintained", "configured")
def test_the_mode_and_a_login_exclude_each_other() -> None:
    with pytest.raises(DataProblem, match="beides"):
        maintenance.check()


@pytest.mark.usefixtures("maintained")
def test_who_maintains_may_do_everything() -> None:
    person = here.of_claims({})
    assert (person.actor, person.grant.role) == (MAINTENANCE, AccountRole.ADMINISTRATION)
    assert all(here._may(person.grant, action) for action in Action)


def cookie(secret: str = SECRET, name: str = login.COOKIE, **claims: object) -> dict[str, str]:
    said = {"sub": "s-1", "origin": ORIGIN, "is_logged_in": True, **claims}
    return {login.COOKIE: create_signed_value(secret, name, json.dumps(said)).decode()}


@pytest.mark.usefixtures("configured")
def test_a_cookie_counts_that_was_signed_here_for_this_address() -> None:
    assert login.of_cookies(cookie())["sub"] == "s-1"
    assert login.of_cookies(cookie("ein-anderes-geheimnis-0123456789")) == {}
    assert login.of_cookies(cookie(name="anderer")) == {}
    assert login.of_cookies(cookie(origin="https://fremd.example")) == {}
    assert login.of_cookies({login.COOKIE: "ä"}) == {}
    assert login.of_cookies({}) == {}


def test_without_a_login_configured_no_cookie_counts() -> None:
    assert not login.is_configured()
    assert login.of_cookies(cookie()) == {}


def test_a_trusted_network_opens_the_area_until_people_sign_in(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setenv(PROFESSIONALS_VARIABLE, TRUSTED_NETWORK)
    assert here.of_claims({}).opened
    assert open_to_professionals()
    assert here.of_claims({}).actor == ""
    request.getfixturevalue("configured")
    assert not here.of_claims({}).opened
    assert not open_to_professionals()
    monkeypatch.setenv(PROFESSIONALS_VARIABLE, "")
    assert not here.of_claims({}).opened


@pytest.mark.usefixtures("configured")
def test_cookies_go_over_https_alone_where_people_come_by_it() -> None:
    def answered(_request: object) -> PlainTextResponse:
        sent = PlainTextResponse("da")
        sent.set_cookie("a", "1", httponly=True)
        sent.set_cookie("b", "2", secure=True)
        return sent

    app = Starlette(routes=[Route("/", answered)], middleware=[Middleware(Logins)])
    cookies = TestClient(app).get("/").headers.get_list("set-cookie")
    assert [one.count("Secure") for one in cookies] == [1, 1]
