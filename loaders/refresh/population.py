"""Renewing the inhabitants of the Gemeinden from an official table."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from loaders.build.credits import DL_DE_BY
from loaders.build.product import Product
from loaders.checking import all_valid, check_rows
from loaders.problems import DataProblem
from loaders.records import PopulationRow
from loaders.refresh.delivery import Delivery
from loaders.refresh.plan import Plan, PopulationChange
from loaders.refresh.population_table import GV_PREFIX, PopulationTable, read_population
from loaders.refresh.shipped_files import Shipped

LABEL: Final = "einwohner"
LARGEST_CHANGE: Final = 0.2
"""A Gemeinde that grows or shrinks by a larger share from one date to the next is a mistake, or
its area has changed."""

OFFICES: Final = "Statistische Ämter des Bundes und der Länder"
ALLOW: Final = "--allow-jumps"


def plan_population(
    shipped: Shipped,
    delivery: Delivery,
    today: dt.date,
    chosen: Mapping[str, str],
    *,
    allow_jumps: bool = False,
) -> Plan:
    """Return what an official table would change of a district.

    Parameters
    ----------
    today
        Its year stands in the credit line of the Regionaldatenbank.
    chosen
        ``date`` (JJJJ-MM-TT) and ``basis`` ("Zensus 2022") where the table does not say.
    allow_jumps
        Take over a change of more than `LARGEST_CHANGE` too.

    Raises
    ------
    DataProblem
        The table cannot be used, or a shipped file is not what the data package says.
    """
    before, gemeinden = shipped.product("population"), shipped.product("gemeinden")
    names = {row["key"]: row["name"] for row in gemeinden.rows}
    table = read_population(delivery, shipped.config.key, chosen.get("date", ""))
    date = _date(delivery.name, table, chosen.get("date", ""))
    new = _rows(delivery.name, table, date, _said_basis(before, table, date, chosen))
    known = {row["gemeinde_key"]: row for row in before.rows if row["date"] == date}
    earlier = known or _latest(before, date)
    changes = _changes(earlier, new, names)
    obstacles = _obstacles(table, names, new, changes, allow_jumps=allow_jumps)
    after = _with(before, new, date)
    files = {} if obstacles else shipped.renewed(
        {"population": after}, {"population": _about(shipped, after, table, today)}
    )  # fmt: skip
    if "population.csv" not in files:
        files = {}
    return Plan(
        shipped, delivery, LABEL,
        _facts(table, date, new, "dieser Stichtag ist schon da" if known else "neu", earlier),
        files, obstacles, _hints(table, new, earlier), population=changes,
    )  # fmt: skip


def _date(file: str, table: PopulationTable, wanted: str) -> str:
    date = table.date or wanted
    if not date:
        raise DataProblem(file, "ein Stichtag; bitte mit --date nennen", "keiner")
    if wanted and wanted != date:
        raise DataProblem(file, f"der Stichtag {wanted}", date)
    return date


def _said_basis(
    before: Product, table: PopulationTable, date: str, chosen: Mapping[str, str]
) -> str:
    """Return the census that the numbers rest on: as chosen, said, or known for this date."""
    known = {row["basis"] for row in before.rows if row["date"] == date}
    basis = chosen.get("basis") or table.basis or (known.pop() if len(known) == 1 else "")
    if not basis:
        cause = "die Tabelle sagt es nicht; bitte mit --basis nennen, zum Beispiel „Zensus 2022“."
        raise DataProblem("population.csv", "die Grundlage der Fortschreibung", "keine",
                          column="basis", likely_cause=cause)  # fmt: skip
    return basis


def _rows(file: str, table: PopulationTable, date: str, basis: str) -> dict[str, dict[str, Any]]:
    rows = [
        (row["line"], {**row, "gemeinde_key": key, "date": date, "basis": basis})
        for key, row in sorted(table.rows.items())
    ]
    return {
        row["gemeinde_key"]: row for row in all_valid(file, check_rows(file, PopulationRow, rows))
    }


def _latest(before: Product, date: str) -> dict[str, Mapping[str, Any]]:
    """Return the rows of the last date before ``date``."""
    earlier = [row for row in before.rows if row["date"] < date]
    last = max((row["date"] for row in earlier), default="")
    return {row["gemeinde_key"]: row for row in earlier if row["date"] == last}


def _changes(
    earlier: Mapping[str, Mapping[str, Any]],
    new: Mapping[str, Mapping[str, Any]],
    names: Mapping[str, str],
) -> tuple[PopulationChange, ...]:
    found = []
    for key in sorted(names.keys() | new.keys()):
        before = int(earlier[key]["total"]) if key in earlier else None
        after = int(new[key]["total"]) if key in new else None
        share = after / before - 1 if before and after is not None else None
        found.append(PopulationChange(key, names.get(key, ""), before, after, share))
    return tuple(found)


def _obstacles(
    table: PopulationTable,
    names: Mapping[str, str],
    new: Mapping[str, Mapping[str, Any]],
    changes: tuple[PopulationChange, ...],
    *,
    allow_jumps: bool,
) -> tuple[str, ...]:
    said = []
    if missing := [names[key] for key in sorted(names.keys() - new.keys())]:
        said.append(f"In der Tabelle fehlen: {', '.join(missing)}.")
    if unknown := sorted(new.keys() - names.keys()):
        listed = ", ".join(f"{table.rows[key]['name']} ({key})" for key in unknown)
        said.append(
            f"Diese Gemeinden gibt es hier nicht: {listed}. Nach einer Gebietsänderung bitte"
            " zuerst die Grenzen und Zuordnungen neu bauen."
        )
    total = sum(int(row["total"]) for row in new.values())
    if table.district_total is not None and table.district_total != total:
        said.append(
            f"Die Summe der Gemeinden ({total}) ist nicht die Zahl des Landkreises"
            f" ({table.district_total})."
        )
    jumps = [one for one in changes if one.share is not None and abs(one.share) > LARGEST_CHANGE]
    if jumps and not allow_jumps:
        listed = ", ".join(f"{one.name} ({one.before} → {one.after})" for one in jumps)
        said.append(
            f"Unglaubhaft, mehr als {LARGEST_CHANGE * 100:.0f} % Unterschied: {listed}."
            f" Wenn es stimmt: {ALLOW}."
        )
    return tuple(said)


def _hints(
    table: PopulationTable,
    new: Mapping[str, Mapping[str, Any]],
    earlier: Mapping[str, Mapping[str, Any]],
) -> tuple[str, ...]:
    said = []
    if table.district_total is None:
        said.append("Die Tabelle nennt keine Zahl für den ganzen Landkreis: keine Summe geprüft.")
    bases = {str(row["basis"]) for row in earlier.values()}
    basis = {str(row["basis"]) for row in new.values()}
    if earlier and bases != basis:
        said.append(
            f"Bruch der Zeitreihe: bisher {', '.join(sorted(bases))}, neu"
            f" {', '.join(sorted(basis))}; der Unterschied ist keine Zu- oder Abnahme."
        )
    return tuple(said)


def _facts(
    table: PopulationTable,
    date: str,
    new: Mapping[str, Mapping[str, Any]],
    state: str,
    earlier: Mapping[str, Mapping[str, Any]],
) -> dict[str, str]:
    compared = next((str(row["date"]) for row in earlier.values()), "keinem")
    return {
        "Tabelle": table.kind,
        "Stichtag": f"{date} ({state})",
        "Grundlage": next((str(row["basis"]) for row in new.values()), ""),
        "Verglichen mit": compared,
        "Gemeinden": str(len(new)),
        "Summe": str(sum(int(row["total"]) for row in new.values())),
    }


def _with(before: Product, new: Mapping[str, Mapping[str, Any]], date: str) -> Product:
    """Return the series with the rows of a date, in the order of the file."""
    rows = [row for row in before.rows if row["date"] != date] + [dict(row) for row in new.values()]
    ordered = sorted(rows, key=lambda row: (row["gemeinde_key"], row["date"]))
    return Product(before.name, before.model, tuple(ordered), len(ordered))


def _about(
    shipped: Shipped, after: Product, table: PopulationTable, today: dt.date
) -> dict[str, Any]:
    """Return what the data package says of the series now."""
    resource = shipped.resource("population")
    dates = sorted({str(row["date"]) for row in after.rows})
    newest = next(str(row["basis"]) for row in after.rows if row["date"] == dates[-1])
    since = min(str(row["date"]) for row in after.rows if row["basis"] == newest)
    years = f"{dates[0][:4]} bis {dates[-1][:4]}"
    about: dict[str, Any] = {
        "description": "Personen insgesamt, männlich und weiblich je Gemeinde an"
        f" {len(dates)} Stichtagen.",
        "as_of": dates[-1],
        "limits": f"Ab dem {since[8:]}.{since[5:7]}.{since[:4]} beruhen die Zahlen auf: {newest};"
        " frühere Stichtage auf älteren Zählungen: ein Bruch der Zeitreihe, kein Rückgang.",
    }
    if table.license is None:
        others = [one for one in resource["sources"] if not one["title"].startswith(GV_PREFIX)]
        return about | {"sources": [{"title": table.source.title.format(years=years)}, *others]}
    credit = f"© {OFFICES}, Deutschland, {today.year}"
    kept = [part for part in resource["credit"].split("; ") if OFFICES not in part]
    licenses = [*resource["licenses"], DL_DE_BY.described()]
    sources = [*resource["sources"], table.source.described()]
    return about | {
        "credit": "; ".join([*kept, credit]),
        "licenses": [one for index, one in enumerate(licenses) if one not in licenses[:index]],
        "sources": [one for index, one in enumerate(sources) if one not in sources[:index]],
    }
