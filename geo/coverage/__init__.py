"""Coverage: what there is, who reaches it in what time, and who does not."""
