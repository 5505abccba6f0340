"""Numbers, shares, dates and times as values that can be compared."""
