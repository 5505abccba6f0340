"""The words of the window, a module for each of its rooms."""
