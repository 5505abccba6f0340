"""Which language people are spoken to in, fixed before the first word is needed.

gettext, babel and the child processes all look at the environment, so that is where it is put.
"""

from __future__ import annotations

import os
import sys

from paraview.user_files import stored_text

LANGUAGES = ("en", "de", "es", "fr")
"""Those that there is a catalogue for."""
PSEUDO = "en_XA"
"""English, lengthened and with accents: shows what would be cut off in another language."""
SYSTEM = ""
"""The setting for: as the system has it."""
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def use_language() -> None:
    """Put the language that the editor chose, else that of the system, into the environment."""
    wanted = stored_text("window", "language")
    if wanted not in LANGUAGES:
        wanted = "" if any(map(os.environ.get, _VARIABLES)) else _of_the_system()
    if wanted:
        os.environ["LANGUAGE"] = wanted


def language() -> str:
    """The language in use, one of `LANGUAGES` or `PSEUDO`."""
    for wanted in wanted_languages():
        if wanted == PSEUDO:
            return PSEUDO
        if wanted.partition("_")[0] in LANGUAGES:
            return wanted.partition("_")[0]
    return "en"


def wanted_languages() -> tuple[str, ...]:
    """What the environment asks for, the dearest first, as `de_CH`."""
    told = next((value for name in _VARIABLES if (value := os.environ.get(name))), "")
    return tuple(one.partition(".")[0].partition("@")[0] for one in told.split(":") if one)


def _of_the_system() -> str:
    """What Windows and macOS, which set no environment, show their own menus in."""
    if sys.platform == "win32":
        import ctypes
        import locale

        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(number, "")
    if sys.platform == "darwin":
        import plistlib
        from pathlib import Path

        stored = Path.home() / "Library" / "Preferences" / ".GlobalPreferences.plist"
        try:
            with stored.open("rb") as file:
                return str(plistlib.load(file)["AppleLanguages"][0]).replace("-", "_")
        except (OSError, ValueError, KeyError, IndexError):
            return ""
    return ""
