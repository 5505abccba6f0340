"""Documents opened again, chosen out of a folder, dropped as text: what the editor is asked."""

import codecs
import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from paraview.app.intake.details_popover import DetailsPopover
from paraview.app.intake.folder_dialog import FolderDialog, articles_in
from paraview.app.intake.reading_choices import ENCODINGS, choices_for, known_encoding
from paraview.app.intake.story_chooser import StoryChooser
from paraview.app.state.workspace import Place
from paraview.comparison import DocumentWarning, Hand, WarningCode
from paraview.documents.formats import FORMATS
from paraview.engine.messages import (
    Compared,
    FileSource,
    PastedSource,
    ReadDone,
    StoriesListed,
    StoryOutline,
)
from paraview.options import Choice, ReadOptions, View
from tests.app import builders

STORIES = (
    StoryOutline("s1", "Harbour bridge to close", 210, "The bridge closes on Monday"),
    StoryOutline("s2", "Ferries to run hourly", 90, "Boats will cross"),
    StoryOutline("s3", "", 12, "A few words"),
)


def document(name, *warnings, **fields):
    made = replace(builders.LEFT, format=name, path=f"/x/earlier.{name}", **fields)
    return replace(made, warnings=tuple(DocumentWarning(code, detail) for code, detail in warnings))


@pytest.fixture
def fill(qtbot, window, client):
    def fill(hand, article, options=None):
        window.desk.put(hand, FileSource(article.path or article.name, options))
        client.answer(ReadDone(client.last.id, article))
        qtbot.waitUntil(lambda: not client.answers)

    return fill


@pytest.fixture
def popover(qtbot, window):
    def open_popover(hand=Hand.LEFT):
        qtbot.mouseClick(window.start_page.zones[hand].details, Qt.MouseButton.LeftButton)
        found = window.findChildren(DetailsPopover)[-1]
        qtbot.waitUntil(found.isVisible)
        return found

    return open_popover


