"""Screens for those who look after entries: German alone, open by role."""
