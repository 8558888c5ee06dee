"""Time series: all areas of a level, the district as reference, breaks and events."""

from pages import figures
from pages.ui.planning import choice, frame, trend, trend_district

with frame.shown("planning_trend.py") as place:
    known, level = figures.current(), choice.level(place)
    one = trend.indicator(known, level)
    trend.show(place, known, level, one)
    trend_district.show(place, one)
    trend.no_forecast()
