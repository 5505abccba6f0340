"""What the window says of sessions: work that is kept in a file."""

from __future__ import annotations

from paraview.wording.translation import _


def open_session() -> str:
    return _("Open saved work")


def save_session() -> str:
    return _("Save the work under a name")


def sessions() -> str:
    """The files that a dialog shows."""
    return _("Work of Paraview Diff")


def recent_sessions() -> str:
    return _("Rece&nt work")


def without_a_name() -> str:
    return _("Without a name")


def kept_work(names: str, changed: str) -> str:
    """Unnamed work in a menu: its articles, and when it was last changed."""
    return _("{names}, {changed}").format(names=names, changed=changed)


def none_yet() -> str:
    return _("None yet")


def nothing_to_save() -> str:
    return _("There is nothing to save yet: put in an article first.")


def is_kept(name: str) -> str:
    return _("Everything you do is kept in “{name}” as you go.").format(name=name)


def was_brought_back() -> str:
    return _("Paraview Diff was not closed the last time. Your work is here as you left it.")


def is_read_only(name: str) -> str:
    return _("“{name}” can be looked at, but what you change will not be kept.").format(name=name)


def folder_is_fixed() -> str:
    return _("Its folder can’t be written. Save it under another name to go on working.")


def open_elsewhere(pid: int, host: str) -> str:
    told = _(
        "It is open in another window (process {pid} on {host}). Close it there, or save it here "
        "under another name."
    )
    return told.format(pid=pid, host=host)


def save_as_button() -> str:
    return _("Save Under Another Name…")
