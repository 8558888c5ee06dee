"""Entries as packages of the trade, for other directories to read."""
