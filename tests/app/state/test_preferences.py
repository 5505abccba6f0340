"""How the editor likes to read is remembered."""

from paraview.app.state.filter import Filter
from paraview.app.state.view_state import ViewState
from tests.app import builders


def test_view_type_and_folding_are_remembered(qtbot, window, client, settings):
    state = ViewState(builders.small())
    assert state.filter == Filter()
    window.preferences.set_folds(False)
    window.preferences.set_view("map")
    window.preferences.set_serif(False)
    again = type(window.preferences)(settings)
    assert not again.folds
    assert (again.view, again.is_serif) == ("map", False)
    assert not again.typography.is_serif
