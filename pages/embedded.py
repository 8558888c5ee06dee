"""List or map of one area and topic, in a frame of another site."""

from pages.context import district
from pages.ui import embed, safety, state, state_forms

place = district()
opened = state.entry(safety.protected_entries(place), place.merged)
embed.view(place, state_forms.framed(), opened)
