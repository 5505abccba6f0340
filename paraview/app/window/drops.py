"""Lets documents be dropped anywhere on the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from paraview.app.intake.dropped import could_be_documents
from paraview.app.window.drop_overlay import DropOverlay
from paraview.comparison import Hand

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from paraview.app.intake.start_page import StartPage
    from paraview.app.look.theme import Theme
    from paraview.app.state.desk import Desk


class WindowDrops(QObject):
    """Watches what is dragged over a window, shows where it would land, and hands it on.

    Args:
        window: where things are dropped.
        pages: its pages; over all but the start page the two halves of the window light up.
        take: is given what was dropped and the side that it was dropped on.
    """

    def __init__(
        self,
        window: QWidget,
        pages: QStackedWidget,
        start_page: StartPage,
        desk: Desk,
        theme: Theme,
        take: Callable[[QMimeData, Hand], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._start_page = start_page
        self._desk = desk
        self._take = take
        self._overlay = DropOverlay(theme, pages)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QDropEvent) and kind == QEvent.Type.Drop:
            self._show_targets(())
            point = event.position().toPoint()
            event.acceptProposedAction()
            self._take(event.mimeData(), self.targets(point, 1)[0])
            return True
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            if could_be_documents(event.mimeData()):
                count = len(event.mimeData().urls())
                self._show_targets(self.targets(event.position().toPoint(), count))
                event.acceptProposedAction()
            return True
        if kind == QEvent.Type.DragLeave:
            self._show_targets(())
            return True
        return False

    def targets(self, point: QPoint | None, count: int) -> tuple[Hand, ...]:
        """Where documents go that are dropped at a point of the window; none means pasted."""
        if count > 1:
            return (Hand.LEFT, Hand.RIGHT)
        if point is not None and self._pages.currentWidget() is self._start_page:
            zone = self._start_page.zone_at(self._start_page.mapFrom(self._window, point))
            if zone is not None:
                return (zone,)
        empty = [hand for hand in Hand if self._desk.place(hand).is_empty]
        if len(empty) == 1 or (empty and point is None):
            return (empty[0],)
        if point is None:
            return (Hand.RIGHT,)
        return (Hand.LEFT if point.x() < self._window.width() / 2 else Hand.RIGHT,)

    def _show_targets(self, targets: tuple[Hand, ...]) -> None:
        is_start = self._pages.currentWidget() is self._start_page
        self._start_page.set_targets(targets if is_start else ())
        self._overlay.show_targets(() if is_start else targets)
