"""What is told of a comparison as a whole."""

from dataclasses import replace

from PySide6.QtCore import Qt

from paraview.app.comparing.page import ComparisonPage
from paraview.app.state.view_state import ViewState
from paraview.comparison import Kind, WeakMatch
from paraview.passages.shown_links import Asked
from tests.app import builders


def test_what_stands_out_is_told_for_as_long_as_it_holds(qtbot, theme, typography):
    left, right = builders.document("One."), builders.document("Two.")
    same = [((0,), (0,), Kind.IDENTICAL)]
    for found, told in (
        (builders.comparison(left, left, same), "same words"),
        (builders.comparison(left, right, []), "no sentence in common"),
        (builders.comparison(builders.document(), right, []), "holds no sentence"),
        (builders.small(), "of the later article is new"),
    ):
        page = ComparisonPage(ViewState(found), theme, typography)
        qtbot.addWidget(page)
        assert told in page.gist.text
        page.grab()
    page.state.set_asked(Asked.SURE)
    assert "of the later article is new" in page.gist.text


def test_a_lower_threshold_ends_having_nothing_in_common(qtbot, theme, typography):
    found = builders.comparison(builders.document("One."), builders.document("Two."), [])
    page = ComparisonPage(
        ViewState(replace(found, weak=(WeakMatch(0, 0, 0.3),))), theme, typography
    )
    qtbot.addWidget(page)
    assert "no sentence in common" in page.gist.text
    page.filters.slider.set_level(Asked.POSSIBLE)
    assert page.gist.text == "Nothing was added or dropped; 1 sentence reworded."
    assert page.filters.sureness.text() == "Belong together: even perhaps"
    qtbot.mouseDClick(page.filters.slider, Qt.MouseButton.LeftButton)
    assert page.filters.sureness.text() == "Belong together: as found"
    assert "no sentence in common" in page.gist.text
