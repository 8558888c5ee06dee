"""What people choose and type while they look after entries.

The opened entry stands in the address. What is typed stays in the session alone until it is stored
or kept for others, as a draft per entry: it outlives a rerun and a look at other screens, as the
list's choice does.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from secrets import token_hex
from typing import Any, Final, TypeVar, cast

import streamlit as st

from loaders.store import Change, Document, Entry
from loaders.store.draft_model import Kept
from loaders.store.model import ASSESSMENT, FACILITY, PREFIXES, kind_of
from pages.i18n import text
from pages.ui.state_widgets import labels_of

T = TypeVar("T")
EDITED: Final = "bearbeiten"
WHAT: Final = "pflege_was"
PARTNER: Final = "zusammen"
NEW: Final = "neu"
SEARCH, KIND, WHERE, LIGHT, PAGE = (
    "eintraege_suche", "eintraege_art", "eintraege_wo", "eintraege_frische", "eintraege_seite",
)  # fmt: skip
DRAFTS, DONE, NEXT = "eintraege_entwuerfe", "eintraege_gespeichert", "eintraege_neu"
ROUND, LIST = "eintraege_runde", "eintraege_liste"
MOST_DRAFTS: Final = 20
POINT, DIGITS, MOST_DEGREES = ("lng", "lat"), 6, 180


@dataclass
class Draft:
    """An entry in somebody's hands: what was read of it, and what the fields hold now.

    ``read`` is the number of the version, 0 for a new entry. ``checked`` tells that it was tried
    to save it; ``conflict`` is what somebody else stored meanwhile; ``kept`` the draft in the store
    that it goes on with.
    """

    id: str
    read: int
    base: Document
    typed: dict[str, Any]
    round: int = 0
    checked: bool = False
    asked_focus: int = 0
    conflict: Entry | None = None
    faults: dict[str, str] = field(default_factory=dict)
    room: dict[str, int] = field(default_factory=dict)
    kept: Kept | None = None


@dataclass(frozen=True)
class Done:
    """What was just stored: a sentence, and the change that can be undone; ``number`` counts."""

    entity_id: str
    said: str
    change: Change | None = None
    number: int = 0


def search_box(label: str = "") -> str:
    """Show the search in the list and return what was typed."""
    about: dict[str, Any] = {"key": SEARCH, "type": "search", "max_chars": 200}
    return st.text_input(label or text("pro-edit-search"), icon=":material/search:", **about) or ""


def kind_box(choices: Mapping[str, str]) -> str:
    """Show the types (label → key) and return the chosen key, empty for all."""
    return _filter("kind", choices, KIND)


def area_box(choices: Mapping[str, str]) -> str:
    """Show the areas (label → key) and return the chosen key, empty for all."""
    return _filter("area", choices, WHERE)


def light_box(choices: Mapping[str, str]) -> str:
    """Show how fresh entries can be (label → light) and return the chosen one, empty for all."""
    return _filter("light", choices, LIGHT)


def _filter(name: str, choices: Mapping[str, str], key: str) -> str:
    labels = labels_of(choices)
    chosen = st.selectbox(
        text(f"pro-edit-{name}"),
        list(labels),
        index=None,
        format_func=labels.__getitem__,
        key=key,
        placeholder=text(f"pro-edit-{name}-all"),
    )
    return chosen or ""


def arrive_at_list() -> None:
    """Take up the list as it was left."""
    kept: dict[str, Any] = st.session_state.get(LIST, {})
    for key, value in kept.items():
        if key not in st.session_state and value:
            st.session_state[key] = value


def leave_list() -> None:
    """Keep how the list is filtered while an entry is open."""
    names = (SEARCH, KIND, WHERE, LIGHT)
    st.session_state[LIST] = {key: st.session_state.get(key) for key in names}


def shown_rows(most: int) -> int:
    """Return how many rows of the list are shown."""
    return int(st.session_state.get(PAGE, 1)) * most


def show_more() -> None:
    """Show more rows of the list."""
    st.session_state[PAGE] = int(st.session_state.get(PAGE, 1)) + 1


def opened() -> str:
    """Return the id of the entry that the address names, `NEW` for a new one, empty for none."""
    return str(st.query_params.get(EDITED, ""))


def open_entry(entity_id: str) -> None:
    """Put an entry into the address."""
    st.query_params[EDITED] = entity_id
    st.query_params.pop(PARTNER, None)


def close() -> None:
    """Go back to the list of the kind that was open."""
    st.session_state[WHAT] = FACILITY if (kind := kind_of(opened())) == ASSESSMENT else kind
    for name in (EDITED, PARTNER):
        st.query_params.pop(name, None)


def new_id(kind: str = FACILITY) -> str:
    """Return the id of the entry of a kind that is being made; the same until it is stored."""
    key = f"{NEXT}_{kind}"
    if key not in st.session_state:
        prefix = PREFIXES.get(kind, "")
        st.session_state[key] = prefix + (token_hex(8) if prefix else f"e-{token_hex(6)}")
    return str(st.session_state[key])


def take_new(kind: str, entity_id: str) -> None:
    """Let the next new entry of a kind be one that somebody has begun."""
    st.session_state[f"{NEXT}_{kind}"] = entity_id


def forget_new(kind: str = FACILITY) -> None:
    """Let the next new entry of a kind have an id of its own."""
    st.session_state.pop(f"{NEXT}_{kind}", None)


def drafts() -> dict[str, Draft]:
    """Return the drafts of this session by id, the one that was used last at the end."""
    found: dict[str, Draft] = st.session_state.setdefault(DRAFTS, {})
    return found


def begun(stored: Entry, base: Document, values: dict[str, Any]) -> Draft:
    """Return a new draft; its fields never meet what those of a former one held."""
    return Draft(stored.entity_id, stored.number, base, values, _count())


def _count() -> int:
    """Return a number that this session had not yet."""
    st.session_state[ROUND] = int(st.session_state.get(ROUND, 0)) + 1
    return int(st.session_state[ROUND])


def drop(entity_id: str) -> None:
    """Forget a draft."""
    drafts().pop(entity_id, None)


def key_of(draft: Draft, name: str) -> str:
    """Return the key of a field of a draft; another one once the draft begins anew."""
    return f"pflege_{draft.id}_{draft.round}_{name}"


def shown(draft: Draft, show: Callable[..., Any], label: str, name: str, **options: object) -> Any:  # noqa: ANN401
    """Show a field of a draft by one of Streamlit's functions and return what it holds."""
    key = key_of(draft, name)
    if key not in st.session_state:
        st.session_state[key] = draft.typed.get(name)
    if "max_chars" in options:  # what is stored may be longer; it would be cut without a word
        most = max(cast("int", options["max_chars"]), len(str(draft.typed.get(name) or "")))
        options["max_chars"] = draft.room.setdefault(name, most)
    value = show(label, key=key, **options)
    draft.typed[name] = value
    return value


