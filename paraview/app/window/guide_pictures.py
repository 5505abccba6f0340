"""Pictures for the guide, taken of the real widgets with the sample in them: never stale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal

from paraview.app.comparing.page import ComparisonPage
from paraview.app.state.view_state import ViewState
from paraview.comparison import Hand, Look
from paraview.engine.messages import FileSource
from paraview.options import Options
from paraview.passages.entries import CHANGED

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from paraview.app.intake.samples import SamplePair
    from paraview.app.look.theme import Theme
    from paraview.app.look.typography import Typography
    from paraview.app.state.engine_bridge import EngineBridge
    from paraview.comparison import Comparison, Document
    from paraview.passages.passages import Passage

SIZE_PX = QSize(760, 560)
PICTURE_PX = 330
"""How high a picture is at most."""


class GuidePictures(QObject):
    """Has the sample compared in the background, and shows it on a page that nobody sees.

    Signals:
        became_ready: pictures can be taken now.
    """

    became_ready = Signal()

    def __init__(
        self,
        bridge: EngineBridge,
        sample: SamplePair | None,
        theme: Theme,
        typography: Typography,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._typography = typography
        self._page: ComparisonPage | None = None
        self._documents: dict[Hand, Document] = {}
        self._asked: dict[int, Hand] = {}
        self._comparing: int | None = None
        bridge.read_done.connect(self._on_read)
        bridge.compared.connect(self._on_compared)
        if sample is not None:
            for hand, path in ((Hand.LEFT, sample.left), (Hand.RIGHT, sample.right)):
                self._asked[bridge.read(FileSource(path))] = hand

    def close(self) -> None:
        """Let go of the page."""
        if self._page is not None:
            self._page.sync.stop()
            self._page.close()
            self._page.deleteLater()
            self._page = None

    def picture(self, name: str, start_page: QWidget) -> QPixmap | None:
        """The picture of a chapter; none of many articles, or where no sample is compared yet."""
        if name == "start":
            return start_page.grab()
        page = self._page
        if page is None or name == "many":
            return None
        page.show_findings(name in ("finding", "decide"))
        page.show_view(name if name in ("inline", "quotes", "summary") else "sides")
        self._select(page, name)
        if name == "gist":
            height_px = page.gist.height() + page.filters.height()
            return page.grab(page.gist.geometry().adjusted(0, 0, 0, height_px - page.gist.height()))
        views = {"inline": page.inline, "quotes": page.quotes, "summary": page.figures}
        view = {**views, "decide": page.findings}.get(
            name, page.host if name == "finding" else page.sides
        )
        area = view.rect()
        area.setHeight(min(area.height(), PICTURE_PX + (90 if name == "finding" else 0)))
        return view.grab(area)

    def _select(self, page: ComparisonPage, name: str) -> None:
        state = page.state
        if name == "finding":
            changed = (
                each.number
                for each in state.findings
                if each.quote is not None and each.quote.status in CHANGED
            )
            state.select_finding(next(changed, 0))
        elif name in ("sides", "moved", "decide"):
            wanted = {
                "sides": lambda each: each.look is Look.EDITED and not each.moved,
                "moved": lambda each: each.moved,
                "decide": lambda each: each.look is Look.REWORDED and not each.moved,
            }[name]
            state.select(_first(state, wanted))
        else:
            state.select(None)
        page.sync.show_selected()

    def _on_read(self, request_id: int, document: Document) -> None:
        hand = self._asked.pop(request_id, None)
        if hand is None:
            return
        self._documents[hand] = document
        if len(self._documents) == len(Hand):
            left, right = (self._documents[each] for each in Hand)
            self._comparing = self._bridge.compare(left, right, Options())

    def _on_compared(self, request_id: int, comparison: Comparison) -> None:
        if request_id != self._comparing:
            return
        self._comparing = None
        page = ComparisonPage(ViewState(comparison, self), self._theme, self._typography)
        page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        page.setStyleSheet(self._theme.style_sheet)
        page.resize(SIZE_PX)
        page.show()
        self._theme.changed.connect(self._restyle)
        self._page = page
        self.became_ready.emit()

    def _restyle(self) -> None:
        if self._page is not None:
            self._page.setStyleSheet(self._theme.style_sheet)
            self.became_ready.emit()


def _first(state: ViewState, wanted: object) -> int | None:
    passages: tuple[Passage, ...] = state.passages.all
    return next((each.index for each in passages if callable(wanted) and wanted(each)), None)
