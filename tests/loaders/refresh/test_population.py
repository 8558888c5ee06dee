"""Inhabitants from official tables: added to the series, compared, refused; all synthetic."""

import datetime as dt
from pathlib import Path
from typing import Any

import frictionless
import openpyxl
import pytest

from loaders.problems import DataProblem
from loaders.refresh import exchange
from loaders.refresh.delivery import received
from loaders.refresh.plan import Plan
from loaders.refresh.population import plan_population
from loaders.refresh.shipped_files import problems, read_shipped
from loaders.shipped import load_district
from tests import vg250

TODAY = dt.date(2026, 11, 22)
NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
DAY = "31.12.2025"


def planned(folder: Path, file: Path, *, allow: bool = False, **chosen: str) -> Plan:
    return plan_population(
        read_shipped(folder), received(str(file)), TODAY, chosen, allow_jumps=allow
    )


def register(tmp_path: Path, counted: dict[str, Any], key: str = vg250.VERDEN) -> Path:
    return vg250.register(tmp_path / "gv.xlsx", key, counted, DAY)


def regional(tmp_path: Path, text: str, encoding: str = "cp1252") -> Path:
    file = tmp_path / "12411-01-01-5.csv"
    file.write_text(text, encoding)
    return file


@pytest.mark.parametrize("form", ["register", "regional"])
def test_a_new_date_joins_the_series(data: Path, tmp_path: Path, key: str, form: str) -> None:
    folder, counted = data / key, vg250.people(key)
    file = (
        register(tmp_path, counted, key)
        if form == "register"
        else regional(tmp_path, vg250.regional(counted, key, DAY))
    )
    before = vg250.contents(folder)
    plan = planned(folder, file)
    assert plan.obstacles == ()
    assert plan.facts["Stichtag"] == "2025-12-31 (neu)"
    assert plan.facts["Grundlage"] == "Zensus 2022"
    assert plan.facts["Verglichen mit"] == "2024-12-31"
    assert any("keine Summe" in hint for hint in plan.hints) == (form == "register")
    assert vg250.contents(folder) == before
    first = plan.population[0]
    assert first.after == sum(counted[first.key][1:])
    assert first.share == pytest.approx(0.01, abs=0.01)

    exchange.replace(folder, plan.files, plan.shipped.basis, plan.label, NOW)
    after = vg250.contents(folder)
    assert {name for name in after if after[name] != before[name]} == {
        "population.csv", "datapackage.json",
    }  # fmt: skip
    old, new = (text["population.csv"].decode().splitlines() for text in (before, after))
    assert set(old) < set(new)
    assert len(new) == len(old) + len(counted)
    district = load_district(folder, data / "taxonomy")
    assert district.areas.at[key, "population_date"] == "2025-12-31"
    assert district.areas.at[key, "population"] == sum(sum(row[1:]) for row in counted.values())
    assert problems(folder) == ()
    assert planned(folder, file).files == {}, "the same table once more"
    known = vg250.package(folder)["population"]
    assert known["as_of"] == "2025-12-31"
    assert "8 Stichtagen" in known["description"]
    assert known["limits"].startswith("Ab dem 31.12.2024 beruhen die Zahlen auf: Zensus 2022")
    licences = [one["name"] for one in known["licenses"]]
    if form == "register":
        assert "2009 bis 2025" in known["sources"][0]["title"]
        assert licences == ["other-at"]
    else:
        assert "Tabelle 12411-01-01-5, Stichtag 2025-12-31" in known["sources"][1]["title"]
        assert licences == ["other-at", "dl-de-by-2.0"]
        assert known["credit"].endswith("Bundes und der Länder, Deutschland, 2026")
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["name", "type", "note"])


def test_a_date_that_is_there_is_compared_and_corrected(verden: Path, tmp_path: Path) -> None:
    same = vg250.people(vg250.VERDEN, factor=1)
    file = regional(tmp_path, vg250.regional(same, vg250.VERDEN, "31.12.2024"))
    plan = planned(verden, file)
    assert plan.facts["Stichtag"] == "2024-12-31 (dieser Stichtag ist schon da)"
    assert plan.files == {}
    assert {one.share for one in plan.population} == {0}
    name, male, female = same["03361001"]
    revised = same | {"03361001": (name, male + 7, female)}
    text = vg250.regional(revised, vg250.VERDEN, "31.12.2024")
    plan = planned(verden, regional(tmp_path, text))
    changed = [one for one in plan.population if one.share]
    assert [(one.key, (one.after or 0) - (one.before or 0)) for one in changed] == [("03361001", 7)]
    exchange.replace(verden, plan.files, plan.shipped.basis, plan.label, NOW)
    assert f"03361001,2024-12-31,{male + 7 + female},{male + 7}," in (
        verden / "population.csv"
    ).read_text("utf-8")
    assert vg250.package(verden)["population"]["row_counts"]["accepted"] == 77


def test_missing_and_unknown_gemeinden_are_obstacles(verden: Path, tmp_path: Path) -> None:
    counted = vg250.people(vg250.VERDEN)
    gone = counted.pop("03361001")
    plan = planned(verden, register(tmp_path, counted | {"03361099": ("Probe", 5, 5)}))
    assert plan.files == {}
    assert plan.obstacles[0] == f"In der Tabelle fehlen: {gone[0]}."
    assert plan.obstacles[1].startswith("Diese Gemeinden gibt es hier nicht: Probe (03361099).")


