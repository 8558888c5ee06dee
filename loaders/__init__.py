"""All reading and writing: shipped data, imports, exports, the build of the data."""
