"""Figures of the whole district: BBSR INKAR by year, and single figures from the press."""

from pathlib import Path
from typing import Any, NamedTuple

from loaders.build.population import share
from loaders.build.product import Product, checked
from loaders.build.values import link, start_of
from loaders.config import DistrictConfig
from loaders.files import Record, read_csv
from loaders.history import DistrictFactRow, PressFigureRow

INKAR_FILE = "inkar_kreise.csv"
PRESS_FILE = "indikatoren_presse.csv"
PERCENT, SHARE = "%", "Anteil"


class Indicator(NamedTuple):
    """An INKAR figure: its key here, its German name, its unit."""

    key: str
    label: str
    unit: str = SHARE


# Source column → own key. Percentages become shares.
INDICATORS = {
    "share_65plus": Indicator("over65_share", "Menschen ab 65 Jahren"),
    "median_age": Indicator("median_age", "Durchschnittsalter", "Jahre"),
    "share_foreign": Indicator("foreigners_share", "Menschen mit ausländischem Pass"),
    "share_female": Indicator("female_share", "Frauen"),
    "gdp_per_capita": Indicator(
        "gdp_per_inhabitant", "Bruttoinlandsprodukt je Person", "1.000 Euro"
    ),
    "share_primary_sector": Indicator("primary_sector_share", "Primärer Sektor"),
    "share_secondary_sector": Indicator("secondary_sector_share", "Sekundärer Sektor"),
    "share_tertiary_sector": Indicator("tertiary_sector_share", "Tertiärer Sektor"),
    "share_micro_enterprises": Indicator("micro_enterprises_share", "Kleinstbetriebe"),
    "share_large_enterprises": Indicator("large_enterprises_share", "Großbetriebe"),
    "unemployment_rate": Indicator("unemployment_share", "Arbeitslosenquote"),
    "share_longterm_unemployed": Indicator(
        "longterm_unemployed_share", "Langzeitarbeitslose unter den Arbeitslosen"
    ),
    "youth_unemployment_rate": Indicator("youth_unemployment_share", "Jugendarbeitslosenquote"),
    "share_abitur": Indicator("abitur_share", "Schulabgänge mit Hochschulreife"),
    "share_no_degree": Indicator("no_degree_share", "Schulabgänge ohne Abschluss"),
    "students_per_100": Indicator("students_per_100", "Studierende", "je 100 Personen"),
    "apprentices_per_100": Indicator("apprentices_per_100", "Auszubildende", "je 100 Personen"),
    "hospital_beds_per_capita": Indicator(
        "hospital_beds_per_1000", "Krankenhausbetten", "je 1.000 Personen"
    ),
    "childcare_under3": Indicator(
        "childcare_under3_share", "Betreute Kinder unter 3 Jahren"
    ),
    "childcare_3to6": Indicator("childcare_3to6_share", "Betreute Kinder von 3 bis 6 Jahren"),
    "building_permits_per_capita": Indicator(
        "building_permits_per_1000", "Baugenehmigungen für Wohnungen", "je 1.000 Personen"
    ),
    "rent_level": Indicator("rent_eur_m2", "Angebotsmiete", "Euro je m²"),
    "living_space_per_capita": Indicator("living_space_m2", "Wohnfläche je Person", "m²"),
    "cars_per_capita": Indicator("cars_per_1000", "Pkw", "je 1.000 Personen"),
    "tax_revenue_per_capita": Indicator(
        "tax_revenue_eur", "Steuereinnahmen je Person", "Euro"
    ),
}  # fmt: skip


def build_district_facts(raw: Path, config: DistrictConfig) -> Product:
    """Return the yearly figures of a district in long form; missing values are left out."""
    records = read_csv(raw / INKAR_FILE, ["county_code", "year", *INDICATORS])
    rows = [
        (record.line, row)
        for record in records
        if record.values["county_code"] == config.key
        for column in INDICATORS
        if (row := _fact(record, column)) is not None
    ]
    return checked("district_facts", DistrictFactRow, rows, ["year", "indicator"])


def _fact(record: Record, column: str) -> dict[str, Any] | None:
    text = record.values[column]
    if not text:
        return None
    indicator = INDICATORS[column]
    is_share = indicator.unit == SHARE
    return {
        "year": record.values["year"],
        "indicator": indicator.key,
        "label": indicator.label,
        "value": share(INKAR_FILE, record, column) if is_share else text,
        "unit": indicator.unit,
    }


def build_press_figures(raw: Path, config: DistrictConfig) -> Product:
    """Return the single figures about a district and its Gemeinden, in the source's order."""
    columns = [
        "ags", "gebiet", "indikator", "wert", "einheit", "stichtag", "quelle", "quelle_url",
        "bemerkung",
    ]  # fmt: skip
    rows = [
        (record.line, _press_figure(record))
        for record in read_csv(raw / PRESS_FILE, columns)
        if record.values["ags"].startswith(config.key)
    ]
    return checked("press_figures", PressFigureRow, rows)


def _press_figure(record: Record) -> dict[str, Any]:
    raw = record.values
    is_share = raw["einheit"] == PERCENT
    return {
        "key": raw["ags"],
        "name": raw["gebiet"],
        "indicator": raw["indikator"],
        "value": share(PRESS_FILE, record, "wert") if is_share else raw["wert"],
        "unit": SHARE if is_share else raw["einheit"],
        "date": raw["stichtag"],
        "date_start": start_of(raw["stichtag"]),
        "source": raw["quelle"],
        "source_url": link(raw["quelle_url"]),
        "note": raw["bemerkung"],
    }
