"""What the screens for professionals share."""
