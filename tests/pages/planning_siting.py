"""A scenario for tests of screen and command."""

from geo.coverage.measure import Question
from geo.coverage.plan import Plan
from geo.coverage.scenario import Action, Change
from geo.demand import Group
from geo.travel import Mode
from pages.context import district

BEETZSEE = (332676.7, 5815243.2)
OFFER = "grundschule"
OPENED = Change(Action.OPEN, "neu-probe", "Beetzsee, Zelle (Probe)", BEETZSEE, "12069018")


def plan(*changes: Change, revision: str = "") -> Plan:
    question = Question(Group.UNDER_18, Mode.BIKE, 15.0)
    return Plan("12069", revision or district().revision, OFFER, question, changes or (OPENED,))
