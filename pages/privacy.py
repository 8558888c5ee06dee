"""What is kept and what is not."""

from pages.context import district
from pages.ui import prose
from pages.ui.menu import screen

prose.show("datenschutz", screen("privacy.py").title, district())
