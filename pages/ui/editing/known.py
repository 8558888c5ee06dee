"""What the screen reads of the store: single entries, the list of all, what a name may repeat."""

import pandas as pd

from geo.permissions import Action, Scope
from geo.quality import assess
from geo.search import fold
from loaders.editing.twins import Twins, without_place
from loaders.imports.matching import Candidate
from loaders.store import Document, Entry, Store, history
from loaders.store.model import kind_of
from loaders.store.permits import scope_of
from pages import clock, context, quality
from pages.accounts import here
from pages.ui import state_editing
from pages.ui.editing import access, notes, values
from pages.ui.editing.tables import new_of

COLUMNS = ("name", "type", "organization", "locality", "status", "visibility", "location_class")

MOST_PAIRS = 50
MOST_NAMED = 8


def entry(store: Store, entity_id: str) -> Entry:
    """Return an entry as it is this moment; number 0 for one that never was."""
    return history.entry(store, context.district_key(), entity_id)


def listed() -> pd.DataFrame:
    """Return the entries that who is here may edit, by name.

    Columns: those of `COLUMNS`, ``gemeinde_key`` (empty where it is not published), ``as_of``,
    ``light`` (`geo.quality.Light`).
    """
    found = _listed(clock.today().isoformat())
    mine = [here.may_with(Action.EDIT, scope) for scope in found["scope"]]
    return found[mine].drop(columns="scope")


def public_names() -> dict[str, str]:
    """Return the entries at which who is here may have events, id → name."""
    found = listed()
    open_to_all = (found["visibility"] == "public") & (found["location_class"] == "public")
    return {str(key): str(name) for key, name in found["name"][open_to_all].items()}


@context.by_district(2)
def _listed(_day: str) -> pd.DataFrame:
    district = context.district_key()
    belonging = access.planregionen()
    documents = [one.document for one in _entries() if one.document]
    scopes: list[Scope] = [scope_of(district, one, belonging) for one in documents]
    shown = [without_place(one) for one in documents]
    frame = pd.DataFrame(shown, index=[str(one["id"]) for one in shown])
    if frame.empty:
        return pd.DataFrame(columns=[*COLUMNS, "gemeinde_key", "as_of", "light", "scope"])
    light = assess(frame, quality.rules(), clock.today())["light"]
    kept = frame[[*COLUMNS, "gemeinde_key", "as_of"]].assign(
        light=light, scope=pd.Series(scopes, frame.index)
    )
    return kept.sort_values("name", key=lambda names: names.str.casefold(), kind="stable")


def twins(document: Document) -> tuple[Candidate, ...]:
    """Return the entries that a document may repeat, of those that who is here may know of."""
    found = _twins().of(document)
    known = {one.entity_id: one.document for one in _entries() if one.document}
    return tuple(one for one in found if _is_seen(known.get(one.entity_id)))


def likely_twins() -> tuple[tuple[Candidate, Candidate], ...]:
    """Return the pairs of entries that may be the same, of those that who is here may edit."""
    mine = set(listed().index)
    return tuple(pair for pair in _pairs() if all(one.entity_id in mine for one in pair))


@context.by_district()
def _pairs() -> tuple[tuple[Candidate, Candidate], ...]:
    return _twins().pairs()


def named_like(query: str) -> dict[str, str]:
    """Return the first entries (id → name) with all words of a query, of those to be edited."""
    found = listed()
    found = found[matching(found, query, context.district().areas["name"])]
    return {str(key): str(name) for key, name in found["name"].head(MOST_NAMED).items()}


def matching(found: pd.DataFrame, query: str, names: pd.Series) -> pd.Series:
    """Tell which entries have all words of a query in name, Träger, place or id."""
    wanted = fold(query).split()
    columns = found[["name", "organization", "locality"]].astype(str).agg(" ".join, axis=1)
    gemeinden = found["gemeinde_key"].map(lambda key: str(names.get(key, "")))
    texts = (columns + " " + gemeinden + " " + found.index.astype(str)).map(fold)
    return pd.Series(
        [all(one in said for one in wanted) for said in texts], found.index, dtype=bool
    )


def unsaved() -> dict[str, str]:
    """Return the drafts of this session that hold something that is not stored, id → name."""
    found = {}
    for draft in state_editing.drafts().values():
        state_editing.take_typed(draft)
        if values.changed(draft.base, draft.typed):
            key = draft.id if draft.read else new_of(kind_of(draft.id))
            found[key] = notes.title({**draft.typed, "id": draft.id})
    return found


def entry_of(entity_id: str) -> Document | None:
    """Return an entry by its id, as of the newest state that is known here."""
    found = (one.document for one in _entries() if one.entity_id == entity_id)
    return next(found, None)


def _is_seen(document: Document | None) -> bool:
    if document is None:
        return False
    public = document.get("visibility") == "public"
    return public or here.may(Action.SEE_PROFESSIONAL) or access.may(Action.EDIT, document)


@context.by_district()
def _twins() -> Twins:
    return Twins(_entries())


def entries() -> dict[str, Entry]:
    """Return all entries by id, as of the newest state that is known here."""
    return {one.entity_id: one for one in _entries()}


@context.by_district()
def _entries() -> tuple[Entry, ...]:
    store = access.store()
    return history.entries(store, context.district_key()) if store else ()
