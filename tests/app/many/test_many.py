"""One article against many, in real windows with the real child: a ranked list, an archive."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtWidgets import QDialog

from paraview.app.many.archive_window import ArchiveWindow
from paraview.app.many.rank_window import RankWindow
from paraview.app.many.ranked_model import RankedModel
from paraview.app.state.engine_bridge import EngineBridge
from paraview.app.window.main_window import MainWindow
from paraview.archive import Ranked
from paraview.comparison import Hand
from paraview.engine.client import EngineClient
from paraview.options import Options
from tests.app.intake.test_intake import drop_on

ARTICLE = (
    "The bridge over the harbour closes on Monday. Work on it will take six weeks, the council "
    "said. Ferries run every hour. “We are sorry for the trouble,” said Mayor Ann Wood."
)
SOURCE = ARTICLE.replace("Monday", "Tuesday")
OTHER = "A comet was seen over the southern hills last night. Nobody knows its name yet."
WAIT_MS = 60_000


@pytest.fixture
def folders(tmp_path, monkeypatch):
    """An article, a shelf of three files, and a place of their own for what is kept."""
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "kept"))
    shelf = tmp_path / "shelf" / "inside"
    shelf.mkdir(parents=True)
    (tmp_path / "article.txt").write_text(ARTICLE, "utf-8")
    (shelf / "source.txt").write_text(SOURCE, "utf-8")
    (shelf / "other.txt").write_text(OTHER, "utf-8")
    (shelf / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    return tmp_path


@pytest.fixture
def real_window(qtbot, settings, theme, folders):
    client = EngineClient(Options())
    bridge = EngineBridge(client)
    window = MainWindow(bridge, settings, theme)
    qtbot.addWidget(window)
    window.show()
    yield window
    for dialog in window.findChildren(QDialog):
        dialog.close()
    client.close()
    bridge.deleteLater()


@pytest.mark.real_model
def test_an_article_dropped_with_a_folder_has_its_sources_ranked(qtbot, real_window, folders):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folders / name)) for name in ("shelf", "article.txt")])
    drop_on(real_window, QPoint(50, 200), mime)
    window = real_window.findChild(RankWindow)
    assert window.choice.currentText() == "article.txt"
    qtbot.waitUntil(lambda: window.model.rowCount() > 0, timeout=WAIT_MS)
    names = [window.model.index(row, 1).data() for row in range(window.model.rowCount())]
    assert names[0] == "source.txt"
    assert set(names) == {"source.txt", "other.txt"}
    assert "broken.pdf" in window.told.text()
    assert "bridge" in window.passages.text() or "Ferries" in window.passages.text()
    qtbot.keyClick(window.table, Qt.Key.Key_1)
    places = [real_window.desk.place(hand).path for hand in Hand]
    assert places == [str(folders / "shelf/inside/source.txt"), str(folders / "article.txt")]


@pytest.mark.real_model
def test_many_files_are_ranked_for_the_one_that_is_chosen(qtbot, real_window, folders):
    files = [*(folders / "shelf" / "inside").glob("*.txt"), folders / "article.txt"]
    real_window.open_files(list(map(str, files)))
    window = real_window.findChild(RankWindow)
    window.choice.setCurrentIndex(window.choice.findText("source.txt"))
    qtbot.waitUntil(lambda: window.model.rowCount() == 2, timeout=WAIT_MS)
    assert window.model.index(0, 1).data() == "article.txt"
    window.choice.setCurrentIndex(window.choice.findText("other.txt"))
    qtbot.mouseClick(window.busy.stop_button, Qt.MouseButton.LeftButton)
    assert not window.busy.isVisible()


@pytest.mark.real_model
def test_an_archive_watches_a_folder_and_checks_an_article(qtbot, real_window, folders):
    real_window.actions_by_name["archive"].trigger()
    window = real_window.findChild(ArchiveWindow)

    def is_free():
        return not window.busy.isVisible()

    qtbot.waitUntil(is_free, timeout=WAIT_MS)
    assert "empty" in window.holdings.text()
    assert not window.check_button.isEnabled()
    window.add_folder(str(folders / "shelf"))
    qtbot.waitUntil(lambda: window.folders.count() == 1 and is_free(), timeout=WAIT_MS)
    assert window.holdings.text().startswith("2 articles")
    assert "2 added, 0 removed" in window.told.text()
    assert "broken.pdf" in window.told.text()
    real_window.actions_by_name["archive"].trigger()
    assert len(real_window.findChildren(ArchiveWindow)) == 1, "it comes to the front"
    window.check_file(str(folders / "article.txt"))
    qtbot.waitUntil(lambda: "source.txt" in window.view.toPlainText(), timeout=WAIT_MS)
    told = window.view.toPlainText()
    assert "1 other article" in told
    assert "[1] ±" in told, "how it stands there is no matter of colour alone"
    with qtbot.waitSignal(window.pair_requested) as asked:
        window.view.source_requested.emit(0)
    assert asked.args == [str(folders / "shelf/inside/source.txt"), str(folders / "article.txt")]
    (folders / "shelf" / "inside" / "other.txt").unlink()
    (folders / "shelf" / "new.txt").write_text("Fresh bread costs more.", "utf-8")
    qtbot.mouseClick(window.update_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "1 added, 1 removed" in window.told.text(), timeout=WAIT_MS)
    (folders / "shelf").rename(folders / "away")
    qtbot.mouseClick(window.update_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Nothing is new" in window.told.text(), timeout=WAIT_MS)
    assert window.holdings.text().startswith("2 articles"), "a disk that is away takes nothing"
    window.folders.setCurrentRow(0)
    qtbot.mouseClick(window.forget_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.folders.count() == 0 and is_free(), timeout=WAIT_MS)
    assert "empty" in window.holdings.text()


@pytest.mark.real_model
def test_what_is_no_archive_is_told_and_not_called_empty(qtbot, real_window, folders, monkeypatch):
    (folders / "notes.txt").write_text("No archive.")
    monkeypatch.setenv("PARAVIEW_DIFF_ARCHIVE", str(folders / "notes.txt"))
    real_window.actions_by_name["archive"].trigger()
    window = real_window.findChild(ArchiveWindow)
    qtbot.waitUntil(lambda: "is not an archive" in window.told.text(), timeout=WAIT_MS)
    assert window.holdings.text() == ""


def test_the_model_of_ranked_articles(qtmodeltester):
    model = RankedModel()
    model.show([Ranked("/a/one.txt", 0.5), Ranked("/a/two.txt", 0.0)])
    qtmodeltester.check(model)
    assert model.index(0, 2).data() == "about 50 %"
    assert model.index(1, 2).data() == "–"
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "/a/two.txt"
