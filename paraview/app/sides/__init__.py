"""The two articles side by side: ribbons, overviews, level scrolling."""
