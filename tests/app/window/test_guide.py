"""The guide, and the comparisons of before."""

import pytest
from PySide6.QtCore import Qt

from paraview.app.commands.actions import plain_text
from paraview.app.intake.samples import sample_pairs
from paraview.app.settings import RecentPair
from paraview.comparison import Hand
from paraview.engine.messages import Compared, CompareRequest, ReadDone, ReadRequest
from paraview.wording.window.guide import chapters
from tests.app import builders
from tests.app.doubles import answer


@pytest.fixture
def guide(window):
    window.actions_by_name["guide"].trigger()
    dialog = window.dialogs._guide
    yield dialog
    dialog.close()


def answer_sample(qtbot, client):
    """Read and compare the sample, as the engine would."""
    reads = [request for request in client.requests if isinstance(request, ReadRequest)][-2:]
    for request, document in zip(reads, (builders.SAID_LEFT, builders.SAID_RIGHT), strict=True):
        answer(qtbot, client, ReadDone(request.id, document))
    assert isinstance(client.last, CompareRequest)
    answer(qtbot, client, Compared(client.last.id, builders.said()))


def test_chapters_have_pictures_of_the_real_window(qtbot, window, client, guide):
    pair = sample_pairs()[0]
    asked = [request.source.path for request in client.requests[-2:]]
    assert asked == [pair.left, pair.right]
    assert guide.chapter == "start"
    qtbot.waitUntil(guide.picture.isVisible)
    qtbot.mouseClick(guide.next, Qt.MouseButton.LeftButton)
    qtbot.wait(20)
    assert not guide.picture.isVisible(), "the sample is not compared yet"
    answer_sample(qtbot, client)
    qtbot.waitUntil(guide.picture.isVisible)
    assert window.desk.place(Hand.LEFT).is_empty, "the desk is left alone"
    seen = set()
    for row, (name, chapter) in enumerate(chapters().items()):
        guide.list.setCurrentRow(row)
        guide.show_picture()
        assert guide.text.text() == chapter.text
        if name == "many":
            assert not guide.picture.isVisible(), "the sample is but two"
            continue
        picture = guide.picture.pixmap().toImage()
        assert picture.width() > 300
        seen.add(bytes(picture.constBits()))
        assert guide.title.text() == chapter.title
        assert chapter.title in guide.picture.accessibleName()
    assert len(seen) == len(chapters()) - 1
    assert not guide.next.isEnabled()


def test_the_guide_follows_the_theme_and_opens_once(qtbot, window, client, guide):
    answer_sample(qtbot, client)
    guide.list.setCurrentRow(2)
    guide.show_picture()
    light = guide.picture.pixmap().toImage().pixelColor(40, 120).lightness()
    window.theme.set_mode("dark")
    assert guide.picture.pixmap().toImage().pixelColor(40, 120).lightness() < light
    window.actions_by_name["guide"].trigger()
    assert window.dialogs._guide is guide


def test_the_guide_opens_the_sample(qtbot, window, client, guide):
    asked = len(client.requests)
    guide.sample_requested.emit()
    assert len(client.requests) == asked + 2
    assert window.desk.place(Hand.LEFT).path == sample_pairs()[0].left


def test_what_the_marks_mean_is_one_key_away(qtbot, compared):
    qtbot.keyClick(compared, Qt.Key.Key_F1)
    assert compared.dialogs._legend.isVisible()
    assert compared.dialogs._legend.windowTitle() == "What do these marks mean?"
    compared.dialogs._legend.close()


def test_recent_comparisons_are_in_the_file_menu(qtbot, window, client, settings, tmp_path):
    (file_menu,) = [each.menu() for each in window.menuBar().actions() if each.text() == "&File"]
    (recent,) = [
        each.menu()
        for each in file_menu.actions()
        if plain_text(each.text()) == "Recent comparisons"
    ]
    recent.fill()
    assert [each.text() for each in recent.actions()] == ["None yet"]
    left, right = tmp_path / "one.txt", tmp_path / "other.txt"
    left.write_text("One.")
    right.write_text("Other.")
    settings.remember_pair(RecentPair(str(left), str(tmp_path / "gone.txt")))
    settings.remember_pair(RecentPair(str(left), str(right)))
    recent.fill()
    assert [(each.text(), each.isEnabled()) for each in recent.actions()] == [
        ("one.txt  ↔  other.txt", True),
        ("one.txt  ↔  gone.txt", False),
    ]
    recent.actions()[0].trigger()
    assert [each.source.path for each in client.requests[-2:]] == [str(left), str(right)]
