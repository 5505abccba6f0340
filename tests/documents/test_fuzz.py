"""The fuzzer itself: it changes files in every way, finds what fails, and a seed repeats it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from tests.documents import fuzz
from tests.documents.corpus import CORPUS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", sorted(CORPUS))
def test_a_moment_of_it_finds_nothing(name: str, tmp_path: Path) -> None:
    assert fuzz.at_random(name, 0.2, 1, tmp_path) == 0


def test_a_seed_gives_the_same_files_again() -> None:
    first, second = (random.Random(5), random.Random(5))  # noqa: S311
    files = [fuzz.changed("a.rtf", first) for _ in range(9)]
    assert files == [fuzz.changed("a.rtf", second) for _ in range(9)]
    assert len(set(files)) > 1


def test_what_fails_is_kept_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(data: bytes, name: str) -> None:
        raise fuzz.Failure("always the same")

    monkeypatch.setattr(fuzz, "survives", fails)
    assert fuzz.at_random("a.txt", 0.05, 0, tmp_path) == 1
    (kept,) = tmp_path.iterdir()
    assert kept.name.endswith("-a.txt")


def test_no_other_error_passes_for_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(data: bytes, name: str) -> None:
        raise KeyError(name)

    monkeypatch.setattr(fuzz, "from_bytes", breaks)
    with pytest.raises(fuzz.Failure, match=r"KeyError at .*test_fuzz"):
        fuzz.survives(b"x", "a.txt")
