"""Ways along roads: a network for one mode, and the travel times that follow from it."""
