"""The window: its pages, its menus, and what each action does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QMainWindow,
    QMessageBox,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from paraview.app import wording
from paraview.app.actions import MENUS, Actions, When
from paraview.app.article_text import Typography
from paraview.app.comparison_page import ComparisonPage
from paraview.app.desk import Desk, Phase
from paraview.app.drop_overlay import DropOverlay
from paraview.app.dropped import could_be_documents, documents_in
from paraview.app.file_watch import FileWatch
from paraview.app.legend import LegendDialog
from paraview.app.message_bar import MessageBar
from paraview.app.passages import Hand
from paraview.app.paste_dialog import PasteDialog
from paraview.app.progress_page import ProgressPage
from paraview.app.samples import sample_pairs
from paraview.app.settings import RecentPair
from paraview.app.start_page import StartPage
from paraview.engine.messages import FileSource

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
    )

    from paraview.app.engine_bridge import EngineBridge
    from paraview.app.settings import Settings
    from paraview.app.theme import Theme
    from paraview.pipeline import Options

ZOOM_STEPS = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
READING_SCALE = 1.22
"""Articles are set this much larger than the text of menus."""


class MainWindow(QMainWindow):
    """One window, one desk."""

    def __init__(
        self,
        bridge: EngineBridge,
        settings: Settings,
        theme: Theme,
        options: Options | None = None,
    ) -> None:
        super().__init__()
        self.settings = settings
        self.theme = theme
        self.bridge = bridge
        self.desk = Desk(bridge, options, self)
        self.comparison_page: ComparisonPage | None = None
        self._samples = sample_pairs()
        self._legend: LegendDialog | None = None
        self._watch = FileWatch(self)
        self._zoom_percent = settings.zoom_percent
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 520)
        self.actions_by_name = Actions(self._handlers(), theme, self)
        self._build_pages()
        self._build_bars()
        self._connect()
        self._apply_theme()
        self.actions_by_name[f"theme_{theme.mode}"].setChecked(True)
        self.actions_by_name["lock"].setChecked(settings.flag("scroll/lock", default=True))
        self._show_phase(self.desk.phase)
        if settings.geometry.isEmpty() or not self.restoreGeometry(settings.geometry):
            self._take_a_good_size()

    def open_pair(self, left: str, right: str) -> None:
        """Read and compare two files."""
        self._message.hide()
        self.desk.put_pair(FileSource(left), FileSource(right))

    @property
    def message(self) -> str:
        """What the message bar tells at the moment."""
        return self._message.text

    # --- building -----------------------------------------------------------------------------

    def _handlers(self) -> dict[str, Callable[..., object]]:
        return {
            "new": self._start_again,
            "open_left": lambda: self._browse(Hand.LEFT),
            "open_right": lambda: self._browse(Hand.RIGHT),
            "sample": self._open_sample,
            "swap": self.desk.swap,
            "compare": self.desk.compare,
            "quit": self.close,
            "undo": self.desk.undo,
            "copy": self._copy,
            "paste": self._paste_from_clipboard,
            "zoom_in": lambda: self._zoom(1),
            "zoom_out": lambda: self._zoom(-1),
            "zoom_reset": lambda: self._set_zoom(100),
            "lock": self._set_lock,
            "theme_system": lambda _on: self.theme.set_mode("system"),
            "theme_light": lambda _on: self.theme.set_mode("light"),
            "theme_dark": lambda _on: self.theme.set_mode("dark"),
            "next_difference": lambda: self._go_to_difference(1),
            "previous_difference": lambda: self._go_to_difference(-1),
            "legend": self._show_legend,
            "about": self._show_about,
        }

    def _build_pages(self) -> None:
        self.start_page = StartPage(self.desk, self.theme, self.settings, self._samples)
        self.progress_page = ProgressPage(self.desk, self.theme)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start_page)
        self.pages.addWidget(self.progress_page)
        self._message = MessageBar(self.theme)
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._message)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(middle)
        self._overlay = DropOverlay(self.theme, self.pages)

    def _build_bars(self) -> None:
        for title in MENUS:
            menu = self.menuBar().addMenu(self.tr(title))
            self.actions_by_name.fill_menu(menu, title)
        self._toolbar = QToolBar(self.tr("Tools"))
        self._toolbar.setObjectName("toolbar")
        self._toolbar.setMovable(False)
        self._toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._status = QLabel()
        self._status.setProperty("muted", "true")
        for name in ("new", "swap"):
            self._toolbar.addAction(self.actions_by_name[name])
        self._toolbar.addSeparator()
        for name in ("previous_difference", "next_difference"):
            self._toolbar.addAction(self.actions_by_name[name])
        self._toolbar.addWidget(self._status)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._toolbar.addWidget(space)
        self._toolbar.addAction(self.actions_by_name["legend"])
        self.addToolBar(self._toolbar)
        self._toolbar.toggleViewAction().setVisible(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def _connect(self) -> None:
        start, progress, desk = self.start_page, self.progress_page, self.desk
        start.browse_requested.connect(self._browse)
        start.paste_requested.connect(self._ask_for_text)
        start.clear_requested.connect(self._clear)
        start.pair_requested.connect(self.open_pair)
        start.compare_requested.connect(desk.compare)
        progress.cancel_requested.connect(desk.cancel)
        progress.retry_requested.connect(desk.compare)
        progress.back_requested.connect(desk.go_back)
        desk.phase_changed.connect(self._show_phase)
        desk.place_changed.connect(self._on_place_changed)
        self.bridge.model_failed.connect(self._on_model_failed)
        self._watch.file_changed.connect(self._on_file_changed)
        self.theme.changed.connect(self._apply_theme)

    def _take_a_good_size(self) -> None:
        area = QGuiApplication.primaryScreen().availableSize()
        self.resize(min(1440, round(area.width() * 0.9)), min(920, round(area.height() * 0.9)))

    # --- what is shown ------------------------------------------------------------------------

    def _show_phase(self, phase: Phase) -> None:
        is_compared = phase is Phase.COMPARED and self.desk.comparison is not None
        self._drop_comparison_page()
        if is_compared:
            self._show_comparison()
        elif phase is Phase.COLLECTING:
            self.pages.setCurrentWidget(self.start_page)
        else:
            self.pages.setCurrentWidget(self.progress_page)
        when = When.COMPARING
        if is_compared:
            when = When.COMPARED
        elif phase is Phase.COLLECTING:
            when = When.COLLECTING
        self._toolbar.setVisible(is_compared)
        self.actions_by_name.enable_for(when)
        self._enable_by_desk()
        self._name_window()

    def _show_comparison(self) -> None:
        comparison = self.desk.comparison
        if comparison is None:
            return
        page = ComparisonPage(comparison, self.theme, self._typography())
        page.zoom_requested.connect(self._zoom)
        page.status_changed.connect(self._status.setText)
        self._status.setText("")
        page.sync.set_locked(self.actions_by_name["lock"].isChecked())
        self.comparison_page = page
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        page.panes[Hand.LEFT].setFocus()
        left, right = (self.desk.place(hand).path for hand in Hand)
        if left and right:
            self.settings.remember_pair(RecentPair(left, right))

    def _drop_comparison_page(self) -> None:
        if self.comparison_page is not None:
            page, self.comparison_page = self.comparison_page, None
            page.sync.stop()
            self.pages.removeWidget(page)
            page.deleteLater()

    def _on_place_changed(self, _hand: Hand) -> None:
        paths = [self.desk.place(hand).path for hand in Hand]
        self._watch.watch([path for path in paths if path])
        self._enable_by_desk()
        self._name_window()

    def _enable_by_desk(self) -> None:
        actions, desk = self.actions_by_name, self.desk
        is_empty = all(desk.place(hand).is_empty for hand in Hand)
        actions["undo"].setEnabled(desk.can_undo)
        actions["swap"].setEnabled(not is_empty)
        actions["new"].setEnabled(not is_empty)
        actions["compare"].setEnabled(desk.can_compare)
        actions["sample"].setEnabled(bool(self._samples))

    def _name_window(self) -> None:
        sources = [self.desk.place(hand).source for hand in Hand]
        names = [wording.source_name(source) for source in sources if source is not None]
        title = " ↔ ".join(names)
        self.setWindowTitle(f"{title} — Paraview Diff" if title else "Paraview Diff")

    def _apply_theme(self) -> None:
        self.setStyleSheet(self.theme.style_sheet)

    def _on_model_failed(self, title: str, detail: str) -> None:
        self._message.tell(title, detail, is_error=True)

    def _on_file_changed(self, path: str) -> None:
        hands = [hand for hand in Hand if self.desk.place(hand).path == path]
        if not hands:
            return

        def reload() -> None:
            for hand in hands:
                self.desk.reload(hand)

        name = wording.source_name(FileSource(path))
        self._message.tell(
            self.tr("“{}” has changed on disk.").format(name),
            actions=((self.tr("Reload"), reload), (self.tr("Keep as it is"), lambda: None)),
        )

    # --- what actions do ----------------------------------------------------------------------

    def _start_again(self) -> None:
        self.desk.clear_all()
        self._message.hide()

    def _clear(self, hand: Hand) -> None:
        source = self.desk.place(hand).source
        self.desk.clear(hand)
        if source is not None:
            self._message.tell(
                self.tr("“{}” was taken away.").format(wording.source_name(source)),
                actions=((self.tr("Undo"), self.desk.undo),),
                passes=True,
            )

    def _browse(self, hand: Hand) -> None:
        from paraview.documents.formats import SUFFIXES  # heavy, and not needed to show the window

        title = wording.hand_name(hand)
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        articles = self.tr("Articles") + f" ({patterns})"
        path, _ = QFileDialog.getOpenFileName(
            self, title, self._last_folder(), f"{articles};;" + self.tr("All files") + " (*)"
        )
        if path:
            self.settings.set_value("open/folder", path.rpartition("/")[0])
            self.desk.put(hand, FileSource(path))

    def _last_folder(self) -> str:
        return self.settings.text("open/folder", "")

    def _ask_for_text(self, hand: Hand) -> None:
        dialog = PasteDialog(hand, self)
        if dialog.exec():
            self.desk.put(hand, dialog.source)
        dialog.deleteLater()

    def _paste_from_clipboard(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None:
            self._take(mime, self._targets(None, 1)[0])

    def _copy(self) -> None:
        widget = QApplication.focusWidget()
        if self.comparison_page is not None:
            for pane in self.comparison_page.panes.values():
                if pane is widget or pane.textCursor().hasSelection():
                    pane.copy()
                    return

    def _open_sample(self) -> None:
        if self._samples:
            self.open_pair(self._samples[0].left, self._samples[0].right)

    def _go_to_difference(self, step: int) -> None:
        if self.comparison_page is not None:
            self.comparison_page.go_to_difference(step)

    def _typography(self) -> Typography:
        base = QApplication.font().pointSizeF()
        base = base if base > 0 else 10.0
        return Typography(size_points=base * READING_SCALE * self._zoom_percent / 100)

    def _zoom(self, step: int) -> None:
        steps = ZOOM_STEPS if step > 0 else ZOOM_STEPS[::-1]
        for percent in steps:
            if (percent > self._zoom_percent) if step > 0 else (percent < self._zoom_percent):
                self._set_zoom(percent)
                return

    def _set_zoom(self, percent: int) -> None:
        self._zoom_percent = percent
        self.settings.zoom_percent = percent
        if self.comparison_page is not None:
            self.comparison_page.set_typography(self._typography())
        self._status.setText(self.tr("Text size {} %").format(percent))

    def _set_lock(self, is_on: bool) -> None:
        self.settings.set_flag("scroll/lock", value=is_on)
        if self.comparison_page is not None:
            self.comparison_page.sync.set_locked(is_on)

    def _show_legend(self) -> None:
        if self._legend is None:
            self._legend = LegendDialog(self.theme, self)
        self._legend.show()
        self._legend.raise_()

    def _show_about(self) -> None:
        QMessageBox.about(
            self,
            self.tr("About Paraview Diff"),
            self.tr(
                "<b>Paraview Diff</b><p>Compares two articles sentence by sentence, by meaning."
                "<p>Everything runs on this computer; no text ever leaves it."
            ),
        )

    # --- dropping -----------------------------------------------------------------------------

    def _targets(self, point: QPoint | None, count: int) -> tuple[Hand, ...]:
        """Where documents go that are dropped at a point of the window."""
        if count > 1:
            return (Hand.LEFT, Hand.RIGHT)
        if point is not None and self.pages.currentWidget() is self.start_page:
            zone = self.start_page.zone_at(self.start_page.mapFrom(self, point))
            if zone is not None:
                return (zone,)
        empty = [hand for hand in Hand if self.desk.place(hand).is_empty]
        if len(empty) == 1 or (empty and point is None):
            return (empty[0],)
        if point is None:
            return (Hand.RIGHT,)
        return (Hand.LEFT if point.x() < self.width() / 2 else Hand.RIGHT,)

    def _show_targets(self, targets: tuple[Hand, ...]) -> None:
        is_start = self.pages.currentWidget() is self.start_page
        self.start_page.set_targets(targets if is_start else ())
        self._overlay.show_targets(() if is_start else targets)

    def _take(self, mime: QMimeData, target: Hand) -> None:
        """Use what was dropped or pasted, or say why it can't be used."""
        dropped = documents_in(mime)
        if dropped.trouble is not None:
            self._message.tell(dropped.trouble.title, dropped.trouble.detail, is_error=True)
            return
        self._message.hide()
        if len(dropped.sources) == 1:
            self.desk.put(target, dropped.sources[0])
        else:
            self.desk.put_pair(*dropped.sources)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if could_be_documents(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        count = len(event.mimeData().urls())
        self._show_targets(self._targets(event.position().toPoint(), count))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_targets(())

    def dropEvent(self, event: QDropEvent) -> None:
        point = event.position().toPoint()
        self._show_targets(())
        self._take(event.mimeData(), self._targets(point, 1)[0])
        event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._show_targets(())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.geometry = self.saveGeometry()
        self.settings.sync()
        self._drop_comparison_page()
        self.bridge.close()
        super().closeEvent(event)
