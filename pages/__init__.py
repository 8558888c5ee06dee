"""Every face of the product: screens, HTTP, paper, command line."""
