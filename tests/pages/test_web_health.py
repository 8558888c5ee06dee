import pytest

from loaders.problems import DataProblem
from pages import context
from tests.pages.web_client import ask, server

APP = server()


def broken() -> None:
    raise DataProblem("gemeinden.geojson", "eine Datei in diesem Ordner", "keine Datei")


def test_health_names_version_revision_and_counts() -> None:
    answer = ask(APP, "/health")
    assert answer.status == 200
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json["status"] == "ok"
    assert answer.json["version"] == context.version()
    assert answer.json["district"] == "12069"
    assert answer.json["data_revision"] == context.district().revision
    counts = answer.json["counts"]
    assert (counts["gemeinden"], counts["sozialraeume"], counts["planregionen"]) == (38, 19, 4)
    assert counts["facilities"] == len(ask(APP, "/api/facilities.geojson").json["features"])


def test_broken_data_is_not_healthy(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(context, "district", broken)
    answer = ask(APP, "/health")
    assert answer.status == 503
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json["status"] == "fehler"
    assert "gemeinden" not in answer.text
    assert "gemeinden.geojson" in caplog.text


@pytest.mark.parametrize("name", ["areas.geojson?level=gemeinde", "facilities.geojson"])
def test_broken_data_is_said_in_german(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context, "district", broken)
    answer = ask(APP, f"/api/{name}")
    assert answer.status == 503
    assert answer.headers["cache-control"] == "no-store"
    assert "nicht gelesen" in answer.json["error"]
    assert "später" in answer.json["hint"]
