"""The place of the findings: beside the articles, below them, or in a window of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSizePolicy,
    QToolButton,
)

from paraview.wording.window import findings_panel as findings_panel_words

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from paraview.app.findings.panel import FindingsPanel
    from paraview.app.look.theme import Theme

PLACES = {
    "right": Qt.DockWidgetArea.RightDockWidgetArea,
    "left": Qt.DockWidgetArea.LeftDockWidgetArea,
    "below": Qt.DockWidgetArea.BottomDockWidgetArea,
}
FLOATING = "floating"
WIDTH_PX, HEIGHT_PX = 344, 260
FLOATING_PX = (380, 560)
NARROW_PX = 1150
"""Below this width the articles need the room of findings beside them."""
BELOW, LEAST_HEIGHT_PX = 0.38, 140
"""How much of the height findings below the articles have at first."""


class DockTitle(QFrame):
    """The bar to drag the dock by, with what can be done to it."""

    def __init__(self, title: str, theme: Theme, dock: FindingsDock) -> None:
        super().__init__(dock)
        self.setObjectName("dockTitle")
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self._theme = theme
        name = QLabel(title)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        self.float_button = self._button(findings_panel_words.float_findings())
        self.close_button = self._button(findings_panel_words.close_the_findings())
        self.float_button.clicked.connect(lambda: dock.setFloating(not dock.isFloating()))
        self.close_button.clicked.connect(dock.close)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 4, 8, 0)
        layout.setSpacing(2)
        layout.addWidget(name)
        layout.addStretch(1)
        layout.addWidget(self.float_button)
        layout.addWidget(self.close_button)
        self._show_icons()
        theme.changed.connect(self._show_icons)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _show_icons(self) -> None:
        self.float_button.setIcon(self._theme.icon("float"))
        self.close_button.setIcon(self._theme.icon("close"))


class FindingsDock(QDockWidget):
    """Holds the panel with the findings.

    Signals:
        close_requested: the editor wants it away; somebody else closes it.
    """

    close_requested = Signal()

    def __init__(self, panel: FindingsPanel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findingsDock")
        self.setWindowTitle(findings_panel_words.findings())
        self.setAllowedAreas(
            PLACES["right"] | PLACES["left"] | PLACES["below"],
        )
        self.title = DockTitle(self.windowTitle(), theme, self)
        self.setTitleBarWidget(self.title)
        self.setWidget(panel)
        self._theme = theme
        self.topLevelChanged.connect(self._on_floating)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isFloating():  # a window without a frame would run into the one below it
            with QPainter(self) as painter:
                painter.setPen(self._theme.colour("ink_muted"))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _on_floating(self, is_floating: bool) -> None:
        edge_px = 1 if is_floating else 0
        self.setContentsMargins(edge_px, edge_px, edge_px, edge_px)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_requested.emit()


class DockHost(QMainWindow):
    """Inside the page of a comparison: the views in the middle, the findings around them."""

    def __init__(self, views: QWidget, dock: FindingsDock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dockHost")
        self.setWindowFlags(Qt.WindowType.Widget)  # not a window of its own
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDockOptions(QMainWindow.DockOption.AnimatedDocks)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._dock = dock
        self._wide_state: QByteArray | None = None
        self._is_chosen = False
        self._folding = QTimer(self)  # docks can't be moved while the window is being laid out
        self._folding.setSingleShot(True)
        self._folding.timeout.connect(self._fold_or_unfold)
        self.setCentralWidget(views)
        self.addDockWidget(PLACES["right"], dock)
        self.resizeDocks([dock], [WIDTH_PX], Qt.Orientation.Horizontal)

    @property
    def place(self) -> str:
        """Where the findings are: one of `PLACES`, or `FLOATING`."""
        if self._dock.isFloating():
            return FLOATING
        area = self.dockWidgetArea(self._dock)
        return next((name for name, each in PLACES.items() if each == area), "right")

    def put(self, place: str) -> None:
        """Move the findings to one of `PLACES`, or let them float."""
        dock = self._dock
        self._wide_state = None
        self._is_chosen = self.width() < NARROW_PX
        if place == FLOATING:
            dock.setFloating(True)
            dock.resize(*FLOATING_PX)
            corner = self.mapToGlobal(QPoint(self.width() - FLOATING_PX[0] - 40, 60))
            dock.move(corner)
            return
        dock.setFloating(False)
        self._dock_in(place)

    def layout_state(self) -> QByteArray:
        """Where the editor has the findings and how large, to be remembered."""
        return self.saveState() if self._wide_state is None else self._wide_state

    def restore_layout(self, state: QByteArray) -> None:
        """Put the findings where they were left; whether they are shown is told elsewhere."""
        if not state.isEmpty():
            self.restoreState(state)
        self._folding.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._folding.start()

    def _fold_or_unfold(self) -> None:
        """Put the findings below the articles for as long as there is no room beside them."""
        is_narrow = self.width() < NARROW_PX
        if is_narrow and not self._is_chosen and self.place in ("right", "left"):
            self._wide_state = self.saveState()
            self._dock_in("below")
        elif not is_narrow:
            self._is_chosen = False
            if self._wide_state is not None:
                state, self._wide_state = self._wide_state, None
                is_shown = not self._dock.isHidden()
                self.restoreState(state)
                self._dock.setVisible(is_shown)

    def _dock_in(self, place: str) -> None:
        self.addDockWidget(PLACES[place], self._dock)
        self._give_room()
        QTimer.singleShot(0, self, self._give_room)  # once it is laid out there

    def _give_room(self) -> None:
        is_below = self.place == "below"
        height_px = min(max(round(self.height() * BELOW), LEAST_HEIGHT_PX), HEIGHT_PX)
        self.resizeDocks(
            [self._dock],
            [height_px if is_below else WIDTH_PX],
            Qt.Orientation.Vertical if is_below else Qt.Orientation.Horizontal,
        )
