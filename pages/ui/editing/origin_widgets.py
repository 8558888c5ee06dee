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
    """Show where the values of the form are from, those of one origin together."""
    with st.expander(text("pro-edit-origin-open"), icon=":material/source_notes:"):
        found = origins(steps)
        together: dict[Origin, list[str]] = {}
        for name in (columns(field)[0] for field in table(document)):
            if name in found:
                together.setdefault(found[name], []).append(words.column(name))
        st.markdown("\n".join(f"- {_line(*one)}" for one in together.items()))


def _line(origin: Origin, names: Sequence[str]) -> str:
    source = origin.source
    if origin.as_of:
        source = text("pro-edit-origin-dated", source=source, date=wording.as_of(origin.as_of))
    said = {
        "fields": ", ".join(names),
        "source": words.on_one_line(source) or wording.no_data(),
        "moment": records.moment(origin.change.at),
        "action": text(f"pro-edit-action-{origin.change.action}"),
    }
    return text("pro-edit-origin", **{key: wording.plain(one) for key, one in said.items()})