def test_the_sum_must_be_that_of_the_district(verden: Path, tmp_path: Path) -> None:
    counted = vg250.people(vg250.VERDEN)
    total = sum(male + female for _, male, female in counted.values())
    file = regional(tmp_path, vg250.regional(counted, vg250.VERDEN, DAY, total=total + 1))
    plan = planned(verden, file)
    assert plan.obstacles == (
        f"Die Summe der Gemeinden ({total}) ist nicht die Zahl des Landkreises ({total + 1}).",
    )
    assert plan.files == {}


def test_a_jump_needs_a_word(verden: Path, tmp_path: Path) -> None:
    counted = vg250.people(vg250.VERDEN, factor=1)
    name, male, female = counted["03361008"]
    file = register(tmp_path, counted | {"03361008": (name, round(male * 1.3), female)})
    assert planned(verden, file).obstacles == ()
    file = register(tmp_path, counted | {"03361008": (name, round(male * 1.5), female)})
    (said,) = planned(verden, file).obstacles
    assert said.startswith("Unglaubhaft, mehr als 20 % Unterschied: Ottersberg (13166 → ")
    assert said.endswith("Wenn es stimmt: --allow-jumps.")
    plan = planned(verden, file, allow=True)
    assert plan.obstacles == ()
    assert "population.csv" in plan.files


def test_a_break_of_the_series_is_said(verden: Path, tmp_path: Path) -> None:
    file = register(tmp_path, vg250.people(vg250.VERDEN))
    plan = planned(verden, file, basis="Zensus 2031")
    assert any(
        hint.startswith("Bruch der Zeitreihe: bisher Zensus 2022, neu") for hint in plan.hints
    )


def test_faults_name_file_row_and_column(verden: Path, tmp_path: Path) -> None:
    counted = vg250.people(vg250.VERDEN)
    text = vg250.regional(counted, vg250.VERDEN, DAY)
    name, male, female = counted["03361001"]
    row = f"03361001;        {name};{male + female};"
    cases = {
        text.replace(row, f"03361001;        {name};{male + female + 1};"): (
            "12411-01-01-5.csv, Zeile 6: Erwartet wird ein gültiger Wert; gefunden: männlich und"
        ),
        text.replace(row, f"03361001;        {name};viele;"): "Zeile 6, Spalte „insgesamt“",
        text.replace(row, f"03361001;        {name};.;"): "Zeile 6, Spalte „insgesamt“",
        text.replace("03361001;", "0336100;"): "„0336100“ ist kein Gemeindeschlüssel",
        text.replace(";03361", ";3361"): "Schlüssel ohne führende Null",
        text.replace("12411-01-01-5", "12613-01-01-5"): "die Tabelle 12411-01-01-5",
        text.replace("Zensus 2022", "ohne"): "bitte mit --basis nennen",
    }
    for broken, expected in cases.items():
        with pytest.raises(DataProblem) as problem:
            planned(verden, regional(tmp_path, broken))
        assert expected in str(problem.value)
    double = text + f"{DAY};03361001;{name};2;1;1\n"
    with pytest.raises(DataProblem, match="kommt mehrfach vor"):
        planned(verden, regional(tmp_path, double))


def test_among_several_dates_the_newest_counts_unless_chosen(verden: Path, tmp_path: Path) -> None:
    one = vg250.regional(vg250.people(vg250.VERDEN), vg250.VERDEN, DAY)
    other = vg250.regional(vg250.people(vg250.VERDEN, 0.98), vg250.VERDEN, "31.12.2022")
    file = regional(tmp_path, one + other, "utf-8")
    assert planned(verden, file).facts["Stichtag"].startswith("2025-12-31")
    plan = planned(verden, file, date="2022-12-31")
    assert plan.facts["Stichtag"].startswith("2022-12-31")
    assert plan.facts["Verglichen mit"] < "2022-12-31"
    with pytest.raises(DataProblem, match="ein anderer Stichtag"):
        planned(verden, file, date="2021-12-31")


def test_another_workbook_is_refused(verden: Path, tmp_path: Path) -> None:
    file = register(tmp_path, vg250.people(vg250.VERDEN))
    with pytest.raises(DataProblem, match="der Stichtag 2024-12-31; gefunden: 2025-12-31"):
        planned(verden, file, date="2024-12-31")
    book = openpyxl.load_workbook(file)
    sheet = book.worksheets[1]
    sheet["K5"], sheet["L5"] = "weiblich", "männlich"
    book.save(file)
    with pytest.raises(DataProblem, match="Spalte „männlich“: Erwartet wird eine Überschrift"):
        planned(verden, file)
    sheet.title = "Tabelle1"
    book.save(file)
    with pytest.raises(DataProblem, match="ein Blatt „Onlineprodukt_Gemeinden…“"):
        planned(verden, file)


def test_numbers_with_blanks_between_thousands_are_read(verden: Path, tmp_path: Path) -> None:
    text = vg250.regional(vg250.people(vg250.VERDEN), vg250.VERDEN, DAY)
    spaced = "\n".join(
        ";".join(
            f"{int(cell):,}".replace(",", "\u00a0") if index > 2 and cell.isdecimal() else cell
            for index, cell in enumerate(line.split(";"))
        )
        for line in text.splitlines()
    )
    plain = planned(verden, regional(tmp_path, text))
    assert planned(verden, regional(tmp_path, spaced)).population == plain.population
