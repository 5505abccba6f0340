"""What a reader goes through: passages, entries of findings, redline, relabelling. No Qt."""
