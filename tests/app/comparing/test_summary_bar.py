"""The figures in one line."""

from paraview.comparison import Hand


def test_figures_tell_as_much_as_there_is_room_for(qtbot, compared):
    page = compared.comparison_page
    told = page.summary._labels[Hand.LEFT]
    compared.resize(compared.minimumSize())
    qtbot.waitUntil(lambda: "edited" not in told.text())
    assert not page.filters.sureness.isVisible()
    assert "edited" in told.accessibleName()
    compared.resize(2400, 800)
    qtbot.waitUntil(lambda: "words" in told.text())
    assert page.filters.sureness.isVisible()
