"""A GTFS delivery: one day of it, and what is said where it is broken. All feeds are invented."""

import datetime as dt
import random
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from geo.transit.model import Limits, TransitModel
from geo.transit.timetable import Timetable, Window
from geo.travel import Assumption, Mode, ModeAssumptions, StraightLineModel
from loaders import gtfs_archive
from loaders.gtfs import Delivery, read_delivery
from loaders.problems import DataProblem, Severity

CRS = "EPSG:25833"
TUESDAY = dt.date(2026, 11, 24)
WEDNESDAY = dt.date(2026, 11, 25)
SUNDAY = dt.date(2026, 11, 29)
TOWNS = 20
"""So many stops that one broken row of them may be left out."""


def lines(*rows: str) -> str:
    return "\n".join(rows) + "\n"


STOPS = lines(
    "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station",
    *(f"s{i},Synthetisch {i},52.{10 + i},12.5,," for i in range(TOWNS)),
    "st,Synthetisch Bahnhof,52.10,12.5,1,",
)
CALLS = lines(
    "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type",
    *(
        f"week,{7 + i // 6:02}:{i % 6}0:00,{7 + i // 6:02}:{i % 6}1:00,s{i},{i},,"
        for i in range(12)
    ),
    "late,23:50:00,23:50:00,s0,5,,",
    "late,24:30:00,24:30:00,s1,7,,",
    "late,25:10:00,25:10:00,s2,9,,",
)
FEED = {
    "agency.txt": "agency_id,agency_name,agency_url,agency_timezone\n"
    "a,Synthetisch Verkehr,https://example.org,Europe/Berlin\n",
    "stops.txt": STOPS,
    "routes.txt": "route_id,agency_id,route_short_name,route_type\nr,a,500 synthetisch,3\n",
    "trips.txt": "route_id,service_id,trip_id\nr,mofr,week\nr,sat,late\n",
    "stop_times.txt": CALLS,
    "calendar.txt": "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,"
    "start_date,end_date\nmofr,1,1,1,1,1,0,0,20261101,20261212\n"
    "sat,0,0,0,0,0,1,0,20261101,20261212\n",
    "calendar_dates.txt": "service_id,date,exception_type\nmofr,20261125,2\nsat,20261126,1\n",
    "feed_info.txt": "feed_publisher_name,feed_publisher_url,feed_lang,feed_version\n"
    "Synthetisch Verbund,https://example.org,de,7b\n",
}


def packed(folder: Path, tables: Mapping[str, str | bytes]) -> Path:
    path = folder / "fahrplan.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in tables.items():
            entry = zipfile.ZipInfo(name, (2026, 11, 20, 6, 0, 0))
            archive.writestr(entry, text, zipfile.ZIP_DEFLATED)
    return path


def changed(table: str, old: str, new: str) -> dict[str, str]:
    assert old in FEED[table]
    return FEED | {table: FEED[table].replace(old, new)}


def without(table: str) -> dict[str, str]:
    return {name: text for name, text in FEED.items() if name != table}


def read(folder: Path, tables: Mapping[str, str | bytes], day: dt.date = TUESDAY) -> Delivery:
    return read_delivery(packed(folder, tables), day, CRS)


def said(day: Timetable) -> list[list[tuple[int, str, str]]]:
    """Return the trips, by departure, as stops with times in words."""
    calls = list(
        zip(day.stop.tolist(), day.arrival_s.tolist(), day.departure_s.tolist(), strict=True)
    )
    trips = [calls[begin:end] for begin, end in zip(day.starts, day.starts[1:], strict=False)]
    trips.sort(key=lambda trip: trip[0][2])
    return [[(stop, clock(one), clock(other)) for stop, one, other in trip] for trip in trips]


def clock(seconds: int) -> str:
    minutes = seconds // 60
    return f"{minutes // 60}:{minutes % 60:02}"


def test_a_weekday_has_its_trips_stops_in_metres_and_a_source(tmp_path: Path) -> None:
    found = read(tmp_path, FEED)
    assert found.findings == ()
    (trip,) = said(found.timetable)
    assert trip[:2] == [(0, "7:00", "7:01"), (1, "7:10", "7:11")]
    assert len(trip) == 12
    x, y = found.timetable.stops[0]
    # 52.10 N, 2.5 degrees west of the middle of zone 33: by hand 171.23 km west of it
    assert x == pytest.approx(500_000 - 171_230, abs=10)
    assert np.hypot(*(found.timetable.stops[1] - [x, y])) == pytest.approx(1112, abs=2)
    source = found.source
    assert source.agencies == ("Synthetisch Verkehr",)
    assert (source.publisher, source.version) == ("Synthetisch Verbund", "7b")
    assert (source.valid_from, source.valid_to) == (dt.date(2026, 11, 1), dt.date(2026, 12, 12))
    assert source.packed_on == dt.date(2026, 11, 20)


