"""Where each value of an entry is from, whatever was done to it."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from loaders.editing.origins import origins
from loaders.store import Action, Change, Document, Step, Why

NOW = dt.datetime(2026, 11, 22, 8, 0, tzinfo=dt.UTC)
HOURS = {"note": "Mo 8-12", "source": "Aushang", "asOf": "2026-11-01"}


def steps(*versions: tuple[Action, str, Document | None]) -> list[Step]:
    found: list[Step] = []
    for number, (action, source, document) in enumerate(versions, start=1):
        why = Why("synthetisch", "Synthetischer Grund", source)
        change = Change(number, "12069", NOW + dt.timedelta(days=number), action, why)
        before = found[-1].after if found else None
        found.append(Step(change, "x", number, before, document))
    return found


def test_each_value_names_the_change_that_gave_it() -> None:
    shipped = {"id": "x", "name": "A", "phones": ["1"], "source": "Liste", "as_of": "2017-05"}
    shipped |= {"as_of_date": "2017-05-01"}
    edited = {**shipped, "phones": ["2"], "opening_hours": HOURS, "lon": 13.0, "lat": 52.0}
    moved = {**edited, "lat": 52.1, "email": ""}
    found = origins(
        steps(
            (Action.DELIVERY, "facilities.geojson", shipped),
            (Action.EDIT, "Anruf beim Träger", edited),
            (Action.EDIT, "Ortsbegehung", moved),
        )
    )
    assert {name: (one.change.id, one.source, one.as_of) for name, one in found.items()} == {
        "id": (1, "Liste", "2017-05"),
        "name": (1, "Liste", "2017-05"),
        "source": (1, "Liste", "2017-05"),
        "as_of_date": (1, "Liste", "2017-05"),
        "phones": (2, "Anruf beim Träger", ""),
        "opening_hours": (2, "Aushang", "2026-11-01"),
        "lon": (3, "Ortsbegehung", ""),
    }


def test_what_is_gone_has_no_origin_and_what_comes_back_a_new_one() -> None:
    whole: Document = {"id": "x", "name": "A", "web": "https://example.org"}
    bare: Document = {"id": "x", "name": "A"}
    gone = steps((Action.EDIT, "a", whole), (Action.EDIT, "b", bare))
    assert "web" not in origins(gone)
    back = steps((Action.EDIT, "a", whole), (Action.EDIT, "b", bare), (Action.RESTORE, "c", whole))
    assert origins(back)["web"].source == "c"
    assert origins(steps((Action.EDIT, "a", whole), (Action.EDIT, "b", None))) == {}


@given(
    st.lists(st.dictionaries(st.sampled_from("abc"), st.text(min_size=1, max_size=2)), max_size=6)
)
def test_every_value_has_the_last_change_that_touched_it(versions: list[Document]) -> None:
    known = steps(*((Action.EDIT, str(number), one) for number, one in enumerate(versions, 1)))
    found = origins(known)
    now = versions[-1] if versions else {}
    assert found.keys() == now.keys()
    for name, one in found.items():
        number = one.change.id
        assert all(later.get(name) == now[name] for later in versions[number - 1 :])
        before = versions[number - 2] if number > 1 else {}
        assert before.get(name) != now[name]
