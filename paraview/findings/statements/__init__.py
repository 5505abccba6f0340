"""What the ends of a link say, in words that can be compared: stems, operators, opposites."""
