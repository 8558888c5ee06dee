"""What own data say is shown as it is: no link, picture or markup of it comes alive on a screen."""

import json
import re
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from geo.model import Level
from loaders import own_data
from pages import context, figures
from pages.context import district
from pages.ui.planning import newest_values
from tests.deliveries import TODAY, filled, read
from tests.pages.own_data_store import VERDEN, own_store
from tests.pages.test_screens import opened

MARKUP = '[k](https://evil.example) ![p](https://evil.example/p.png) <a href="//evil.example">x</a>'
LABEL, EMPTY = f"Evil {MARKUP}", f"Evil leer {MARKUP}"
ALONG = {"ebene": "Sozialraum", "gebiet": "Achim", "raum": "033610001"}
RESOURCES = "Ressourcenindex aus offenen Daten"
CHOICE = "ressourcen--z--arithmetisch--gleich--boese.1"
SCREENS = [
    ("planning_map.py", {}),
    ("planning_map.py", {"ansicht": "Veränderung"}),
    ("planning_map.py", {"ansicht": "Zwei Karten"}),
    ("planning_map.py", {"indikator": EMPTY}),
    ("planning_compare.py", {"frage": "Ein Gebiet und der Landkreis"}),
    ("planning_compare.py", {"frage": "Zwei Indikatoren"}),
    ("planning_compare.py", {"frage": "Zwei Indikatoren", "mit": EMPTY}),
    ("planning_compare.py", {"frage": "Ähnliche Gebiete"}),
    ("planning_compare.py", {"frage": "Räumliches Muster"}),
    ("planning_profile.py", {"profilbereich": "Finanzen"}),
    ("planning_trend.py", {}),
    ("planning_trend.py", {"indikator": "Nettokaltmiete"}),
    (
        "planning_index.py",
        {"index": RESOURCES, "wahl": f"{CHOICE}--leer.1"},
    ),
    (
        "planning_index.py",
        {"index": RESOURCES, "wahl": CHOICE},
    ),
    (
        "planning_method.py",
        {"index": RESOURCES, "wahl": CHOICE},
    ),
    ("planning_indicators.py", {}),
    ("planning_data.py", {}),
]


@pytest.fixture(scope="module")
def _delivered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep two deliveries of one indicator, each with another basis, all their words hostile."""
    store = tmp_path_factory.mktemp("boese")
    with own_store(store, VERDEN):
        areas = newest_values.names(district(), Level.SOZIALRAUM)
        for number, years in enumerate((("2021", "2022"), ("2023", "2024"))):
            definitions = [
                (key, label, "Finanzen", *[f"Evil {MARKUP}"] * 2, f"Stück {MARKUP}", 1000)
                for key, label in (("boese", LABEL), ("leer", EMPTY))
            ]
            rows = [
                ("boese", key, name, year, 40 + 7 * at * (number + 1), 300, f"Evil {MARKUP}")
                for year in years
                for at, (key, name) in enumerate(areas.items())
            ]
            cells = {"B3": f"Amt {MARKUP}", "B4": f"Quelle {number} {MARKUP}"}
            raw = filled(rows, [] if number else definitions, cells)
            imported = read(raw, f"Evil {MARKUP}.xlsx", figures.stored(district()).catalogue)
            assert imported.kept == len(rows), imported.findings
            own_data.keep(context.STORE, "03361", imported, TODAY)
        yield


def in_markdown(app: AppTest) -> str:
    """Return everything that Streamlit reads as Markdown, without what is escaped in it."""
    kinds = ("markdown", "caption", "info", "warning", "error", "header", "subheader", "title")
    said = [str(one.value) for kind in kinds for one in getattr(app, kind)]
    said += [str(one.label) for one in (*app.expander, *app.button, *app.toggle)]
    said += [label for group in app.button_group for label in group.options]
    said += [one.proto.label for one in app.get("page_link")]
    for table in app.table:
        shown = table.value.reset_index()
        said += [*map(str, shown.columns), *map(str, shown.to_numpy().ravel())]
    return re.sub(r"\\.", "", "\n".join(said))


def in_charts(app: AppTest) -> str:
    """Return what Plotly and the browser read as HTML."""
    drawn = [str(json.loads(one.proto.spec)) for one in app.get("plotly_chart")]
    return "\n".join([*drawn, *(one.proto.body for one in app.get("html"))])


@pytest.mark.usefixtures("_delivered")
@pytest.mark.parametrize(("file", "chosen"), SCREENS)
def test_no_word_of_own_data_comes_alive(file: str, chosen: dict[str, str]) -> None:
    app = opened(file, **{"indikator": LABEL, **ALONG, **chosen})
    read = in_markdown(app)
    assert "Evil" in read + in_charts(app)
    assert "](https://evil" not in read
    assert "<a " not in read + in_charts(app)
