"""What the command line says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.wording.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterable


def what_the_window_does() -> str:
    return _(
        "Compare two articles sentence by sentence, by meaning, and see whose words changed. "
        "Without a command, the window opens."
    )


def there_are_commands() -> str:
    return _(
        "Without a window work: paraview-diff compare LEFT RIGHT, show SESSION, "
        "batch LEFT_FOLDER RIGHT_FOLDER, rank ARTICLE FOLDER, archive VERB; "
        "see paraview-diff compare --help and so on."
    )


def files_to_open() -> str:
    return _("two articles, the earlier one first; or one, a folder of articles, or a session")


def new_window() -> str:
    return _("open another window, though one is open that could take the files")


def what_compare_does() -> str:
    return _("Compare two articles without a window.")


def what_show_does() -> str:
    return _("Report what is in a session, as its editor left it, without a window.")


def session() -> str:
    return _("keep the comparison in this session (.pvdiff), which the window opens")


def session_to_show() -> str:
    return _("the session (.pvdiff)")


def exit_codes() -> str:
    return _(
        "Exit codes: 0 done, 1 different (with --exit-code), 2 wrong usage, 3 a document can't be "
        "read, 4 anything else."
    )


def left() -> str:
    return _("the earlier article or the source")


def right() -> str:
    return _("the later article or the suspect")


def output() -> str:
    return _("write to this file; the format is that of its name where none is given")


def format_of_the_report() -> str:
    return _("the format of the report")


def only() -> str:
    return _("report only what differs, or only what was found")


def no_quotations() -> str:
    return _("leave the list of quotations out")


def short_names() -> str:
    return _("name files without their folders, for outsiders")


def plain_moves() -> str:
    return _("in a Word document, tell what moved as deleted and inserted")


def no_such_format(suffix: str, known: Iterable[str]) -> str:
    told = _("no report ends in {suffix}; known are {known}")
    return told.format(suffix=suffix, known=", ".join(known))


def needs_a_file(name: str, example: str) -> str:
    return _("{name} needs a file: -o {example}").format(name=name, example=example)


def cannot_do_without(name: str, option: str) -> str:
    return _("{name} always holds all of it: leave out {option}").format(name=name, option=option)


def exit_code() -> str:
    return _("exit with 1 where the documents differ")


def informal() -> str:
    return _("sentences may start in lower case (chats)")


def whole_page() -> str:
    return _("compare all the text of web pages, not only the articles in them")


def model() -> str:
    return _("the folder of a sentence-transformers model to use instead of the built-in one")


def limit() -> str:
    return _("set a limit on reading anew, such as pages=800 or memory_bytes=3G; may be repeated")


def no_limit(text: str, known: Iterable[str]) -> str:
    told = _("not a limit: {text}; known are {known}")
    return told.format(text=repr(text), known=", ".join(known))


def what_batch_does() -> str:
    return _(
        "Compare many pairs over all cores, or the machines of a cluster. The same command goes on "
        "where it was stopped."
    )


def left_folder() -> str:
    return _("the folder of the earlier articles, or a table of pairs (CSV)")


def right_folder() -> str:
    return _("the folder of the later articles, of the same names")


def batch_output() -> str:
    return _("the folder for the table and all other files")


def table() -> str:
    return _("the format of the table; may be repeated")


def report_of_each() -> str:
    return _("write a report of each pair in this format; may be repeated")


def session_of_each() -> str:
    return _("keep each comparison in a session (.pvdiff), which the window opens")


def processes() -> str:
    return _("how many pairs are compared at once; as many as there are cores")


def pair_seconds() -> str:
    return _("how long comparing a pair may take")


def scheduler() -> str:
    return _("compare on a cluster of dask.distributed: tcp://HOST:PORT or tls://HOST:PORT")


def tls_ca() -> str:
    return _("the certificate of the authority that all machines of the cluster trust")


def tls_cert() -> str:
    return _("our certificate")


def tls_key() -> str:
    return _("the key of our certificate")


def trusted_network() -> str:
    return _("allow tcp:// to other machines: texts go over the network unencrypted")


def what_rank_does() -> str:
    return _("Tell which of many articles is the source of one, the likeliest first.")


def suspect() -> str:
    return _("the article that is looked at")


def shelf() -> str:
    return _("folders or files that may be its source")


def form() -> str:
    return _("the format of what is told")


def what_archive_does() -> str:
    return _("Keep an archive of articles, and check one article against all of them.")


def what_add_does() -> str:
    return _("take in articles; folders are watched from then on")


def what_remove_does() -> str:
    return _("forget articles, or all below a folder, which is no longer watched")


def what_update_does() -> str:
    return _("take in what is new or changed in the watched folders, forget what is gone")


def what_check_does() -> str:
    return _("tell where each sentence of an article stands in the archive")


def what_info_does() -> str:
    return _("tell what is in the archive")


def articles() -> str:
    return _("an article, or a folder of articles")


def archive() -> str:
    return _(
        "the archive: a file, or a PostgreSQL server that many share (its password is taken from "
        "PGPASSWORD or .pgpass); else PARAVIEW_DIFF_ARCHIVE, else one of yours"
    )


def password_shows() -> str:
    return _(
        "leave the password out of --archive: every program on this computer can read it there; "
        "put it into PGPASSWORD or the file .pgpass"
    )
