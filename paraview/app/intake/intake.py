"""How documents come onto the desk: opened, pasted, dropped, out of a folder, opened again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from paraview.app.intake.details_popover import DetailsPopover
from paraview.app.intake.dropped import documents_at, documents_in
from paraview.app.intake.folder_dialog import FolderDialog, articles_in
from paraview.app.intake.open_dialog import ask_for_article
from paraview.app.intake.paste_dialog import PasteDialog
from paraview.app.intake.story_chooser import StoryChooser, choice_words
from paraview.app.state.pasted import named_for
from paraview.app.state.source_names import source_name
from paraview.comparison import Hand
from paraview.engine.messages import FileSource
from paraview.wording.window import intake as intake_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from paraview.app.intake.dropped import Dropped
    from paraview.app.settings import Settings
    from paraview.app.state.desk import Desk
    from paraview.app.state.workspace import Trouble
    from paraview.app.widgets.message_bar import MessageBar
    from paraview.comparison import Document
    from paraview.engine.messages import StoryOutline


class Intake(QObject):
    """Asks the editor what has to be asked, and puts the answer on the desk.

    Args:
        window: what dialogs belong to.
        message: where it is said why something can't be used.

    Signals:
        session_requested: the path of a session that was dropped or named.
        shelf_requested: paths of files and folders, one of which is to be ranked against the rest.
    """

    session_requested = Signal(str)
    shelf_requested = Signal(object)

    def __init__(
        self, window: QWidget, desk: Desk, settings: Settings, message: MessageBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._settings = settings
        self._message = message
        desk.stories_listed.connect(self._choose_stories)
        desk.stories_failed.connect(self._tell)

    def open_pair(self, left: str, right: str) -> None:
        """Read and compare two files."""
        self._message.hide()
        self._desk.put_pair(FileSource(left), FileSource(right))

    def open_files(self, files: Sequence[str], target: Hand) -> None:
        """Open files as if they had been dropped; a single one goes to `target`."""
        self._use(documents_at([Path(file) for file in files]), target)

    def browse(self, hand: Hand) -> None:
        """Ask for a file."""
        path = ask_for_article(self._window, hand, self._settings)
        if path:
            self._desk.put(hand, FileSource(path))

    def ask_for_text(self, hand: Hand) -> None:
        """Ask for text."""
        dialog = PasteDialog(hand, self._window)
        if dialog.exec():
            self._desk.put(hand, dialog.source)
        dialog.deleteLater()

    def take(self, mime: QMimeData, target: Hand) -> None:
        """Use what was dropped or pasted, or say why it can't be used."""
        self._use(documents_in(mime), target)

    def _use(self, dropped: Dropped, target: Hand) -> None:
        if dropped.trouble is not None:
            self._tell(dropped.trouble)
        elif dropped.session is not None:
            self.session_requested.emit(str(dropped.session))
        elif dropped.shelf:
            self.shelf_requested.emit(dropped.shelf)
        elif dropped.folder is not None:
            self.open_folder(dropped.folder)
        elif len(dropped.sources) == 1:
            self._message.hide()
            self._desk.put(target, named_for(target, dropped.sources[0]))
        else:
            self._message.hide()
            self._desk.put_pair(*dropped.sources)

    def clear(self, hand: Hand) -> None:
        """Take a document away, and offer to put it back."""
        source = self._desk.place(hand).source
        self._desk.clear(hand)
        if source is not None:
            self._message.tell(
                intake_words.was_taken_away(source_name(source)),
                actions=((intake_words.undo(), self._desk.workspace.undo_stack.undo),),
                passes=True,
            )

    def offer_reload(self, path: str) -> None:
        """Say that a file has changed on disk, and offer to read it again."""
        hands = [hand for hand in Hand if self._desk.place(hand).path == path]
        if not hands:
            return

        def reload() -> None:
            for hand in hands:
                self._desk.reload(hand)

        name = source_name(FileSource(path))
        self._message.tell(
            intake_words.has_changed_on_disk(name),
            actions=((intake_words.reload(), reload), (intake_words.keep_as_it_is(), lambda: None)),
        )

    def tell_gone(self, path: str) -> None:
        """Say that a file is not there any more; what was read of it stays."""
        if any(self._desk.place(hand).path == path for hand in Hand):
            self._message.tell(
                intake_words.is_gone(source_name(FileSource(path))),
                intake_words.shown_as_it_was_read(),
                is_error=True,
            )

    def tell_same_file(self) -> None:
        """Say that both sides are one file, where they are."""
        left, right = (self._desk.place(hand).path for hand in Hand)
        if left and right and _is_same_file(left, right):
            name = source_name(FileSource(left))
            self._message.tell(intake_words.same_file_on_both_sides(name), is_error=True)

    def show_details(self, hand: Hand, anchor: QWidget) -> None:
        """Show what is known about a document, beside the widget that asked for it."""
        place = self._desk.place(hand)
        if place.document is None:
            return
        model = ""
        comparison = self._desk.workspace.comparison
        if comparison is not None:
            side = comparison.left if hand is Hand.LEFT else comparison.right
            place = replace(place, document=_as_compared(place.document, side.document))
            model = comparison.engine.model
        popover = DetailsPopover(place, self._window, model)
        popover.reopen_requested.connect(lambda options: self._desk.read_as(hand, options))
        popover.stories_requested.connect(lambda: self._desk.list_stories(hand))
        popover.open_at(anchor)

    def open_folder(self, folder: Path) -> None:
        """Let the editor pick two of the articles in a folder."""
        articles = articles_in(folder)
        if len(articles) < len(Hand):
            self._message.tell(
                intake_words.too_few_in_folder(folder.name),
                intake_words.drop_articles_or_folder(),
                is_error=True,
            )
            return
        self._message.hide()
        dialog = FolderDialog(folder, articles, self._window)
        if dialog.exec():
            self.open_pair(*dialog.pair)
        dialog.deleteLater()

    def _choose_stories(self, hand: Hand, stories: tuple[StoryOutline, ...]) -> None:
        from paraview.documents import ReadOptions  # heavy, and only needed here

        place = self._desk.place(hand)
        source = place.source
        if not isinstance(source, FileSource):
            return
        format_name = place.document.format if place.document else ""
        if len(stories) <= 1:
            self._message.tell(choice_words(format_name).only_one, passes=True)
            return
        options = source.options or ReadOptions()
        dialog = StoryChooser(stories, options.stories, self._window, format_name)
        if dialog.exec():
            self._desk.read_as(hand, replace(options, stories=dialog.chosen))
        dialog.deleteLater()

    def _tell(self, trouble: Trouble) -> None:
        self._message.tell(trouble.title, trouble.detail, is_error=True)


def _as_compared(read: Document, compared: Document) -> Document:
    """A document as it was read, with what comparing it has told: its language, more warnings."""
    more = (each for each in compared.warnings if each not in read.warnings)
    return replace(read, tongue=compared.tongue, warnings=(*read.warnings, *more))


def _is_same_file(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except OSError:
        return one == other