def take_typed(draft: Draft) -> None:
    """Take over what was typed since the fields were last shown."""
    for name in draft.typed:
        key = key_of(draft, name)
        if key in st.session_state:
            draft.typed[name] = st.session_state[key]


def fill(draft: Draft, values: Mapping[str, Any]) -> None:
    """Put values into a draft; to be called before its fields are shown, as in a callback."""
    draft.typed |= values
    for name in values:
        st.session_state.pop(key_of(draft, name), None)


def begin_anew(draft: Draft, read: int, base: Document, values: dict[str, Any]) -> None:
    """Let a draft stand on another version, with other values: all, or nothing if cut short."""
    draft.round, draft.conflict, draft.checked, draft.faults = _count(), None, False, {}
    draft.read, draft.base, draft.typed = read, base, values


def taken_point(key: str) -> list[float] | None:
    """Return the point (longitude, latitude) that was chosen on the map, None for no such pair."""
    chosen = st.session_state[key].get("place")
    values = [chosen.get(name) for name in POINT] if isinstance(chosen, dict) else []
    known = [round(one, DIGITS) for one in values if isinstance(one, float | int)]
    good = len(known) == len(POINT) and all(abs(one) <= MOST_DEGREES for one in known)
    return known if good else None


def widget(show: Callable[..., T], label: str, name: str, **options: object) -> T:
    """Show a field that belongs to no draft, such as a day of the history."""
    return show(label, key=f"pflege_{name}", **options)


def remember(done: Done) -> None:
    """Remember what was just stored."""
    st.session_state[DONE] = replace(done, number=_count())


def done(entity_id: str) -> Done | None:
    """Return what was last stored of an entry in this session."""
    found = st.session_state.get(DONE)
    return found if isinstance(found, Done) and found.entity_id == entity_id else None


def forget_done() -> None:
    """Forget what was stored last."""
    st.session_state.pop(DONE, None)
