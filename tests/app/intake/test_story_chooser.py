"""Choosing stories on a picture of their page, with real clicks."""

import pytest
from PySide6.QtCore import Qt

from paraview.app.intake.reading_choices import choices_for
from paraview.app.intake.story_chooser import StoryChooser, choice_words
from paraview.comparison import Document, DocumentWarning, WarningCode
from paraview.documents import Box
from paraview.engine.messages import FileSource, StoryOutline
from paraview.options import Choice, ReadOptions

STORIES = (
    StoryOutline("1", "Crane falls", 90, "The harbor was", (Box(0, 40, 400, 560, 700),)),
    StoryOutline(
        "2",
        "Schools open late",
        40,
        "Schools",
        (Box(0, 40, 50, 290, 380), Box(0, 310, 50, 560, 380)),
    ),
    StoryOutline("3", "Ferries", 20, "Boats", (Box(1, 40, 50, 560, 700),)),
    StoryOutline("beside", "Photo: Lee", 2, "Photo: Lee"),
)


@pytest.fixture
def dialog(qtbot):
    dialog = StoryChooser(STORIES, None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def area_of(dialog, number):
    return next(area for n, area in dialog.preview.story_areas() if n == number)


def test_a_click_on_the_page_leaves_a_story_out_and_takes_it_in(qtbot, dialog):
    for expected in (("1", "3", "beside"), None):
        place = area_of(dialog, 1).center().toPoint()
        qtbot.mouseClick(dialog.preview, Qt.MouseButton.LeftButton, pos=place)
        assert dialog.chosen == expected
        assert dialog.list.currentRow() == 1
        assert dialog._opening.toPlainText() == "Schools…"


def test_the_areas_lie_as_on_the_page_and_do_not_meet(dialog):
    lead, *columns = [area for _, area in dialog.preview.story_areas()]
    assert lead.bottom() < columns[0].top()
    assert columns[0].right() < columns[1].left()
    room = dialog.preview.rect()
    assert all(room.contains(area.toAlignedRect()) for area in (lead, *columns))


def test_the_page_of_the_current_story_is_shown(qtbot, dialog):
    assert dialog.preview.page == 0
    dialog.list.setCurrentRow(2)
    assert dialog.preview.page == 1
    assert [number for number, _ in dialog.preview.story_areas()] == [2]
    dialog.list.setCurrentRow(3)
    assert dialog.preview.page == 0
    qtbot.mouseClick(dialog.preview, Qt.MouseButton.LeftButton, pos=dialog.preview.rect().topLeft())
    assert dialog.chosen is None, "a click beside the stories means nothing"


def test_chosen_stories_look_otherwise_than_those_left_out(dialog):
    def colour(number):
        place = area_of(dialog, number).topLeft().toPoint()
        return dialog.preview.grab().toImage().pixelColor(place.x() + 2, place.y() + 1)

    before = colour(1)
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert colour(1) != before


def test_without_pages_there_is_no_picture(qtbot):
    plain = StoryChooser([StoryOutline("a", "Chapter", 9, "It")], None)
    qtbot.addWidget(plain)
    plain.show()
    assert not plain.preview.isVisible()


@pytest.mark.parametrize(
    ("codes", "options", "expected"),
    [
        ((), None, False),
        ((WarningCode.PARTS_LEFT_OUT,), None, True),
        ((), ReadOptions(stories=("1",)), True),
    ],
)
def test_the_parts_of_a_mail_are_offered_where_there_are_any(codes, options, expected):
    warnings = tuple(DocumentWarning(code, "a.docx") for code in codes)
    mail = Document("Text.", (), "a.eml", "email", warnings=warnings)
    found = choices_for(FileSource("a.eml", options), mail)
    assert (Choice.STORIES in found) is expected


PARTS = (
    StoryOutline("body", "Two versions", 8, "Hello, here are both versions. Please compare them."),
    StoryOutline("1", "first.docx", 240, "The harbor was closed"),
    StoryOutline("2", "second.pdf", 242, "The harbor was closed"),
)


def test_of_a_mail_the_message_alone_is_ticked_at_first(qtbot):
    dialog = StoryChooser(PARTS, None, format_name="email")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.chosen is None, "the message alone is what is read without a choice"
    assert dialog._facts.text() == "1 of 3 chosen"
    assert dialog._opening.toPlainText() == PARTS[0].opening, "nothing follows"
    dialog.list.setCurrentRow(1)
    assert dialog._opening.toPlainText() == "The harbor was closed…"
    for row in (1, 2):
        dialog.list.item(row).setCheckState(Qt.CheckState.Checked)
    assert dialog.chosen == ("body", "1", "2"), "all of them is a choice of its own"
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.chosen == ("1", "2")


def test_of_a_mail_without_words_everything_is_ticked(qtbot):
    dialog = StoryChooser(PARTS[1:], None, format_name="email")
    qtbot.addWidget(dialog)
    assert dialog.chosen is None
    assert dialog._facts.text() == "2 of 2 chosen"


@pytest.mark.parametrize(
    ("format_name", "told"),
    [("email", "attachments"), ("epub", "chapters"), ("pdf", "stories"), ("newsml", "stories")],
)
def test_parts_are_called_what_they_are(qtbot, format_name, told):
    dialog = StoryChooser(PARTS, None, format_name=format_name)
    qtbot.addWidget(dialog)
    assert told in dialog.windowTitle()
    assert told in choice_words(format_name).question
