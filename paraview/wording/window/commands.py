"""What the commands of the window are called, in menus, tips and the command palette.

`&` stands before the letter that chooses a command in its menu.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.wording.translation import _

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class CommandWords:
    """The text of a command, its tip where that says more, and a short name for its button."""

    text: str
    tip: str = ""
    short: str = ""


def menu_names() -> dict[str, str]:
    """What each menu is called."""
    return {
        "file": _("&File"),
        "edit": _("&Edit"),
        "view": _("&View"),
        "go": _("&Go"),
        "review": _("&Review"),
        "help": _("&Help"),
    }


def submenu_names() -> dict[str, str]:
    """What each menu inside a menu is called, by the choice that it offers."""
    return {
        "findings_place": _("&Place of the findings"),
        "spacing": _("Line s&pacing"),
        "measure": _("Column &width"),
        "theme": _("C&olours"),
    }


def command_words() -> Mapping[str, CommandWords]:
    """The words of every command, by its name."""
    return {
        "new": CommandWords(_("&New comparison"), _("Put both documents away and start again")),
        "open_left": CommandWords(_("Open &earlier article…")),
        "open_right": CommandWords(_("Open &later article…")),
        "sample": CommandWords(_("Try the &sample")),
        "open_session": CommandWords(
            _("Open saved wor&k…"), _("Go on with work that was kept in a file (.pvdiff)")
        ),
        "save": CommandWords(_("&Save"), _("Give this work a name; it is kept as you go")),
        "save_as": CommandWords(_("Save &under another name…")),
        "export": CommandWords(
            _("E&xport a report…"),
            _("Write a report to hand on: web page, PDF, Word, Excel and more"),
        ),
        "save_picture": CommandWords(
            _("Save as a p&icture…"), _("A picture of the map, or of what is selected: PNG or SVG")
        ),
        "print": CommandWords(_("&Print…"), _("Look at the report on pages, and print it")),
        "rank": CommandWords(
            _("&Which is the source?…"),
            _("Rank the articles of a folder by what one took from them"),
        ),
        "archive": CommandWords(
            _("Arc&hive…"), _("Articles that others are checked against, all at once")
        ),
        "swap": CommandWords(
            _("S&wap sides"),
            _("Make the earlier article the later one, and the other way round"),
        ),
        "compare": CommandWords(_("&Compare again"), _("Compare the two documents once more")),
        "documents": CommandWords(
            _("Back to the &documents"),
            _("Show where the two documents were put"),
        ),
        "cancel": CommandWords(_("Stop comp&aring")),
        "options": CommandWords(
            _("Se&ttings…"),
            _("Choose the language model, and how much reading a document may take"),
        ),
        "quit": CommandWords(_("&Quit")),
        "undo": CommandWords(_("&Undo")),
        "redo": CommandWords(_("&Redo")),
        "copy": CommandWords(_("&Copy")),
        "copy_with_source": CommandWords(
            _("Copy with &source"),
            _("Copy the words or the pair that is selected, with files, sentences and speaker"),
        ),
        "copy_picture": CommandWords(
            _("Copy as a p&icture"), _("Copy a picture of the map, or of what is selected")
        ),
        "paste": CommandWords(_("&Paste article")),
        "find": CommandWords(_("&Find…")),
        "find_next": CommandWords(_("Find ne&xt")),
        "find_previous": CommandWords(_("Find p&revious")),
        "view_sides": CommandWords(_("Side &by side")),
        "view_inline": CommandWords(_("&One text"), _("Both articles as one marked-up text")),
        "view_map": CommandWords(_("&Map"), _("Where everything stands in either article")),
        "view_summary": CommandWords(_("&Figures")),
        "view_list": CommandWords(
            _("&List of passages"), _("All passages, one after the other"), _("List")
        ),
        "view_quotes": CommandWords(
            _("&Quotes"), _("Who said what in which article, as a table to sort and copy")
        ),
        "findings": CommandWords(
            _("F&indings"),
            _("Changed quotes, facts and passages, and why a sentence is marked"),
        ),
        "findings_right": CommandWords(
            _("On the &right"),
            _("Findings to the right of the articles"),
        ),
        "findings_left": CommandWords(_("On the &left"), _("Findings to the left of the articles")),
        "findings_below": CommandWords(_("&Below"), _("Findings below the articles")),
        "findings_floating": CommandWords(
            _("In a &window of their own"),
            _("Findings in a window of their own"),
        ),
        "only_differences": CommandWords(
            _("Only &differences"),
            _("Show what differs, and hide identical sentences"),
        ),
        "folds": CommandWords(
            _("&Hide what is switched off"),
            _("Hide what is switched off above the articles; otherwise it only turns grey"),
        ),
        "ignores_case": CommandWords(_("Ignore ca&pitals")),
        "ignores_typography": CommandWords(
            _("Ignore p&unctuation"),
            _("Ignore punctuation, quotation marks and dashes"),
        ),
        "ignores_boilerplate": CommandWords(
            _("Ignore b&ylines and captions"),
            _("Show bylines, captions and credits in grey, as no part of the story"),
        ),
        "zoom_in": CommandWords(_("&Larger text")),
        "zoom_out": CommandWords(_("&Smaller text")),
        "zoom_reset": CommandWords(_("&Normal text size")),
        "lock": CommandWords(
            _("Scroll &together"),
            _("Keep what belongs together level while scrolling"),
        ),
        "spacing_close": CommandWords(_("&Closer")),
        "spacing_normal": CommandWords(_("As &usual")),
        "spacing_loose": CommandWords(_("&Farther apart")),
        "measure_narrow": CommandWords(_("&Narrow")),
        "measure_normal": CommandWords(_("As &usual")),
        "measure_wide": CommandWords(_("&Wide")),
        "serif": CommandWords(_("Articles in se&rif type")),
        "theme_system": CommandWords(_("As the s&ystem")),
        "theme_light": CommandWords(_("L&ight")),
        "theme_dark": CommandWords(_("&Dark")),
        "theme_contrast": CommandWords(_("&High contrast")),
        "next_difference": CommandWords(_("&Next difference"), short=_("Next")),
        "previous_difference": CommandWords(_("&Previous difference"), short=_("Previous")),
        "next_finding": CommandWords(
            _("Next &finding"),
            _("Changed quotes first, as the panel lists them"),
        ),
        "previous_finding": CommandWords(_("Previous fin&ding")),
        "next_sentence": CommandWords(
            _("Next &sentence"),
            _("Go to the next sentence and say what became of it"),
        ),
        "previous_sentence": CommandWords(
            _("Previous s&entence"),
            _("Go to the previous sentence and say what became of it"),
        ),
        "next_same": CommandWords(_("Next of the same &kind")),
        "previous_same": CommandWords(_("Previous of the same k&ind")),
        "partner": CommandWords(_("Go to p&artner")),
        "paragraph": CommandWords(_("Go to para&graph…")),
        "back": CommandWords(_("&Back")),
        "forward": CommandWords(_("&Forward")),
        "verdict_open": CommandWords(_("&Open"), _("Verdict: not reviewed yet")),
        "verdict_fine": CommandWords(_("&Fine"), _("Verdict: fine")),
        "verdict_check": CommandWords(_("To &check"), _("Verdict: to check")),
        "verdict_problem": CommandWords(_("&Problem"), _("Verdict: a problem")),
        "note": CommandWords(_("&Note…"), _("Write a note on what is selected")),
        "next_unreviewed": CommandWords(
            _("Next &without a verdict"), _("Go to the next finding that has no verdict")
        ),
        "previous_unreviewed": CommandWords(
            _("Previous wit&hout a verdict"), _("Go to the previous finding that has no verdict")
        ),
        "put_together": CommandWords(
            _("Put &together by hand"),
            _("Put the sentences together that were chosen in the two articles"),
        ),
        "accept_match": CommandWords(
            _("These &belong together"),
            _("Put the selected sentence together with what it may belong to"),
        ),
        "refuse_match": CommandWords(
            _("These do &not belong together"),
            _("Tell the selected sentence apart from its partner, or from what it may belong to"),
        ),
        "change_speaker": CommandWords(
            _("Change the &speaker…"), _("Say who speaks the selected quotation")
        ),
        "split_sentence": CommandWords(
            _("Spl&it the sentence here"), _("Make two sentences of the one that was clicked")
        ),
        "join_sentences": CommandWords(_("&Join with the next sentence")),
        "palette": CommandWords(_("&Commands…"), _("Find and run any command")),
        "shortcuts": CommandWords(_("&Keyboard shortcuts")),
        "guide": CommandWords(_("&Guide"), _("A walk through the sample, with pictures")),
        "legend": CommandWords(_("&What do these marks mean?")),
        "about": CommandWords(_("&About Paraview Diff")),
    }
