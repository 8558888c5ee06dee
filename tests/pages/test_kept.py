"""What is asked for twice at once is made once; what goes wrong is tried again."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from pages import clock, context
from pages.kept import once
from pages.web import exchange, exports


def test_who_asks_while_it_is_made_waits_for_it() -> None:
    made: list[str] = []

    @once(2)
    def slow(name: str) -> str:
        time.sleep(0.05)
        made.append(name)
        return f"{name}!"

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(slow, ["a", "b"] * 8))
    assert found == ["a!", "b!"] * 8
    assert sorted(made) == ["a", "b"]
    assert slow("c") == "c!"
    assert slow("b") == "b!"
    assert sorted(made) == ["a", "b", "c"], "two results are kept"


def test_one_that_is_slow_keeps_no_other_waiting() -> None:
    may_go_on = threading.Event()

    @once(2)
    def made(name: str) -> str:
        if name == "langsam":
            may_go_on.wait(10)
        return name

    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(made, "langsam")
        assert made("schnell") == "schnell"
        assert not slow.done()
        may_go_on.set()
        assert slow.result() == "langsam"


def test_what_goes_wrong_is_tried_again() -> None:
    tries: list[int] = []

    @once(1)
    def broken() -> int:
        tries.append(1)
        if len(tries) == 1:
            raise ValueError
        return len(tries)

    with pytest.raises(ValueError, match=r"^$"):
        broken()
    assert broken() == 2
    assert broken() == 2


def test_two_who_ask_for_the_same_export_get_the_same_bytes_made_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make, made = exchange.make, []

    def counted(*about: object) -> bytes:
        made.append(about)
        return make(*about)  # type: ignore[arg-type]

    monkeypatch.setattr(exchange, "make", counted)
    exports._file.cache_clear()  # type: ignore[attr-defined]
    place, day = context.district(), clock.today().isoformat()
    with ThreadPoolExecutor(4) as pool:
        about = (place.key, "csv", day, place.revision)
        asked = [pool.submit(exports._file, *about) for _ in range(4)]
        bodies = {id(one.result()) for one in asked}
    assert len(bodies) == len(made) == 1
    exports._file.cache_clear()  # type: ignore[attr-defined]
