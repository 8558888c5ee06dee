"""The build of one district: raw files and hand-kept inputs in, shipped files out."""

from collections.abc import Callable, Sequence
from pathlib import Path

from loaders.build.areas import Areas, build_areas
from loaders.build.facilities import read_facilities
from loaders.build.facts import build_district_facts, build_press_figures
from loaders.build.family_centres import build_events, build_list_2012
from loaders.build.hand import ADDITIONS_FILE, HandKept, correct, read_hand_kept
from loaders.build.manifest import manifest, package_bytes
from loaders.build.output import file_name, finding_rows, rendered
from loaders.build.points import near
from loaders.build.population import build_census_2022, build_grid, build_population
from loaders.build.product import Product, checked
from loaders.build.publishable import placed, protected, with_notes, without_closed_lists
from loaders.build.review import review
from loaders.build.schools import read_schools
from loaders.build.sozialraeume import build_ortsteile, build_sozialraeume
from loaders.build.stations import build_stations
from loaders.checking import Values, all_valid, check_rows
from loaders.config import DistrictConfig, read_config
from loaders.files import write_atomic
from loaders.history import FindingRow
from loaders.package import PACKAGE_FILE
from loaders.particulars import BLANK
from loaders.problems import Finding, flagged, refused
from loaders.records import FacilityRow
from loaders.shipped import CONFIG_FILE

Files = dict[str, bytes]
Tell = Callable[[str], None]


def build(raw: Path, folder: Path, tell: Tell = lambda _: None) -> list[Product]:
    """Build a district and write its files into ``folder``, each in one piece.

    ``folder`` holds ``district.toml`` and the other hand-kept inputs. ``tell`` is called with the
    German name of each step.

    Raises
    ------
    DataProblem
        A raw file or a hand-kept input is broken; nothing is written then.
    """
    config = read_config(folder / CONFIG_FILE)
    products = make(raw, config, read_hand_kept(folder), tell)
    tell("Dateien schreiben")
    files = {file_name(product.name): rendered(product) for product in products}
    package = manifest(config, products, files)
    for name, content in files.items():
        write_atomic(folder / name, content)
    write_atomic(folder / PACKAGE_FILE, package_bytes(package))
    return products


def make(raw: Path, config: DistrictConfig, hand: HandKept, tell: Tell) -> list[Product]:
    """Return all products of a district, the lists of refused and flagged records last."""
    tell("Gemeinden und Umgebung")
    areas = build_areas(raw, config)
    sozialraeume = build_sozialraeume(raw, areas.gemeinden)
    tell("Einwohnerzahlen und Zensus")
    people = [
        build_population(raw, config),
        build_census_2022(raw, config),
        build_grid(raw, config, areas),
    ]
    tell("Einrichtungen")
    facilities = build_facilities(raw, config, hand, areas)
    tell("Bahnhöfe, Ortsteile, Kennzahlen")
    products = [
        areas.gemeinden,
        areas.surroundings,
        areas.places,
        sozialraeume,
        build_ortsteile(raw, config),
        *people,
        facilities,
        build_stations(raw, config, areas),
        build_events(raw, config, sozialraeume),
        build_list_2012(hand),
        build_district_facts(raw, config),
        build_press_figures(raw, config),
    ]
    findings = [finding for product in products for finding in product.findings]
    return [*products, _list("refused", refused(findings)), _list("flags", flagged(findings))]


def build_facilities(raw: Path, config: DistrictConfig, hand: HandKept, areas: Areas) -> Product:
    """Return all facilities: the collected ones, the schools, and what was added by hand."""
    collected, notes = read_facilities(raw, config)
    schools, no_schools = read_schools(raw, config)
    added = _added(hand.additions.get("facilities", []))
    noted, unread = with_notes(without_closed_lists(collected), notes, hand.notes)
    rows = [{**BLANK, **row} for row in (*noted, *schools, *added)]
    rows, corrected = correct("facilities", rows, hand.corrections)
    every = placed(protected(rows), areas.labels)
    rows, far = near("facilities", every, config.bbox_wgs84)
    product = checked("facilities", FacilityRow, [(row["id"], row) for row in rows], ["id"])
    places = {row["id"]: row["geometry"] for row in reversed(rows)}
    ordered = sorted(product.rows, key=lambda row: str(row["id"]))
    done = Product(
        product.name,
        product.model,
        tuple({**row, "geometry": places[row["id"]]} for row in ordered),
        len(every) + len(no_schools),
        product.findings,
    )
    found: list[Finding] = [*no_schools, *unread, *corrected, *far]
    return done.flagged([*found, *review(done, areas.gemeinden, config.crs)])


def _added(rows: Sequence[Values]) -> list[Values]:
    """Return the hand-kept facilities with the fields that they may leave out."""
    labelled = [(str(row.get("id", "")), row) for row in rows]
    whole = all_valid(ADDITIONS_FILE, check_rows("facilities", FacilityRow, labelled))
    return [
        {**row, "geometry": given.get("geometry")} for row, given in zip(whole, rows, strict=True)
    ]


def _list(name: str, findings: Sequence[Finding]) -> Product:
    rows = finding_rows(findings)
    return Product(name, FindingRow, rows, len(rows))
