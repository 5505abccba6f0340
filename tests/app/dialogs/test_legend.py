"""The legend."""

from PySide6.QtCore import Qt


def test_the_legend_explains_every_sign(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F1)
    legend = window.dialogs._legend
    qtbot.waitUntil(legend.isVisible)
    assert not legend.grab().isNull()
    legend.close()
