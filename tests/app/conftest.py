"""What the tests of the window share, and what none of them may leave behind."""

import gc
import multiprocessing
import threading

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from paraview.app.comparing.page import ComparisonPage
from paraview.app.look.theme import Theme
from paraview.app.look.typography import Typography
from paraview.app.settings import THEME, Settings
from paraview.app.state.desk import Phase
from paraview.app.state.engine_bridge import EngineBridge
from paraview.app.state.view_state import ViewState
from paraview.app.window.application import name_application
from paraview.app.window.main_window import MainWindow
from paraview.comparison import Hand
from paraview.engine.messages import Compared
from tests.app import builders
from tests.app.doubles import FakeClient, answer, fill


def pytest_collection_modifyitems(items):
    """The offscreen platform warns that it has no window manager; nothing else is let through."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp_args():
    return ["paraview-diff"]


@pytest.fixture(scope="session")
def qapp(qapp_args):
    application = QApplication.instance() or QApplication(qapp_args)
    name_application(application)
    return application


@pytest.fixture(autouse=True)
def nothing_left(qapp):
    """No window, timer, thread or child process may outlive a test."""
    threads_before = set(threading.enumerate())
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.isVisible() or isinstance(widget, QMainWindow | QDialog)
    ]
    assert not left, f"windows left: {left}"
    timers = [
        each
        for each in gc.get_objects()
        if isinstance(each, QTimer)
        and shiboken6.isValid(each)
        and each.isActive()
        and each.parent() is None
    ]
    assert not timers, f"timers left running: {timers}"
    threads = [each for each in threading.enumerate() if each not in threads_before]
    assert not threads, f"threads left running: {threads}"
    children = multiprocessing.active_children()
    assert not children, f"processes left running: {children}"


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def theme(qapp, settings):
    settings.set(THEME, "light")
    theme = Theme(settings)
    yield theme
    theme.deleteLater()


@pytest.fixture
def typography():
    return Typography(size_points=12)


@pytest.fixture
def client():
    return FakeClient()


@pytest.fixture
def bridge(qapp, client):
    bridge = EngineBridge(client)
    yield bridge
    bridge.close()
    bridge.deleteLater()


@pytest.fixture
def window(qtbot, bridge, settings, theme):
    window = MainWindow(bridge, settings, theme)
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def page(qtbot, theme, typography):
    page = ComparisonPage(ViewState(builders.small()), theme, typography)
    page.resize(1200, 700)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def compared_page(qtbot, window, client):
    """Makes the page of a comparison in the window, its findings shown."""

    def make(found):
        for hand, side in ((Hand.LEFT, found.left), (Hand.RIGHT, found.right)):
            fill(qtbot, window, client, hand, side.document)
        answer(qtbot, client, Compared(client.last.id, found))
        qtbot.waitUntil(lambda: window.comparison_page is not None)
        if not window.comparison_page.findings.isVisible():
            window.actions_by_name["findings"].trigger()
        return window.comparison_page

    return make


@pytest.fixture
def compared(qtbot, window, client):
    fill(qtbot, window, client, Hand.LEFT, builders.LEFT)
    fill(qtbot, window, client, Hand.RIGHT, builders.RIGHT)
    answer(qtbot, client, Compared(client.last.id, builders.small()))
    assert window.desk.phase is Phase.COMPARED
    return window