def test_exceptions_of_the_calendar_count(tmp_path: Path) -> None:
    with pytest.raises(DataProblem, match=r"keine Fahrt am 25\.11\.2026"):
        read(tmp_path, FEED, WEDNESDAY)
    thursday = read(tmp_path, FEED, dt.date(2026, 11, 26)).timetable
    assert [trip[0][1] for trip in said(thursday)] == ["7:00", "23:50"]


def test_a_day_without_service_names_the_period(tmp_path: Path) -> None:
    for day in (SUNDAY, dt.date(2027, 1, 5)):
        with pytest.raises(
            DataProblem, match=r"Fahrplan vom 01\.11\.2026 bis 12\.12\.2026"
        ) as raised:
            read(tmp_path, FEED, day)
        assert f"{day:%d.%m.%Y}" in str(raised.value)


def test_a_night_belongs_to_both_of_its_days(tmp_path: Path) -> None:
    saturday = read(tmp_path, FEED, dt.date(2026, 11, 28)).timetable
    assert said(saturday) == [[(0, "23:50", "23:50"), (1, "24:30", "24:30"), (2, "25:10", "25:10")]]
    friday = read(tmp_path, FEED, dt.date(2026, 11, 27)).timetable
    # the late trip of Thursday, an exception, ends on Friday at 1:10
    assert said(friday)[0][2] == (2, "1:10", "1:10")
    assert len(said(friday)) == 2, "the late trip of Saturday begins long after this night"
    early = changed("stop_times.txt", "late,23:50:00,23:50:00", "late,05:00:00,05:00:00")
    friday = read(tmp_path, early, dt.date(2026, 11, 27)).timetable
    assert said(friday)[-1][0] == (0, "29:00", "29:00"), (
        "an early trip of Saturday ends a long night"
    )


def test_calendar_dates_alone_are_enough(tmp_path: Path) -> None:
    tables = without("calendar.txt")
    tables["calendar_dates.txt"] = "service_id,date,exception_type\nmofr,20261124,1\n"
    assert len(said(read(tmp_path, tables).timetable)) == 1


def test_the_box_leaves_stops_out_and_trips_go_on_through_them(tmp_path: Path) -> None:
    whole = read(tmp_path, FEED).timetable
    bottom, top = whole.stops[2, 1] - 1, whole.stops[4, 1] + 1
    box = (0.0, float(bottom), 1e6, float(top))
    part = read_delivery(packed(tmp_path, FEED), TUESDAY, CRS, box).timetable
    assert said(part) == [[(0, "7:20", "7:21"), (1, "7:30", "7:31"), (2, "7:40", "7:41")]]
    with pytest.raises(DataProblem, match="anderes Gebiet"):
        read_delivery(packed(tmp_path, FEED), TUESDAY, CRS, (0, 0, 1, 1))


def test_degrees_are_no_system_for_a_timetable(tmp_path: Path) -> None:
    with pytest.raises(DataProblem, match="in Metern"):
        read_delivery(packed(tmp_path, FEED), TUESDAY, "EPSG:4326")


def test_stops_without_a_time_lie_between_their_neighbours(tmp_path: Path) -> None:
    calls = CALLS.replace("07:10:00,07:11:00", ",").replace("07:20:00,07:21:00", ",")
    (trip,) = said(read(tmp_path, FEED | {"stop_times.txt": calls}).timetable)
    # from 7:01 to 7:30 in three steps of 9:40
    assert [call[1] for call in trip[:4]] == ["7:00", "7:10", "7:20", "7:30"]
    one_missing = changed("stop_times.txt", "07:10:00,07:11:00", "07:10:00,")
    (trip,) = said(read(tmp_path, one_missing).timetable)
    assert trip[1] == (1, "7:10", "7:10")


