"""The comparisons of before, in a menu."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from paraview.wording.window import main_window as window_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from paraview.app.settings import Settings


class RecentMenu(QMenu):
    """Filled anew whenever it is opened; a pair of which a file is gone can't be chosen."""

    def __init__(
        self, settings: Settings, open_pair: Callable[[str, str], object], parent: QWidget
    ) -> None:
        super().__init__(window_words.recent_comparisons(), parent)
        self._settings = settings
        self._open_pair = open_pair
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """List the pairs, the latest first."""
        self.clear()
        for pair in self._settings.recent_pairs:
            names = f"{Path(pair.left).name}  ↔  {Path(pair.right).name}"
            action = self.addAction(names.replace("&", "&&"))
            action.setToolTip(f"{pair.left}\n{pair.right}")
            action.setEnabled(Path(pair.left).exists() and Path(pair.right).exists())
            action.triggered.connect(partial(self._open, pair.left, pair.right))
        if self.isEmpty():
            self.addAction(window_words.none_yet()).setEnabled(False)

    def _open(self, left: str, right: str, _checked: bool = False) -> None:
        self._open_pair(left, right)
