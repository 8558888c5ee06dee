"""Asking offices whether their entries still hold, and what comes of it."""
