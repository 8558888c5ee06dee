"""Looking after entries: the list of those somebody may edit, and the form of one."""

import streamlit as st

from loaders.store.model import FACILITY
from pages.context import district
from pages.i18n import text
from pages.ui import german, state_editing
from pages.ui.editing import access, entry, listing, record_listing
from pages.ui.menu import screen

german.notice()
with german.block("pflege"):
    st.title(screen("entries_edit.py").title, anchor=False)
    store, named = access.store(), state_editing.opened()
    if store is None:
        st.info(text("pro-edit-store-closed"), icon=":material/lock:")
    elif named:
        entry.show(store, district(), named)
    elif (kind := record_listing.chosen()) == FACILITY:
        listing.show(store, district())
    else:
        record_listing.show(store, district(), kind)
