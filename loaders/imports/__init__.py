"""Importing facilities: reading received files safely, mapping, checking, matching, applying."""
