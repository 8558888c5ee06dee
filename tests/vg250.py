"""Deliveries as of the BKG and of Destatis, made from shipped data; changes are synthetic.

The outlines are those that are shipped, generalised already; a real VG250 is finer.
"""

import datetime as dt
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import openpyxl
import pandas as pd

DATA = Path(__file__).parents[1] / "data"
PM, VERDEN = "12069", "03361"
STAND = "2026-01-01"
LAYER = "vg250_gem"

Frame = Any
Change = Callable[[Frame], Frame]


def copied(key: str, folder: Path) -> Path:
    """Return a copy of the shipped data that holds one district."""
    data = folder / "data"
    for name in ("taxonomy", "rules", key):
        shutil.copytree(DATA / name, data / name)
    return data


def outlines(key: str) -> Frame:
    """Return Gemeinden and surroundings of a district in the columns and the CRS of a VG250."""
    inside = gpd.read_file(DATA / key / "gemeinden.geojson")
    around = gpd.read_file(DATA / key / "surroundings.geojson")
    around["ars"] = around["key"].str[:5] + "0000" + around["key"].str[5:]
    both = pd.concat([inside, around.assign(type="Gemeinde")], ignore_index=True)
    frame = gpd.GeoDataFrame(
        {
            "OBJID": [f"DEBKGVG5{number:08d}" for number in range(len(both))],
            "BEGINN": dt.date(2025, 3, 10),
            "ADE": 6,
            "GF": 4,
            "ARS": both["ars"],
            "AGS": both["key"],
            "GEN": both["name"],
            "BEZ": both["type"],
            "WSK": dt.date(2011, 1, 1),
        },
        geometry=both.geometry,
        crs="EPSG:4326",
    ).to_crs("EPSG:25832")
    frame.loc[0, "WSK"] = dt.date.fromisoformat(STAND)
    return frame


def geopackage(path: Path, frame: Frame, layer: str = LAYER) -> Path:
    """Write a GeoPackage with a layer of Kreise beside the one of Gemeinden."""
    kreise = frame.dissolve(frame["AGS"].str[:5]).reset_index(drop=True)
    kreise.to_file(path, layer="vg250_krs", driver="GPKG", use_arrow=True)
    frame.to_file(path, layer=layer, driver="GPKG", mode="a", use_arrow=True)
    return path


def shapefile(path: Path, frame: Frame, layer: str = LAYER.upper()) -> Path:
    """Write an archive with a Shapefile in a folder, as the BKG packs it."""
    folder = path.parent / "shape"
    folder.mkdir()
    frame.to_file(folder / f"{layer}.shp", encoding="UTF-8", use_arrow=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in folder.iterdir():
            archive.write(part, f"vg250_01-01.utm32s.shape.ebenen/vg250_ebenen_0101/{part.name}")
    shutil.rmtree(folder)
    return path


def packed(path: Path, content: Path) -> Path:
    """Write an archive with a GeoPackage in a folder, as the BKG packs it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(content, f"vg250_01-01.utm32s.gpkg.ebenen/vg250_ebenen_0101/{content.name}")
    return path


def renamed(ags: str, name: str) -> Change:
    """Let a Gemeinde have another name."""

    def change(frame: Frame) -> Frame:
        frame.loc[frame["AGS"] == ags, "GEN"] = name
        return frame

    return change


def given_away(part: Any, giver: str, taker: str) -> Change:
    """Let a Gemeinde give an area (EPSG:25832) to another one."""

    def change(frame: Frame) -> Frame:
        shapes = frame.set_index("AGS").geometry
        given = shapes[giver].intersection(part)
        frame.loc[frame["AGS"] == giver, "geometry"] = shapes[giver].difference(part)
        frame.loc[frame["AGS"] == taker, "geometry"] = shapes[taker].union(given)
        return frame

    return change


def people(key: str, factor: float = 1.01) -> dict[str, tuple[str, int, int]]:
    """Return name and synthetic inhabitants (male, female) of each Gemeinde, by its key."""
    names = gpd.read_file(DATA / key / "gemeinden.geojson").set_index("key")["name"]
    table = pd.read_csv(DATA / key / "population.csv", dtype={"gemeinde_key": str})
    last = table[table["date"] == table["date"].max()].set_index("gemeinde_key")
    return {
        ags: (names[ags], round(row["male"] * factor), round(row["female"] * factor))
        for ags, row in last.iterrows()
    }


def register(path: Path, key: str, counted: dict[str, tuple[str, int, int]], date: str) -> Path:
    """Write the Gemeindeverzeichnis (GV-ISys) as a workbook; ``date`` is TT.MM.JJJJ."""
    book = openpyxl.Workbook()
    book.active.title = "Deckblatt"
    sheet = book.create_sheet(f"Onlineprodukt_Gemeinden{date.replace('.', '')}")
    head: list[list[str | None]] = [
        [f"Alle politisch selbständigen Gemeinden mit ausgewählten Merkmalen am {date}"],
        [f"Bevölkerung am {date} auf Grundlage des Zensus 2022"],
        ["Satzart", "Textkennzeichen", "Amtlicher Regionalschlüssel (ARS)"],
        [],
        [None, None, "Land", "RB", "Kreis", "VB", "Gem", "Gemeindename", "km2", "insgesamt",
         "männlich", "weiblich", "je km2"],
        [],
    ]  # fmt: skip
    for line in head:
        sheet.append(line)
    land, rb, kreis = key[:2], key[2], key[3:]
    sheet.append(["10", None, land, None, None, None, None, "Land"])
    sheet.append(["40", "43", land, rb, kreis, None, None, "Landkreis"])
    for ags, (name, male, female) in counted.items():
        sheet.append(["60", "61", land, rb, kreis, "0000", ags[5:], name, 1.0, male + female, male,
                      female, 1])  # fmt: skip
    book.save(path)
    return path


def regional(counted: dict[str, tuple[str, int, int]], key: str, date: str, total: int = 0) -> str:
    """Return the table 12411-01-01-5 of the Regionaldatenbank; ``date`` is TT.MM.JJJJ."""
    whole = [sum(row[1] for row in counted.values()), sum(row[2] for row in counted.values())]
    rows = [f"{date};{key};      Landkreis;{total or sum(whole)};{whole[0]};{whole[1]}"]
    rows += [
        f"{date};{ags};        {name};{male + female};{male};{female}"
        for ags, (name, male, female) in counted.items()
    ]
    head = [
        "Tabelle: 12411-01-01-5;;;;;",
        "Bevölkerung nach Geschlecht - Stichtag 31.12. - regionale Tiefe: Gemeinden;;;;;",
        "Fortschreibung des Bevölkerungsstandes (Zensus 2022);;;;;",
        ";;;Insgesamt;männlich;weiblich",
    ]
    foot = ["__________", "(C)opyright Statistisches Bundesamt (Destatis), 2026"]
    return "\n".join([*head, *rows, *foot]) + "\n"


def package(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the resources of a data package by name."""
    content = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return {one["name"]: one for one in content["resources"]}


def contents(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
