"""A hidden figure is nowhere: on no screen for planning, in no chart, map, table or file."""

import base64
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pypdf
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from geo.model import Level
from loaders import own_data
from pages import context, figures
from pages.ui.menu import SCREENS
from pages.ui.planning import newest_values
from tests.deliveries import TODAY, filled, read
from tests.pages.own_data_store import VERDEN, own_store
from tests.pages.test_cli import run
from tests.pages.test_screens import opened

SECRET, OPEN = "Geheimnis", "Offenes"
FACTOR = 100_000_000
TRACES = re.compile(r"47[.,]?113|4[.,]?245[.,]1|0[.,]00004245")
"""What would tell of 2 among 47,113: the denominator, the rate, the share."""

TWIN = re.compile(r"53[.,]?117|5[.,]?647[.,]9")
"""The same of the figure beside it, 3 among 53,117, which nobody protects."""

VISITS = (
    *(("planning_map.py", {"ansicht": view}) for view in ("Eine Karte", "Veränderung")),
    ("planning_map.py", {"ansicht": "Zwei Karten", "indikator_2": OPEN}),
    ("planning_compare.py", {}),
    *(
        ("planning_compare.py", {"frage": question, "indikator_2": OPEN})
        for question in ("Zwei Indikatoren", "Ähnliche Gebiete", "Räumliches Muster")
    ),
    ("planning_trend.py", {}),
    ("planning_trend.py", {"indikator": OPEN}),
    *((one.file, {}) for one in SCREENS if one.file.startswith("planning_")),
)


@pytest.fixture
def offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Callable[[], bytes]]]:
    """Give Achim both figures; return what the buttons for files would write."""
    found: list[Callable[[], bytes]] = []
    button = st.download_button

    def noted(label: str, data: Any, **options: Any) -> bool:
        found.append(data if callable(data) else lambda: data)
        return button(label, data, **options)

    monkeypatch.setattr(st, "download_button", noted)
    with own_store(tmp_path, VERDEN):
        areas = newest_values.names(context.district(), Level.SOZIALRAUM)
        fill = ("Zähler", "Nenner", "je 100 Mio.", FACTOR, "", "")
        keys = {"geheimnis": (SECRET, 2, 47_113, "ja"), "offenes": (OPEN, 3, 53_117, "nein")}
        definitions, rows = [], []
        for key, (label, count, among, guarded) in keys.items():
            definitions.append((key, label, "Finanzen", *fill, guarded))
            for year in ("2023", "2024"):
                rows += [
                    (key, area, name, year, 40 + number, 90_000 + number, "")
                    if number
                    else (key, area, name, year, count, among, "")
                    for number, (area, name) in enumerate(areas.items())
                ]
        catalogue = figures.stored(context.district()).catalogue
        imported = read(filled(rows, definitions), catalogue=catalogue)
        assert not imported.faults, imported.findings
        own_data.keep(tmp_path, VERDEN, imported, TODAY)
        yield found


def everything(app: AppTest) -> str:
    """Return all that a page sends to the browser as text, without the escapes of Markdown."""
    parts = []
    for node in app._tree:
        proto = getattr(node, "proto", None)
        if proto is None:
            continue
        if hasattr(proto, "DESCRIPTOR"):
            parts.append(str(proto))
        if spec := getattr(getattr(proto, "plotly_chart", proto), "spec", ""):
            parts += _numbers(json.loads(spec))
    return "\n".join(parts).replace("\\", "")


def _numbers(spec: Any) -> Iterator[str]:
    """Return the numbers that Plotly packs into bytes."""
    if isinstance(spec, dict) and "bdata" in spec:
        yield str(np.frombuffer(base64.b64decode(spec["bdata"]), spec["dtype"]).tolist())
    elif isinstance(spec, dict | list):
        for part in spec.values() if isinstance(spec, dict) else spec:
            yield from _numbers(part)


def written(content: bytes | str) -> str:
    """Return all that is written in a file."""
    raw = content.encode() if isinstance(content, str) else content
    if raw.startswith(b"%PDF"):
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(raw)).pages)
    if raw.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(raw)) as file:
            return "\n".join(file.read(name).decode("utf-8", "replace") for name in file.namelist())
    return raw.decode("utf-8", "replace")


def test_a_hidden_figure_is_nowhere(offered: list[Callable[[], bytes]], tmp_path: Path) -> None:
    told = {}
    for number, (file, parameters) in enumerate(VISITS):
        chosen = {"indikator": SECRET, "gebiet": "Achim", **parameters}
        told[f"{file} {number}"] = everything(opened(file, **chosen))
    for number, make in enumerate(offered):
        told[f"file {number}"] = written(make())
    path = tmp_path / "werte.csv"
    assert run("indicators", "-o", str(path)).returncode == 0
    told["command"] = path.read_text("utf-8")
    traces = {place: TRACES.findall(said) for place, said in told.items()}
    assert {place: found for place, found in traces.items() if found} == {}
    tells = " ".join(place for place, said in told.items() if TWIN.search(said))
    for kind in ("map", "compare", "trend"):
        assert f"planning_{kind}.py" in tells, f"{kind}: the test would not notice"
    assert "command" in tells
    assert tells.count("file") >= 9
