"""From an extract of OpenStreetMap (PBF) to a network of roads for one mode.

Left out: turn restrictions, rules that hold at certain times (``*:conditional``), limits for one
direction or lane, heights and weights, traffic lights, hills, and ferries' timetables.
"""
