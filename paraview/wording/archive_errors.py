"""What went wrong with an archive, and what to do."""

from __future__ import annotations

from paraview.errors import ArchiveError
from paraview.wording.translation import _


def not_found(name: str) -> ArchiveError:
    return ArchiveError(
        "archive_not_found",
        _("There is no archive “{name}”.").format(name=name),
        _("Make one by adding articles: paraview-diff archive add FOLDER --archive FILE"),
    )


def no_archive(name: str) -> ArchiveError:
    return ArchiveError(
        "no_archive",
        _("“{name}” is not an archive of Paraview Diff.").format(name=name),
        _("It was left as it is. Choose another file with --archive."),
    )


def too_new(name: str) -> ArchiveError:
    return ArchiveError(
        "archive_too_new",
        _("“{name}” was made by a newer version of Paraview Diff.").format(name=name),
        _("Install that version to use it. It was left as it is."),
    )


def too_old(where: str) -> ArchiveError:
    return ArchiveError(
        "archive_too_old",
        _("The archive on {where} was made by an older version of Paraview Diff.").format(
            where=where
        ),
        _("Whoever owns it brings it up to date by adding an article."),
    )


def damaged(name: str) -> ArchiveError:
    return ArchiveError(
        "archive_damaged",
        _("The archive “{name}” is damaged.").format(name=name),
        _("Restore it from a backup, or delete it and add the folders again."),
    )


def not_writable(name: str) -> ArchiveError:
    return ArchiveError(
        "archive_not_writable",
        _("The archive “{name}” can’t be written.").format(name=name),
        _("You may not be allowed to, or the disk is gone or does not lock files."),
    )


def disk_full(name: str) -> ArchiveError:
    return ArchiveError(
        "archive_disk_full",
        _("There is no room for the archive “{name}”.").format(name=name),
        _("What was in it is safe. Free some space and try again."),
    )


def busy(name: str) -> ArchiveError:
    return ArchiveError(
        "archive_busy",
        _("The archive “{name}” is being changed by another program.").format(name=name),
        _("Try again when it is done."),
    )


def other_model(theirs: str, ours: str) -> ArchiveError:
    return ArchiveError(
        "archive_other_model",
        _("The archive was made with the model “{theirs}”, not with “{ours}”.").format(
            theirs=theirs, ours=ours
        ),
        _("Choose that model with --model, or make another archive."),
    )


def odd_name(name: str) -> ArchiveError:
    return ArchiveError(
        "odd_name",
        _("“{name}” has letters in its name that can’t be kept.").format(name=name),
        _("Give the file another name."),
    )


def no_server_extra() -> ArchiveError:
    return ArchiveError(
        "no_server_extra",
        _("For an archive on a server, the extra “server” is needed."),
        _("Install it with: {command}").format(command="pip install 'paraview-diff[server]'"),
    )


def server_away(where: str) -> ArchiveError:
    return ArchiveError(
        "server_away",
        _("The archive’s server {where} can’t be reached.").format(where=where),
        _("It may be down, or its name or port may be wrong. Nothing was changed."),
    )


def server_refuses(where: str) -> ArchiveError:
    return ArchiveError(
        "server_refuses",
        _("The archive’s server {where} does not let you in.").format(where=where),
        _(
            "See that user, password and database are right. The password is taken from "
            "PGPASSWORD or the file .pgpass."
        ),
    )


def not_allowed(where: str) -> ArchiveError:
    return ArchiveError(
        "archive_not_allowed",
        _("You are not allowed to do that in the archive on {where}.").format(where=where),
        _("Ask whoever looks after the server; CONTRIBUTING.md tells which rights are needed."),
    )


def no_vector_extension(where: str) -> ArchiveError:
    return ArchiveError(
        "no_vector_extension",
        _("The database on {where} lacks the extension pgvector.").format(where=where),
        _("Have its administrator install version 0.7 or later of it in that database."),
    )


def server_failed(where: str, code: str) -> ArchiveError:
    return ArchiveError(
        "server_failed",
        _("The archive’s server {where} could not do that.").format(where=where),
        _("Its code for the fault is {code}. Nothing was changed by what failed.").format(
            code=code
        ),
    )
