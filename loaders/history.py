"""The rows of the tables about the past and about the district as a whole."""

from typing import Annotated

from pydantic import Field

from geo.model import Status
from loaders import fields
from loaders.problems import Severity
from loaders.records import Row


class FamilyCentreEventRow(Row):
    """Something that happened to the family centres."""

    date: Annotated[fields.Text, Field(description="Zeitangabe der Quelle")]
    date_start: Annotated[fields.IsoDate, Field(description="Beginn dieses Zeitraums")]
    area: Annotated[
        fields.OptionalSozialraumKey, Field(description="Sozialraum; leer: ganzer Landkreis")
    ]
    count: Annotated[fields.OptionalCount, Field(description="genannte Anzahl")]
    count_of: Annotated[
        str, Field(pattern="^(|zentren|sozialraeume)$", description="was gezählt wurde")
    ] = ""
    event: Annotated[fields.Text, Field(description="was geschah")]
    evidence: Annotated[fields.Text, Field(description="wie gut es belegt ist")]
    source: Annotated[fields.Text, Field(description="Quelle")]
    source_url: Annotated[fields.Url, Field(description="Fundstelle")] = ""
    note: Annotated[str, Field(description="Hinweis")] = ""


class FamilyCentre2012Row(Row):
    """A family centre or Mehrgenerationenhaus as named on 1 March 2012."""

    place: Annotated[fields.Text, Field(description="Ort wie in der Quelle")]
    kind: Annotated[
        str,
        Field(pattern="^(ekiz_fz|mgh)$", description="Familienzentrum oder Mehrgenerationenhaus"),
    ]
    status: Annotated[Status, Field(description="aktiv oder geplant")]
    gemeinde_key: Annotated[
        fields.OptionalGemeindeKey, Field(description="Gemeinde; leer bei einem ganzen Amt")
    ]
    sozialraum_key: Annotated[fields.SozialraumKey, Field(description="Sozialraum")]
    as_of: Annotated[fields.IsoDate, Field(description="Stand")]
    source: Annotated[fields.Text, Field(description="Quelle")]


class DistrictFactRow(Row):
    """A yearly figure of the whole district."""

    year: Annotated[int, Field(ge=1990, le=2100, description="Jahr")]
    indicator: Annotated[fields.Text, Field(description="Schlüssel der Kennzahl")]
    label: Annotated[fields.Text, Field(description="Name der Kennzahl")]
    value: Annotated[fields.Number, Field(description="Wert; Anteile von 0 bis 1")]
    unit: Annotated[fields.Text, Field(description="Einheit")]


class PressFigureRow(Row):
    """A single figure that a newspaper or brochure gave."""

    key: Annotated[
        str, Field(pattern=r"^\d{5}(\d{3})?$", description="Schlüssel von Kreis oder Gemeinde")
    ]
    name: Annotated[fields.Text, Field(description="Gebiet")]
    indicator: Annotated[fields.Text, Field(description="Kennzahl wie in der Quelle")]
    value: Annotated[fields.Number, Field(description="Wert; Anteile von 0 bis 1")]
    unit: Annotated[fields.Text, Field(description="Einheit")]
    date: Annotated[fields.Text, Field(description="Zeitangabe der Quelle")]
    date_start: Annotated[fields.OptionalIsoDate, Field(description="Beginn dieses Zeitraums")]
    source: Annotated[fields.Text, Field(description="Quelle")]
    source_url: Annotated[fields.Url, Field(description="Fundstelle")] = ""
    note: Annotated[str, Field(description="Hinweis")] = ""


class FindingRow(Row):
    """A record that the build refused or marked."""

    resource: Annotated[fields.Text, Field(description="Tabelle")]
    row: Annotated[str, Field(description="Zeile der Rohdatei oder Kennung des Eintrags")]
    column: Annotated[str, Field(description="Spalte")]
    value: Annotated[str, Field(description="Wert; leer bei geschützten Orten")]
    problem: Annotated[fields.Text, Field(description="was auffiel")]
    severity: Annotated[Severity, Field(description="error, warning oder info")]
