"""A document cut into sentences and words, and the forms in which they are compared."""
