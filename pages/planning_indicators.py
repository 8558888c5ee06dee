"""The catalogue of indicators: what each figure means, where it is from and how to get the rest."""

from pages import figures
from pages.ui.planning import frame, indicators, indicators_files, indicators_rule

with frame.shown("planning_indicators.py") as place:
    found = figures.current()
    indicators.introduction(place, found)
    level, wanted = indicators.filters(place, found)
    indicators.catalogue(place, found, wanted, level)
    indicators_files.show(place, level)
    indicators_rule.confidentiality(found.rule)
    indicators_rule.unmeasured()
