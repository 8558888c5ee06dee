"""To take along: one numbered register, as PDF, as one HTML file and as plain pages."""
