"""The commands without a browser, and what they share."""
