"""The steps by which the store's tables came about; each runs once in each database."""
