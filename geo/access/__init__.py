"""Who reaches what: nearest places, and floating catchments that weigh supply against demand."""
