"""Two districts in one process: each has its own data, and what is computed of it."""

from pages import context, reach
from pages.context import showing
from tests.pages.own_data_store import VERDEN


def test_there_is_data_of_both_districts() -> None:
    assert context.district_keys() == (VERDEN, context.DEFAULT_DISTRICT)


def test_another_district_is_shown_for_a_while() -> None:
    own = context.district()
    with showing(VERDEN):
        assert context.district().name == "Landkreis Verden"
        assert context.district() is context.district()
        assert set(reach.demand().gemeinde_keys) <= set(context.district().areas.index)
        assert all(str(key).startswith(VERDEN) for key in reach.demand().gemeinde_keys)
    assert context.district() is own
    assert str(reach.demand().gemeinde_keys[0]).startswith(own.key)


def test_what_is_kept_is_kept_by_district_and_arguments() -> None:
    asked = []

    @context.by_district(2)
    def kept(word: str) -> str:
        asked.append(word)
        return f"{context.district_key()} {word}"

    assert [kept("a"), kept("a")] == ["12069 a", "12069 a"]
    with showing(VERDEN):
        assert kept("a") == "03361 a"
    assert asked == ["a", "a"]
