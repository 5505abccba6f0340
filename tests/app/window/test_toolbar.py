"""The tool bar."""

from PySide6.QtCore import Qt


def test_what_there_is_room_for_is_named(qtbot, compared):
    """From wide to narrow: the views lose their names first, then the rest; nothing is cut off."""
    toolbar = compared._toolbar
    view = toolbar.widgetForAction(compared.actions_by_name["view_map"])
    swap = toolbar.widgetForAction(compared.actions_by_name["swap"])
    icon, name = (
        Qt.ToolButtonStyle.ToolButtonIconOnly,
        Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
    )
    seen = []
    for width_px in range(2400, compared.minimumWidth() - 1, -20):
        toolbar.resize(width_px, toolbar.height())
        styles = (swap.toolButtonStyle(), view.toolButtonStyle())
        if not seen or seen[-1] != styles:
            seen.append(styles)
        if styles != (icon, icon):
            buttons = map(toolbar.widgetForAction, toolbar.actions())
            assert sum(each.sizeHint().width() for each in buttons) <= width_px
    assert seen == [(name, name), (name, icon), (icon, icon)]
