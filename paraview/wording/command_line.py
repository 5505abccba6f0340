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
    return _("write to this file")


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
