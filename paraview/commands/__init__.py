"""The commands for many articles, and what all commands have in common."""
