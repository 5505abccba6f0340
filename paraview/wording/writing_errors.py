"""Why a report can't be written, and what to do about it."""

from __future__ import annotations

import errno

from paraview.errors import WritingError
from paraview.wording.translation import _


def pdf_extra_missing() -> WritingError:
    told = _("Install it with: {command}")
    return WritingError(
        "pdf_extra_missing",
        _("A report as PDF needs the extra “pdf”."),
        told.format(command="pip install 'paraview-diff[pdf]'"),
    )


def pages_not_set() -> WritingError:
    return WritingError(
        "pages_not_set",
        _("The pages of this report can’t be set."),
        _("Choose another format, such as the web page, which can be printed as well."),
    )


def not_written(name: str, code: int | None, reason: str) -> WritingError:
    """Why a file can't be written.

    Args:
        name: what it is called, without its folder.
        code: the number that the system gives the error.
        reason: the system's own words, for errors that are not known here.
    """
    told = {
        errno.EACCES: _("You may not write there: choose another folder."),
        errno.EPERM: _("You may not write there: choose another folder."),
        errno.EROFS: _("Nothing can be written there: choose another folder."),
        errno.ENOSPC: _("The disk is full: free some space, or choose another disk."),
        getattr(errno, "EDQUOT", -1): _(
            "You may not keep more there: free some space, or choose another disk."
        ),
        errno.ENOENT: _("The folder is not there: choose another one."),
        errno.ENOTDIR: _("The folder is not there: choose another one."),
        errno.EISDIR: _("A folder has that name: choose another one."),
        errno.ENAMETOOLONG: _("The name is too long: choose a shorter one."),
    }
    why = told.get(code or 0, _("{reason}: choose another place.").format(reason=reason))
    return WritingError(
        "not_written",
        _("“{name}” can't be written.").format(name=name),
        " ".join((why, _("What was there is as it was."))),
    )
