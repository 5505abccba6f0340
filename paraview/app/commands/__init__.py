"""The table of everything the window can do, and its keys."""
