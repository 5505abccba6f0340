"""Which parts of a file are compared: chapters, items of a wire, stories on a page, attachments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from paraview import wording
from paraview.app.intake.page_preview import PagePreview
from paraview.wording.window import intake as intake_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from paraview.engine.messages import StoryOutline

NAME_ROLE = Qt.ItemDataRole.UserRole + 1
OPENING_ROLE = NAME_ROLE + 1
BODY = "body"
"""What the reader of mails calls the message itself."""


@dataclass(frozen=True, slots=True)
class ChoiceWords:
    """What the parts of a file are called: on the button, in the dialog, where there is but one."""

    choose: str
    question: str
    use: str
    only_one: str


def choice_words(format_name: str) -> ChoiceWords:
    """The words for a format."""
    if format_name == "email":
        return ChoiceWords(
            intake_words.choose_attachments(),
            intake_words.which_attachments(),
            intake_words.use_these(),
            intake_words.no_attachment_readable(),
        )
    if format_name == "epub":
        return ChoiceWords(
            intake_words.choose_chapters(),
            intake_words.which_chapters(),
            intake_words.use_these_chapters(),
            intake_words.one_chapter_only(),
        )
    return ChoiceWords(
        intake_words.choose_stories(),
        intake_words.which_stories(),
        intake_words.use_these_stories(),
        intake_words.one_story_only(),
    )


class StoryChooser(QDialog):
    """A list to tick stories in, where they stand on the page, and how the current one begins.

    Args:
        stories: those in the file, in its order.
        chosen: the names of those that were chosen before; none for all, but of a mail only the
            message itself is read then.
        format_name: the format of the file.
    """

    def __init__(
        self,
        stories: Sequence[StoryOutline],
        chosen: tuple[str, ...] | None,
        parent: QWidget | None = None,
        format_name: str = "",
    ) -> None:
        super().__init__(parent)
        words = choice_words(format_name)
        self.setWindowTitle(words.choose.rstrip("…"))
        self._has_body = format_name == "email" and any(
            story.name == BODY and story.words for story in stories
        )
        if chosen is None and self._has_body:
            chosen = (BODY,)
        has_pages = any(story.boxes for story in stories)
        self.setMinimumSize(940 if has_pages else 680, 460 if has_pages else 420)
        self.list = QListWidget()
        self.list.setAccessibleName(words.question)
        for story in stories:
            title = story.title or intake_words.without_a_title()
            item = QListWidgetItem(f"{title}\n{wording.words(story.words)}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_on = chosen is None or story.name in chosen
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            item.setData(NAME_ROLE, story.name)
            goes_on = len(story.opening.split()) < story.words
            item.setData(OPENING_ROLE, f"{story.opening}…" if goes_on else story.opening)
            self.list.addItem(item)
        self.preview = PagePreview(stories)
        self.preview.setVisible(has_pages)
        self.preview.clicked.connect(self._pick)
        self._opening = QPlainTextEdit()
        self._opening.setReadOnly(True)
        self._opening.setTabChangesFocus(True)
        self._opening.setAccessibleName(intake_words.how_the_story_begins())
        self.list.currentItemChanged.connect(self._show_opening)
        self.list.itemChanged.connect(self._count)
        self._facts = QLabel()
        self._facts.setProperty("muted", "true")
        everything = QPushButton(intake_words.choose_all())
        everything.clicked.connect(lambda: self._check_all(Qt.CheckState.Checked))
        nothing = QPushButton(intake_words.choose_none())
        nothing.clicked.connect(lambda: self._check_all(Qt.CheckState.Unchecked))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use = buttons.addButton(words.use, QDialogButtonBox.ButtonRole.AcceptRole)
        self.use.setProperty("primary", "true")
        self.use.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self.preview, 1)
        middle.addWidget(self.list, 1)
        middle.addWidget(self._opening, 1)
        foot = QHBoxLayout()
        foot.addWidget(everything)
        foot.addWidget(nothing)
        foot.addWidget(self._facts, 1)
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(QLabel(words.question))
        layout.addLayout(middle, 1)
        layout.addLayout(foot)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self._count()

    @property
    def chosen(self) -> tuple[str, ...] | None:
        """The names of the ticked stories; none where they are what is read without a choice."""
        ticked = tuple(item.data(NAME_ROLE) for item in self._items() if is_ticked(item))
        is_usual = ticked == (BODY,) if self._has_body else len(ticked) == self.list.count()
        return None if is_usual else ticked

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _check_all(self, state: Qt.CheckState) -> None:
        for item in self._items():
            item.setCheckState(state)

    def _show_opening(self, item: QListWidgetItem | None) -> None:
        text = "" if item is None else item.data(OPENING_ROLE)
        self._opening.setPlainText(text)
        self._show_places()

    def _pick(self, number: int) -> None:
        """Follow a click on the page: the story becomes the current one, and its tick changes."""
        item = self.list.item(number)
        item.setCheckState(Qt.CheckState.Unchecked if is_ticked(item) else Qt.CheckState.Checked)
        self.list.setCurrentItem(item)

    def _show_places(self) -> None:
        ticked = (n for n, item in enumerate(self._items()) if is_ticked(item))
        self.preview.show_state(self.list.currentRow(), frozenset(ticked))

    def _count(self) -> None:
        ticked = sum(map(is_ticked, self._items()))
        self.use.setEnabled(ticked > 0)
        self._facts.setText(
            intake_words.chosen_of(wording.number(ticked), wording.number(self.list.count()))
        )
        self._show_places()


def is_ticked(item: QListWidgetItem) -> bool:
    """Whether a story is chosen."""
    return item.checkState() == Qt.CheckState.Checked
