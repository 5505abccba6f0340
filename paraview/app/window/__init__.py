"""The main window: its pages, menus, bars and what its actions do."""
