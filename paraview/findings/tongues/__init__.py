"""Facts in German, French and Spanish, and across languages: numbers, dates, names, denials."""
