"""Renewing shipped data on the command line: shown first, replaced when asked for, taken back."""

import functools
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from loaders.files import sha256
from loaders.refresh import exchange
from pages import context
from tests import vg250
from tests.disks import closed
from tests.pages.command_line import run
from tests.pages.own_data_store import VERDEN, forget, own_store


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let the commands work on a copy of the data of Verden."""
    for console in ("out", "err"):
        monkeypatch.setattr(f"pages.commands.console.{console}.width", 300, raising=False)
    data = vg250.copied(VERDEN, tmp_path)
    monkeypatch.setattr(context, "DATA", data)
    with own_store(tmp_path / "store", VERDEN):
        yield data / VERDEN
    forget()


@pytest.fixture
def delivery(tmp_path: Path) -> Path:
    """Return a VG250 in which Ottersberg has another name."""
    frame = vg250.renamed("03361008", "Neustadt [b]")(vg250.outlines(VERDEN))
    return vg250.shapefile(tmp_path / "vg250.zip", frame)


def table(tmp_path: Path) -> Path:
    counted = vg250.people(VERDEN)
    return vg250.register(tmp_path / "gv.xlsx", VERDEN, counted, "31.12.2025")


def test_boundaries_are_shown_replaced_and_taken_back(folder: Path, delivery: Path) -> None:
    before = vg250.contents(folder)
    found = sha256(delivery.read_bytes())
    call = ("refresh", "boundaries", str(delivery), "--district", VERDEN, "--sha256", found)
    said = run(*call)
    for part in (
        f"Prüfsumme (SHA-256): {found}",
        "Ebene: VG250_GEM",
        "Stand: 2026-01-01",
        "Neustadt [b]",
        "umbenannt: bisher Ottersberg",
        "Kein Eintrag kommt in ein anderes Gebiet.",
        "sozialraeume.csv: sha256:",
        "Nichts ersetzt. Ersetzen mit --apply.",
    ):
        assert part in said
    assert vg250.contents(folder) == before
    assert not (folder / exchange.KEPT).exists()

    said = run(*call, "--apply")
    kept = re.search(r"Der Stand davor ist aufgehoben: (\S+-grenzen)", said)
    assert kept
    assert "bitte jetzt neu starten" in said
    assert "Neustadt [b]" in (folder / "sozialraeume.csv").read_text("utf-8")
    assert f"alle Prüfsummen stimmen. Aufgehobene Stände: {kept[1]}" in run("refresh", "check")
    assert "Nichts zu ersetzen: die Daten sind schon so." in run(*call, "--apply")
    back = ("refresh", "undo", "--district", VERDEN, "--to", kept[1])
    assert "Zurückholen mit --apply" in run(*back)
    assert vg250.contents(folder) != before
    assert "-rueckweg" in run(*back, "--apply")
    assert vg250.contents(folder) == before
    assert "Nichts zu tun" in run(*back, "--apply")


def test_the_oldest_former_states_are_deleted_and_named(folder: Path, tmp_path: Path) -> None:
    run("refresh", "population", str(table(tmp_path)), "--apply")
    (first,) = exchange.states(folder)
    for _ in range(exchange.MOST_KEPT - 1):
        assert "Gelöscht" not in run("refresh", "undo", "--apply")
    said = run("refresh", "undo", "--apply")
    assert f"Aufgehoben bleiben die letzten 3 Stände. Gelöscht: {first}" in said
    assert len(exchange.states(folder)) == exchange.MOST_KEPT
    assert first not in exchange.states(folder)


def test_population_is_shown_and_taken_over(folder: Path, tmp_path: Path) -> None:
    before = vg250.contents(folder)
    call = ("refresh", "population", str(table(tmp_path)))
    said = run(*call)
    for part in ("Stichtag: 2025-12-31 (neu)", "Achim", "32.870", "+1,0 %", "Nichts ersetzt."):
        assert part in said
    assert vg250.contents(folder) == before
    assert "-einwohner" in run(*call, "--apply")
    assert "2025-12-31" in (folder / "population.csv").read_text("utf-8")


def test_what_stands_against_it_is_said_and_nothing_is_replaced(
    folder: Path, tmp_path: Path
) -> None:
    before = vg250.contents(folder)
    frame = vg250.outlines(VERDEN)
    file = vg250.geopackage(tmp_path / "vg250.gpkg", frame[frame["AGS"] != "03361001"])
    said = run("refresh", "boundaries", str(file), "--apply", code=2)
    assert "Nicht möglich: Andere Gemeinden als bisher: es fehlen 03361001" in said
    assert "Sozialräume, Planregionen und Einwohnerzahlen müssen zuerst von Hand" in said
    assert "Nichts ersetzt." in said
    said = run("refresh", "boundaries", str(file), "--sha256", "0" * 64, code=2)
    assert "nichts wurde gelesen" in said
    assert "Den Landkreis „99999“" in run("refresh", "check", "--district", "99999", code=2)
    assert "kein Tag" in run("refresh", "boundaries", str(file), "--as-of", "gestern", code=2)
    assert "lesbare Datei" in run("refresh", "population", str(tmp_path / "fehlt"), code=2)
    assert "keinen aufgehobenen Stand" in run("refresh", "undo", code=2)
    assert vg250.contents(folder) == before


def test_changed_files_are_named_and_stop_everything(folder: Path, tmp_path: Path) -> None:
    with (folder / "stations.geojson").open("a", encoding="utf-8") as file:
        file.write("\n")
    said = run("refresh", "check", code=2)
    assert "Abweichung: stations.geojson: Erwartet wird sha256:" in said
    assert "03361: 1 Abweichungen" in said
    said = run("refresh", "population", str(table(tmp_path)), "--apply", code=2)
    assert "Fehler: stations.geojson" in said


def test_a_closed_folder_says_what_to_do(folder: Path, tmp_path: Path) -> None:
    file = table(tmp_path)
    with closed(folder):
        assert "Nichts ersetzt." in run("refresh", "population", str(file))
        said = run("refresh", "population", str(file), "--apply", code=2)
    assert "ganzen Ordner „data“ dorthin kopieren" in said
    assert "FAMILIENWEGWEISER_DATA=<dieser Ordner>" in said


def test_a_delivery_may_be_an_address(folder: Path, delivery: Path) -> None:
    before = vg250.contents(folder)
    handler = functools.partial(SimpleHTTPRequestHandler, directory=str(delivery.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        said = run("refresh", "boundaries", f"{address}/{delivery.name}")
        assert "umbenannt: bisher Ottersberg" in said
        assert "Fehler 404" in run("refresh", "population", f"{address}/fehlt.csv", code=2)
        server.shutdown()
    assert vg250.contents(folder) == before
