"""List or map of one area and topic, in a frame of another site."""

from pages.context import district
from pages.ui import embed, state, state_forms

embed.view(district(), state_forms.framed(), state.entry())
