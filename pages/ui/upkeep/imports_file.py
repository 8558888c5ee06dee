"""Steps 1 and 2 of an import: the file, what was recognised of it, and what holds for all rows."""

from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from geo.district import District
from loaders.files import MEGABYTE
from loaders.imports.apart import CORRECTED, read_file
from loaders.imports.area import Area
from loaders.imports.checks import georeferenced
from loaders.imports.documents import Basis
from loaders.imports.georeference import SYSTEMS
from loaders.imports.lists import KnownList
from loaders.imports.mapping import Mapped
from loaders.imports.model import MOST_BYTES, TABLES, Chosen, Kind, Source
from loaders.imports.text_reader import TRIED
from loaders.problems import DataProblem
from loaders.received.text import ENCODINGS
from loaders.store import Store
from pages import address_book, context
from pages.i18n import text
from pages.ui import problems, state_imports, wording
from pages.ui.planning import tables
from pages.ui.state_widgets import quiet_box

FACTS = "Fakten"
DECIMALS = {",": "comma", ".": "point"}


@dataclass(frozen=True, eq=False)
class Received:
    """A file as it was read, by what it is told from others, and what was corrected of it.

    ``corrected`` holds what was chosen of its coordinates: CRS and decimal sign.
    """

    source: Source
    about: tuple[object, ...]
    corrected: Basis


def received() -> Received | None:
    """Show the field for a file; return the file as it was read, None without one."""
    st.header(text("pro-import-step-file"), anchor=False)
    st.markdown(text("pro-import-about"))
    file = state_imports.upload(MOST_BYTES // MEGABYTE)
    if file is None:
        state_imports.drop()
        return None
    state_imports.discard_button()
    first = _read(file.getvalue(), file.name, (file.file_id,), Chosen())
    if isinstance(first, DataProblem):
        _unreadable(first)
        return None
    st.header(text("pro-import-step-recognised"), anchor=False)
    with st.expander(text("pro-import-correct"), icon=":material/tune:", key="pflege_korrektur"):
        chosen, corrected = _corrections(first)
    found = first
    if chosen != Chosen():
        again = _read(file.getvalue(), file.name, (file.file_id, chosen), chosen)
        if isinstance(again, DataProblem):
            _unreadable(again)
            return None
        found = again
    return Received(found, (file.file_id, chosen), corrected)


def _read(raw: bytes, name: str, about: tuple[object, ...], chosen: Chosen) -> Source | DataProblem:
    """Return the file as it was read in a process apart, or why it cannot be."""

    def read() -> Source | DataProblem:
        with st.spinner(text("pro-import-reading")):
            found, problem = problems.caught(
                lambda: read_file(raw, name, chosen=chosen, rules=context.DATA / "rules")
            )
        return problem if found is None else found  # type: ignore[return-value]

    return state_imports.once(about, read)


def _unreadable(problem: DataProblem) -> None:
    with st.container(border=True):
        st.error(text("pro-import-refused"), icon=":material/error:")
        st.code(str(problem), language=None, wrap_lines=True)


def _corrections(source: Source) -> tuple[Chosen, Basis]:
    """Show what a person may correct; an automatic choice stands first."""
    found = {text("pro-import-automatic"): ""}
    encoding = delimiter = part = decimal = ""
    if source.kind in CORRECTED and source.kind in {Kind.CSV, Kind.SHAPEFILE}:
        known = found | {label: codec for codec, label in ENCODINGS.items()}
        encoding = quiet_box(text("pro-import-encoding"), known, state_imports.key("zeichensatz"))
    if source.kind is Kind.CSV:
        known = found | {label: sign for sign, label in TRIED.items()}
        delimiter = quiet_box(text("pro-import-delimiter"), known, state_imports.key("trenner"))
    if len(source.parts) > 1:
        known = found | {name: name for name in source.parts}
        part = quiet_box(text("pro-import-part"), known, state_imports.key("teil"))
    if source.kind in TABLES:
        known = found | {text(f"pro-import-{name}"): sign for sign, name in DECIMALS.items()}
        decimal = quiet_box(text("pro-import-decimal"), known, state_imports.key("dezimal"))
    known = found | {f"{label} ({name})": name for name, label in SYSTEMS.items()}
    crs = quiet_box(text("pro-import-crs"), known, state_imports.key("crs"))
    return Chosen(encoding, delimiter, part), Basis("", "", crs=crs, decimal=decimal)


def area(store: Store, place: District) -> Area:
    """Return what rows are checked against."""
    return Area(place, store.rules_of(place.key).box, address_book.usable())


def place_for_recognised() -> DeltaGenerator:
    """Keep a place for what is only known once the columns are."""
    return st.container()


def show(
    where: DeltaGenerator, received: Received, mapping: Mapped, basis: Basis, known: Area
) -> None:
    """Show what was recognised: format, encoding, delimiter, coordinates, rows."""
    source = received.source
    (_, decimal, _), located = georeferenced(source, mapping, basis, known.box)
    rows = dict(source.recognised())
    if located.crs:
        share = wording.number(located.share * 100)
        label = SYSTEMS.get(located.crs, "")
        said = f"{label} ({located.crs})" if label else located.crs
        rows[text("pro-import-crs")] = text("pro-import-crs-share", crs=said, share=share)
    if decimal:
        rows[text("pro-import-decimal")] = text(f"pro-import-{DECIMALS[decimal]}")
    rows[text("pro-import-rows")] = wording.number(len(source.rows))
    columns = [text("pro-import-feature"), text("pro-import-value")]
    with where:
        tables.wrapped(pd.DataFrame(list(rows.items()), columns=columns), "erkannt")
        for note in (*source.notes, *located.notes):
            st.caption(wording.plain(note))


def basis(place: District, mapping: Mapped, corrected: Basis, listed: KnownList | None) -> Basis:
    """Show what holds for all rows that do not say it themselves, and return it."""
    st.header(text("pro-import-step-basis"), anchor=False)
    st.markdown(text("pro-import-basis-about"))
    key = state_imports.key
    left, right = st.columns(2)
    with left:
        said = st.text_input(
            text("pro-import-source"), key=key("quelle"), max_chars=200,
            placeholder=text("pro-import-source-example"),
        )  # fmt: skip
        licence = st.text_input(text("pro-import-licence"), FACTS, key=key("lizenz"), max_chars=80)
    with right:
        nothing = text("pro-import-type-column" if "type" in mapping else "pro-import-type-none")
        types = {nothing: ""} | {one.label: name for name, one in place.taxonomy.types.items()}
        usual, name = (listed.type, listed.key) if listed else ("", "")
        kind = quiet_box(text("pro-import-type"), types, key(f"art_{name}"), usual)
        day = st.date_input(text("pro-import-as-of"), None, key=key("stand"), format="DD.MM.YYYY")
    as_of = day.isoformat() if day else ""
    return replace(
        corrected,
        types=listed.types if listed else (),
        source=said.strip(),
        license=licence.strip(),
        type=kind,
        as_of=as_of,
    )
