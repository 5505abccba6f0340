"""Sentences turned into vectors of meaning."""
