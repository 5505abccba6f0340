"""What the window says of a review: verdicts, notes, corrections, and what became of them."""

from __future__ import annotations

from paraview.comparison import Hand, Refusal, Verdict
from paraview.wording.translation import _, ngettext

VERDICT_SIGNS = {
    Verdict.OPEN: "○",
    Verdict.FINE: "✓",
    Verdict.CHECK: "⚑",
    Verdict.PROBLEM: "✗",
}
NOTE_SIGN = "✱"


def link() -> str:
    """What is undone: `Undo Put Together`."""
    return _("Put Together")


def take_apart() -> str:
    return _("Take Apart")


def verdict_step() -> str:
    return _("Verdict")


def note_step() -> str:
    return _("Note")


def speaker_step() -> str:
    return _("Speaker")


def split_step() -> str:
    return _("Split Sentence")


def join_step() -> str:
    return _("Join Sentences")


# --- verdicts and notes ---------------------------------------------------------------------------


def verdict_name(verdict: Verdict) -> str:
    """What a verdict is called."""
    return {
        Verdict.OPEN: _("Open"),
        Verdict.FINE: _("Fine"),
        Verdict.CHECK: _("To check"),
        Verdict.PROBLEM: _("Problem"),
    }[verdict]


def verdict_with_sign(verdict: Verdict) -> str:
    return f"{VERDICT_SIGNS[verdict]} {verdict_name(verdict)}"


def on_this_pair() -> str:
    """What a verdict is about, above its buttons."""
    return _("Your verdict on this sentence and its partner")


def on_this_quotation() -> str:
    return _("Your verdict on this quotation")


def on_this_fact() -> str:
    return _("Your verdict on this fact")


def on_this_passage() -> str:
    return _("Your verdict on what only one article has")


def judged(verdict: Verdict, progress: str) -> str:
    """`Verdict: Fine. 12 of 31 reviewed`."""
    return _("Verdict: {verdict}. {progress}").format(
        verdict=verdict_name(verdict), progress=progress
    )


def progress(reviewed: int, count: int) -> str:
    return _("{reviewed} of {count} reviewed").format(reviewed=reviewed, count=count)


def nothing_to_review() -> str:
    return _("Nothing to review")


def review_heard(text: str, verdict: Verdict, note: str) -> str:
    """A finding as it is read aloud, with what the editor said of it."""
    told = [text.rstrip()]
    if verdict is not Verdict.OPEN:
        told.append(_("Your verdict: {verdict}.").format(verdict=verdict_name(verdict).lower()))
    if note:
        told.append(_("Your note: {note}").format(note=note))
    return " ".join(told)


def first_select_something() -> str:
    return _("First select a finding or a sentence")


def note() -> str:
    return _("Note")


def write_a_note() -> str:
    return _("Write a note…")


def change_the_note() -> str:
    return _("Change the note…")


def note_told(text: str) -> str:
    return f"{NOTE_SIGN} {text}"


def how_a_note_is_kept() -> str:
    return _("Enter keeps it, Shift+Enter begins a line, Esc leaves it.")


def note_kept() -> str:
    return _("The note is kept")


def note_taken_away() -> str:
    return _("The note is taken away")


def verdict_filter() -> str:
    return _("Show findings by your verdict")


def all_findings() -> str:
    return _("All verdicts")


def not_reviewed() -> str:
    return _("Not reviewed")


def with_a_note() -> str:
    return _("With a note")


def everything_is_reviewed() -> str:
    return _("Every finding in the list has a verdict")


def how_to_review() -> tuple[str, str]:
    """How an editor reviews, in two lines; the keys are those at first."""
    signs = ", ".join(verdict_with_sign(each) for each in Verdict)
    return (
        _(
            "Your verdict: keys 1 to 4 ({signs}), N writes a note ({note}), U goes to what has no "
            "verdict yet."
        ).format(signs=signs, note=NOTE_SIGN),
        _(
            "Your corrections: click a sentence in each article and press L to put them together; "
            "Ctrl+Delete takes apart, Ctrl+Z takes anything back."
        ),
    )


# --- corrections ----------------------------------------------------------------------------------


def choose_the_other(hand: Hand, key: str) -> str:
    """What is to be done after one of two ends was chosen.

    Args:
        hand: where the other end is to be chosen.
        key: what is to be pressed then; empty where the command has no key.
    """
    told = {
        Hand.LEFT: _("Now choose its partner in the earlier article"),
        Hand.RIGHT: _("Now choose its partner in the later article"),
    }[hand]
    then = _("press {key} again").format(key=key) if key else _("put both together")
    return _("{choose}, then {then}. Esc leaves it.").format(choose=told, then=then)


def first_choose_a_sentence() -> str:
    return _("First click a sentence in either article")


def choosing_left() -> str:
    return _("Nothing is put together")


def put_together(left: str, right: str) -> str:
    told = _("Put together: “{left}” and “{right}”. Undo takes it back.")
    return told.format(left=left, right=right)


def put_together_with() -> str:
    return _("Put together with another sentence…")


def take_these_apart() -> str:
    return _("Take apart")


def speaker_in(article: str) -> str:
    """The label of the line in which the speaker of one article is written."""
    return _("Speaker, {article}").format(article=article)


def change_the_speaker() -> str:
    return _("Change the speaker…")


def how_a_speaker_is_kept() -> str:
    return _("Enter keeps it, Esc leaves it. Empty means that nobody is named.")


def speaker_kept() -> str:
    return _("The speaker is changed, because you say so")


def no_quotation_selected() -> str:
    return _("First select a quotation")


def split_here() -> str:
    return _("Split the sentence here")


def join_with_next() -> str:
    return _("Join with the next sentence")


def sentence_split() -> str:
    return _("Split in two, because you say so. Undo takes it back.")


def sentences_joined() -> str:
    return _("Joined with the next sentence, because you say so. Undo takes it back.")


def refused(why: Refusal) -> str:
    """Why a correction was not made."""
    return {
        Refusal.NOT_THERE: _("This sentence is not in the article any more"),
        Refusal.ONE_SIDE_ONLY: _("Choose a sentence in each of the two articles"),
        Refusal.NO_SUCH_LINK: _("These two are apart already"),
        Refusal.ALREADY_LINKED: _("You have put these two together already"),
        Refusal.NO_PLACE_TO_SPLIT: _(
            "Click inside the sentence first, before the word that begins the second part"
        ),
        Refusal.NO_NEIGHBOURS: _("The next sentence stands in another paragraph"),
        Refusal.NO_QUOTATION: _("These words are no quotation any more"),
    }[why]


# --- what went wrong ------------------------------------------------------------------------------


def could_not_be_kept(count: int) -> str:
    told = ngettext(
        "{count} of your decisions could not be kept, because its words are not there any more:",
        "{count} of your decisions could not be kept, because their words are not there any more:",
        count,
    )
    return told.format(count=count)


def decision(name: str, words: str) -> str:
    """A decision and the words that it was about: `Fine: “The bridge closes…”`."""
    return _("{decision}: “{words}”").format(decision=name, words=words)


def note_called(text: str) -> str:
    return _("Note “{note}”").format(note=text) if text else _("Note")


def speaker_called(speaker: str) -> str:
    return _("Speaker {speaker}").format(speaker=speaker) if speaker else _("Speaker")


def and_more(count: int) -> str:
    return ngettext("and {count} more", "and {count} more", count).format(count=count)


def copy_the_list() -> str:
    return _("Copy the list")


def review_failed() -> str:
    return _("Your corrections are kept, but can’t be shown now.")
