"""Denials and hedges, and where they differ inside a link."""
