"""Several entries changed at once in a table: faults by row, the differences, stored as one."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from geo.district import District
from geo.permissions import Action
from loaders.editing import saving
from loaders.editing.merging import told
from loaders.facilities import class_of
from loaders.store import Document, Edit, Entry, Store
from pages import clock, context
from pages.accounts import here
from pages.i18n import text
from pages.ui import options as kinds
from pages.ui import state_editing, state_sheet, wording
from pages.ui.editing import access, known, options, records, saving_widgets, words
from pages.ui.editing import sheet as sheets
from pages.ui.editing.fields import FIELDS, untold
from pages.ui.editing.sheet import COLUMNS, DATE, MOST_ROWS, OPTIONAL, Sheet
from pages.ui.menu import screen
from pages.ui.state_editing import Draft
from pages.web import exchange

LONGEST, LONGEST_CELL = 500, 500
IMPORT = "entries_import.py"
Made = dict[str, tuple[Draft, Document]]


def show(store: Store, place: District, found: pd.DataFrame) -> None:
    """Show the entries of the list as a table to edit, and below it what that would change."""
    saving_widgets.done(store, state_sheet.NAME)
    st.markdown(text("pro-table-how"))
    _as_file(place, [str(one) for one in found.index])
    entries = known.entries()
    shown = _begun(found, entries)
    if len(found) > MOST_ROWS:
        st.info(text("pro-table-most", most=str(MOST_ROWS), count=wording.number(len(found))),
                icon=":material/filter_list:")  # fmt: skip
    edited = state_sheet.editor(shown.frame, shown.round, **_look(place))
    shown.pending = sheets.changed(shown, edited)
    if not sheets.fresh(shown, entries):
        _anew(shown, entries)
        st.rerun()
    if not shown.pending:
        st.caption(text("pro-edit-changed-nothing"))
        return
    late = _late(place, shown, entries)
    made = {
        key: sheets.draft(store, shown.rows[key], cells)
        for key, cells in shown.pending.items()
        if key not in late
    }
    _faults(made)
    good = {key: one for key, one in made.items() if not one[0].faults}
    _differences(place, good)
    _panel(store, shown, good)


def _begun(found: pd.DataFrame, entries: Mapping[str, Entry]) -> Sheet:
    """Return the table in hand; another one once the list chooses other entries."""
    before: Sheet | None = state_sheet.sheet()
    asked = tuple(map(str, found.index))
    if before is not None and before.asked == asked:
        return before
    rows = {key: entries[key] for key in sheets.chosen(asked, before) if key in entries}
    pending = before.pending if before else {}
    rows |= {key: before.rows[key] for key in pending} if before else {}
    made = sheets.sheet(state_sheet.next_round(), asked, rows, pending)
    state_sheet.keep(made)
    return made


def _anew(
    shown: Sheet, entries: Mapping[str, Entry], *, taken: frozenset[str] = frozenset()
) -> None:
    """Begin the table anew with the entries as they are; changed rows stay unless ``taken``."""
    rows = {
        key: one if key in shown.pending and key not in taken else entries[key]
        for key, one in shown.rows.items()
        if key in entries or key in shown.pending
    }
    made = sheets.sheet(state_sheet.next_round(), shown.asked, rows, shown.pending)
    state_sheet.keep(made)


def _look(place: District) -> dict[str, Any]:
    types = {key: label for label, key in kinds.types(place).items()}
    config = st.column_config
    columns: dict[str, Any] = {
        name: config.TextColumn(_label(name), max_chars=LONGEST_CELL) for name in COLUMNS
    }
    columns["type"] = config.SelectboxColumn(
        _label("type"), options=list(types), format_func=lambda key: types.get(str(key), str(key)),
        required=True,
    )  # fmt: skip
    statuses = options.choices(place, "status", "")
    columns["status"] = config.SelectboxColumn(
        _label("status"), options=[one for one in statuses if one],
        format_func=lambda key: statuses.get(str(key), str(key)), required=True,
    )  # fmt: skip
    columns |= {name: _optional(place, name) for name in OPTIONAL}
    columns[DATE] = config.DateColumn(_label(DATE), format="DD.MM.YYYY")
    columns["_index"] = config.TextColumn(text("pro-table-id"), disabled=True)
    said = {"alt": text("pro-table-alt"), "placeholder": text("pro-table-unknown")}
    return {"column_config": columns, "num_rows": "fixed", **said}


def _optional(place: District, name: str) -> Any:  # noqa: ANN401 - a column of Streamlit
    """Return a column of choices that may be emptied: then it is unknown."""
    known = options.choices(place, name, "")
    show, some = (lambda key: known.get(str(key or ""), str(key))), [one for one in known if one]
    return st.column_config.SelectboxColumn(_label(name), options=some, format_func=show)


def _label(name: str) -> str:
    if "." in name:
        return text("pro-edit-field-opening-hours-note")
    return words.column(name)


def _late(place: District, shown: Sheet, entries: Mapping[str, Entry]) -> list[str]:
    """Say which changed rows somebody else changed meanwhile, and what is stored now."""
    late = sheets.late(shown, entries)
    for key in late:
        now = entries.get(key, Entry(key, 0, None)).document
        name = wording.plain(str((shown.rows[key].document or {}).get("name")))
        if now is None:
            st.warning(text("pro-table-gone", name=name), icon=":material/delete:")
            continue
        lines = [text("pro-table-late", name=name), ""]
        unseen = untold(class_of(now))
        for one in told(shown.rows[key].document, now):
            said = words.on_one_line(words.value(place, one.field, one.after))
            said = text("pro-edit-hidden") if one.field in unseen else said
            lines.append(f"- {wording.plain(words.column(one.field))}: {wording.plain(said)}")
        st.warning("\n".join(lines), icon=":material/call_split:")
    if late:
        label, icon = text("pro-table-go-on"), ":material/call_merge:"
        if st.button(label, icon=icon, key="tabelle_weiter"):
            gone = [key for key in late if key not in entries]
            for key in gone:
                shown.pending.pop(key)
            _anew(shown, entries, taken=frozenset(late))
            st.rerun()
    return late


def _faults(made: Made) -> None:
    """Name what is wrong by row and column; the good rows are stored all the same."""
    faulty = [one for one, _ in made.values() if one.faults]
    if not faulty:
        return
    names = {one.name for one in FIELDS}
    lines = [
        text("pro-table-fault", name=wording.plain(str(one.base.get("name"))), id=one.id,
             column=_label(name) if name in {*names, *COLUMNS} else text("pro-edit-field-other"),
             problem=wording.plain(problem))
        for one in faulty
        for name, problem in one.faults.items()
    ]  # fmt: skip
    said = [text("pro-table-faults", count=len(faulty)), "", *(f"- {line}" for line in lines)]
    st.error("\n".join(said), icon=":material/error:")


def _differences(place: District, good: Made) -> None:
    rows = []
    for one, document in good.values():
        unseen = untold(class_of(one.base)) | untold(class_of(document))
        for said in told(one.base, document):
            hidden = said.field in unseen
            before, after = (
                text("pro-edit-hidden")
                if hidden
                else words.on_one_line(words.value(place, said.field, value))
                for value in (said.before, said.after)
            )
            row = (str(one.base.get("name")), words.column(said.field), before, after)
            rows.append([wording.plain(part) for part in row])
    if rows:
        st.header(text("pro-table-preview"), anchor=False)
        heads = [text(f"pro-table-{name}") for name in ("entry", "field", "before", "after")]
        st.table(pd.DataFrame(rows, columns=heads), border="horizontal", hide_index=True)


def _panel(store: Store, shown: Sheet, good: Made) -> None:
    """Ask why and from where, and store the good rows as one change."""
    with st.container(border=True, key="tabelle_speichern"):
        left, right = st.columns(2)
        usual = access.source_word()
        with left:
            label = text("pro-edit-change-source")
            limits = {"max_chars": LONGEST, "placeholder": usual}
            source = state_sheet.field(st.text_input, label, "quelle", **limits)
        with right:
            label = text("pro-edit-change-reason")
            reason = state_sheet.field(st.text_input, label, "grund", max_chars=LONGEST)
        st.caption(text("pro-edit-no-persons"))
        with st.container(horizontal=True):
            label = text("pro-table-save", count=len(good))
            pressed = st.button(
                label, icon=":material/save:", type="primary", key="tabelle_tun", disabled=not good
            )
            if st.button(text("pro-edit-discard"), icon=":material/undo:", key="tabelle_verwerfen"):
                shown.pending = {}
                _anew(shown, known.entries())
                st.rerun()
    if pressed:
        why = records.why((reason or "").strip() or text("pro-table-reason"),
                          (source or "").strip() or usual)  # fmt: skip
        edits = [Edit(key, one.read, document) for key, (one, document) in good.items()]
        outcome = saving.save_all(store, context.district_key(), edits, why, clock.now())
        _end(shown, outcome, [one.entity_id for one in edits])


def _end(shown: Sheet, outcome: saving.Outcome, keys: list[str]) -> None:
    if not outcome.change and not outcome.proposed:
        records.tell(outcome)
        return
    for key in keys:
        shown.pending.pop(key)
    _anew(shown, shown.rows)
    said = (
        text("pro-edit-proposed") if outcome.proposed else text("pro-table-saved", count=len(keys))
    )
    state_editing.remember(state_editing.Done(state_sheet.NAME, said, outcome.change))
    st.rerun()


def _as_file(place: District, ids: list[str]) -> None:
    """Offer the way without a table: a file to edit and to read in again."""
    if here.may(Action.IMPORT) and here.may(Action.EXPORT):
        with st.expander(text("pro-table-file"), icon=":material/download:"):
            st.markdown(text("pro-table-file-how"))
            st.download_button(
                text("pro-table-download"),
                data=lambda: exchange.workbook(place, ids, clock.today()),
                file_name=f"eintraege-{clock.today().isoformat()}.xlsx",
                mime=exchange.MEDIA_TYPES["xlsx"],
                icon=":material/download:",
                on_click="ignore",
            )
            st.page_link(IMPORT, label=screen(IMPORT).title, icon=":material/upload_file:")
    else:
        st.caption(text("pro-table-form"))
