"""Small widgets that know nothing of comparisons."""
