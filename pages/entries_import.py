"""Importing entries from a file: recognised, matched, compared, stored all or none, undone."""

from pages.ui.upkeep import frame, imports_check, imports_columns, imports_file, imports_store

with frame.shown("entries_import.py") as place:
    store = frame.store()
    imports_store.done(store, place)
    received = imports_file.received()
    if received:
        known = imports_file.area(store, place)
        recognised = imports_file.place_for_recognised()
        listed = imports_columns.known_list(received.source)
        mapping = imports_columns.choice(received.source, listed)
        basis = imports_file.basis(place, mapping, received.corrected, listed)
        imports_file.show(recognised, received, mapping, basis, known)
        planned = imports_check.planned(received, mapping, basis, known, store)
        if planned:
            imports_store.offer(planned, store, place, basis)
    imports_store.earlier(store, place)
