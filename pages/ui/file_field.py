"""A field for a small text file that the browser reads itself: the door for files stays shut.

What it read comes like what is typed into a field. Streamlit's own field for files would need that
door (`pages.web.headers.CLOSED`), which takes files from everybody and keeps them in memory.
"""

from collections.abc import Callable

from streamlit.components import v2

MOST_BYTES = 200_000
"""The rest of a larger file is not read."""

EVENT = "file"

_HTML = '<button type="button"></button><input type="file" hidden>'

_CSS = """
button {
  font: inherit; color: var(--st-text-color); background: var(--st-background-color);
  border: 1px solid var(--st-border-color); border-radius: var(--st-base-radius);
  padding: .5rem .75rem; min-height: 2.5rem; cursor: pointer;
}
button:hover { border-color: var(--st-primary-color); color: var(--st-primary-color); }
button:focus-visible { outline: 3px solid var(--st-primary-color); outline-offset: 2px; }
"""

_JS = """export default function ({ data, parentElement, setTriggerValue }) {
  const button = parentElement.querySelector("button");
  const field = parentElement.querySelector("input");
  button.textContent = data.label;
  field.accept = data.ending;
  button.onclick = () => field.click();
  field.onchange = async () => {
    const [file] = field.files;
    if (!file) return;
    const text = await file.slice(0, data.most).text();
    field.value = "";
    setTriggerValue("file", { name: file.name, text });
  };
}
"""

_FIELD = v2.component("file_field", html=_HTML, css=_CSS, js=_JS)


def file_field(label: str, *, ending: str, key: str, on_file: Callable[[], None]) -> None:
    """Show a button that opens a file with an ending such as ``.toml``.

    `on_file` runs when a person took one; its name and text are then in
    `st.session_state[key].file`.
    """
    data = {"label": label, "ending": ending, "most": MOST_BYTES}
    _FIELD(data=data, key=key, on_file_change=on_file)
