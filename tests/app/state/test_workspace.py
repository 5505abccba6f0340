"""A piece of work outlives the pages that show it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from paraview.app.state.desk import Phase
from paraview.app.state.workspace import Workspace
from paraview.comparison import Hand, Look
from paraview.engine.messages import Compared, PastedSource, ReadDone
from paraview.options import Options
from paraview.passages.shown_links import Asked
from tests.app import builders
from tests.app.doubles import answer


@pytest.fixture
def workspace(bridge):
    workspace = Workspace(bridge)
    for hand, document in ((Hand.LEFT, builders.LEFT), (Hand.RIGHT, builders.RIGHT)):
        workspace.lay(hand, replace(workspace.place(hand), document=document))
    workspace.take(builders.small())
    return workspace


def test_the_comparison_goes_with_a_document_or_an_option(workspace):
    assert workspace.comparison == builders.small()
    workspace.lay(Hand.LEFT, workspace.place(Hand.LEFT))
    workspace.use(workspace.options)
    assert workspace.comparison is not None
    workspace.use(Options(informal=True))
    assert workspace.comparison is None


def test_a_new_comparison_goes_on_where_the_last_one_was(workspace):
    view = workspace.view
    view.select(2)
    view.select(3)
    view.set_asked(Asked.LIKELY)
    words = view.side(Hand.LEFT).sentence_text(view.selected_passage.left[0])
    workspace.lay(Hand.LEFT, replace(workspace.place(Hand.LEFT), document=None))
    again = workspace.take(builders.small())
    assert again is not view
    assert again.asked is Asked.LIKELY
    here = again.selected_passage
    assert again.side(Hand.LEFT).sentence_text(here.left[0]) == words
    assert again.go_back()
    assert again.selected_passage.left == (2,)


def test_history_survives_another_threshold(workspace):
    view = workspace.take(builders.doubted(builders.small()))
    view.select(1)
    view.select(3)
    view.set_asked(Asked.SURE)
    assert view.selected_passage.left == (3,)
    assert view.selected_passage.look is Look.DROPPED
    assert view.go_back()
    assert view.selected_passage.left == (1,)
    assert view.go_forward()
    assert view.selected_passage.left == (3,)


def test_going_back_and_forth_loses_nothing(qtbot, compared):
    page = compared.comparison_page
    page.state.select(1)
    page.state.select(3)
    page.filters.slider.set_level(Asked.LIKELY)
    compared.actions_by_name["documents"].trigger()
    assert compared.desk.phase is Phase.COLLECTING
    button = compared.start_page._compare
    assert button.text() == "Back to the comparison"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    again = compared.comparison_page
    assert again is not page
    assert again.state.selected_passage.left == (3,)
    assert again.filters.slider.level is Asked.LIKELY
    assert again.state.go_back()
    compared.desk.compare()
    assert compared.desk.phase is Phase.COMPARING, "comparing again does it again"


def test_another_document_makes_it_void(qtbot, compared, client):
    compared.desk.put(Hand.LEFT, PastedSource("Other words."))
    answer(qtbot, client, ReadDone(client.last.id, builders.document("Other words.")))
    assert compared.desk.phase is Phase.COMPARING
    assert compared.desk.workspace.comparison is None
    answer(qtbot, client, Compared(client.last.id, builders.small()))
    assert compared.desk.workspace.comparison is not None
