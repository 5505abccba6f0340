"""Lines of plain text: how they end, and which of them are no text."""
