"""The rows of the shipped tables: columns in order, kinds of values, meaning."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from geo.model import LocationClass, LocationPrecision, PlanregionStatus, Status, Visibility
from loaders import characteristics, fields, particulars


class Row(BaseModel):
    """Base of all rows; unknown columns are ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True, str_strip_whitespace=True)


class GemeindeRow(Row):
    """A Gemeinde of the district."""

    key: fields.GemeindeKey
    ars: fields.Ars
    name: fields.Text
    official_name: fields.Text
    type: fields.Text
    association_key: fields.SozialraumKey
    association_name: fields.Text
    association_type: fields.Text
    postcode: fields.Postcode
    area_km2: fields.Positive


class SurroundingRow(Row):
    """A Gemeinde around the district."""

    key: fields.GemeindeKey
    name: fields.Text
    district_name: fields.Text
    population_2023: fields.Count
    area_km2: fields.Positive


class PlaceRow(Row):
    """A label on the map."""

    key: fields.GemeindeKey
    name: fields.Text
    kind: Annotated[str, Field(pattern="^(gemeinde|neighbour)$")]


class SozialraumRow(Row):
    """A Sozialraum and the Planregion it belongs to."""

    key: Annotated[fields.SozialraumKey, Field(description="Schlüssel des Gemeindeverbands")]
    name: Annotated[fields.Text, Field(description="Name des Sozialraums")]
    type: Annotated[fields.Text, Field(description="Stadt, Gemeinde, Amt oder Samtgemeinde")]
    planregion_key: Annotated[str, Field(description="Planregion; leer, wenn es keine gibt")] = ""
    planregion_status: Annotated[
        PlanregionStatus | Literal[""], Field(description="wie gut die Zuordnung belegt ist")
    ] = ""
    planregion_evidence: Annotated[str, Field(description="worauf sie sich stützt")] = ""

    @model_validator(mode="after")
    def _has_status(self) -> Self:
        if bool(self.planregion_key) != bool(self.planregion_status):
            message = "Planregion und Status müssen beide da sein oder beide fehlen"
            raise PydanticCustomError("status", message)
        return self


class OrtsteilRow(Row):
    """An Ortsteil; only its name and its Gemeinde are known."""

    gemeinde_key: Annotated[fields.GemeindeKey, Field(description="Gemeindeschlüssel (AGS)")]
    name: Annotated[fields.Text, Field(description="Name des Ortsteils")]
    source_url: Annotated[fields.Url, Field(description="Fundstelle")] = ""


class PopulationRow(Row):
    """Inhabitants of a Gemeinde at a date."""

    gemeinde_key: Annotated[fields.GemeindeKey, Field(description="Gemeindeschlüssel (AGS)")]
    date: Annotated[fields.IsoDate, Field(description="Stichtag")]
    total: Annotated[fields.Count, Field(description="Personen insgesamt")]
    male: Annotated[fields.Count, Field(description="männlich")]
    female: Annotated[fields.Count, Field(description="weiblich")]
    basis: Annotated[fields.Text, Field(description="Grundlage der Fortschreibung (Zensus)")]

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if self.male + self.female != self.total:
            message = "männlich und weiblich ergeben zusammen nicht die Gesamtzahl"
            raise PydanticCustomError("sum", message)
        return self


class CensusRow(Row):
    """Figures of the 2022 census for a Gemeinde; shares from 0 to 1."""

    gemeinde_key: Annotated[fields.GemeindeKey, Field(description="Gemeindeschlüssel (AGS)")]
    date: Annotated[fields.IsoDate, Field(description="Stichtag")]
    population: Annotated[fields.Count, Field(description="Personen")]
    foreigners_share: Annotated[
        fields.OptionalShare, Field(description="Anteil der Personen mit ausländischem Pass, 0–1")
    ]
    household_size: Annotated[
        fields.OptionalPositive, Field(description="Personen je Haushalt im Mittel")
    ]
    dwellings: Annotated[fields.OptionalCount, Field(description="Wohnungen")]
    vacancy_share: Annotated[
        fields.OptionalShare, Field(description="Anteil leer stehender Wohnungen, 0–1")
    ]
    owner_share: Annotated[
        fields.OptionalShare, Field(description="Anteil selbst genutzten Eigentums, 0–1")
    ]
    rent_eur_m2: Annotated[
        fields.OptionalPositive, Field(description="Nettokaltmiete in Euro je Quadratmeter")
    ]


class GridRow(Row):
    """A 1 km cell of the 2011 census; ``geometry`` is its centre."""

    population: fields.Count
    under18_share: fields.OptionalShare
    over65_share: fields.OptionalShare
    foreigners_share: fields.OptionalShare
    mean_age: fields.OptionalPositive
    household_size: fields.OptionalPositive
    gemeinde_key: fields.GemeindeKey


class StationRow(Row):
    """A railway station."""

    id: fields.Text
    name: fields.Text
    gemeinde_key: fields.GemeindeKey
    as_of: str = ""


class FacilityRow(Row):
    """A facility or service; ``geometry`` beside it is a point or nothing."""

    id: fields.Text
    name: fields.Text
    type: fields.Text
    organization: str = ""
    street: str = ""
    postcode: fields.Postcode = ""
    locality: str = ""
    ortsteil: str = ""
    gemeinde_key: fields.OptionalGemeindeKey = ""
    phones: list[str] = []
    email: fields.Email = ""
    no_reminders: bool = False
    web: fields.Url = ""
    location_precision: LocationPrecision
    location_class: LocationClass
    visibility: Visibility
    status: Status = Status.ACTIVE
    mobile: bool = False
    outside_district: bool = False
    since: str = ""
    as_of: str = ""
    as_of_date: fields.OptionalIsoDate = None
    note: str = ""
    services: list[str] = []
    opening_hours: particulars.OpeningHours = particulars.OpeningHoursRow()
    languages: particulars.Languages = []
    accessibility: particulars.Accessibility = particulars.AccessibilityRow()
    service_capacity: particulars.ServiceCapacity = particulars.ServiceCapacityRow()
    building_blocks: characteristics.BuildingBlocks = []
    partners: characteristics.Partners = []
    volunteers_wanted: characteristics.Wanted = ""
    legal_status: characteristics.LegalStatusOrUnknown = ""
    funding: characteristics.Funding = characteristics.FundingRow()
    staff_roles: characteristics.StaffRoles = []
    quality: characteristics.Quality = characteristics.QualityRow()
    source: fields.Text
    source_url: fields.Url = ""
    more_source_urls: list[fields.Url] = []
    license: fields.Text

    @model_validator(mode="after")
    def _protected(self) -> Self:
        hidden = self.location_class != LocationClass.PUBLIC
        if hidden and (self.street or self.postcode):
            message = "ein geschützter Ort darf weder Straße noch Postleitzahl tragen"
            raise PydanticCustomError("protected", message)
        return self


def columns(model: type[Row]) -> list[str]:
    """Return the column names of a table in their order."""
    return list(model.model_fields)
