"""The profile of an area: every number where it belongs, and nothing said that nobody knows."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from geo.indicators.model import DataArea
from geo.model import Level
from pages import context
from pages.print import profile_svg
from pages.print.profile_model import Evidence, Figure, Profile
from tests.pages.profiles import BEETZSEE, BELZIG, NUTHETAL, NUTHETAL_GEMEINDE, of, secretive

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "cases" / "profile_beetzsee.md"
DAY = "2024-12-31"


def figure(found: Profile, key: str) -> Figure:
    return next(one for one in found.figures if one.key == key)


def as_text(found: Profile) -> str:
    """Return a profile as a planner reads it; the data revision is left out."""
    lines = [f"# {found.title}", found.subtitle]
    lines += [f"- {line.label}: {line.text}" for line in found.facts[:-1]]
    lines += ["", "## Was Dokumente sagen"]
    lines += [
        f"- {one.topic}: {one.text} ({one.source or 'ohne Quelle'})" for one in found.evidence
    ]
    for section in found.sections:
        lines += ["", f"## {section.title}"]
        lines += [f"- {way}" for way in section.ways]
        for one in section.figures:
            lines += ["", f"### {one.label}{f' ({one.side})' if one.side else ''}"]
            lines += [f"- Wert: {one.value} ({one.period}), Landkreis: {one.reference}"]
            lines += [f"- {said}" for said in (one.rank, one.sentence, one.trend) if said]
            if len(one.series) > 1:
                lines += ["- " + "; ".join(f"{p.period}: {p.value}" for p in one.series)]
        lines += ["", "Nur Landkreis:"] if section.surroundings else []
        for s in section.surroundings:
            lines += [f"- {s.label}: {s.first_year} {s.first}; {s.last_year} {s.last}"]
    return "\n".join(lines).replace("\N{NO-BREAK SPACE}", " ") + "\n"


def test_amt_beetzsee_reads_as_agreed() -> None:
    assert as_text(of(BEETZSEE)) == GOLDEN.read_text("utf-8")


def counted(column: str) -> dict[str, int]:
    """Return a column of the official figures by association, straight from the shipped file."""
    gemeinden = context.district().areas.query("level == 'gemeinde'")["parent_key"]
    sums: dict[str, int] = defaultdict(int)
    with (ROOT / "data/12069/population.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["date"] == DAY:
                sums[gemeinden[row["gemeinde_key"]]] += int(row[column])
    return sums


def test_population_density_and_women_are_those_of_the_official_file() -> None:
    people, women, found = counted("total"), counted("female"), of(BEETZSEE)
    inhabitants, share = figure(found, "einwohner"), figure(found, "frauenanteil")
    assert inhabitants.number == people[BEETZSEE] == 8364
    assert inhabitants.reference_number == sum(people.values())
    higher = sum(value > people[BEETZSEE] for value in people.values())
    assert inhabitants.rank == f"Rang {higher + 1} von 19"
    assert share.number == pytest.approx(100 * women[BEETZSEE] / people[BEETZSEE])
    assert share.reference_number == pytest.approx(100 * sum(women.values()) / sum(people.values()))
    shares = {key: round(100 * women[key] / people[key], 1) for key in people}
    higher = sum(value > shares[BEETZSEE] for value in shares.values())
    assert share.rank == f"Rang {higher + 1} von 19"
    density = figure(found, "dichte")
    assert density.number == pytest.approx(people[BEETZSEE] / 203.76, rel=1e-3)


def test_the_data_areas_are_the_eight_in_their_order_and_empty_ones_say_how_to_fill_them() -> None:
    sections = of(BEETZSEE).sections
    assert [section.key for section in sections] == list(DataArea)
    assert sections[0].title == "Beschäftigung und Arbeitsmarkt"
    for section in sections:
        assert bool(section.figures) != bool(section.ways)


@pytest.mark.parametrize("key", list(context.district().areas.index))
def test_every_area_of_every_level_has_a_profile(key: str) -> None:
    found = of(key)
    assert len(found.sections) == 8
    assert all(one.value and one.sentence for one in found.figures)
    for one in found.figures:
        assert (one.rank == "") == (one.number is None or key == context.district().key)
        if one.has_scale:
            assert min(one.others) <= (one.number or 0) <= max(one.others)


def test_what_the_documents_say_of_nuthetal_stands_there_with_its_source() -> None:
    for key in (NUTHETAL, NUTHETAL_GEMEINDE):
        said = {one.topic: one for one in of(key).evidence}
        assert "Demographietyp 3" in said["Demographietyp"].text
        assert "27.04.2018" in said["Demographietyp"].source
        assert "ca. 9000 Einwohner" in said["Einwohner nach dem Dokument"].text
        assert "6 Ortsteile" in said["Ortsteile nach dem Dokument"].text


@pytest.mark.parametrize("key", list(context.district().areas.query("level != 'landkreis'").index))
def test_nothing_is_guessed_about_space_type_and_central_places(key: str) -> None:
    said = of(key).evidence
    for topic in ("Verflechtungsraum oder Entwicklungsraum", "Zentraler Ort"):
        assert Evidence(topic, "keine Daten", "") in said
    if key not in {NUTHETAL, NUTHETAL_GEMEINDE}:
        assert Evidence("Demographietyp", "keine Daten", "") in said


def test_the_planregion_says_how_sure_it_is() -> None:
    facts = {line.label: line.text for line in of(BELZIG).facts}
    assert facts["Gehört zu"].startswith("Planregion 4 (Zuordnung angenommen: ")
    gemeinde = {line.label: line.text for line in of(NUTHETAL_GEMEINDE).facts}
    assert gemeinde["Gehört zu"].startswith("Planregion 1 (Zuordnung wahrscheinlich: ")
    facts = {line.label: line.text for line in of("1").facts}
    assert "3 wahrscheinlich" in facts["Zuordnung der Sozialräume"]
    assert {one.status for one in of("1").members} == {"belegt", "wahrscheinlich"}


def test_the_district_is_not_compared_with_itself() -> None:
    for one in of(context.district().key).figures:
        assert (one.reference, one.reference_number, one.rank) == ("", None, "")
        assert "Kreisdurchschnitt" not in one.sentence


def test_a_hidden_value_has_no_number_no_rank_and_no_picture() -> None:
    secret = figure(secretive(), "geheimnis")
    assert (secret.value, secret.number, secret.rank) == ("geheim", None, "")
    assert not secret.has_scale
    assert not secret.has_series
    assert [point.value for point in secret.series] == ["geheim"]
    assert len(secret.others) < 19


def test_a_line_joins_only_what_rests_on_the_same_basis() -> None:
    found = figure(of(BEETZSEE), "einwohner")
    bases = [point.basis for point in found.series]
    runs = [basis for basis in set(bases) if bases.count(basis) > 1]
    drawn = profile_svg.course(found)
    assert drawn.count('stroke-width="2.5"') == len(runs) == 1
    assert drawn.count("<circle") == len(bases)


def test_levels_are_ranked_among_themselves() -> None:
    counts = context.district().areas["level"].value_counts()
    for key, level in ((BEETZSEE, Level.SOZIALRAUM), ("3", Level.PLANREGION)):
        assert figure(of(key), "einwohner").rank.endswith(f"von {counts[level.value]}")
