"""Where each value of an entry is from, for whoever may see its history."""

from collections.abc import Sequence

import streamlit as st

from loaders.editing.origins import Origin, origins
from loaders.store import Document, Step
from pages.i18n import text
from pages.ui import wording
from pages.ui.editing import records, words
from pages.ui.editing.fields import columns
from pages.ui.editing.tables import table


def show(document: Document, steps: Sequence[Step]) -> None:
    """Show the source of each value, in the order of the form, where the values stand."""
    with st.expander(text("pro-edit-origin-open"), icon=":material/source_notes:"):
        found = origins(steps)
        names = [columns(field)[0] for field in table(document)]
        lines = [f"- {_line(name, found[name])}" for name in names if name in found]
        st.markdown("\n".join(lines))


def _line(name: str, origin: Origin) -> str:
    source = origin.source
    if origin.as_of:
        source = text("pro-edit-origin-dated", source=source, date=wording.as_of(origin.as_of))
    said = {
        "field": words.column(name),
        "source": words.on_one_line(source) or wording.no_data(),
        "moment": records.moment(origin.change.at),
        "action": text(f"pro-edit-action-{origin.change.action}"),
    }
    return text("pro-edit-origin", **{key: wording.plain(one) for key, one in said.items()})
