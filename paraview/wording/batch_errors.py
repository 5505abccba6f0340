"""What went wrong with many pairs at once, and what to do."""

from __future__ import annotations

from paraview.errors import BatchError
from paraview.wording.translation import _


def no_folder(name: str) -> BatchError:
    return BatchError(
        "no_folder",
        _("There is no folder “{name}”.").format(name=name),
        _("Name a folder of articles."),
    )


def no_pairs(left: str, right: str) -> BatchError:
    return BatchError(
        "no_pairs",
        _("No article in “{left}” has the name of one in “{right}”.").format(
            left=left, right=right
        ),
        _("Give both the same name, or list the pairs in a table: PAIRS.csv."),
    )


def no_table(name: str) -> BatchError:
    return BatchError(
        "no_table",
        _("“{name}” is no table of pairs that can be read.").format(name=name),
        _("Save it as CSV in UTF-8: two columns, the left and the right file."),
    )


def no_pair_in_line(name: str, line: int) -> BatchError:
    return BatchError(
        "no_pair_in_line",
        _("Line {line} of “{name}” names no two files.").format(line=line, name=name),
        _("Each line has two columns: the left and the right file."),
    )


def empty_table(name: str) -> BatchError:
    return BatchError("empty_table", _("There is no pair in “{name}”.").format(name=name))


def pair_too_long() -> BatchError:
    return BatchError(
        "pair_too_long",
        _("Comparing the two took too long."),
        _("Compare them in the window, or give it more time with --pair-seconds."),
    )


def pair_too_large() -> BatchError:
    return BatchError(
        "pair_too_large",
        _("Comparing the two took too much memory."),
        _("Compare them in the window, or with fewer processes."),
    )


def journal_unusable(name: str) -> BatchError:
    return BatchError(
        "journal_unusable",
        _("“{name}” can’t be used to keep how far the work is.").format(name=name),
        _("Another batch may be writing there. Choose another folder with -o."),
    )


def no_cluster_extra() -> BatchError:
    return BatchError(
        "no_cluster_extra",
        _("To work on many machines, the extra “cluster” is needed."),
        _("Install it with: {command}").format(command="pip install 'paraview-diff[cluster]'"),
    )


def no_scheduler(address: str) -> BatchError:
    return BatchError(
        "no_scheduler",
        _("No scheduler answers at {address}.").format(address=address),
        _("See that it runs, that its address and its certificates are right, and try again."),
    )


def no_workers(address: str) -> BatchError:
    return BatchError(
        "no_workers",
        _("The scheduler at {address} has no workers.").format(address=address),
        _("Start some with `dask worker`; the same command goes on from there."),
    )


def unencrypted(address: str) -> BatchError:
    return BatchError(
        "unencrypted",
        _("{address} is another machine, and texts would go to it unencrypted.").format(
            address=address
        ),
        _(
            "Use tls://… with --tls-ca, --tls-cert and --tls-key; on a network that is yours "
            "alone, --trusted-network allows tcp://."
        ),
    )


def worker_lost() -> BatchError:
    return BatchError(
        "worker_lost",
        _("The machines that compared the two have stopped, one after the other."),
        _("They may be short of memory, or the pair may be too large for them."),
    )


def other_version() -> BatchError:
    return BatchError(
        "other_version",
        _("The machines of the cluster have no Paraview Diff of this version."),
        _("Install the same version on all of them, and start their workers anew."),
    )
