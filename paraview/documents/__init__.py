"""A file or pasted text turned into a document."""
