"""The few numbers that an editor sets, and the many limits that follow from them."""

from dataclasses import asdict

import pytest

from paraview.engine.allowance import RANGES, Allowance
from paraview.limits import LIMIT_NAMES, Limits, ProcessLimits, ReadingLimits


def test_the_usual_allowance_is_what_the_tables_say():
    usual = Allowance()
    assert not usual.limits()
    assert usual.memory_mb << 20 == ProcessLimits().memory_bytes
    assert usual.seconds == ProcessLimits().total_seconds == 6 * ProcessLimits().quiet_seconds
    assert usual.seconds == 2 * ProcessLimits().cpu_seconds
    assert (usual.pdf_pages, usual.pdf_mb << 20) == (Limits().pages, Limits().pdf_bytes)
    doubled = Allowance(**{name: 2 * value for name, value in asdict(usual).items()})
    limits = ReadingLimits().adjusted(doubled.limits())
    assert limits.process == ProcessLimits(
        **{name: 2 * value for name, value in asdict(ProcessLimits()).items()}
    )
    sizes = ("file", "pdf", "text", "html", "zip", "part")
    changed = {f"{each}_bytes": 2 * getattr(Limits(), f"{each}_bytes") for each in sizes}
    assert limits.document == Limits(**changed, pages=2 * Limits().pages)


@pytest.mark.parametrize("name", RANGES)
def test_an_allowance_has_its_bounds(name):
    least, most = RANGES[name]
    assert least <= getattr(Allowance(), name) <= most
    for value in (least, most):
        assert set(Allowance(**{name: value}).limits()) <= set(LIMIT_NAMES)
