"""A session outlives the process that keeps it; `tests/benchmarks/kill_sessions.py` kills more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.benchmarks.kill_sessions import killed, looked_at

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.real_model


@pytest.mark.parametrize("share", [0.1, 0.4])
def test_a_killed_process_leaves_a_good_file_with_every_step(tmp_path: Path, share: float) -> None:
    told = killed(tmp_path / "work.pvdiff", share)
    assert told >= 1
    assert looked_at(tmp_path, told)[1] == ""
