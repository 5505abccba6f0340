"""Limits are set anew by name, and what is not understood changes nothing."""

from __future__ import annotations

import pytest

from paraview.limits import Limits, ProcessLimits, ReadingLimits, parsed


def test_values_with_units() -> None:
    assert parsed("pages=800  memory_bytes=3G quiet_seconds=2.5") == {
        "pages": 800,
        "memory_bytes": 3 << 30,
        "quiet_seconds": 2.5,
    }


@pytest.mark.parametrize("text", ["pages", "pages=", "pages=-1", "pages=0", "sheets=1", "pages=1T"])
def test_what_is_no_limit_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text.partition("=")[0]):
        parsed(text)


def test_each_table_takes_what_is_its_own() -> None:
    values = parsed("pages=7 pages=8 quiet_seconds=1.5 memory_bytes=1.5M")
    adjusted = ReadingLimits().adjusted(values)
    assert adjusted.document == Limits(pages=8)
    assert adjusted.process == ProcessLimits(quiet_seconds=1.5, memory_bytes=3 << 19)
    assert ReadingLimits().adjusted({}) == ReadingLimits()
