"""The language that people are spoken to in."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from paraview.language import LANGUAGES, language, use_language
from paraview.user_files import settings_file, stored_text
from paraview.wording.pseudo import lengthened
from paraview.wording.translation import _, ngettext

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def no_language(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path))


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_CH.UTF-8"}, "de"),
        ({"LANG": "de_CH.UTF-8", "LC_ALL": "fr_FR"}, "fr"),
        ({"LANG": "de_CH.UTF-8", "LANGUAGE": "nds:es_MX:de"}, "es"),
        ({"LANG": "pl_PL.UTF-8"}, "en"),
        ({"LANGUAGE": "en_XA"}, "en_XA"),
    ],
)
def test_the_environment_says_which(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], told: str
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language() == told


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system is asked as well")
def test_what_the_editor_chose_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    use_language()
    assert language() == "fr"
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text("[window]\nlanguage=de\ngeometry=@ByteArray(\\x1\\xd9%)\n", "utf-8")
    use_language()
    assert language() == "de"


@pytest.mark.parametrize("text", ["", "no section", "[window]\nlanguage=klingon\n", "\0\xff"])
def test_a_damaged_file_of_settings_chooses_nothing(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text(text, "utf-16" if "\xff" in text else "utf-8")
    assert stored_text("window", "language") in ("", "klingon")
    monkeypatch.setenv("LANG", "es_ES")
    use_language()
    assert language() in LANGUAGES


def test_a_pseudo_language_is_longer_and_keeps_what_is_put_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANGUAGE", "en_XA")
    told = _("{name} is open twice")
    assert "{name}" in told
    assert len(told) >= 1.4 * len("{name} is open twice")
    assert ngettext("{count} word", "{count} words", 2).format(count=2).startswith("2 wörds")
    assert lengthened("") == ""
    assert lengthened("<b>Open</b>").startswith("<b>Öpèñ</b>")
    assert len(lengthened("x" * 300)) >= 420


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system is asked as well")
def test_the_command_line_speaks_the_language_that_was_chosen(tmp_path: Path) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text("[window]\nlanguage=de\n", "utf-8")
    told = subprocess.run(
        [sys.executable, "-m", "paraview", "compare", "--help"],
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert "Artikel" in told.stdout
