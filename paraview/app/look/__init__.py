"""Colours, icons, type and style sheet."""
