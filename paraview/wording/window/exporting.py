"""The words of handing a report on: the dialog, what becomes of it, and printing."""

from __future__ import annotations

from dataclasses import dataclass

from paraview.wording.numbers import number
from paraview.wording.translation import _, ngettext


@dataclass(frozen=True, slots=True)
class FormatWords:
    """What a format of reports is called, and what it is for."""

    name: str
    use: str


def report_formats() -> dict[str, FormatWords]:
    """The words of every format of reports, by its name."""
    return {
        "html": FormatWords(
            _("Web page"),
            _("To read on any screen: one page with filters, without network or scripts."),
        ),
        "pdf": FormatWords(
            _("PDF"), _("To print and to file: pages with bookmarks, the same on every computer.")
        ),
        "docx": FormatWords(
            _("Word, tracked changes"),
            _(
                "The later article with real tracked changes against the earlier one. Findings, "
                "verdicts and notes are comments."
            ),
        ),
        "xlsx": FormatWords(
            _("Excel workbook"),
            _("To sort and to count: quotations, facts and passages on sheets."),
        ),
        "csv": FormatWords(_("CSV table"), _("One table for any spreadsheet or script.")),
        "md": FormatWords(_("Markdown"), _("For wikis and tickets.")),
        "json": FormatWords(
            _("JSON"), _("For programs: all that was found, always whole. Holds no verdicts.")
        ),
        "text": FormatWords(_("Plain text"), _("What the command line shows, always whole.")),
    }


def export() -> str:
    return _("Export a report")


def export_as() -> str:
    return _("Export…")


def file_format() -> str:
    return _("Format")


def what_goes_in() -> str:
    return _("What goes in")


def part_name(part: str) -> str:
    """How much of a comparison goes in."""
    return {
        "everything": _("&Everything"),
        "differences": _("Only &differences"),
        "findings": _("Only what was &found"),
    }[part]


def with_quotations() -> str:
    return _("&List of quotations")


def short_names() -> str:
    return _("File names without &folders, for outsiders")


def plain_moves() -> str:
    return _("What &moved as deleted and inserted")


def preview() -> str:
    return _("What will be in it")


def being_prepared() -> str:
    return _("One moment…")


def and_more(count: int) -> str:
    return ngettext("and {count} more", "and {count} more", count).format(count=number(count))


def opinions(verdicts: int, notes: int) -> str:
    """How much an editor said that is in the report; empty where that is nothing."""
    told = []
    if verdicts:
        told.append(
            ngettext("{count} verdict", "{count} verdicts", verdicts).format(count=number(verdicts))
        )
    if notes:
        told.append(ngettext("{count} note", "{count} notes", notes).format(count=number(notes)))
    return ", ".join(told)


def heading(name: str, count: int) -> str:
    """The heading of a section, with how many entries it has."""
    return f"{name}: {number(count)}"


def writing(name: str) -> str:
    return _("Writing “{name}”…").format(name=name)


def cancel_writing() -> str:
    return _("Stop")


def was_written(name: str) -> str:
    return _("“{name}” was written.").format(name=name)


def open_it() -> str:
    return _("Open it")


def show_in_folder() -> str:
    return _("Show in folder")


def cannot_open(name: str) -> str:
    return _("No application opens “{name}”.").format(name=name)


def print_report() -> str:
    return _("Print")


def pages_being_set() -> str:
    return _("The pages are being set…")
