import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.accessibility import DECIDING, Fit, Need, judge, worst

KINDS = sorted({kind for kinds in DECIDING.values() for kind in kinds})
KNOWN = st.dictionaries(st.sampled_from(KINDS), st.sampled_from(["yes", "limited", "no"]))


@pytest.mark.parametrize(
    ("known", "need", "fit"),
    [
        ({}, Need.WHEELCHAIR, Fit.UNKNOWN),
        ({"wheelchair": "yes"}, Need.WHEELCHAIR, Fit.FITS),
        ({"wheelchair": "limited"}, Need.WHEELCHAIR, Fit.LIMITED),
        ({"wheelchair": "no"}, Need.WHEELCHAIR, Fit.BARRIER),
        ({"pram": "no", "wheelchair": "yes"}, Need.PRAM, Fit.FITS),
        ({"wheelchair": "no"}, Need.PRAM, Fit.UNKNOWN),
        ({"hearingLoop": "no", "signLanguage": "limited"}, Need.HEARING, Fit.LIMITED),
        ({"hearingLoop": "no", "signLanguage": "no"}, Need.HEARING, Fit.BARRIER),
        ({"plainLanguage": "yes"}, Need.PLAIN_LANGUAGE, Fit.FITS),
    ],
)
def test_one_need(known: dict[str, str], need: Need, fit: Fit) -> None:
    assert [judgement.fit for judgement in judge(known, [need])] == [fit]


def test_one_barrier_decides_over_all_that_fits() -> None:
    found = judge({"wheelchair": "yes", "tactileGuidance": "no"}, [Need.WHEELCHAIR, Need.SIGHT])
    assert worst(found) == Fit.BARRIER


def test_without_a_need_everything_fits() -> None:
    assert worst(judge({"wheelchair": "no"}, [])) == Fit.FITS


@given(KNOWN, st.sampled_from(list(Need)))
def test_the_unknown_is_never_a_barrier(known: dict[str, str], need: Need) -> None:
    (judgement,) = judge(known, [need])
    silent = [kind for kind in DECIDING[need] if kind not in known]
    assert not (silent and judgement.fit == Fit.BARRIER)


@given(KNOWN, st.sampled_from(KINDS), st.sampled_from(list(Need)))
def test_a_yes_more_never_makes_it_worse(known: dict[str, str], kind: str, need: Need) -> None:
    (before,), (after,) = judge(known, [need]), judge({**known, kind: "yes"}, [need])
    assert after.fit <= before.fit
