"""What is remembered."""

from paraview.app.settings import Settings


def test_broken_settings_are_no_obstacle(tmp_path):
    (tmp_path / "s.ini").write_text("[recent]\npairs=nonsense\n[look]\nzoom_percent=big\n")
    settings = Settings(tmp_path / "s.ini")
    assert settings.recent_pairs == []
    assert settings.zoom_percent == 100
