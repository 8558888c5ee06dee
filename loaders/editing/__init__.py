"""What people do with one entry: changing it, closing it for a while, confirming it, merging."""
