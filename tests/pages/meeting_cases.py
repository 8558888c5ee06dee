"""Made-up meetings for tests of the screens ("synthetisch")."""

import datetime as dt

from geo.hours import ZONE
from geo.meetings.model import Card, Column, Decision, Meeting, State, after, local
from loaders.meetings.changes import Change

NOW = dt.datetime(2027, 4, 12, 9, tzinfo=ZONE)
TODAY = NOW.date()
TELTOW = "120690616"


def meeting(name: str, day: str, **values: object) -> Meeting:
    """Return a meeting of the Regionalteam in Planregion 1, 13:00 to 16:00."""
    begin = local(dt.date.fromisoformat(day), dt.time(13))
    known: dict[str, object] = {
        "committee": "regionalteam",
        "area": "1",
        "place": "synthetisch *Saal* <b>",
        "theme": "synthetisches Thema",
    }
    return Meeting(name, begin=begin, end=after(begin, 180), **(known | values))  # type: ignore[arg-type]


BEFORE = meeting("vorher", "2027-02-03", state=State.HELD)
NEXT = meeting("naechste", "2027-04-21", roles=("Jobcenter",), topics=("synthetisch: Plätze",))
OTHER = meeting("andere", "2027-04-21", area="2", roles=("Jobcenter",))
CONFERENCE = meeting("konferenz", "2027-05-13", committee="sozialraumkonferenz", area=TELTOW)
GONE = meeting("abgesagt", "2027-06-09", state=State.CANCELLED)
DECISION = Decision("auftrag", "vorher", "synthetisch: Liste ergänzen", "Jugendkoordination")
CARD = Card("karte", "1", Column.OPEN, "synthetisch: mehr Räume", dt.date(2027, 4, 1))
EVERYTHING = Change((BEFORE, NEXT, OTHER, CONFERENCE, GONE, DECISION, CARD))