def test_a_trip_by_frequency_runs_as_often_as_it_says(tmp_path: Path) -> None:
    tables = FEED | {
        "frequencies.txt": "trip_id,start_time,end_time,headway_secs\nweek,08:00:00,09:00:00,1200\n"
    }
    found = said(read(tmp_path, tables).timetable)
    assert [trip[0][2] for trip in found] == ["8:00", "8:20", "8:40"]
    assert [trip[1][1] for trip in found] == ["8:09", "8:29", "8:49"], "from departure at 7:01"
    tables["stop_times.txt"] = CALLS.replace("08:50:00,08:51:00", "08:50:99,08:51:00")
    broken = read(tmp_path, tables)
    assert len(broken.findings) == 1, "told once, not again for every run"
    assert [len(trip) for trip in said(broken.timetable)] == [11] * 3
    tables["frequencies.txt"] = (
        "trip_id,start_time,end_time,headway_secs\nweek,00:00:00,99:00:00,1\n"
    )
    with pytest.raises(DataProblem, match="Takt mit höchstens"):
        read(tmp_path, tables)


def test_where_nobody_gets_on_or_off_it_is_kept(tmp_path: Path) -> None:
    tables = changed("stop_times.txt", "s1,1,,", "s1,1,1,3")
    day = read(tmp_path, tables).timetable
    assert day.boards.tolist() == [True, False] + [True] * 10
    assert day.alights.all(), "on demand is possible"


def test_changes_are_those_of_the_stops_or_of_their_station(tmp_path: Path) -> None:
    tables = changed(
        "stops.txt", "s0,Synthetisch 0,52.10,12.5,,", "s0,Synthetisch 0,52.10,12.5,,st"
    )
    tables["stops.txt"] = tables["stops.txt"].replace(
        "s1,Synthetisch 1,52.11,12.5,,", "s1,Synthetisch 1,52.11,12.5,,st"
    )
    tables["transfers.txt"] = lines(
        "from_stop_id,to_stop_id,transfer_type,min_transfer_time,from_trip_id",
        "s0,s1,2,120,",
        "st,st,2,300,",
        "s3,s4,1,,",
        "s4,s3,3,,",
        "s5,s6,0,,",
        "s6,s5,2,60,week",
        "s15,s16,2,60,",
    )
    found = read(tmp_path, tables)
    changes = found.timetable.transfers
    pairs = zip(changes.from_stop.tolist(), changes.to_stop.tolist(), strict=True)
    assert dict(zip(pairs, changes.seconds.tolist(), strict=True)) == {
        (0, 1): 120.0, (1, 0): 300.0, (0, 0): 300.0, (1, 1): 300.0, (3, 4): 0.0, (4, 3): np.inf,
    }  # fmt: skip
    (note,) = found.findings
    assert note.severity is Severity.WARNING
    assert "1 Angaben nur für einzelne Linien" in note.problem


def test_a_feed_in_a_folder_of_the_archive_and_with_other_files_is_read(tmp_path: Path) -> None:
    tables: dict[str, str | bytes] = {f"gtfs/{name}": text for name, text in FEED.items()}
    tables["gtfs/shapes.txt"] = b"\x00\xff no table at all"
    tables["../../stops.csv"] = "not read"
    assert len(said(read(tmp_path, tables).timetable)) == 1


def test_a_byte_order_mark_spaces_and_windows_lines_are_fine(tmp_path: Path) -> None:
    tables = {name: "\N{BOM}" + text.replace("\n", "\r\n") for name, text in FEED.items()}
    tables["stop_times.txt"] = tables["stop_times.txt"].replace("07:00:00", " 7:00:00")
    assert said(read(tmp_path, tables).timetable)[0][0] == (0, "7:00", "7:01")


LEFT_OUT = {
    "a broken time": (
        changed("stop_times.txt", "25:10:00,25:10:00", "25:61:00,25:61:00"),
        ("stop_times.txt", "16", "arrival_time", "25:61:00"),
    ),
    "a stop without coordinates": (
        changed("stops.txt", "s19,Synthetisch 19,52.29,", "s19,Synthetisch 19,,"),
        ("stops.txt", "21", "stop_lat", "nichts"),
    ),
    "a stop in the Gulf of Guinea": (
        changed("stops.txt", "s19,Synthetisch 19,52.29,12.5", "s19,Synthetisch 19,0,0"),
        ("stops.txt", "21", "stop_lat", "0.0"),
    ),
    "a stop twice": (
        changed("stops.txt", "s19,", "s18,"),
        ("stops.txt", "21", "stop_id", "s18"),
    ),
    "an unknown trip": (
        changed("stop_times.txt", "late,25:10", "lost,25:10"),
        ("stop_times.txt", "16", "trip_id", "lost"),
    ),
    "an unknown stop": (
        changed("stop_times.txt", "s2,9", "s99,9"),
        ("stop_times.txt", "16", "stop_id", "s99"),
    ),
    "no time at the end": (
        changed("stop_times.txt", "late,25:10:00,25:10:00", "late,,"),
        ("stop_times.txt", "16", "arrival_time", "nichts"),
    ),
}


