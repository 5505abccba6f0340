"""The other views of a comparison: one text, map, figures, list."""
