"""Who speaks in a quotation."""