@pytest.mark.parametrize("name", LEFT_OUT)
def test_a_bad_row_is_left_out_and_told(name: str, tmp_path: Path) -> None:
    tables, (table, row, column, value) = LEFT_OUT[name]
    found = read(tmp_path, tables, dt.date(2026, 11, 26))
    (finding,) = found.findings
    assert finding.resource == f"fahrplan.zip/{table}"
    assert (finding.row, finding.column, finding.value) == (row, column, value)
    assert "ausgelassen: 1 Zeile" in finding.problem
    trips = said(found.timetable)
    assert [len(trip) for trip in trips] == [12, 3 if table == "stops.txt" else 2]


def test_a_trip_that_goes_back_in_time_is_left_out(tmp_path: Path) -> None:
    tables = changed("stop_times.txt", "late,25:10:00,25:10:00", "late,23:10:00,23:10:00")
    found = read(tmp_path, tables, dt.date(2026, 11, 26))
    assert [len(trip) for trip in said(found.timetable)] == [12]
    assert (found.findings[0].row, found.findings[0].value) == ("16", "23:10:00")


BROKEN: dict[str, tuple[Mapping[str, str | bytes], tuple[str, ...]]] = {
    "no stops": (without("stops.txt"), ("stops.txt", "keine")),
    "no stop times": (without("stop_times.txt"), ("stop_times.txt",)),
    "no calendar": (
        {k: v for k, v in FEED.items() if not k.startswith("calendar")},
        ("calendar.txt oder calendar_dates.txt",),
    ),
    "a column is missing": (
        changed("stop_times.txt", "departure_time", "abfahrt"),
        ("fahrplan.zip/stop_times.txt, Zeile 1", "„departure_time“", "abfahrt"),
    ),
    "an empty table": (FEED | {"trips.txt": ""}, ("trips.txt", "keine Zeile")),
    "a table without rows": (
        FEED | {"trips.txt": "route_id,service_id,trip_id\n"},
        ("trips.txt", "keine Zeile"),
    ),
    "a word for a degree": (
        changed("stops.txt", "52.12", "Dorf"),
        ("stops.txt, Zeile 4", "„stop_lat“", "Dorf"),
    ),
    "a decimal comma": (
        changed("stops.txt", "52.12", '"52,12"'),
        ("stops.txt, Zeile 4", "„stop_lat“", "52,12"),
    ),
    "a word for a sequence": (
        changed("stop_times.txt", "s2,9", "s2,neun"),
        ("stop_times.txt, Zeile 16", "„stop_sequence“", "neun"),
    ),
    "a fault behind an empty table and a large number": (
        changed("stop_times.txt", "s1,7", "s1,70000")
        | {"agency.txt": "", "transfers.txt": "from_stop_id,to_stop_id,transfer_type\ns0,s1,x\n"},
        ("transfers.txt, Zeile 2", "„transfer_type“", "x"),
    ),
    "a row too long": (
        changed("trips.txt", "mofr,week", "mofr,week,1,2"),
        ("trips.txt, Zeile 2", "mehr Werte"),
    ),
    "Windows text": (
        FEED | {"stops.txt": STOPS.replace("Synthetisch 3", "Süd").encode("cp1252")},
        ("stops.txt", "UTF-8"),
    ),
    "most times broken": (
        FEED | {"stop_times.txt": CALLS.replace(":00,0", ":99,0")},
        ("stop_times.txt, Zeile 2", "„arrival_time“", "07:00:99", "12 von 12 Zeilen"),
    ),
    "most stops unknown": (
        FEED | {"stops.txt": lines(*STOPS.splitlines()[:3])},
        ("stop_times.txt, Zeile 4", "„stop_id“", "s2"),
    ),
    "a date in another form": (
        changed("calendar.txt", "20261101", "2026-11-01"),
        ("calendar.txt, Zeile 2", "„start_date“", "2026-11-01"),
    ),
    "an impossible date": (
        changed("calendar_dates.txt", "20261125", "20261131"),
        ("calendar_dates.txt, Zeile 2", "„date“", "20261131"),
    ),
    "two timetables in one": (FEED | {"alt/stops.txt": STOPS}, ("nur eine Tabelle stops.txt",)),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_delivery_says_where(name: str, tmp_path: Path) -> None:
    tables, expected = BROKEN[name]
    with pytest.raises(DataProblem) as raised:
        read(tmp_path, tables)
    for part in expected:
        assert part in str(raised.value)


def refusal(path: Path) -> str:
    with pytest.raises(DataProblem) as raised:
        read_delivery(path, TUESDAY, CRS)
    return str(raised.value)


def test_what_is_no_archive_is_named(tmp_path: Path) -> None:
    assert "keine Datei" in refusal(tmp_path / "fehlt.zip")
    path = packed(tmp_path, FEED)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert "abgebrochener Download" in refusal(path)
    path.write_text("stop_id,stop_lat\n")
    assert "andere Art von Datei" in refusal(path)
    path.write_bytes(b"")
    assert "andere Art von Datei" in refusal(path)


def test_damage_inside_is_seen_by_its_checksum(tmp_path: Path) -> None:
    path = packed(tmp_path, FEED)
    raw = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        part = archive.getinfo("stop_times.txt")
    middle = part.header_offset + 30 + len(part.filename) + part.compress_size // 2
    raw[middle] ^= 0xFF
    path.write_bytes(bytes(raw))
    assert "beschädigte Datei" in refusal(path)


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = packed(tmp_path, FEED | {"transfers.txt": b"0" * 60_000_000})
    assert "60 MB aus 58 kB" in refusal(path)
    monkeypatch.setattr(gtfs_archive, "MOST_UNPACKED", 50_000_000)
    assert "unter 50 MB bleiben" in refusal(path)
    path = packed(tmp_path, FEED | {f"{i}.txt": "" for i in range(1000)})
    assert "höchstens 1000 Dateien" in refusal(path)


def test_a_bomb_that_lies_about_its_size_ends_at_what_it_says(tmp_path: Path) -> None:
    path = packed(tmp_path, FEED | {"transfers.txt": b"0" * 60_000_000})
    path.write_bytes(
        path.read_bytes().replace(struct.pack("<I", 60_000_000), struct.pack("<I", 99))
    )
    assert "beschädigte Datei" in refusal(path)


def test_a_password_is_named(tmp_path: Path) -> None:
    path = packed(tmp_path, FEED)
    raw = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        count = len(archive.infolist())
    marked = raw.replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"
    )
    assert marked.count(b"PK\x01\x02\x14\x03\x14\x00\x01\x00") == count
    path.write_bytes(marked)
    assert "Kennwort" in refusal(path)


