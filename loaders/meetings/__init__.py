"""Reading and writing about meetings: rules, the store, files of calendars and tables."""
