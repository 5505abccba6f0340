"""The words around a comparison: filter, search, progress, outcome."""

from __future__ import annotations

from paraview.comparison import Hand
from paraview.wording.translation import _


def moved() -> str:
    return _("Moved")


def moved_meaning() -> str:
    return _("Stood at another place in the earlier article")


def sentences_of_each_kind() -> str:
    return _("Sentences:")


def chip_tip(sentences: str, article: str, meaning: str) -> str:
    """`24 sentences of the earlier article. Stands only in the earlier article`."""
    told = _("{article}: {sentences}. {meaning}.")
    return told.format(article=article, sentences=sentences, meaning=meaning)


def how_sure_a_link_has_to_be() -> str:
    return _("How sure it has to be that two sentences belong together")


def how_the_slider_works() -> str:
    return _(
        "How sure it has to be that two sentences belong together. From left to right: perhaps is "
        "enough, as found, likely, sure. A double click goes back to what was found."
    )


def links_may_be_possible() -> str:
    return _("Belong together: even perhaps")


def links_as_found() -> str:
    return _("Belong together: as found")


def links_have_to_be_likely() -> str:
    return _("Belong together: likely or sure")


def links_have_to_be_sure() -> str:
    return _("Belong together: only if sure")


def linked() -> str:
    return _("Put together, because you say so. Undo takes it back.")


def taken_apart() -> str:
    return _("Told apart, because you say so. Undo takes it back.")


def nothing_to_link() -> str:
    return _("First select a sentence that may belong to another one")


def nothing_to_take_apart() -> str:
    return _("First select a sentence that has a partner, or may have one")


def find_in_both_articles() -> str:
    return _("Find in both articles")


def find_previous() -> str:
    return _("Previous (Shift+Enter)")


def find_next() -> str:
    return _("Next (Enter)")


def close_find() -> str:
    return _("Close (Escape)")


def not_found() -> str:
    return _("Not found")


def found_in_both(left: int, right: int) -> str:
    return _("{left} in the earlier article, {right} in the later").format(left=left, right=right)


def what_comes_closest() -> str:
    return _("The slider on the right, moved to its left end, shows what comes closest.")


def copy_both_wordings() -> str:
    return _("Copy both wordings")


def copy_with_source() -> str:
    return _("Copy with source")


def copy_picture() -> str:
    return _("Copy as a picture")


def save_picture() -> str:
    return _("Save as a picture…")


def was_copied() -> str:
    return _("Copied with its source.")


def nothing_selected() -> str:
    return _("Nothing is selected.")


def picture_was_copied() -> str:
    return _("The picture is in the clipboard.")


def picture_was_saved(name: str) -> str:
    return _("“{name}” was written.").format(name=name)


def picture_not_saved(name: str, reason: str) -> str:
    return _("“{name}” can't be written: {reason}").format(name=name, reason=reason)


def go_to_partner() -> str:
    return _("Go to partner")


def find_in_the_other(words: str) -> str:
    return _("Find “{words}” in the other article").format(words=words)


def go_to_paragraph() -> str:
    return _("Go to paragraph")


def no_more_findings() -> str:
    return _("No more findings")


def no_sentence_here() -> str:
    return _("First click a sentence, or move to one")


def it_has_no_partner(hand: Hand) -> str:
    return {
        Hand.LEFT: _("No partner to go to: this was dropped from the later article"),
        Hand.RIGHT: _("No partner to go to: this is new in the later article"),
    }[hand]


def no_more_differences_below() -> str:
    return _("No more differences below")


def no_more_above() -> str:
    return _("No more above")


def which_paragraph(name: str, last: int) -> str:
    return _("Paragraph of “{name}”, 1 to {last}:").format(name=name, last=last)


def difference_of(which: int, count: int, title: str) -> str:
    return _("Difference {which} of {count}: {title}").format(which=which, count=count, title=title)


def progress_of_the_comparison() -> str:
    return _("Progress of the comparison")


def cancel() -> str:
    return _("Cancel")


def try_again() -> str:
    return _("Try again")


def back_to_the_documents() -> str:
    return _("Back to the documents")


def comparing() -> str:
    return _("Comparing")


def was_cancelled() -> str:
    return _("The comparison was cancelled.")


def documents_are_still_here() -> str:
    return _("Both documents are still here.")


def only_here() -> str:
    return _("only here")
