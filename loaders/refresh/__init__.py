"""Renewing shipped data from official deliveries: compared first, replaced only when asked for.

`boundaries` and `population` say what a delivery would change (a `Plan`), `exchange` replaces the
files of a district as one: all of them or none, with a way back.
"""
