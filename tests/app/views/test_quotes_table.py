"""The table of quotations."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from paraview.app.views.quotes_table import QuotesModel
from paraview.passages.quote_table import Column
from tests.app import builders


def shown(model, column):
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_model_obeys_qt_and_sorts(qtmodeltester, compared_page):
    page = compared_page(builders.said())
    model = QuotesModel(page.state)
    qtmodeltester.check(model)
    assert shown(model, Column.STATUS)[0] == "Altered"
    model.sort(Column.SPEAKER)
    assert shown(model, Column.SPEAKER) == ["Ann Wood", "Bob Hill", "Cy Dale", "Cy Dale"]
    model.sort(Column.EARLIER, Qt.SortOrder.AscendingOrder)
    assert [text[:4] for text in shown(model, Column.EARLIER)] == ["“We ", "“It ", "", ""]
    model.sort(Column.LATER, Qt.SortOrder.DescendingOrder)
    assert shown(model, Column.LATER)[-1].startswith("“We are sorry")
    assert model.headerData(Column.SPEAKER, Qt.Orientation.Horizontal) == "Speaker"
    model.deleteLater()


def test_a_row_is_the_selected_finding_and_opens_in_the_articles(qtbot, window, compared_page):
    page = compared_page(builders.said())
    window.show_view("quotes")
    table = page.quotes
    table.setCurrentIndex(table.model().index(0, 0))
    assert page.state.selected_finding == 0
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert page.state.selected_finding == table.model().rows[1].entry.number
    page.state.select_finding(table.model().rows[3].entry.number)
    assert table.currentIndex().row() == 3
    table.sortByColumn(Column.SPEAKER, Qt.SortOrder.DescendingOrder)
    assert (
        table.model().rows[table.currentIndex().row()].entry.number == page.state.selected_finding
    )
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert page.view == "sides"


def test_the_table_is_copied_as_a_table(qtbot, window, compared_page):
    page = compared_page(builders.said())
    window.show_view("quotes")
    qtbot.keyClick(page.quotes, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    lines = mime.text().split("\n")
    assert lines[0].split("\t") == [column.title for column in Column]
    assert lines[1].split("\t") == [
        "Ann Wood",
        "“We are very sorry for the trouble,”",
        "“We are sorry for the bother,”",
        "Altered",
    ]
    assert len(lines) == 5
    assert "<del>trouble</del>" in mime.html()
    assert "<ins>bother</ins>" in mime.html()
    page.quotes.selectRow(0)
    page.quotes.selectionModel().select(
        page.quotes.model().index(2, 0),
        page.quotes.selectionModel().SelectionFlag.Select
        | page.quotes.selectionModel().SelectionFlag.Rows,
    )
    window.actions_by_name["copy"].trigger()
    assert len(QGuiApplication.clipboard().text().split("\n")) == 3


def test_rows_are_as_high_as_their_wordings(qtbot, window, compared_page):
    page = compared_page(builders.said())
    window.show_view("quotes")
    table = page.quotes
    qtbot.waitUntil(lambda: table.rowHeight(0) > table.fontMetrics().height() + 10)
    before = table.rowHeight(0)
    table.setColumnWidth(Column.EARLIER, 90)
    qtbot.waitUntil(lambda: table.rowHeight(0) > before)
