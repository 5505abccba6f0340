"""The sentences of an article as a list for those who listen to it: each a node of its own.

Qt makes the interfaces through a factory and keeps them for as long as the object that they speak
for lives. So every node is a `QObject`, made when somebody asks for it and owned by the list; an
interface without an object would be kept by nobody, and crash. The pane itself keeps Qt's own
interface, which reads its text by caret, line and word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow


class SentenceTeller(Protocol):
    """What knows the sentences."""

    def sentence_count(self) -> int:
        """How many there are."""

    def sentence_name(self, sentence: int) -> str:
        """What a sentence says."""

    def sentence_description(self, sentence: int) -> str:
        """What became of it, and what was found in it."""

    def sentence_rect(self, sentence: int) -> QRect:
        """Where it stands on the screen."""

    def sentence_under(self, place: QPoint) -> int | None:
        """The sentence at a place of the screen."""

    def is_selected_sentence(self, sentence: int) -> bool:
        """Whether it belongs to the selected passage."""

    def is_caret_sentence(self, sentence: int) -> bool:
        """Whether the caret stands in it, and what is typed goes there."""

    def is_shown_sentence(self, sentence: int) -> bool:
        """Whether it can be read, folded as the text may be."""


class SentenceNode(QObject):
    """Stands for one sentence of a list."""

    def __init__(self, sentences: SentenceList, sentence: int) -> None:
        super().__init__(sentences)
        self.sentences = sentences
        self.sentence = sentence


class SentenceList(QWidget):
    """The sentences of one article; a widget without a picture, which takes no room.

    Args:
        teller: knows the sentences.
        name: what the list is called.
        pane: shows them.
    """

    def __init__(self, teller: SentenceTeller, name: str, pane: QWidget) -> None:
        super().__init__(pane)
        self.teller = teller
        self.pane = pane
        self._nodes: dict[int, SentenceNode] = {}
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(1, 1)

    @property
    def made(self) -> int:
        """For how many sentences there is a node by now."""
        return len(self._nodes)

    def node(self, sentence: int) -> SentenceNode:
        """The node of a sentence."""
        if sentence not in self._nodes:
            self._nodes[sentence] = SentenceNode(self, sentence)
        return self._nodes[sentence]

    def tell(self, sentence: int, event: QAccessible.Event) -> None:
        """Let those who listen know that something happened to a sentence."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self.node(sentence), event))


def install_sentence_nodes() -> None:
    """Have Qt speak for lists of sentences and for their nodes; once in a process."""
    QAccessible.installFactory(_interface_of)


def _interface_of(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if isinstance(thing, SentenceNode):
        return _NodeInterface(thing)
    if isinstance(thing, SentenceList):
        return _ListInterface(thing)
    return None


class _Interface(QAccessibleInterface):
    """What lists and nodes have in common."""

    _thing: QObject

    def __init__(self, thing: QObject) -> None:
        super().__init__()
        self._thing = thing

    def isValid(self) -> bool:
        return bool(shiboken6.isValid(self._thing))

    def object(self) -> QObject:
        return self._thing

    def window(self) -> QWindow | None:  # type: ignore[override]
        return None

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing can be set."""


class _ListInterface(_Interface):
    _thing: SentenceList

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        return state

    def text(self, kind: QAccessible.Text) -> str:
        is_name = self.isValid() and kind == QAccessible.Text.Name
        return self._thing.accessibleName() if is_name else ""

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        return QRect(self._thing.pane.mapToGlobal(QPoint()), self._thing.pane.size())

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._thing.pane)

    def childCount(self) -> int:
        return self._thing.teller.sentence_count() if self.isValid() else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self.childCount():
            return None
        return QAccessible.queryAccessibleInterface(self._thing.node(index))

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        sentence = self._thing.teller.sentence_under(QPoint(x, y)) if self.isValid() else None
        return None if sentence is None else self.child(sentence)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        node = child.object()
        return node.sentence if isinstance(node, SentenceNode) else -1


class _NodeInterface(_Interface):
    _thing: SentenceNode

    def isValid(self) -> bool:
        if not super().isValid():
            return False  # sentences may have been joined since the node was made
        return self._thing.sentence < self._thing.sentences.teller.sentence_count()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        teller, sentence = self._thing.sentences.teller, self._thing.sentence
        state.readOnly = True
        state.selectable = True
        state.focusable = True
        state.selected = teller.is_selected_sentence(sentence)
        state.focused = teller.is_caret_sentence(sentence)
        state.invisible = not teller.is_shown_sentence(sentence)
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        teller = self._thing.sentences.teller
        if kind == QAccessible.Text.Name:
            return teller.sentence_name(self._thing.sentence)
        if kind == QAccessible.Text.Description:
            return teller.sentence_description(self._thing.sentence)
        return ""

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        return self._thing.sentences.teller.sentence_rect(self._thing.sentence)

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._thing.sentences)

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1
