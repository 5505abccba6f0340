"""The desk: what happens to two documents between drop and comparison."""

import pytest

from paraview.app.state.desk import Desk, Phase
from paraview.comparison import Hand, Stage
from paraview.engine.messages import (
    Compared,
    CompareRequest,
    Failed,
    FileSource,
    PastedSource,
    Progressed,
    ReadDone,
    StoriesListed,
    StoriesRequest,
    StoryOutline,
)
from paraview.errors import EngineError
from paraview.options import ReadOptions
from tests.app import builders


@pytest.fixture
def desk(bridge):
    return Desk(bridge, parent=bridge)


@pytest.fixture
def fill(qtbot, desk, client):
    def fill(hand, document):
        desk.put(hand, FileSource(document.name))
        with qtbot.waitSignal(desk.workspace.place_changed):
            client.answer(ReadDone(client.last.id, document))

    return fill


@pytest.fixture
def compared(qtbot, desk, client, fill):
    fill(Hand.LEFT, builders.LEFT)
    fill(Hand.RIGHT, builders.RIGHT)
    with qtbot.waitSignal(desk.phase_changed):
        client.answer(Compared(client.last.id, builders.small()))
    return desk


def test_two_documents_are_compared_by_themselves(qtbot, desk, client, fill):
    fill(Hand.LEFT, builders.LEFT)
    assert desk.phase is Phase.COLLECTING
    fill(Hand.RIGHT, builders.RIGHT)
    assert desk.phase is Phase.COMPARING
    assert isinstance(client.last, CompareRequest)
    assert (client.last.left, client.last.right) == (builders.LEFT, builders.RIGHT)
    with qtbot.waitSignal(desk.progressed) as told:
        client.answer(Progressed(client.last.id, Stage.EMBEDDING, 0.5))
    assert told.args == [Stage.EMBEDDING, 0.5]
    with qtbot.waitSignal(desk.phase_changed):
        client.answer(Compared(client.last.id, builders.small()))
    assert desk.phase is Phase.COMPARED
    assert desk.workspace.comparison == builders.small()


def test_a_document_that_cannot_be_read_leaves_the_other(qtbot, desk, client, fill):
    fill(Hand.LEFT, builders.LEFT)
    desk.put(Hand.RIGHT, FileSource("broken.docx"))
    with qtbot.waitSignal(desk.workspace.place_changed):
        client.answer(
            Failed(client.last.id, EngineError("test", "This file is damaged.", "Save it again."))
        )
    assert desk.place(Hand.RIGHT).trouble.title == "This file is damaged."
    assert desk.place(Hand.LEFT).document == builders.LEFT
    assert desk.phase is Phase.COLLECTING


def test_an_answer_that_came_too_late_is_dropped(qtbot, desk, client):
    desk.put(Hand.LEFT, FileSource("first"))
    stale = client.last.id
    desk.put(Hand.LEFT, FileSource("second"))
    client.answer(ReadDone(stale, builders.RIGHT))
    with qtbot.waitSignal(desk.workspace.place_changed):
        client.answer(ReadDone(client.last.id, builders.LEFT))
    assert desk.place(Hand.LEFT).document == builders.LEFT


def test_cancel_and_try_again(qtbot, desk, client, fill):
    fill(Hand.LEFT, builders.LEFT)
    fill(Hand.RIGHT, builders.RIGHT)
    desk.cancel()
    assert (desk.phase, client.cancels) == (Phase.CANCELLED, 1)
    desk.compare()
    assert desk.phase is Phase.COMPARING
    with qtbot.waitSignal(desk.phase_changed):
        client.answer(Failed(client.last.id, EngineError("test", "No memory.", "Close something.")))
    assert desk.phase is Phase.FAILED
    assert desk.trouble.title == "No memory."
    desk.go_back()
    assert desk.phase is Phase.COLLECTING
    assert desk.can_compare


def test_replacing_a_document_stops_the_comparison(desk, client, fill):
    fill(Hand.LEFT, builders.LEFT)
    fill(Hand.RIGHT, builders.RIGHT)
    desk.put(Hand.RIGHT, PastedSource("Other text."))
    assert client.cancels == 1
    assert desk.phase is Phase.COLLECTING
    assert desk.place(Hand.RIGHT).is_reading


def test_undo_brings_a_cleared_document_back(compared, client):
    compared.clear(Hand.LEFT)
    assert compared.place(Hand.LEFT).is_empty
    assert compared.phase is Phase.COLLECTING
    compared.workspace.undo_stack.undo()
    assert compared.place(Hand.LEFT).document == builders.LEFT
    assert compared.phase is Phase.COMPARING


def test_swap_and_undo(compared, client):
    compared.swap()
    assert client.last.left == builders.RIGHT
    compared.workspace.undo_stack.undo()
    assert client.last.left == builders.LEFT


def test_start_again_and_undo(compared):
    compared.clear_all()
    assert all(compared.place(hand).is_empty for hand in Hand)
    compared.workspace.undo_stack.undo()
    assert compared.phase is Phase.COMPARING


def test_a_long_document_tells_how_far_it_is(qtbot, desk, client):
    desk.put(Hand.RIGHT, FileSource("long.pdf"))
    with qtbot.waitSignal(desk.reading_progressed) as told:
        client.answer(Progressed(client.last.id, Stage.READING, 0.25))
    assert told.args == [Hand.RIGHT, 0.25]


def test_what_is_replaced_while_it_is_read_is_not_read_to_the_end(desk, client):
    desk.put(Hand.LEFT, FileSource("hangs"))
    first = client.last.id
    desk.put(Hand.LEFT, FileSource("better"))
    assert client.forgotten == [first]


def test_cancelling_a_comparison_lets_reading_go_on(qtbot, desk, client, fill):
    fill(Hand.LEFT, builders.LEFT)
    fill(Hand.RIGHT, builders.RIGHT)
    desk.put(Hand.RIGHT, FileSource("other"))
    assert client.cancels == 1
    with qtbot.waitSignal(desk.workspace.place_changed):
        client.answer(ReadDone(client.last.id, builders.RIGHT))
    assert desk.phase is Phase.COMPARING


def test_opened_again_as_something_else(desk, client, fill):
    fill(Hand.LEFT, builders.LEFT)
    desk.read_as(Hand.LEFT, ReadOptions(encoding="KOI8-R"))
    assert client.last.source == FileSource("earlier.txt", ReadOptions(encoding="KOI8-R"))
    desk.workspace.undo_stack.undo()
    assert desk.place(Hand.LEFT).document == builders.LEFT


def test_stories_are_listed_or_it_is_told_why_not(qtbot, desk, client, fill):
    fill(Hand.LEFT, builders.LEFT)
    stories = (StoryOutline("1", "First", 100, "It begins."),)
    desk.list_stories(Hand.LEFT)
    assert client.last == StoriesRequest(client.last.id, "earlier.txt")
    with qtbot.waitSignal(desk.stories_listed) as told:
        client.answer(StoriesListed(client.last.id, stories))
    assert told.args == [Hand.LEFT, stories]
    desk.list_stories(Hand.LEFT)
    with qtbot.waitSignal(desk.stories_failed) as told:
        client.answer(Failed(client.last.id, EngineError("test", "It is gone.", "")))
    assert told.args[0].title == "It is gone."
    assert desk.place(Hand.LEFT).document == builders.LEFT
