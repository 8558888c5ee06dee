"""The parts of the screens for planning."""
