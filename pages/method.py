"""How areas, figures and locations come about."""

from pages.context import district
from pages.ui import prose
from pages.ui.menu import screen

prose.show("methodik", screen("method.py").title, district())
