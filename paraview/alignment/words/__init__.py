"""How the words of a link differ: steps from one end to the other, and words that moved inside."""
