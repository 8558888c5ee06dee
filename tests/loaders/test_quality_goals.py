"""The goals that family centres assess themselves by: word for word, with source, or not at all."""

from pathlib import Path

import pytest

from loaders.problems import DataProblem
from loaders.quality_goals import FILE, Catalogue, read_quality_goals
from loaders.self_assessment import names_somebody

DATA = Path(__file__).parents[2] / "data"
ONE = """
[[goals]]
key = "eins"
section = "Synthetischer Bereich"
name = "Synthetisch"
text = "Synthetisches Leitziel"
source = "Synthetische Quelle"
as_of = "2024"
"""


def written(folder: Path, text: str) -> Path:
    (folder / FILE).write_text(text, "utf-8")
    return folder


def test_a_district_without_the_file_has_no_goals(tmp_path: Path) -> None:
    assert read_quality_goals(tmp_path) == Catalogue()
    assert read_quality_goals(DATA / "03361") == Catalogue()


def test_the_shipped_goals_are_the_three_standards_of_the_concept() -> None:
    found = read_quality_goals(DATA / "12069")
    assert len(found.goals) == 3
    assert {one.source for one in found.goals} == {
        "Konzept der Sozialraumorientierung, Landkreis Potsdam-Mittelmark, Abschnitt 4.3.4"
    }
    (missing,) = found.missing
    assert "22 Leitziele" in missing.text
    assert "acht Qualitätsbereiche 22 Leitziele" in missing.quote


def test_an_operator_adds_goals_with_criteria(tmp_path: Path) -> None:
    more = ONE.replace("eins", "zwei").replace("Bereich", "Feld") + 'criteria = ["a", "b"]\n'
    found = read_quality_goals(written(tmp_path, ONE + more))
    assert [one.key for one in found.goals] == ["eins", "zwei"]
    assert list(found.sections) == ["Synthetischer Bereich", "Synthetischer Feld"]
    assert found.goals[1].criteria == ("a", "b")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ONE + ONE, "Zeile 2, Feld „key“"),
        (ONE + ONE.replace("eins", "Zwei!"), "Zeile 10, Feld „key“"),
        (ONE + ONE.replace('as_of = "2024"', "").replace("eins", "zwei"), "Feld „as_of“"),
        (ONE.replace("2024", "letztes Jahr"), "weder Tag noch Monat noch Jahr"),
        (ONE.replace("section", "bereich"), "Zeile 2, Feld „section“"),
        (ONE + 'kriterien = ["a"]', "gibt es nicht; bitte die Schreibweise prüfen"),
        (ONE.replace("[[goals]]", "[[ziele]]"), "nur [[goals]] und [[missing]]"),
        ('goals = "alle"', "Einträge der Form [[goals]]"),
        ("[[goals", FILE),
    ],
)
def test_a_broken_file_is_named_with_line_and_field(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(DataProblem) as problem:
        read_quality_goals(written(tmp_path, text))
    assert said in str(problem.value)
    assert FILE in str(problem.value)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Frau Muster leitet die Runde", True),
        ("Dr. Muster", True),
        ("muster@example.de", True),
        ("Telefon 033841 12345", True),
        ("Die Steuergruppe tagt 2026 viermal", False),
        ("gemeinsam mit der Dr.-Albert-Schweitzer-Schule", False),
    ],
)
def test_persons_are_noticed(note: str, expected: bool) -> None:  # noqa: FBT001
    assert names_somebody(note) is expected
