"""Step 3 of an import: which column is about what, with first values of each."""

from collections import Counter

import streamlit as st

from loaders.imports.lists import FILE, KnownList, read_lists
from loaders.imports.mapping import PREVIEWED, mapped, proposals
from loaders.imports.model import Source
from loaders.imports.targets import TARGETS
from pages import context
from pages.i18n import text
from pages.ui import problems, state_imports, wording
from pages.ui.state_widgets import quiet_box

LONGEST_EXAMPLE = 60
SURE = 0.9
LOOKED_AT = 200


def known_list(source: Source) -> KnownList | None:
    """Show the lists that a file may be, and return the chosen one; None for another."""
    st.header(text("pro-import-step-columns"), anchor=False)
    lists = read_lists(context.DATA / "rules" / FILE)
    fitting = {one.label: one for one in lists if one.fits(source)}
    if not fitting:
        return None
    choices: dict[str, str] = {label: one.key for label, one in fitting.items()}
    choices[text("pro-import-list-none")] = ""
    key = quiet_box(text("pro-import-list"), choices, state_imports.key("liste"))
    return next((one for one in fitting.values() if one.key == key), None)


def choice(source: Source, known: KnownList | None) -> dict[str, str]:
    """Show every column with its field, which can be changed; return the columns by field.

    Without a column for the name, or with two for one field, the run ends here with a sentence.
    """
    st.markdown(text("pro-import-columns-about"))
    found = {one.column: (one.target, one.confidence) for one in proposals(source)}
    if known:
        found = {name: (target, 1.0) for target, name in known.mapping(source).items() if name}
    chosen: dict[str, str] = {}
    likely = [name for name in source.columns if name in found]
    others = [name for name in source.columns if name not in found]
    about = f"{source.part}_{known.key if known else ''}"
    _fields(source, likely, found, chosen, about)
    if others:
        title = text("pro-import-columns-others", count=len(others))
        with st.expander(title, key="pflege_weitere", expanded=not likely):
            _fields(source, others, found, chosen, about)
    twice = [name for name, count in Counter(filter(None, chosen.values())).items() if count > 1]
    if twice:
        labels = wording.joined([TARGETS[name].label for name in twice])
        st.error(text("pro-import-columns-twice", fields=labels), icon=":material/error:")
        st.stop()
    by_field = {target: column for column, target in chosen.items() if target}
    changes = {name: by_field.get(name, "") for name in TARGETS}
    mapping, problem = problems.caught(lambda: mapped(source, changes))
    if mapping is None:
        st.error(wording.plain(str(problem)), icon=":material/error:")
        st.stop()
    return mapping


def _fields(
    source: Source,
    columns: list[str],
    found: dict[str, tuple[str, float]],
    chosen: dict[str, str],
    about: str,
) -> None:
    """Show columns two by two, each with its field and first values.

    ``about`` tells the part and the list: another one has other proposals.
    """
    known = {text("pro-import-columns-none"): ""}
    known |= {target.label: name for name, target in TARGETS.items()}
    sides = st.columns(2, gap="medium")
    for number, name in enumerate(columns):
        if number and number % 2 == 0:  # on a phone they stand in the order of the file
            sides = st.columns(2, gap="medium")
        target, confidence = found.get(name, ("", 0.0))
        with sides[number % 2].container(border=True):
            key = state_imports.key(f"spalte_{list(source.columns).index(name)}_{about}")
            label = text("pro-import-column", name=wording.plain(name))
            chosen[name] = quiet_box(label, known, key, target)
            st.caption(_about(source, name, confidence))


def _about(source: Source, column: str, confidence: float) -> str:
    index = list(source.columns).index(column)
    cells = (row.cells[index] for row in source.rows[:LOOKED_AT])
    values = list(dict.fromkeys(cell[:LONGEST_EXAMPLE] for cell in cells if cell))[:PREVIEWED]
    said = " · ".join(wording.plain(value) for value in values) or text("pro-import-empty")
    if not confidence:
        return said
    return f"{text('pro-import-sure' if confidence >= SURE else 'pro-import-unsure')} {said}"
