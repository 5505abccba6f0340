"""Sentences and vectors turned into links, and the word edits inside a link."""
