"""Meetings of committees: series, deadlines, rhythm, clashes, seats."""
