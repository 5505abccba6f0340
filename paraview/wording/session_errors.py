"""What went wrong with a session that was to be opened or kept, and what to do."""

from __future__ import annotations

from paraview.errors import SessionError
from paraview.wording.translation import _


def not_found(name: str) -> SessionError:
    return SessionError(
        "session_not_found",
        _("“{name}” is not there any more.").format(name=name),
        _("It was moved, renamed or deleted. Open it from where it lies now."),
    )


def unreadable(name: str) -> SessionError:
    return SessionError(
        "session_unreadable",
        _("“{name}” can’t be read.").format(name=name),
        _("You may not be allowed to, or the disk is gone. Copy it and open the copy."),
    )


def no_session(name: str) -> SessionError:
    return SessionError(
        "no_session",
        _("“{name}” is not a session of Paraview Diff.").format(name=name),
        _("It may be an article: drop it on one of the two sides instead. It was left as it is."),
    )


def too_new(name: str) -> SessionError:
    return SessionError(
        "session_too_new",
        _("“{name}” was saved by a newer version of Paraview Diff.").format(name=name),
        _("Install that version to open it. The file was left as it is."),
    )


def damaged(name: str) -> SessionError:
    return SessionError(
        "session_damaged",
        _("“{name}” is damaged.").format(name=name),
        _("Open an earlier copy, or compare the articles again. The file was left as it is."),
    )


def not_compared(name: str) -> SessionError:
    return SessionError(
        "session_not_compared",
        _("Nothing is compared yet in “{name}”.").format(name=name),
        _("Open it in the window and put an article on each side."),
    )


def open_elsewhere(name: str) -> SessionError:
    return SessionError(
        "session_open_elsewhere",
        _("“{name}” is open in another window.").format(name=name),
        _("Close it there first, or save under another name."),
    )


def read_only(name: str) -> SessionError:
    return SessionError(
        "session_read_only",
        _("“{name}” can be read, but not changed.").format(name=name),
        _("Save it under another name, in a folder of your own, to go on working."),
    )


def disk_full(name: str) -> SessionError:
    return SessionError(
        "disk_full",
        _("There is no room on the disk for “{name}”.").format(name=name),
        _("Make room, or save it on another disk. What was saved before is still there."),
    )


def not_written(name: str) -> SessionError:
    return SessionError(
        "session_not_written",
        _("“{name}” can’t be saved.").format(name=name),
        _("Save it in another folder. What was saved before is still there."),
    )
