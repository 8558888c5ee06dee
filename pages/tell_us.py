"""Tell the editors that an entry is wrong, without account and without personal data."""

import streamlit as st

from pages.context import district
from pages.i18n import text
from pages.ui import state, state_forms, tell_us

place = district()
st.title(text("tell-us-title"), anchor=False)

entry = tell_us.known(place, state.named_entry(place.merged))
tell_us.about(entry)
if number := state_forms.sent_number():
    tell_us.thanks(place, number)
elif draft := state_forms.feedback_form(tell_us.kinds(), tell_us.MOST_LETTERS):
    tell_us.take(place, entry, draft)
