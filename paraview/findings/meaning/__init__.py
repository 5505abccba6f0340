"""What a sentence says of its words: opposites, roles, quantity words, conditions, sources."""
