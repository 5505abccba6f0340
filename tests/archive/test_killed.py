"""An archive whose process is killed while it adds. `tests/benchmarks/kill_archive.py` goes on."""

from __future__ import annotations

import sys

import pytest

from tests.benchmarks.kill_archive import killed_and_looked_at

pytestmark = [
    pytest.mark.real_model,
    pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is another thing there"),
]


@pytest.mark.parametrize("share", [0.2, 0.7])
def test_it_is_whole_and_a_second_run_adds_the_rest_once(tmp_path, share):
    assert killed_and_looked_at(tmp_path, share) == ""
