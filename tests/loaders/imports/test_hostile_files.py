"""Broken and hostile files: each refused or mended with a German message, none harms anybody."""

import io
import json
import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from loaders.files import MEGABYTE
from loaders.imports import apart
from loaders.imports.apart import read_file
from loaders.imports.area import Area
from loaders.imports.checks import Checked, check
from loaders.imports.documents import Basis
from loaders.imports.mapping import mapped
from loaders.imports.model import Source
from loaders.problems import DataProblem
from tests import received
from tests.received import (
    LAT,
    LON,
    archive,
    csv,
    feature,
    geojson,
    geopackage,
    gpx,
    kml,
    placemark,
    point,
    polygon,
    row,
    waypoint,
    with_sql,
    xlsx,
)

BASIS = Basis("Synthetische Quelle", "Fakten", type="begegnungsstaette")
KEPT_BACK = "BEISEITE-4711"
MOST_SECONDS, MOST_MEMORY = 20, 1_000 * MEGABYTE
"""Seconds with the start of the process on a busy machine; the reading itself has less."""


def bomb() -> bytes:
    return archive({"layer.shp": bytes(200 * MEGABYTE), "layer.dbf": b"", "layer.shx": b""})


def lying() -> bytes:
    """Return an archive whose directory says that a large part is small."""
    raw = bytearray(archive({"doc.kml": b" " * (30 * MEGABYTE)}))
    for sign, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = raw.index(sign) + offset
        raw[at : at + 4] = struct.pack("<I", 1_000)
    return bytes(raw)


def encrypted() -> bytes:
    raw = bytearray(archive({"doc.kml": kml(placemark())}))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(sign) + offset] |= 1
    return bytes(raw)


def laughs(kind: Callable[..., bytes], inner: str) -> bytes:
    entities = "".join(f'<!ENTITY l{one} "{f"&l{one - 1};" * 10}">' for one in range(1, 12))
    head = f'<!DOCTYPE x [<!ENTITY l0 "lol">{entities}]>'
    return kind(inner, head=head)


def xxe() -> bytes:
    head = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return kml(placemark("&e;"), head=head)


def far_cell() -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(xlsx(received.ROW)))
    book.active["XFD1048576"] = "weit"
    return received.saved(book)


def many_styles() -> bytes:
    with zipfile.ZipFile(io.BytesIO(xlsx(received.ROW))) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    styles = "".join(f'<cellStyle name="s{number}" xfId="0"/>' for number in range(100_000))
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(b"</cellStyles>", b"%b</cellStyles>")
    parts["xl/styles.xml"] %= styles.encode()
    return archive(parts)


VRT = (
    b'<OGRVRTDataSource><OGRVRTLayer name="passwd"><SrcDataSource>/etc/passwd</SrcDataSource>'
    b"</OGRVRTLayer></OGRVRTDataSource>"
)
WFS = b"<OGRWFSDataSource><URL>http://127.0.0.1:9/wfs</URL></OGRWFSDataSource>"
NESTED = b'{"type":"FeatureCollection","features":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
BYTE_SOUP = bytes(range(256)) * 400

REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "leere Datei"),
    "blanks": (lambda: b" \n\t ", "leere Datei"),
    "zip bomb": (bomb, "ausgepackt unter 20 MB"),
    "zip bomb in xlsx": (
        lambda: archive({"[Content_Types].xml": b"", "xl/a.xml": bytes(150_000_000)}),
        "ausgepackt unter 100 MB",
    ),
    "zip that lies about its size": (lying, "ein lesbares Archiv|seine Größe nennt"),
    "zip path outside": (lambda: archive({"../../evil.shp": b"x"}), "Pfade darin bleiben"),
    "zip absolute path": (lambda: archive({"/etc/evil.kml": b"x"}), "Pfade darin bleiben"),
    "zip windows path": (lambda: archive({"..\\evil.kml": b"x"}), "Pfade darin bleiben"),
    "zip with a password": (encrypted, "ohne Kennwort"),
    "zip of many parts": (
        lambda: archive({f"{one}.kml": b"" for one in range(600)}), "höchstens 500 Teile",
    ),
    "zip of nothing": (lambda: archive({}), "ein leeres Archiv"),
    "zip of others": (lambda: archive({"a.exe": b"MZ"}), "Archiv mit einem Shapefile"),
    "zip cut off": (lambda: archive({"a.kml": kml(placemark()) * 50})[:90], "lesbares Archiv"),
    "zip in zip": (lambda: archive({"a.zip": archive({"b.shp": b"x"})}), "Archiv mit einem"),
    "shapefile without parts": (lambda: archive({"a.shp": b"x"}), "der Teil .shx fehlt"),
    "shapefile that is none": (
        lambda: archive({f"a.{one}": b"<OGRVRTDataSource/>" for one in ("shp", "shx", "dbf")}),
        "eine andere Datei mit der Endung .shp",
    ),
    "shapefile of garbage": (
        lambda: archive({f"a.{one}": b"\0\0\x27\x0a" + BYTE_SOUP for one in ("shp", "shx", "dbf")}),
        "lesbares Shapefile|Ort",
    ),
    "billion laughs kml": (lambda: laughs(kml, placemark("&l11;")), "Dokumenttyp"),
    "billion laughs gpx": (lambda: laughs(gpx, waypoint("&l11;")), "Dokumenttyp"),
    "xxe": (xxe, "Dokumenttyp"),
    "kml cut off": (lambda: kml(placemark())[:-20], "lesbares XML"),
    "kml without places": (kml, "mindestens ein Ort"),
    "gpx with tracks alone": (lambda: gpx("<trk/>"), "mindestens ein Ort"),
    "xml in a strange encoding": (
        lambda: b'<?xml version="1.0" encoding="utf-77"?><gpx></gpx>', "lesbares XML",
    ),
    "vrt named geojson": (lambda: VRT, "Verweis auf andere Dateien"),
    "vrt after a comment": (lambda: b"<!-- FeatureCollection -->" + VRT, "Verweis auf andere"),
    "wfs": (lambda: WFS, "Verweis auf einen Dienst"),
    "gml without its words": (lambda: b"<gml:FeatureCollection/>", "lesbares XML"),
    "gml without features": (lambda: b"<FeatureCollection/>", "mindestens ein Objekt"),
    "what a service offers": (lambda: b"<WFS_Capabilities/>", "XML „WFS_Capabilities“"),
    "web page": (lambda: b"<!DOCTYPE html><html></html>", "Internetseite"),
    "pdf": (lambda: b"%PDF-1.7 \n1 0 obj", "PDF-Datei"),
    "png": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(50), "ein Bild"),
    "gzip": (lambda: b"\x1f\x8b" + bytes(50), "gepackte Datei"),
    "program": (lambda: b"\x7fELF" + bytes(50), "ein Programm"),
    "old excel": (lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "ohne Kennwort"),
    "parquet": (lambda: b"PAR1" + bytes(50), "Parquet"),
    "bytes": (lambda: BYTE_SOUP[1:], "NUL-Byte"),
    "xlsx cut off": (lambda: xlsx(received.ROW)[:-40], "beschädigt"),
    "xlsx with a far cell": (far_cell, "höchstens 50000 Zeilen"),
    "xlsx with formats": (many_styles, "MB Formaten"),
    "xlsx with a document type": (
        lambda: archive({"[Content_Types].xml": b"<!DOCTYPE x []><a/>"}), "eingebettete Befehle",
    ),
    "xlsx without rows": (xlsx, "Kopfzeile"),
    "xlsx too wide": (lambda: xlsx(["x"] * 300, header=["y"] * 300), "120 Spalten"),
    "csv of one line": (lambda: b"a" * (19 * MEGABYTE), "lesbare Tabelle|Kopfzeile"),
    "csv too long": (lambda: csv(*[("a", "b")] * 60_000, header=("Name", "Ort")), "50000 Zeilen"),
    "csv open quote": (lambda: csv(('"offen', "x"), header=("Name", "Ort")), "Anführungszeichen"),
    "csv nul": (lambda: csv(row(Ort="Ver\0den")), "NUL-Byte"),
    "csv utf-16": (lambda: csv(row(), encoding="utf-16"), "NUL-Byte"),
    "csv mojibake": (lambda: csv(row(Ort="MÃ¼hle")), "Zeichensalat"),
    "csv header alone": (csv, "Kopfzeile"),
    "csv without a name": (lambda: csv(("1", "2"), header=("a", "b")), "Namen der Einrichtung"),
    "json nested": (lambda: NESTED, "geschachtelt|Objekt|JSON"),
    "json cut off": (lambda: geojson(feature(point()))[:-9], "abgeschnitten"),
    "json of lists": (
        lambda: b'{"type":"FeatureCollection","features":[' + b"[[],[]]," * 2_300_000 + b"1]}",
        "MB Speicher|höchstens",
    ),
    "json of another kind": (lambda: b'{"a": 1}', "HSDS"),
    "topojson": (lambda: b'{"type": "Topology"}', "TopoJSON"),
    "geojson without features": (geojson, "mindestens ein Objekt"),
    "geojson of many fields": (
        lambda: geojson(*(feature(point(), **{f"f{one}": 1}) for one in range(300))),
        "120 Felder",
    ),
    "sqlite of another kind": (
        lambda: with_sql(geopackage(), "DROP TABLE gpkg_contents"), "eine andere SQLite",
    ),
    "geopackage cut off": (lambda: geopackage()[:3_000], "lesbares GeoPackage"),
    "geopackage with a virtual table": (
        lambda: with_sql(geopackage(), "CREATE VIRTUAL TABLE v USING fts5(a)"), "virtuelle Tabelle",
    ),
    "geopackage of garbage": (lambda: b"SQLite format 3\0" + BYTE_SOUP, "GeoPackage"),
    "geopackage with an endless view": (
        lambda: with_sql(
            geopackage(),
            "ALTER TABLE orte RENAME TO alt",
            "CREATE VIEW orte AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
            " SELECT x AS fid, NULL AS geom, 'a' AS Name FROM n",
        ),
        "mindestens eine Ebene|GeoPackage",
    ),
    "hsds without locations": (lambda: b'{"services": []}', "mindestens ein Ort"),
    "hsds bomb": (
        lambda: archive({"locations.csv": bytes(40 * MEGABYTE)}), "ausgepackt unter 20 MB",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_used_is_refused_in_german(name: str) -> None:
    make, said = REFUSED[name]
    raw = make()
    start = time.perf_counter()
    with pytest.raises(DataProblem, match=said) as caught:
        mapped(read_file(raw, "liste.geojson"))
    assert str(caught.value).startswith("liste.geojson")
    assert time.perf_counter() - start < MOST_SECONDS
    assert "root:" not in str(caught.value)


def found(raw: bytes, area: Area) -> tuple[Source, Checked]:
    start = time.perf_counter()
    source = read_file(raw, "liste.xyz")
    checked = check(source, mapped(source), BASIS, area)
    assert time.perf_counter() - start < MOST_SECONDS
    assert len(checked.good) + len({one.number for one in checked.refused}) == len(source.rows)
    return source, checked


SPIRAL = [(LON + one / 1e6, LAT + (one % 2) / 1e3) for one in range(200_000)]
ROWS: dict[str, tuple[Callable[[], bytes], int, str, str]] = {
    "ragged": (lambda: csv(row(), (*row()[:3], "zu kurz")), 3, "", "Werte, die Kopfzeile 8"),
    "long": (lambda: csv(row(Ort="x" * 20_000)), 2, "Ort", "zu lang"),
    "control": (lambda: csv(row(Ort="Ver\x07den")), 2, "Ort", "Steuerzeichen"),
    "no name": (lambda: csv(row(Name=" ")), 2, "Name", "fehlt"),
    "postcode": (lambda: csv(row(PLZ="2728A")), 2, "PLZ", "keine Postleitzahl"),
    "postcode cut": (lambda: csv(row(PLZ="7283")), 2, "PLZ", "keine Postleitzahl"),
    "type": (lambda: csv(row(Art="Raumstation")), 2, "Art", "diese Art von Einrichtung"),
    "swapped row": (
        lambda: csv(row(), row(Name="Zwei"), row(Name="Drei", Länge="52,9", Breite="9,2")),
        4, "Geometrie", "vertauscht",
    ),
    "coordinate": (lambda: csv(row(), row(Name="B", Länge="ost")), 3, "Länge", "Koordinate"),
    "infinite": (lambda: csv(row(), row(Name="B", Länge="inf")), 3, "Länge", "Koordinate"),
    "twice": (lambda: csv(row(), row()), 3, "Name", "gibt es schon in 2"),
    "phone as number": (
        lambda: xlsx(row(Telefon=4_231_123)), 2, "Telefon", "Excel als Zahl",  # type: ignore[arg-type]
    ),
    "scientific phone": (lambda: csv(row(Telefon="4,9E+10")), 2, "Telefon", "Excel als Zahl"),
    "date in a name": (
        lambda: xlsx(["2026-03-06", *row()[1:]], ["", *row()[1:]]), 3, "Name", "fehlt",
    ),
    "formula": (lambda: xlsx(("=1+1", *row()[1:])), 2, "Name", "Formel ohne"),
    "excel error": (lambda: xlsx((*row()[:4], "#REF!", *row()[5:])), 2, "Ort", "Fehler einer"),
    "nan": (lambda: geojson(feature(point(float("nan"), 1)), feature(point())), 1, "Geometrie",
            "endlichen"),
    "huge": (lambda: geojson(feature(point(1e308, 1)), feature(point())), 1, "", ""),
    "line": (
        lambda: geojson(feature({"type": "LineString", "coordinates": [[1, 2], [3, 4]]})),
        1, "Geometrie", "weder ein Punkt noch",
    ),
    "text as place": (lambda: geojson(feature({"type": "Point", "coordinates": "x"})), 1,
                      "Geometrie", "lesbare Geometrie"),
    "no feature": (lambda: geojson(feature(point()), 7), 2, "", "Feature"),
    "empty geometry": (lambda: geojson(feature({"type": "Point", "coordinates": []})), 1,
                       "Geometrie", "leere|lesbare"),
    "200,000 corners": (
        lambda: geojson(feature(polygon(*SPIRAL, SPIRAL[0]))), 1, "Geometrie", "200001 Ecken",
    ),
    "kml without numbers": (lambda: kml(placemark(coordinates="a,b")), 1, "Geometrie", "lesbaren"),
    "gpx without numbers": (lambda: gpx(waypoint(lat="Nord")), 1, "Geometrie", "lesbaren"),
    "somewhere else": (lambda: gpx(waypoint(lat="-33.9", lon="18.4")), 1, "Geometrie", "Landkreis"),
    "script in web": (
        lambda: csv((*row(), "javascript:alert(1).x"), header=(*received.HEADER, "Internet")),
        2, "Internet", "http",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_a_row_that_cannot_be_used_is_named_with_its_column(name: str, area: Area) -> None:
    make, number, column, said = ROWS[name]
    source, checked = found(make(), area)
    refused = [one for one in checked.refused if one.number == number]
    assert refused, checked.good
    assert any(said.casefold() in one.problem.casefold() or
               any(part.casefold() in one.problem.casefold() for part in said.split("|"))
               for one in refused), refused  # fmt: skip
    if column:
        assert column in {one.column for one in refused}
    assert f" {number}" in refused[0].said(source)


def document(raw: bytes, area: Area) -> tuple[dict[str, Any], str]:
    """Return the only good entry of a file, and all that was said of it."""
    source, checked = found(raw, area)
    assert not checked.refused, checked.refused
    good = checked.good[0]
    notes = (*source.notes, *checked.located.notes, *good.notes)
    return good.document, " | ".join(notes)


def near(entry: dict[str, Any]) -> bool:
    return bool(abs(entry["lon"] - LON) < 0.01 and abs(entry["lat"] - LAT) < 0.01)


BOW = [(LON, LAT), (LON + 0.001, LAT + 0.001), (LON + 0.001, LAT), (LON, LAT + 0.001)]
MENDED: dict[str, tuple[Callable[[], bytes], str]] = {
    "cp1252": (lambda: csv(row(), encoding="cp1252"), ""),
    "bom": (lambda: csv(row(), encoding="utf-8-sig"), ""),
    "crossing": (lambda: geojson(feature(polygon(*BOW, BOW[0]))), "repariert"),
    "open ring": (
        lambda: geojson(feature(polygon(BOW[0], BOW[1], BOW[2]))), "Umriss wurde geschlossen",
    ),
    "swapped axes": (lambda: geojson(feature(point(LAT, LON))), "vertauscht"),
    "utm without a word": (lambda: geojson(feature(point(*received.UTM))), "EPSG:25832"),
    "zone prefix": (
        lambda: geojson(feature(point(32_000_000 + received.UTM[0], received.UTM[1]))),
        "EPSG:4647",
    ),
    "gauss-krueger said to be utm": (
        lambda: geojson(
            feature(point(3_515_850, 5_864_200)),
            crs={"type": "name", "properties": {"name": "EPSG:25832"}},
        ),
        "Die Datei nennt EPSG:25832, die Werte passen nicht dazu",
    ),
    "thousand dots": (
        lambda: csv(row(Länge="515.767,5", Breite="5.862.333,5")), "EPSG:25832",
    ),
    "decimal points": (lambda: csv(row(Länge="9.2345", Breite="52.9123")), ""),
    "ambiguous decimals": (lambda: csv(row(Länge="9.234", Breite="52.912")), ""),
    "excel numbers": (lambda: xlsx((*row()[:6], LON, LAT)), ""),
    "title above": (lambda: b"Liste 2026;;;;;;;\n;;;;;;;\n" + csv(row()), "Kopfzeile in Zeile 3"),
    "columns twice": (
        lambda: csv((*row(), "x", "y"), header=(*received.HEADER, "Extra", "Extra")), "mehrfach",
    ),
    "kml with a link": (
        lambda: kml(placemark(), "<NetworkLink><href>http://127.0.0.1:9/</href></NetworkLink>"),
        "nicht geladen",
    ),
    "geopackage": (geopackage, ""),
    "gpx": (lambda: gpx(waypoint()), ""),
}  # fmt: skip


@pytest.mark.parametrize("name", MENDED)
def test_what_can_be_mended_is_mended_and_said(name: str, area: Area) -> None:
    make, said = MENDED[name]
    entry, notes = document(make(), area)
    assert said in notes
    assert near(entry), (entry["lon"], entry["lat"], notes)


def test_values_keep_what_spreadsheets_lose(area: Area) -> None:
    header = (*received.HEADER, "AGS", "Stand", "Bemerkung")
    nfd = "Mu\u0308hle NA"
    cells = (*row(Name=nfd, Telefon="+49 4231 1"), "3361012", "04.03.2026", "None")
    raw = csv(cells, header=header)
    entry, notes = document(raw, area)
    assert entry["name"] == "Mühle NA"
    assert entry["phones"] == ["+49 4231 1"]
    assert (entry["gemeinde_key"], entry["note"]) == ("03361012", "None")
    assert (entry["as_of_date"], entry["as_of"]) == ("2026-03-04", "04.03.2026")
    assert "führende Null wurde ergänzt (03361012)" in notes


def test_a_number_for_a_date_says_what_it_may_mean(area: Area) -> None:
    raw = csv((*row(), "46085"), header=(*received.HEADER, "Stand"))
    _, checked = found(raw, area)
    assert "vielleicht 04.03.2026" in checked.refused[0].problem


@pytest.mark.parametrize(("encoding", "without"), [("UTF-8", ()), ("CP1252", (".cpg", ".prj"))])
def test_a_shapefile_keeps_its_umlauts(
    tmp_path: Path, area: Area, encoding: str, without: tuple[str, ...]
) -> None:
    entry, _ = document(received.shapefile(tmp_path, encoding, without), area)
    assert entry["name"] == "Müller Straße"
    assert near(entry)


def test_a_protected_type_comes_without_its_place(area: Area) -> None:
    entry, notes = document(csv(row(Art="Frauenhaus")), area)
    assert entry["location_class"] == "district"
    assert (entry["lon"], entry["street"], entry["gemeinde_key"]) == (None, "", "")
    assert "Schutz" in notes


def test_a_file_of_a_gigabyte_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "eine_zeile.csv"
    with path.open("wb") as file:
        file.truncate(1_000_000_000)
    start = time.perf_counter()
    with pytest.raises(DataProblem, match="höchstens 20 MB"):
        read_file(path)
    assert time.perf_counter() - start < 1


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(DataProblem, match="eine lesbare Datei"):
        read_file(tmp_path / "nichts.csv")


def test_the_process_can_open_neither_file_nor_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a reader were made to do: after the bounds there is no way out."""
    code = (
        "import json, socket, sys; from loaders.received.apart import Limits, bound_tightly;"
        "sys.stdin.buffer.read(); bound_tightly(Limits(512 << 20, 9));\n"
        "said = []\n"
        "for way in (lambda: open('/etc/passwd'), socket.socket):\n"
        "    try: way(); said.append('offen')\n"
        "    except OSError as error: said.append(error.strerror)\n"
        "print(json.dumps({'problem': {'file': 'x', 'expected': str(said)}}))"
    )
    monkeypatch.setattr(apart, "CODE", code)
    with pytest.raises(DataProblem) as caught:
        read_file(b"a;b\n1;2")
    assert str(caught.value).count("Too many open files") == 2


PEAK = """
import resource, sys
from pathlib import Path
from loaders.imports.apart import read_file
from loaders.problems import DataProblem
for name in sys.argv[1:]:
    try:
        read_file(Path(name))
    except DataProblem:
        pass
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
"""


def test_no_file_needs_much_memory(tmp_path: Path) -> None:
    """A small program reads: what these tests themselves need would count for their children."""
    spiral = geojson(feature(polygon(*SPIRAL, SPIRAL[0])))
    for number, raw in enumerate((spiral, lying(), REFUSED["json of lists"][0]())):
        (tmp_path / str(number)).write_bytes(raw)
    names = sorted(map(str, tmp_path.iterdir()))
    said = subprocess.run(
        [sys.executable, "-c", PEAK, *names], capture_output=True, text=True, check=True
    )
    assert 50 * MEGABYTE < int(said.stdout) < MOST_MEMORY


def test_a_secret_beside_the_file_stays_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "geheim.csv").write_text(f"name\n{KEPT_BACK}\n", "utf-8")
    for target in (str(tmp_path / "geheim.csv"), "/vsicurl/http://127.0.0.1:9"):
        text = VRT.decode().replace("/etc/passwd", target)
        whole = archive({f"a.{one}": text.encode() for one in ("shp", "shx", "dbf")})
        for raw in (text.encode(), text.encode("utf-16"), whole, json.dumps(text).encode()):
            with pytest.raises(DataProblem) as caught:
                mapped(read_file(raw, "a.geojson"))
            assert KEPT_BACK not in str(caught.value)
    assert [path.name for path in tmp_path.iterdir()] == ["geheim.csv"]
