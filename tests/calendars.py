"""Calendar files of tests: every event is marked "synthetisch"."""

from pathlib import Path

from geo.events import EventPlaces
from geo.protection import folded

TELTOW, NUTHETAL, OTHER = "12069616", "12069454", "12069020"
PLACES = EventPlaces(
    entries={"test-haus": TELTOW, "test-ueberall": "", "test-bus": NUTHETAL},
    hidden=frozenset({"test-schutz"}),
    mobile=frozenset({"test-bus"}),
    gemeinden=frozenset({TELTOW, NUTHETAL, OTHER}),
    names={
        "Teltow": frozenset({TELTOW}),
        "Nuthetal": frozenset({NUTHETAL}),
        "Neuendorf": frozenset({NUTHETAL, OTHER}),
    },
    telling=folded(["Haus Zuflucht", "Gewalt", "Heim"]),
)
PERSONAL = (
    "ORGANIZER;CN=Erika Muster:mailto:erika.muster@example.org",
    "ATTENDEE;CN=Max Muster:mailto:max.muster@example.org",
    "CONTACT:Erika Muster",
    "X-ALT-DESC:<b>Erika Muster</b>",
)


def event(*lines: str, uid: str = "1", title: str = "synthetisch Krabbelgruppe") -> str:
    """Return an event; it is in Teltow on 1 December 2026 unless the lines say otherwise."""
    names = {line.split(":")[0].split(";")[0] for line in lines}
    default = {
        "UID": f"UID:{uid}",
        "SUMMARY": f"SUMMARY:{title}",
        "DTSTAMP": "DTSTAMP:20261101T080000Z",
        "DTSTART": "DTSTART;TZID=Europe/Berlin:20261201T100000",
        "LOCATION": "LOCATION:Rathaus\\, 14513 Teltow",
    }
    chosen = [line for name, line in default.items() if name not in names]
    return "\r\n".join(["BEGIN:VEVENT", *chosen, *filter(None, lines), "END:VEVENT"])


def calendar(*events: str, name: str = "synthetisch Kalender") -> str:
    """Return a calendar with events."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//synthetisch//DE", f"X-WR-CALNAME:{name}"]
    return "\r\n".join([*head, *events, "END:VCALENDAR", ""])


def written(folder: Path, content: str, name: str = "termine.ics") -> Path:
    """Write a calendar file into a folder, which is made if it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(content, "utf-8", newline="")
    return path
