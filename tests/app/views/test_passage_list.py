"""The list of passages."""

from PySide6.QtCore import Qt

from paraview.app.views.passage_list import PassagesModel


def test_the_list_says_everything_and_selects(qtbot, qtmodeltester, page, theme):
    qtmodeltester.check(PassagesModel(page.state, theme))
    page.show_view("list")
    model = page.list.model()
    assert model.index(6, 0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Identical, moved\n"
        "Earlier article: The last repair was in 1998.\n"
        "Later article: The last repair was in 1998."
    )
    page.list.setCurrentIndex(model.index(0, 0))
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.state.selected_index == 1
    page.filters.show_only_differences(True)
    assert model.rowCount() == 6


def test_looking_at_the_list_chooses_nothing(qtbot, page):
    page.show_view("list")
    qtbot.waitUntil(page.list.hasFocus)
    assert page.state.selected_index is None
    rect = page.list.visualRect(page.list.model().index(0, 0))
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert page.state.selected_index == 0
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.state.selected_index == 1
