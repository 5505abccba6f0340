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
        "paraview-diff compare LEFT RIGHT and paraview-diff show SESSION work without a window; "
        "see paraview-diff compare --help."
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
