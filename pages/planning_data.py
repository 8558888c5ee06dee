"""Own data in four steps: get the template, fill it in, have it checked, hand it over."""

from pages import figures
from pages.ui.planning import data, data_preview, data_result, frame

with frame.shown("planning_data.py") as place:
    found = figures.current()
    data.introduction(place)
    data.template(place, found)
    data.guide(place)
    result = data.check(place, found)
    if result and result.imported:
        data_result.show(result, result.imported, place)
        data_preview.show(result, result.imported, place)
    data.hand_over(place)
    data.versions(place)
