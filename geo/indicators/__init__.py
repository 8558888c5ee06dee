"""Indicators of areas: what they mean, how they add up, how areas compare."""
