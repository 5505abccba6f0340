"""The window: its pages, its menus, and what each action does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from paraview.app.commands.actions import Actions, When, key_told
from paraview.app.commands.mnemonics import give_keys
from paraview.app.commands.shortcuts import Shortcuts
from paraview.app.comparing.page import ComparisonPage
from paraview.app.comparing.progress_page import ProgressPage
from paraview.app.intake.intake import Intake
from paraview.app.intake.samples import sample_pairs
from paraview.app.intake.start_page import StartPage
from paraview.app.settings import GEOMETRY, RecentPair
from paraview.app.state.desk import Desk, Phase
from paraview.app.state.keeper import Keeper
from paraview.app.state.preferences import LENIENCIES, Preferences
from paraview.app.state.source_names import source_name
from paraview.app.widgets.message_bar import MessageBar
from paraview.app.window.drops import WindowDrops
from paraview.app.window.exporting import Exporting
from paraview.app.window.file_watch import FileWatch
from paraview.app.window.handlers import handlers
from paraview.app.window.open_dialogs import OpenDialogs
from paraview.app.window.recent_menu import RecentMenu
from paraview.app.window.review_messages import ReviewMessages
from paraview.app.window.session_files import RecentSessions, SessionFiles
from paraview.app.window.toolbar import ToolBar
from paraview.comparison import Hand, Look
from paraview.passages.leniency import Leniency
from paraview.passages.shown_links import Asked
from paraview.wording.window import dialogs as dialogs_words
from paraview.wording.window import main_window as window_words
from paraview.wording.window.commands import menu_names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import (
        QCloseEvent,
    )

    from paraview.app.look.theme import Theme
    from paraview.app.settings import Settings
    from paraview.app.state.engine_bridge import EngineBridge
    from paraview.app.state.filter import Filter
    from paraview.app.state.view_state import ViewState
    from paraview.app.window.parts import Dialogs
    from paraview.errors import ParaviewError
    from paraview.options import Options


ROOM_FOR_FINDINGS_PX = 1360


class MainWindow(QMainWindow):
    """One window, one desk."""

    def __init__(
        self,
        bridge: EngineBridge,
        settings: Settings,
        theme: Theme,
        options: Options | None = None,
        sessions_folder: Path | None = None,
    ) -> None:
        super().__init__()
        self.settings = settings
        self.theme = theme
        self.bridge = bridge
        self.desk = Desk(bridge, options, self)
        self.keeper = Keeper(self.desk, sessions_folder, self)
        self.comparison_page: ComparisonPage | None = None
        self.samples = sample_pairs()
        self.dialogs: Dialogs = OpenDialogs(self, self)
        self._watch = FileWatch(self)
        self.preferences = Preferences(settings, self)
        self.setMinimumSize(760, 520)
        self.actions_by_name = Actions(handlers(self), theme, self)
        self.shortcuts = Shortcuts(self.actions_by_name, settings)
        self._build_pages()
        self._build_bars()
        self._connect()
        self._apply_theme()
        self.actions_by_name[f"theme_{theme.mode}"].setChecked(True)
        self.actions_by_name["lock"].setChecked(self.preferences.is_locked)
        self.actions_by_name["serif"].setChecked(self.preferences.is_serif)
        self.actions_by_name[f"spacing_{self.preferences.spacing}"].setChecked(True)
        self.actions_by_name[f"measure_{self.preferences.measure}"].setChecked(True)
        for name in LENIENCIES:
            self.actions_by_name[name].setChecked(getattr(self.preferences.leniency, name))
        self._show_phase(self.desk.phase)
        geometry = settings.get(GEOMETRY)
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self._take_a_good_size()

    def open_pair(self, left: str, right: str) -> None:
        """Read and compare two files."""
        self.intake.open_pair(left, right)

    @property
    def message(self) -> str:
        """What the message bar tells at the moment."""
        return self._message.text

    # --- building -----------------------------------------------------------------------------

    def _build_pages(self) -> None:
        self.start_page = StartPage(self.desk, self.theme, self.settings, self.samples)
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
        self.intake = Intake(self, self.desk, self.settings, self._message)
        self.session_files = SessionFiles(self, self.keeper, self.settings, self._message)
        self.exporting = Exporting(
            self, self.bridge, self.desk.workspace, self.settings, self.theme, self._message
        )
        self._drops = WindowDrops(
            self, self.pages, self.start_page, self.desk, self.theme, self.intake.take
        )

    def _build_bars(self) -> None:
        menus = {name: self.menuBar().addMenu(title) for name, title in menu_names().items()}
        for name, menu in menus.items():
            self.actions_by_name.fill_menu(menu, name)
        recent = RecentMenu(self.settings, self.intake.open_pair, self)
        menus["file"].insertMenu(self.actions_by_name["sample"], recent)
        sessions = RecentSessions(self.session_files, self.keeper, self.settings, self)
        menus["file"].insertMenu(self.actions_by_name["save"], sessions)
        give_keys(self.menuBar())
        for each in self.menuBar().findChildren(QMenu):
            give_keys(each)
        self._toolbar = ToolBar(self.actions_by_name)
        self.addToolBar(self._toolbar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def _connect(self) -> None:
        start, progress, desk = self.start_page, self.progress_page, self.desk
        start.browse_requested.connect(self.intake.browse)
        start.paste_requested.connect(self.intake.ask_for_text)
        start.clear_requested.connect(self.intake.clear)
        start.details_requested.connect(self.intake.show_details)
        start.pair_requested.connect(self.intake.open_pair)
        start.compare_requested.connect(desk.resume)
        progress.cancel_requested.connect(desk.cancel)
        progress.retry_requested.connect(desk.compare)
        progress.back_requested.connect(desk.go_back)
        desk.phase_changed.connect(self._show_phase)
        desk.workspace.place_changed.connect(self._on_place_changed)
        self.keeper.moved.connect(self._name_window)
        self.intake.session_requested.connect(self._open_session)
        self.intake.shelf_requested.connect(self.dialogs.rank)
        desk.workspace.undo_stack.indexChanged.connect(self._enable_undo)
        self.bridge.model_failed.connect(self._on_model_failed)
        ReviewMessages(desk.workspace.reviewing, self._message, self)
        self._watch.file_changed.connect(self.intake.offer_reload)
        self._watch.file_gone.connect(self.intake.tell_gone)
        self.theme.changed.connect(self._apply_theme)
        self.preferences.typography_changed.connect(self._set_type)

    def _take_a_good_size(self) -> None:
        area = QGuiApplication.primaryScreen().availableSize()
        self.resize(min(1440, round(area.width() * 0.9)), min(920, round(area.height() * 0.9)))

    # --- what is shown ------------------------------------------------------------------------

    def _show_phase(self, phase: Phase) -> None:
        view = self.desk.workspace.view if phase is Phase.COMPARED else None
        is_compared = view is not None
        self._drop_comparison_page()
        if view is not None:
            self._show_comparison(view)
        elif phase is Phase.COLLECTING:
            self.pages.setCurrentWidget(self.start_page)
            self.start_page.setFocus()
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

    def _show_comparison(self, view: ViewState) -> None:
        page = ComparisonPage(view, self.theme, self.preferences.typography)
        page.zoom_requested.connect(self.preferences.zoom)
        page.view_changed.connect(self._note_view)
        page.details_requested.connect(self.intake.show_details)
        page.filters.filter_changed.connect(self._note_filter)
        page.findings_wanted.connect(self.actions_by_name["findings"].trigger)
        page.decisions.key_told = lambda: key_told(self.actions_by_name["put_together"])
        page.sync.set_locked(self.actions_by_name["lock"].isChecked())
        self.comparison_page = page
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        page.show_view(self.preferences.view)
        page.filters.set_filter(replace(view.filter, folds=self.preferences.folds))
        view.set_leniency(self.preferences.leniency)
        if view.asked is Asked.AS_FOUND:  # nothing else was asked of this comparison
            page.filters.slider.set_level(self.preferences.asked)
        page.host.restore_layout(self.preferences.findings_layout)
        page.show_findings(self._wants_findings)
        page.dock.close_requested.connect(self.actions_by_name["findings"].trigger)
        page.dock.topLevelChanged.connect(self._note_findings_place)
        page.dock.dockLocationChanged.connect(self._note_findings_place)
        self._note_findings_place()
        self.actions_by_name["findings"].setChecked(self._wants_findings)
        if view.selected_index is not None:
            QTimer.singleShot(0, view, view.show_again)  # once the page is laid out
        left, right = (self.desk.place(hand).path for hand in Hand)
        samples = {path for pair in self.samples for path in (pair.left, pair.right)}
        if left and right and not samples.issuperset((left, right)):
            self.settings.remember_pair(RecentPair(left, right))

    @property
    def _wants_findings(self) -> bool:
        """As the editor left it; before that, where there is room for a third column."""
        return self.preferences.shows_findings(default=self.width() >= ROOM_FOR_FINDINGS_PX)

    def show_findings(self, is_on: bool) -> None:
        """Show the findings beside a comparison, or put them away."""
        self.preferences.set_shows_findings(is_on)
        if self.comparison_page is not None:
            self.comparison_page.show_findings(is_on)
            self._note_findings_place()

    def put_findings(self, place: str) -> None:
        """Show the findings in another place."""
        if self.comparison_page is not None:
            self.comparison_page.host.put(place)
            self.actions_by_name["findings"].setChecked(True)
            self.show_findings(True)

    def _note_findings_place(self) -> None:
        """Remember where the findings are, and check it in the menu."""
        if self.comparison_page is not None:
            host = self.comparison_page.host
            self.preferences.set_findings_layout(host.layout_state())
            self.actions_by_name[f"findings_{host.place}"].setChecked(True)

    def _drop_comparison_page(self) -> None:
        if self.comparison_page is not None:
            page, self.comparison_page = self.comparison_page, None
            self.preferences.set_findings_layout(page.host.layout_state())
            page.dock.hide()
            page.sync.stop()
            page.state.find("")
            self.pages.removeWidget(page)
            page.deleteLater()

    def _on_place_changed(self, _hand: Hand) -> None:
        paths = [self.desk.place(hand).path for hand in Hand]
        self._watch.watch([path for path in paths if path])
        self._enable_by_desk()
        self._name_window()
        self.intake.tell_same_file()

    def _enable_by_desk(self) -> None:
        actions, desk = self.actions_by_name, self.desk
        is_empty = all(desk.place(hand).is_empty for hand in Hand)
        self._enable_undo()
        actions["swap"].setEnabled(not is_empty)
        actions["new"].setEnabled(not is_empty)
        actions["compare"].setEnabled(desk.can_compare)
        actions["sample"].setEnabled(bool(self.samples))

    def _enable_undo(self) -> None:
        stack = self.desk.workspace.undo_stack
        for name, is_on, text in (
            ("undo", stack.canUndo(), window_words.undo(stack.undoText())),
            ("redo", stack.canRedo(), window_words.redo(stack.redoText())),
        ):
            self.actions_by_name[name].setEnabled(is_on)
            self.actions_by_name[name].setText(text)

    def _name_window(self) -> None:
        sources = [self.desk.place(hand).source for hand in Hand]
        names = [source_name(source) for source in sources if source is not None]
        path = self.keeper.path
        title = path.stem if path is not None and self.keeper.is_named else " ↔ ".join(names)
        self.setWindowTitle(f"{title} — Paraview Diff" if title else "Paraview Diff")

    def _apply_theme(self) -> None:
        self.setStyleSheet(self.theme.style_sheet)

    def _on_model_failed(self, error: ParaviewError) -> None:
        self._message.tell(error.title, error.detail, is_error=True)

    def tell_crash(self, show: Callable[[], object]) -> None:
        """Say that the application ended unexpectedly the last time, and offer the report."""
        self._message.tell(
            dialogs_words.ended_unexpectedly(),
            actions=((dialogs_words.show_the_report(), show),),
        )

    # --- what actions do ----------------------------------------------------------------------

    def _open_session(self, path: str) -> None:
        self.session_files.open(Path(path))

    def start_again(self) -> None:
        """Put both documents away."""
        self.desk.clear_all()
        self._message.hide()

    def paste_from_clipboard(self) -> None:
        """Take what is in the clipboard for an article."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None:
            self.intake.take(mime, self._drops.targets(None, 1)[0])

    def open_files(self, files: Sequence[str]) -> None:
        """Open what was named at a start: articles, a folder, a session."""
        self.intake.open_files(files, self._drops.targets(None, 1)[0])

    def open_sample(self) -> None:
        """Compare the first sample pair."""
        if self.samples:
            self.intake.open_pair(self.samples[0].left, self.samples[0].right)

    def show_view(self, name: str) -> None:
        """Show one of the views of a comparison."""
        if self.comparison_page is not None:
            self.comparison_page.show_view(name)

    def _note_view(self, name: str) -> None:
        self.actions_by_name[f"view_{name}"].setChecked(True)
        self.preferences.set_view(name)

    def set_leniency(self, _on: bool) -> None:
        """Take for no difference what is checked in the menu."""
        wanted = Leniency(**{name: self.actions_by_name[name].isChecked() for name in LENIENCIES})
        self.preferences.set_leniency(wanted)
        if self.comparison_page is not None:
            self.comparison_page.state.set_leniency(wanted)

    def _note_filter(self, wanted: Filter) -> None:
        self.actions_by_name["only_differences"].setChecked(Look.IDENTICAL in wanted.hidden)
        self.actions_by_name["folds"].setChecked(wanted.folds)
        self.preferences.set_folds(wanted.folds)

    def _set_type(self) -> None:
        if self.comparison_page is not None:
            self.comparison_page.set_typography(self.preferences.typography)
            size = window_words.text_size(self.preferences.zoom_percent)
            self.comparison_page.filters.tell(size)

    def set_lock(self, is_on: bool) -> None:
        """Scroll both sides together, or each by itself."""
        self.preferences.set_locked(is_on)
        if self.comparison_page is not None:
            self.comparison_page.sync.set_locked(is_on)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.set(GEOMETRY, self.saveGeometry())
        self.session_files.close()
        self.settings.sync()
        self._drop_comparison_page()
        self.bridge.close()
        super().closeEvent(event)
