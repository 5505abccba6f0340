"""Many articles: read one after the other, taken into an archive, ranked, compared in pairs."""