def texts(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_every_encoding_is_one_that_python_knows():
    for name in ENCODINGS:
        codecs.lookup(name)


@pytest.mark.parametrize("each", FORMATS, ids=lambda each: each.name)
def test_what_can_be_chosen_is_known_of_every_format(each):
    changed = document(each.name, (WarningCode.TRACKED_CHANGES, "2"))
    assert choices_for(FileSource("/x"), changed) != Choice.NONE
    assert choices_for(PastedSource("x"), changed) == Choice.NONE
    assert choices_for(FileSource("/x"), None) == Choice.NONE


def test_tracked_changes_are_offered_where_there_are_any():
    plain = document("docx")
    assert choices_for(FileSource("/x"), plain) == Choice.NONE
    original = FileSource("/x", ReadOptions(view=View.ORIGINAL))
    assert choices_for(original, plain) == Choice.VIEW


def test_details_tell_what_is_known(qtbot, window, fill, popover):
    fill(
        Hand.LEFT,
        document(
            "text",
            (WarningCode.ENCODING_GUESSED, "cp1252"),
            title="The bridge",
            byline="Ann Wood",
            encoding="cp1252",
        ),
    )
    told = texts(popover())
    for each in (
        "Plain text",
        "Windows-1252",
        "41 words",
        "4 paragraphs",
        "The bridge",
        "Ann Wood",
    ):
        assert each in told
    assert "Look for wrong letters" in told
    assert "/x/earlier.text" in told


def test_a_text_with_wrong_letters_can_be_read_in_another_encoding(qtbot, client, fill, popover):
    fill(Hand.LEFT, document("text", (WarningCode.ENCODING_GUESSED, "cp1252")))
    asked = popover()
    asked._encoding.setFocus()
    qtbot.keyClicks(asked._encoding, "KOI")
    qtbot.mouseClick(asked._again, Qt.MouseButton.LeftButton)
    wanted = FileSource("/x/earlier.text", ReadOptions(encoding="KOI8-R"))
    assert client.last.source == wanted
    assert known_encoding(wanted, builders.LEFT) == "KOI8-R"


@pytest.mark.parametrize(
    ("name", "box", "wanted"),
    [
        ("docx", "_view", ReadOptions(view=View.ORIGINAL)),
        ("html", "_whole_page", ReadOptions(whole_page=True)),
        ("pdf", "_straight", ReadOptions(columns=False)),
    ],
)
def test_a_document_can_be_opened_again(qtbot, client, fill, popover, name, box, wanted):
    fill(Hand.LEFT, document(name, (WarningCode.TRACKED_CHANGES, "2")))
    asked = popover()
    check = getattr(asked, box)
    qtbot.mouseClick(check, Qt.MouseButton.LeftButton, pos=QPoint(8, check.height() // 2))
    qtbot.mouseClick(asked._again, Qt.MouseButton.LeftButton)
    assert client.last.source == FileSource(f"/x/earlier.{name}", wanted)


def test_escape_closes_the_details(qtbot, window, fill, popover):
    fill(Hand.LEFT, document("text"))
    asked = popover()
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert not window.findChildren(DetailsPopover) or not asked.isVisible()


def test_pasted_text_has_details_but_no_choices(qtbot, window):
    place = Place(PastedSource("x", name="Pasted text"), builders.LEFT)
    asked = DetailsPopover(place, window)
    assert "Open again" not in texts(asked)
    asked.close()


def during_dialog(kind, do):
    """Have something done in the dialog that the next call opens."""

    def look():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            do(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def test_stories_are_chosen_with_keys(qtbot, window, client, fill, popover):
    fill(Hand.LEFT, document("epub", (WarningCode.SEVERAL_STORIES, "3")))
    seen = []

    def choose(dialog):
        seen.append(dialog._opening.toPlainText())
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
        seen.append(dialog._opening.toPlainText())
        qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
        seen.append(dialog._facts.text())
        qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)

    button = next(b for b in popover().findChildren(QPushButton) if "chapters" in b.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    during_dialog(StoryChooser, choose)
    client.answer(StoriesListed(client.last.id, STORIES))
    qtbot.waitUntil(lambda: len(seen) == 3)
    qtbot.waitUntil(lambda: isinstance(getattr(client.last, "source", None), FileSource))
    assert seen == ["The bridge closes on Monday…", "Boats will cross…", "2 of 3 chosen"]
    assert client.last.source.options.stories == ("s1", "s3")


def test_all_stories_are_no_choice_and_none_can_not_be_used(qtbot):
    dialog = StoryChooser(STORIES, ("s2",))
    qtbot.addWidget(dialog)
    assert dialog.chosen == ("s2",)
    dialog._check_all(Qt.CheckState.Unchecked)
    assert not dialog.use.isEnabled()
    dialog._check_all(Qt.CheckState.Checked)
    assert dialog.chosen is None
    assert "Without a title" in dialog.list.item(2).text()


def test_a_file_with_one_story_says_so(qtbot, window, client, fill):
    fill(Hand.LEFT, document("pdf"))
    window.desk.list_stories(Hand.LEFT)
    client.answer(StoriesListed(client.last.id, STORIES[:1]))
    qtbot.waitUntil(lambda: "one story only" in window.message)


def drop_on(window, at, mime):
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(at, copy, mime, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(at), copy, mime, left, none))


def test_two_articles_are_chosen_out_of_a_folder(qtbot, window, client, tmp_path):
    for age, name in enumerate(
        ("third.txt", "second.docx", "first.md", "notes.xyz", ".hidden.txt")
    ):
        (tmp_path / name).write_text("x")
        os.utime(tmp_path / name, (10_000 - age, 10_000 - age))
    (tmp_path / "folder.txt").mkdir()
    names = [os.path.basename(each.path) for each in articles_in(tmp_path)]  # noqa: PTH119
    assert names == ["first.md", "second.docx", "third.txt"]

    def choose(dialog):
        assert dialog.use.isEnabled()
        qtbot.keyClick(dialog.lists[Hand.LEFT], Qt.Key.Key_End)
        assert not dialog.use.isEnabled()
        qtbot.keyClick(dialog.lists[Hand.LEFT], Qt.Key.Key_Up)
        qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)

    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    during_dialog(FolderDialog, choose)
    drop_on(window, QPoint(50, 200), mime)
    assert [window.desk.place(hand).path for hand in Hand] == [
        str(tmp_path / "second.docx"),
        str(tmp_path / "third.txt"),
    ]


def test_what_is_named_at_the_start_is_opened(qtbot, window, client, tmp_path):
    names = [str(tmp_path / name) for name in ("earlier.txt", "later.txt")]
    for name in names:
        Path(name).write_text("Words.")
    window.open_files([names[1]])
    assert [window.desk.place(hand).path for hand in Hand] == [names[1], None]
    window.open_files(names)
    assert [window.desk.place(hand).path for hand in Hand] == names
    during_dialog(FolderDialog, lambda dialog: dialog.reject())
    window.open_files([str(tmp_path)])
    assert [window.desk.place(hand).path for hand in Hand] == names


def test_addresses_of_files_that_come_as_text_are_files(qtbot, window, client, tmp_path):
    names = [tmp_path / name for name in ("später am tag.txt", "later.txt")]
    for name in names:
        name.write_text("Words.")
    mime = QMimeData()
    mime.setText(
        "\r\n".join(bytes(QUrl.fromLocalFile(str(name)).toEncoded()).decode() for name in names)
    )
    drop_on(window, QPoint(50, 200), mime)
    assert [window.desk.place(hand).path for hand in Hand] == [str(name) for name in names]


@pytest.mark.parametrize("hand", Hand)
def test_text_dropped_on_a_half_of_a_comparison_replaces_that_side(
    qtbot, window, client, fill, hand
):
    fill(Hand.LEFT, builders.LEFT)
    fill(Hand.RIGHT, builders.RIGHT)
    client.answer(Compared(client.last.id, builders.small()))
    qtbot.waitUntil(lambda: window.comparison_page is not None)
    mime = QMimeData()
    mime.setText("Other words.")
    x = window.width() // 4 if hand is Hand.LEFT else 3 * window.width() // 4
    drop_on(window, QPoint(x, 400), mime)
    assert client.last.source == PastedSource("Other words.", name=f"Pasted text ({hand})")
    assert window.desk.place(hand).is_reading
    assert window.desk.place(hand.other).document is not None


def test_details_are_at_hand_above_an_article(qtbot, window, client, fill):
    fill(Hand.LEFT, builders.LEFT)
    fill(Hand.RIGHT, document("docx", (WarningCode.TRACKED_CHANGES, "2")))
    client.answer(Compared(client.last.id, builders.small()))
    qtbot.waitUntil(lambda: window.comparison_page is not None)
    header = window.comparison_page.headers[Hand.RIGHT]
    qtbot.mouseClick(header.details, Qt.MouseButton.LeftButton)
    (asked,) = window.findChildren(DetailsPopover)
    assert "tracked changes" in texts(asked)
    qtbot.mouseClick(asked._view, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    qtbot.mouseClick(asked._again, Qt.MouseButton.LeftButton)
    assert client.last.source.options == ReadOptions(view=View.ORIGINAL)
    assert window.desk.place(Hand.RIGHT).is_reading


def test_a_long_document_shows_how_far_it_is(qtbot, window, client):
    from paraview.comparison import Stage
    from paraview.engine.messages import Progressed

    window.desk.put(Hand.LEFT, FileSource("long.pdf"))
    client.answer(Progressed(client.last.id, Stage.READING, 0.5))
    bar = window.start_page.zones[Hand.LEFT]._bar
    qtbot.waitUntil(lambda: bar.value() == 500)
