"""What every reader stands on: runs of text, guarded containers, encodings, limits."""
