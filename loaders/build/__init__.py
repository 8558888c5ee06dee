"""Building the shipped data from the raw files: ``python -m loaders.build RAW_FOLDER``.

Each module knows one group of sources; the names of source columns occur nowhere else.
"""
