"""Pairs that were compared before."""

from PySide6.QtCore import Qt

from paraview.app.intake.recent_pairs import RecentPairsModel
from paraview.app.settings import RecentPair, Settings


def test_recent_pairs_model(qtmodeltester, tmp_path):
    settings = Settings(tmp_path / "s.ini")
    (tmp_path / "x").write_text("x")
    there = str(tmp_path / "x")
    settings.remember_pair(RecentPair(there, there))
    settings.remember_pair(RecentPair("/not/there", there))
    model = RecentPairsModel()
    model.set_pairs(settings.recent_pairs)
    qtmodeltester.check(model)
    assert "not there any more" in model.index(0, 0).data()
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEnabled
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsEnabled
