"""Everything Qt: the window, its panes, models and dialogs."""

from paraview.app.startup import run

__all__ = ["run"]
