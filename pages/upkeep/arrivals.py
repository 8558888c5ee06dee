"""How often personal links may be tried; a link that counts is looked up whatever others try.

Counted in the memory of one process, by a hash of the token; nothing of it is stored.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Final

from loaders.files import sha256
from loaders.upkeep_rules import Links

HOUR_S, MINUTE_S = 3600.0, 60.0
MOST_KNOWN: Final = 10_000
"""So many tokens are counted apart; the oldest are forgotten first."""

log = logging.getLogger(__name__)


class Arrivals:
    """Counts tries; ``clock`` returns seconds that only grow."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._answers: dict[str, deque[float]] = {}
        self._misses: dict[str, deque[float]] = {}
        self._unknown: deque[float] = deque()
        self._lock = threading.Lock()

    def may_look_up(self, token: str, rules: Links) -> bool:
        """Tell whether a token is looked up: yes, unless it was looked up before in vain.

        Such a token is not looked up again too often in an hour, nor as long as too many other
        unknown ones come.
        """
        with self._lock:
            now = self._clock()
            misses = _within(self._misses.get(_key(token), deque()), now - HOUR_S)
            many = len(_within(self._unknown, now - MINUTE_S)) >= rules.most_unknown_per_minute
            return not misses or (len(misses) < rules.most_tries_per_hour and not many)

    def was_unknown(self, token: str, rules: Links) -> None:
        """Count a token that was looked up in vain; too many in a minute are logged."""
        with self._lock:
            now = self._clock()
            _of(self._misses, _key(token), now).append(now)
            unknown = _within(self._unknown, now - MINUTE_S)
            if len(unknown) == rules.most_unknown_per_minute:
                log.warning("more than %d unknown links in a minute", len(unknown))
            if len(unknown) <= rules.most_unknown_per_minute:
                unknown.append(now)

    def may_answer(self, token: str, rules: Links) -> bool:
        """Count an answer by a token and tell whether it may be taken."""
        with self._lock:
            now = self._clock()
            tries = _of(self._answers, _key(token), now)
            if len(tries) >= rules.most_tries_per_hour:
                return False
            tries.append(now)
            return True


def _key(token: str) -> str:
    return sha256(token.encode("utf-8", "replace"))


def _of(counted: dict[str, deque[float]], key: str, now: float) -> deque[float]:
    """Return the moments of a token in the last hour; it is forgotten last from now on."""
    moments = counted[key] = _within(counted.pop(key, deque()), now - HOUR_S)
    while len(counted) > MOST_KNOWN:
        del counted[next(iter(counted))]
    return moments


def _within(moments: deque[float], since: float) -> deque[float]:
    while moments and moments[0] <= since:
        moments.popleft()
    return moments


ARRIVALS: Final = Arrivals()
"""Those of this process."""
