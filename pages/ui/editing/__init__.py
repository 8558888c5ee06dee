"""Looking after entries: the list, the form, saving, conflicts, history."""
