"""Near a case: services around a point that stays in the browser, and the Ressourcenkarte."""

from pages.ui.professional import case_area, case_filters, frame

with frame.shown("case_area.py") as place:
    case_area.invitation()
    question = case_filters.question(place)
    case_area.show(place, question)
    case_area.kept()
    case_area.addresses()
