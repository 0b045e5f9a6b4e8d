"""The figures: our worker beside what one writes by hand from LiveKit's documents, in one run."""
