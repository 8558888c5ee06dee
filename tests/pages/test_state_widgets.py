"""Widgets whose choice is kept in the address, as one screen follows another."""

from streamlit.testing.v1 import AppTest


def _screens() -> None:
    """Show the same choice first where it may be empty, then where it may not."""
    import streamlit as st  # noqa: PLC0415

    from pages.ui import state_widgets  # noqa: PLC0415

    choices = {"Ganzer Landkreis": "12069", "Werder (Havel)": "SR10"}
    if st.checkbox("weiter"):
        st.write(f"gewählt: {state_widgets.box('Gebiet', choices, 'gebiet', '12069')}")
    else:
        state_widgets.box_or_none("Gebiet", choices, "gebiet", "alle")


def test_an_empty_choice_of_one_screen_is_the_first_of_the_next() -> None:
    app = AppTest.from_function(_screens).run()
    app.checkbox[0].check().run()
    assert not app.exception
    assert app.selectbox[0].value == "12069"
    assert app.markdown[0].value == "gewählt: 12069"


def test_a_choice_of_one_screen_goes_along_to_the_next() -> None:
    app = AppTest.from_function(_screens).run()
    app.selectbox[0].select("SR10").run()
    app.checkbox[0].check().run()
    assert app.markdown[0].value == "gewählt: SR10"
