"""What is shown of a database that is there and cannot be opened: nothing of its entries."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from loaders.problems import DataProblem
from pages import context
from pages.i18n import text
from tests.pages.test_screens import ROOT
from tests.pages.web_client import ask, server

UNREAD = [
    "/api/facilities.geojson", "/api/facilities.csv", "/api/hsds.zip", "/health",
    "/verzeichnis/",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kaputt.sqlite"
    path.write_bytes(b"keine Datenbank" * 100)
    monkeypatch.setenv(context.DATABASE_VARIABLE, f"sqlite:///{path}")


def test_no_page_shows_entries_as_they_were_shipped() -> None:
    with pytest.raises(DataProblem, match="keine Datenbank"):
        context.offers()
    app = AppTest.from_file(str(ROOT / "pages" / "portal.py"), default_timeout=60).run()
    assert not app.exception
    assert [one.value for one in app.error] == [text("problems-data")]


@pytest.mark.parametrize("path", UNREAD)
def test_no_file_holds_entries_as_they_were_shipped(path: str) -> None:
    answer = ask(server(), path)
    assert answer.status == 503
    assert "pm-" not in answer.text
