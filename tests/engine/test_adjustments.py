"""Limits are set anew by name, and what is not understood changes nothing."""

import pytest

from paraview.adjustments import VARIABLE, adjusted, parsed
from paraview.documents.limits import Limits
from paraview.engine.limits import ReadingLimits


def test_values_with_units():
    names = ("pages", "memory_bytes", "quiet_seconds")
    assert parsed("pages=800  memory_bytes=3G quiet_seconds=2.5", names) == {
        "pages": 800,
        "memory_bytes": 3 << 30,
        "quiet_seconds": 2.5,
    }


@pytest.mark.parametrize("text", ["pages", "pages=", "pages=-1", "pages=0", "sheets=1", "pages=1T"])
def test_what_is_no_limit_is_refused(text):
    with pytest.raises(ValueError, match=text.partition("=")[0]):
        parsed(text, ["pages"])


def test_each_table_takes_what_is_its_own(monkeypatch):
    monkeypatch.setenv(VARIABLE, "pages=7 pages=8 quiet_seconds=1.5 memory_bytes=1.5M nonsense ?=1")
    assert adjusted(Limits()) == Limits(pages=8)
    assert adjusted(ReadingLimits()) == ReadingLimits(quiet_seconds=1.5, memory_bytes=3 << 19)
    monkeypatch.delenv(VARIABLE)
    assert adjusted(Limits()) == Limits()
