"""What is remembered."""

import pytest
from PySide6.QtCore import QByteArray

from paraview.app.settings import SETTINGS, ZOOM, Kind, Settings


def test_broken_settings_are_no_obstacle(tmp_path):
    (tmp_path / "s.ini").write_text("[recent]\npairs=nonsense\n[look]\nzoom_percent=big\n")
    settings = Settings(tmp_path / "s.ini")
    assert settings.recent_pairs == []
    assert settings.get(ZOOM) == 100


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda each: each.key)
@pytest.mark.parametrize("nonsense", ["@Invalid()", "\\xff", "-1", "99999999999", "", "[]"])
def test_what_is_damaged_is_read_as_something_that_can_be(tmp_path, setting, nonsense):
    group, _, key = setting.key.partition("/")
    (tmp_path / "s.ini").write_text(f"[{group}]\n{key}={nonsense}\n")
    value = Settings(tmp_path / "s.ini").get(setting)
    assert isinstance(value, type(setting.default))
    if setting.choices:
        assert value in setting.choices


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda each: each.key)
def test_what_is_set_is_there_the_next_day(tmp_path, setting):
    value = {
        Kind.FLAG: not setting.default,
        Kind.NUMBER: setting.most,
        Kind.CHOICE: setting.choices[-1] if setting.choices else "",
        Kind.BLOB: QByteArray(b"\0\1"),
    }.get(setting.kind, "some text, with = and ;")
    settings = Settings(tmp_path / "s.ini")
    settings.set(setting, value)
    settings.sync()
    again = Settings(tmp_path / "s.ini")
    assert again.get(setting) == value
    again.forget(setting)
    assert again.get(setting) == setting.default
