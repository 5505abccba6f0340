"""One article against many: which of them is its source, and what an archive has of it."""
