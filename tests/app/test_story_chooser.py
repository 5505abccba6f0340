"""Choosing stories on a picture of their page, with real clicks."""

import pytest
from PySide6.QtCore import Qt

from paraview.app.reading_choices import Choice, choices_for
from paraview.app.story_chooser import StoryChooser
from paraview.comparison import Document, DocumentWarning, WarningCode
from paraview.documents import Box, ReadOptions
from paraview.engine.messages import FileSource, StoryOutline

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
