"""The glossary as a list that can be searched."""

import streamlit as st

from geo.search import fold
from loaders.glossary import Entry, Glossary
from pages.ui import wording


def show(glossary: Glossary, query: str) -> None:
    """Show the entries that contain the query, in alphabetical order."""
    found = matching(glossary, query)
    st.caption(f"{len(found)} von {len(glossary)} Wörtern")
    for entry in found:
        st.markdown(paragraph(entry, glossary))
    if not found:
        st.info("Dieses Wort steht nicht im Glossar.", icon=":material/search_off:")


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
    source = f"  \n:gray[Quelle: {entry.source}{_dated(entry)}]" if entry.source else ""
    related = [glossary[key].label for key in entry.see_also if key in glossary]
    also = f"  \nSiehe auch: {', '.join(related)}" if related else ""
    return f"**{entry.label}**{short}  \n{entry.definition}{also}{source}"


def _dated(entry: Entry) -> str:
    return f", {wording.as_of(entry.source_date)}" if entry.source_date else ""
