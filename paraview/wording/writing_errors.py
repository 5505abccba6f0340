"""Why a report can't be written, and what to do about it."""

from __future__ import annotations

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
