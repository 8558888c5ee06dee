"""The core: regions, facilities, search. Values in, values out; no input or output, no clock."""
