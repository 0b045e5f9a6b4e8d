"""Pages made from the code, so that they cannot be out of date."""
