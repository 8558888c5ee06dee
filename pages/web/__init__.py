"""HTTP beside the screens: local assets, open data, security headers, health."""
