from loaders.problems import DataProblem, Finding, Severity, flagged, refused


def test_message_names_file_row_column_expectation_and_cause() -> None:
    problem = DataProblem("a.csv", "eine Zahl", "„1,5“", 3, "anteil", "Dezimalkomma.")
    assert str(problem) == (
        "a.csv, Zeile 3, Spalte „anteil“: Erwartet wird eine Zahl; gefunden: „1,5“."
        " Wahrscheinliche Ursache: Dezimalkomma."
    )


def test_message_leaves_out_what_is_not_known() -> None:
    assert str(DataProblem("a.csv", "eine Datei")) == "a.csv: Erwartet wird eine Datei."


def test_findings_are_either_refused_or_flagged() -> None:
    findings = [Finding("t", "1", "", "", "p", severity) for severity in Severity]
    assert [f.severity for f in refused(findings)] == [Severity.ERROR]
    assert [f.severity for f in flagged(findings)] == [Severity.WARNING, Severity.INFO]
