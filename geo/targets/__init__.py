"""What ought to be there (SOLL) beside what is there (IST), with who decided it and when."""
