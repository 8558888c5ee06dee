"""The glossary as a list that can be searched."""

import streamlit as st

from geo.search import fold
from loaders.glossary import Entry, Glossary
from pages.i18n import text
from pages.ui import german, wording


def show(glossary: Glossary, query: str) -> None:
    """Show the entries that contain the query, in alphabetical order."""
    found = matching(glossary, query)
    st.caption(text("glossary-count", found=str(len(found)), all=str(len(glossary))))
    if not found:
        st.info(text("glossary-nothing"), icon=":material/search_off:")
        return
    with german.block("glossar"):
        for entry in found:
            st.markdown(paragraph(entry, glossary))


def matching(glossary: Glossary, query: str) -> list[Entry]:
    """Return the entries whose word, abbreviation or definition contains the query."""
    wanted = fold(query.strip())
    return [
        entry
        for entry in sorted(glossary.values(), key=lambda entry: fold(entry.label))
        if wanted in fold(f"{entry.label} {entry.abbreviation} {entry.definition}")
    ]


def paragraph(entry: Entry, glossary: Glossary) -> str:
    """Return one entry as a paragraph: word, meaning, source, related words."""
    short = f" ({entry.abbreviation})" if entry.abbreviation else ""
    lines = [f"**{entry.label}**{short}", entry.definition]
    related = [glossary[key].label for key in entry.see_also if key in glossary]
    if related:
        lines.append(text("glossary-see-also", words=", ".join(related)))
    if entry.source:
        lines.append(f":gray[{text('glossary-source', source=entry.source + _dated(entry))}]")
    return "  \n".join(lines)


def _dated(entry: Entry) -> str:
    return f", {wording.as_of(entry.source_date)}" if entry.source_date else ""
