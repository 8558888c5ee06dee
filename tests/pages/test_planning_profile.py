"""The screen of profiles: eight data areas, the assessment, the files; nothing of it in the way."""

from urllib.parse import quote

import pytest
from streamlit.testing.v1 import AppTest

from geo.district import District
from pages.print import profile_files
from pages.print.profile_model import Profile
from pages.ui.planning import profile_files as files
from pages.ui.planning import profile_known
from tests.pages.profiles import BEETZSEE, NUTHETAL
from tests.pages.test_screens import opened, tables_of, text_of

FILE = "planning_profile.py"


def beetzsee(**more: str) -> AppTest:
    return opened(FILE, ebene="Sozialraum", gebiet="Amt Beetzsee", **more)


def test_the_eight_data_areas_stand_in_their_order_and_the_first_with_figures_is_open() -> None:
    app = beetzsee()
    switch = next(one for one in app.button_group if one.key == "profilbereich")
    sections = profile_known.of(BEETZSEE).sections
    assert switch.options == [section.title for section in sections]
    first = next(section.title for section in sections if section.figures)
    assert [one.value for one in app.header][:2] == ["Sozialraumprofil Amt Beetzsee", first]


def test_an_empty_data_area_says_so_and_shows_the_series_of_the_district_as_such() -> None:
    app = beetzsee(profilbereich="Finanzen")
    assert "keine Daten – so liefern Sie sie" in text_of(app)
    assert any("Vorlage" in str(one.proto) for one in app.get("download_button"))
    assert "nur für den ganzen Landkreis" in text_of(app)
    assert "Steuereinnahmen je Person" in list(tables_of(app)[-1].index)


def test_every_figure_has_its_value_its_sentence_and_a_table() -> None:
    app = beetzsee(profilbereich="Bevölkerung")
    section = next(s for s in profile_known.of(BEETZSEE).sections if s.key == "bevoelkerung")
    said = text_of(app).replace("\\", "")
    for figure in section.figures:
        assert figure.label in said
        assert figure.sentence in said
        assert figure.value in said
    tables = [table for table in tables_of(app) if "Landkreis" in list(table.columns)]
    assert len(tables) == sum(bool(figure.series) for figure in section.figures)


@pytest.mark.parametrize(
    ("level", "area", "said"),
    [
        ("Planregion", "Planregion 1", "Sozialräume dieser Planregion"),
        ("Gemeinde", "Päwesin", "Planregion 3 (Zuordnung angenommen"),
        ("Sozialraum", "Nuthetal", "Ortsteile"),
    ],
)
def test_each_level_has_its_profile(level: str, area: str, said: str) -> None:
    app = opened(FILE, ebene=level, gebiet=area)
    assert app.header[0].value.endswith(area)
    assert said in text_of(app).replace("\\", "")


def test_an_assessment_is_kept_per_area_and_not_in_the_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    offered: list[Profile] = []
    shown = files.show

    def noted(place: District, one: Profile) -> None:
        offered.append(one)
        shown(place, one)

    monkeypatch.setattr(files, "show", noted)
    app = beetzsee()
    assert [one.assessment for one in offered][-1] == ""
    app.text_area[0].set_value("synthetische Einschätzung")
    next(one for one in app.button if "übernehmen" in one.label).click()
    app.run()
    assert not app.exception
    assert "steht in den Dateien" in app.success[0].value
    assert offered[-1].assessment == "synthetische Einschätzung"
    assert "synthetische" not in quote(str(dict(app.query_params)))
    app.selectbox(key="gebiet").set_value(NUTHETAL).run()
    assert app.text_area[0].value == ""
    app.selectbox(key="gebiet").set_value(BEETZSEE).run()
    assert app.text_area[0].value == "synthetische Einschätzung"
    app.switch_page("planning.py").run()
    app.switch_page(FILE).run()
    assert app.text_area[0].value == "synthetische Einschätzung"


def test_all_profiles_are_made_on_request_only(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    some = ("1", BEETZSEE)
    monkeypatch.setattr(profile_known, "keys", lambda _: some)
    monkeypatch.setattr(profile_files, "make", lambda one, *_: made.append(one.key))
    app = beetzsee()
    assert made == []
    next(one for one in app.button if one.label == "ZIP-Datei zusammenstellen").click()
    app.run()
    assert not app.exception
    assert tuple(made) == some
