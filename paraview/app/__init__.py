"""Everything Qt: the window, its panes, models and dialogs."""
