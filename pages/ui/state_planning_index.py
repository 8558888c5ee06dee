"""The choices behind an index: in the address, or with a file in the session alone.

The widgets of a changed index are not bound: all its choices stand in one parameter of the address,
which fills the widgets in every run.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from geo.indicators.preset import Preset
from loaders.files import MEGABYTE
from loaders.presets import MOST_BYTES
from pages.i18n import text
from pages.ui.state_planning import CHOICE, PRESET
from pages.ui.state_widgets import box, labels_of

KEPT: Final = "index_datei"
TAKEN: Final = "index_datei_genommen"
FIELD: Final = "index_datei_feld"
MOST_MB: Final = MOST_BYTES // MEGABYTE
LEAST, MOST = 0.01, 1000.0
"""The weights that can be set on the screen; a file may hold others."""

Apply = Callable[[Any], str]
"""Makes the parameter of the address from what was set in a widget."""


def preset_box(choices: Mapping[str, str]) -> str:
    """Show the presets (label → key) and return the key of the chosen one.

    Say so if a link names a preset that does not exist here.
    """
    asked = st.query_params.get(PRESET, "")
    if asked and asked not in labels_of(choices).values() and PRESET not in st.session_state:
        st.info(text("plan-index-link-without-file"), icon=":material/link_off:")
    return box(text("plan-index-preset"), choices, PRESET)


def changed_choice() -> str:
    """Return what the address says about changes, empty if nothing."""
    return str(st.query_params.get(CHOICE, ""))


def forget_changes() -> None:
    """Go back to the preset as it is."""
    st.query_params.pop(CHOICE, None)


def upload() -> UploadedFile | None:
    """Show the field for a preset's file and return the one in it."""
    return st.file_uploader(
        text("plan-index-upload"),
        type=("toml",),
        key=FIELD,
        max_upload_size=MOST_MB,
        help=text("plan-index-upload-help"),
    )


def keep(key: str, preset: Preset, file: UploadedFile) -> None:
    """Keep a good preset in the session under the name of its file, and choose it."""
    st.session_state[TAKEN] = file.file_id
    st.session_state[KEPT] = (key, file.name, preset)
    st.session_state[PRESET] = key


def is_kept(file: UploadedFile) -> bool:
    """Tell whether the preset of this very file is kept."""
    return bool(st.session_state.get(TAKEN) == file.file_id)


def kept() -> tuple[str, str, Preset] | None:
    """Return key, name of the file and preset that the session keeps."""
    found: tuple[str, str, Preset] | None = st.session_state.get(KEPT)
    return found


def indicator_picker(labels: Mapping[str, str], chosen: Sequence[str], apply: Apply) -> None:
    """Show the indicators (key → label), the chosen ones taken."""
    key = "index_indikatoren"
    st.session_state[key] = list(chosen)
    st.multiselect(
        text("plan-index-indicators"),
        list(labels),
        format_func=lambda one: labels.get(one, one),
        key=key,
        placeholder=text("plan-index-indicators-none"),
        help=text("plan-index-indicators-help"),
        on_change=_take,
        args=(key, apply),
    )


def choice_switch(
    name: str, label: str, labels: Mapping[Any, str], chosen: object, apply: Apply
) -> None:
    """Show a few choices (value → label) side by side."""
    key = f"index_{name}"
    st.session_state[key] = chosen
    st.segmented_control(
        label,
        list(labels),
        format_func=labels.__getitem__,
        required=True,
        wrap=True,
        key=key,
        on_change=_take,
        args=(key, apply),
    )


def weight_field(name: str, label: str, weight: float, apply: Apply) -> None:
    """Show the field for a weight."""
    key = f"index_gewicht_{name}"
    st.session_state[key] = min(max(weight, LEAST), MOST)
    st.number_input(
        label, LEAST, MOST, step=0.5, format="%g", key=key, on_change=_take, args=(key, apply)
    )


def _take(key: str, apply: Apply) -> None:
    said = apply(st.session_state[key])
    if said:
        st.query_params[CHOICE] = said
    else:
        forget_changes()
