"""Signing in and out, what the own access is for, and all accesses for who looks after them."""

import streamlit as st

from geo.permissions import Action
from loaders.store.accounts import accounts
from pages import context
from pages.accounts import here
from pages.ui import account, account_editing, german
from pages.ui.menu import MY_ACCESS, screen

german.notice()
with german.block("zugang"):
    st.title(screen(MY_ACCESS).title, anchor=False)
    place, store = context.district(), context.store().store
    account.own(place)
    if here.may(Action.USERS) and store is not None:
        known = accounts(store, place.key)
        account.every(place, known)
        if store.editable:
            account_editing.show(place, store, known)
        account.roles()
