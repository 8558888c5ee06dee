"""The accessibility statement."""

from pages.context import district
from pages.ui import prose
from pages.ui.menu import screen

prose.show("barrierefreiheit", screen("accessibility.py").title, district())
