"""Quotations: where they stand, and what became of each between the two documents."""
