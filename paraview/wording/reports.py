"""The words of reports that leave the window, where the window has none of its own."""

from __future__ import annotations

from paraview.comparison import Hand
from paraview.wording.numbers import number
from paraview.wording.translation import _, ngettext


def title(left: str, right: str) -> str:
    """What a report is called."""
    if left == right:
        return _("Comparison: {left}").format(left=left)
    return _("Comparison: {left} and {right}").format(left=left, right=right)


def facts_that_differ() -> str:
    return _("Facts that differ")


def all_of_them() -> str:
    return _("all")


def words() -> str:
    return _("words")


def sentences() -> str:
    return _("sentences")


def figures() -> str:
    return _("Figures")


def quotations() -> str:
    return _("Quotations")


def nobody_named() -> str:
    return _("Nobody named")


def side_by_side() -> str:
    return _("Side by side")


def how_it_was_made() -> str:
    return _("How this report was made")


def document() -> str:
    return _("Document")


def file() -> str:
    return _("File")


def fingerprint() -> str:
    return _("SHA-256")


def article(hand: Hand) -> str:
    """The heading of what stands in one of the articles."""
    return _("Earlier article") if hand is Hand.LEFT else _("Later article")


def sentence_numbers(hand: Hand) -> str:
    """The heading of the numbers of sentences."""
    return _("Earlier, sentence") if hand is Hand.LEFT else _("Later, sentence")


def sign() -> str:
    return _("Sign")


def what_it_is() -> str:
    return _("What it is")


def found_in_it() -> str:
    return _("What was found in it")


def verdicts_and_notes() -> str:
    return _("Verdicts and notes")


def wordings_headings() -> tuple[str, ...]:
    """The headings of both wordings with their sentences, and of what is said of them."""
    return (
        sentence_numbers(Hand.LEFT),
        article(Hand.LEFT),
        sentence_numbers(Hand.RIGHT),
        article(Hand.RIGHT),
        found_in_it(),
        verdict_heading(),
        note_heading(),
    )


def verdict_heading() -> str:
    return _("Verdict")


def note_heading() -> str:
    return _("Note")


def certainty_heading() -> str:
    return _("How sure")


def verdict(name: str) -> str:
    return _("Verdict: {name}").format(name=name)


def note(text: str) -> str:
    return _("Note: {text}").format(text=text)


def made_on() -> str:
    return _("Made on")


def made_with() -> str:
    return _("Made with")


def engine() -> str:
    return _("Language model")


def options() -> str:
    return _("Options")


def option(name: str, value: object) -> str:
    """One option that the comparison was made with, and what it was set to."""
    if name == "informal":
        return (
            _("sentences may start in lower case")
            if value
            else _("sentences start with a capital letter")
        )
    return f"{name}: {value}"


def corrected() -> str:
    return _("Corrected by hand")


def corrections(count: int) -> str:
    told = ngettext("{count} correction", "{count} corrections", count)
    return told.format(count=number(count))


def judged() -> str:
    return _("Looked through")


def judged_of(count: int, whole: int) -> str:
    """How many findings have a verdict."""
    return _("{count} of {whole} findings have a verdict").format(
        count=number(count), whole=number(whole)
    )


def left_out() -> str:
    return _("Left out of this report")


def identical_left_out() -> str:
    return _("what is identical")


def links_left_out() -> str:
    return _("what is identical, edited or reworded and did not move")


def quotations_left_out() -> str:
    return _("quotations")


def go_to_text() -> str:
    return _("Skip to the articles")


def contents() -> str:
    return _("Contents")


def show() -> str:
    return _("Show")


def only_with_findings() -> str:
    return _("Only where something was found")


def only_moved() -> str:
    return _("Only what moved")


def gone() -> str:
    return _("Struck out: only in the earlier article. Underlined: only in the later article.")


def part() -> str:
    return _("Part")


def passage() -> str:
    return _("Passage")


def quotation() -> str:
    return _("Quotation")


def fact() -> str:
    return _("Fact")


def speaker() -> str:
    return _("Speaker")


def language() -> str:
    """The language of these words, by its code for a web page."""
    return _("en")


def summary() -> str:
    return _("Summary")


def no_font_has(letters: str) -> str:
    """What a page tells of letters that it can't show."""
    return _(
        "No font on this computer has these letters, so boxes stand for them, from which they can "
        "be copied: {letters}. Install a font for them and export again."
    ).format(letters=letters)
