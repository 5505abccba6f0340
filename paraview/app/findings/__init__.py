"""The findings beside the articles, and the evidence for each passage."""
