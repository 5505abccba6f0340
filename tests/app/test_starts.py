"""Starts that meet: the first has the window, others hand over their files."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from paraview.app.starts import Start, Starts, activation_in, starts_folder

if TYPE_CHECKING:
    from pathlib import Path

OWN_SECONDS = 60


def test_the_first_takes_what_others_hand_over(tmp_path: Path) -> None:
    first, second = Starts(tmp_path / "starts"), Starts(tmp_path / "starts")
    assert first.claim()
    assert not second.claim()
    start = Start((str(tmp_path / "größer.txt"), str(tmp_path / "b.txt")), "token")
    taken: list[Start] = []

    def take() -> None:
        while not taken:
            taken.extend(first.take())

    taking = threading.Thread(target=take)
    taking.start()
    assert second.hand_over(start, OWN_SECONDS)
    taking.join()
    assert taken == [start]
    assert first.take() == ()
    first.release()
    assert second.claim()
    second.release()


def test_a_window_that_hangs_is_not_waited_for(tmp_path: Path) -> None:
    first, second = Starts(tmp_path), Starts(tmp_path)
    assert first.claim()
    assert not second.hand_over(Start(), 0.2)
    assert first.take() == (), "what was not taken is taken back"
    first.release()


@pytest.mark.parametrize("written", ["", "{", "[]", '{"files": 3}', '{"files": ["no/path"]}'])
def test_nonsense_is_passed_over(tmp_path: Path, written: str) -> None:
    starts = Starts(tmp_path)
    (tmp_path / "1.json").write_text(written)
    (tmp_path / "2.part").write_text("half written")
    assert starts.take() == ()
    assert not (tmp_path / "1.json").exists()


def test_each_screen_has_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    folders = {
        starts_folder(each)
        for each in ({"DISPLAY": ":0"}, {"DISPLAY": ":1"}, {"WAYLAND_DISPLAY": "wayland-0"}, {})
    }
    assert len(folders) == 4
    assert activation_in({"XDG_ACTIVATION_TOKEN": "one"}) == "one"
    assert activation_in({}) == ""


@pytest.mark.skipif(sys.platform != "linux", reason="the folders of Linux are set")
def test_a_second_process_hands_over_and_ends(tmp_path: Path) -> None:
    """The real second start: it gives its files to whoever holds the lock, and opens no window."""
    environment = {
        **os.environ,
        "XDG_DATA_HOME": str(tmp_path),
        "QT_QPA_PLATFORM": "offscreen",
        "DISPLAY": ":none",
        "WAYLAND_DISPLAY": "",
    }
    starts = Starts(tmp_path / "paraview-diff" / "starts" / starts_folder(environment).name)
    assert starts.claim()
    (tmp_path / "a b.txt").write_text("Words.")
    address = (tmp_path / "a b.txt").as_uri()
    command = [sys.executable, "-m", "paraview", "left.txt", address]
    second = subprocess.Popen(command, env=environment, cwd=tmp_path)
    taken: tuple[Start, ...] = ()
    while not taken and second.poll() is None:
        taken = starts.take()
    assert second.wait(OWN_SECONDS) == 0
    starts.release()
    assert taken == (Start((str(tmp_path / "left.txt"), str(tmp_path / "a b.txt"))),)