@pytest.mark.parametrize("seed", range(60))
def test_whatever_is_changed_there_is_an_answer_or_a_german_sentence(
    seed: int, tmp_path: Path
) -> None:
    """Cells of random tables become something else: never another error than `DataProblem`."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    tables = FEED | {
        "transfers.txt": "from_stop_id,to_stop_id,transfer_type,min_transfer_time\ns0,s1,2,60\n",
        "frequencies.txt": "trip_id,start_time,end_time,headway_secs\nweek,8:00:00,9:00:00,600\n",
    }
    strange = ["", "-1", "99999999999", "ü", '"', "nan", "\x00", "1e9", "7:00:00", "20261124", "s0"]
    for _ in range(dice.randint(1, 3)):
        table = dice.choice(sorted(tables))
        rows = [line.split(",") for line in tables[table].splitlines()]
        row = dice.choice(rows)
        row[dice.randrange(len(row))] = dice.choice(strange)
        tables[table] = lines(*(",".join(row) for row in rows))
    try:
        found = read(tmp_path, tables)
    except DataProblem as problem:
        assert "Erwartet wird" in str(problem)  # noqa: PT017 - either is fine
    else:
        assert len(found.timetable.stop)


def test_from_the_file_to_the_time_at_the_door(tmp_path: Path) -> None:
    day = read_delivery(packed(tmp_path, FEED), TUESDAY, CRS).timetable
    on_foot = ModeAssumptions(Assumption(1.0, "synthetisch"), Assumption(3.6, "synthetisch"))
    walk = StraightLineModel({Mode.WALK: on_foot})
    seven = Window(6 * 3600 + 3300, 7 * 3600 + 300, 300)
    model = TransitModel(day, walk, seven, Limits(walk_min=10))
    home, school = day.stops[[0]] + [[120, 0]], day.stops[[5]] - [[0, 180]]
    # leave at 6:55, two minutes to the stop, bus at 7:01, arrive at 7:50, three minutes to walk;
    # who leaves at 7:00 misses it: 58 minutes at half of the departures
    assert model.travel_times_min(home, school, Mode.TRANSIT) == pytest.approx(58)
