"""How the editor likes to read is remembered."""

from paraview.app.state.view_state import Filter, ViewState
from paraview.comparison import Look
from tests.app import builders


def test_view_type_and_filter_are_remembered(qtbot, window, client, settings):
    state = ViewState(builders.small())
    assert state.filter == Filter()
    window.reading.set_filter(Filter(frozenset({Look.EDITED}), hides_moved=True))
    window.reading.set_view("map")
    window.reading.set_serif(False)
    again = type(window.reading)(settings)
    assert again.filter == Filter(frozenset({Look.EDITED}), hides_moved=True)
    assert (again.view, again.is_serif) == ("map", False)
    assert not again.typography.is_serif
