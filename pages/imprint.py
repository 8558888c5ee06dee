"""Who is responsible."""

from pages.context import district
from pages.ui import prose
from pages.ui.menu import screen

prose.show("impressum", screen("imprint.py").title, district())
