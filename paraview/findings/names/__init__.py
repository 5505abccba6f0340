"""Proper names, and which of them differ inside a link."""
