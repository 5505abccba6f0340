"""The manual page and the completion of shells, made from the parsers of the command line.

    python packaging/bundle/manual.py FOLDER

Writes `paraview-diff.1`, `paraview-diff.bash` and `paraview-diff.zsh` into the folder, and prints
their paths. Needs shtab.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

os.environ["LANGUAGE"] = "en"
os.environ["COLUMNS"] = "90"

import shtab

from paraview.cli import parsers
from paraview.diagnostics import version

NAME = "paraview-diff"


def main() -> None:
    """Write them."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    joined = whole()
    written = {
        f"{NAME}.1": page(),
        f"{NAME}.bash": shtab.complete(joined, "bash"),
        f"{NAME}.zsh": shtab.complete(joined, "zsh"),
    }
    for name, text in written.items():
        (folder / name).write_text(text, "utf-8")
        print(folder / name)


def whole() -> argparse.ArgumentParser:
    """All commands as one parser, for the shells; files complete everywhere."""
    joined = argparse.ArgumentParser(prog=NAME)
    verbs = joined.add_subparsers()
    for name, parser in parsers().items():
        files = [action for action in parser._actions if not action.option_strings]  # noqa: SLF001
        for action in files:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
        if name:
            verbs.add_parser(
                name,
                parents=[parser],
                add_help=False,
                help=parser.description,
                conflict_handler="resolve",
            )
        else:
            for action in parser._actions:  # noqa: SLF001
                if action.option_strings and "--help" not in action.option_strings:
                    joined._add_action(action)  # noqa: SLF001
    return joined


def page() -> str:
    """The manual page, in the macros of man(7)."""
    lines = [
        f'.TH PARAVIEW-DIFF 1 "" "Paraview Diff {version()}" "User Commands"',
        ".SH NAME",
        r"paraview-diff \- compare two articles by meaning and see whose words changed",
        ".SH SYNOPSIS",
    ]
    for parser in parsers().values():
        lines += [_plain(parser.format_usage().removeprefix("usage: ")), ".br"]
    for name, parser in parsers().items():
        lines += [".SH " + (f"THE COMMAND {name.upper()}" if name else "DESCRIPTION")]
        lines += [_plain(parser.description or "")]
        lines += _options(parser)
        if name != "" and parser.epilog:
            lines += [".PP", _plain(parser.epilog)]
    lines += [
        ".SH FILES",
        r"Sessions end in .pvdiff; they are SQLite files whose application_id is PVDF.",
        ".SH PRIVACY",
        "No text leaves the computer, but to an archive on a server that is named.",
    ]
    return "\n".join(lines) + "\n"


def _options(parser: argparse.ArgumentParser) -> list[str]:
    lines = []
    for action in parser._actions:  # noqa: SLF001
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for name, verb in action.choices.items():
                lines += [".TP", rf"\fB{_plain(name)}\fR", _plain(verb.description or "")]
                lines += [".RS", *_options(verb), ".RE"]
        elif action.help != argparse.SUPPRESS:
            shown = ", ".join(action.option_strings) or str(action.metavar or action.dest)
            if action.option_strings and action.nargs != 0:
                choices = "|".join(map(str, action.choices or ()))
                shown += f" {action.metavar or choices or action.dest.upper()}"
            lines += [".TP", rf"\fB{_plain(shown)}\fR"]
            lines += [_plain((action.help or "") % {**vars(action), "prog": parser.prog})]
    return lines


def _plain(text: str) -> str:
    """Text as roff takes it: no line begins with a dot, a hyphen is one."""
    told = " ".join(text.split()).replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{told}" if told.startswith((".", "'")) else told


if __name__ == "__main__":
    main()
