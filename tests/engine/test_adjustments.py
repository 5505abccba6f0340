"""Limits are set anew by name, and what is not understood changes nothing."""

from dataclasses import asdict

import pytest

from paraview.adjustments import VARIABLE, adjusted, parsed
from paraview.documents.ground.limits import Limits
from paraview.engine.allowance import RANGES, Allowance, outside
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


def test_the_usual_allowance_is_what_the_tables_say(monkeypatch):
    usual = Allowance()
    assert not usual.adjustments()
    assert not outside(usual)
    assert usual.memory_mb << 20 == ReadingLimits().memory_bytes
    assert usual.seconds == ReadingLimits().total_seconds == 6 * ReadingLimits().quiet_seconds
    assert usual.seconds == 2 * ReadingLimits().cpu_seconds
    assert (usual.pdf_pages, usual.pdf_mb << 20) == (Limits().pages, Limits().pdf_bytes)
    doubled = Allowance(**{name: 2 * value for name, value in asdict(usual).items()})
    monkeypatch.setenv(VARIABLE, doubled.adjustments())
    assert adjusted(ReadingLimits()) == ReadingLimits(
        **{name: 2 * value for name, value in asdict(ReadingLimits()).items()}
    )
    sizes = ("file", "pdf", "text", "html", "zip", "part")
    changed = {f"{each}_bytes": 2 * getattr(Limits(), f"{each}_bytes") for each in sizes}
    assert adjusted(Limits()) == Limits(**changed, pages=2 * Limits().pages)


@pytest.mark.parametrize("name", RANGES)
def test_an_allowance_has_its_bounds(name):
    least, most = RANGES[name]
    for value in (least, most):
        fine = Allowance(**{name: value})
        assert not outside(fine)
        parsed(fine.adjustments(), [*asdict(Limits()), *asdict(ReadingLimits())])
    assert outside(Allowance(**{name: least - 1})) == name
    assert outside(Allowance(**{name: most + 1})) == name
