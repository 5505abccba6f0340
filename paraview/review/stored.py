"""A log as JSON and back, entry by entry, so that a session can append to it.

    {"at": TIME, "commands": [{"do": "linked", "pair": PAIR}, …]}
    {"at": TIME, "taken_back": true}

A PAIR is {"left": [ANCHOR…], "right": [ANCHOR…]}, an ANCHOR {"hand", "start", "end", "words"}.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from paraview.comparison import Anchor, Hand, PairAnchor, Span, Verdict
from paraview.review.commands import (
    Attributed,
    Cut,
    Joined,
    Judged,
    Linked,
    Noted,
    Parted,
    Split,
    Subject,
    SubjectKind,
)
from paraview.review.log import Step, TakenBack

if TYPE_CHECKING:
    from paraview.review.commands import Command
    from paraview.review.log import Entry

Stored = dict[str, Any]


def entry_to_json(entry: Entry) -> Stored:
    """An entry of a log in plain lists, dictionaries, strings and numbers."""
    if isinstance(entry, TakenBack):
        return {"at": entry.at, "taken_back": True}
    return {"at": entry.at, "commands": [_to_json(each) for each in entry.commands]}


def entry_from_json(stored: Stored) -> Entry:
    """The entry that `entry_to_json` wrote.

    Raises:
        KeyError, TypeError, ValueError: where something is missing or of another type.
    """
    if stored.get("taken_back"):
        return TakenBack(stored["at"])
    return Step(tuple(_from_json(each) for each in stored["commands"]), stored["at"])


def _to_json(command: Command) -> Stored:
    told: Stored
    match command:
        case Judged(subject, verdict):
            told = {"subject": _subject_to_json(subject), "verdict": verdict.value}
        case Noted(subject, text):
            told = {"subject": _subject_to_json(subject), "text": text}
        case Linked(pair) | Cut(pair):
            told = {"pair": _pair_to_json(pair)}
        case Parted(left, right):
            told = {"left": _anchor_to_json(left), "right": _anchor_to_json(right)}
        case Split(sentence, at):
            told = {"sentence": _anchor_to_json(sentence), "at": at}
        case Joined(first, second):
            told = {"first": _anchor_to_json(first), "second": _anchor_to_json(second)}
        case Attributed(quote, speaker):
            told = {"quote": _anchor_to_json(quote), "speaker": speaker}
    return {"do": type(command).__name__.lower(), **told}


def _from_json(stored: Stored) -> Command:
    match stored["do"]:
        case "judged":
            return Judged(_subject_from_json(stored["subject"]), Verdict(stored["verdict"]))
        case "noted":
            return Noted(_subject_from_json(stored["subject"]), str(stored["text"]))
        case "linked":
            return Linked(_pair_from_json(stored["pair"]))
        case "cut":
            return Cut(_pair_from_json(stored["pair"]))
        case "parted":
            return Parted(_anchor_from_json(stored["left"]), _anchor_from_json(stored["right"]))
        case "split":
            return Split(_anchor_from_json(stored["sentence"]), int(stored["at"]))
        case "joined":
            return Joined(_anchor_from_json(stored["first"]), _anchor_from_json(stored["second"]))
        case "attributed":
            return Attributed(_anchor_from_json(stored["quote"]), str(stored["speaker"]))
        case other:
            raise ValueError(f"no such command: {other!r}")


def _subject_to_json(subject: Subject) -> Stored:
    return {"kind": subject.kind.value, "place": _pair_to_json(subject.place)}


def _subject_from_json(stored: Stored) -> Subject:
    return Subject(SubjectKind(stored["kind"]), _pair_from_json(stored["place"]))


def _pair_to_json(pair: PairAnchor) -> Stored:
    return {
        "left": [_anchor_to_json(each) for each in pair.left],
        "right": [_anchor_to_json(each) for each in pair.right],
    }


def _pair_from_json(stored: Stored) -> PairAnchor:
    return PairAnchor(
        tuple(_anchor_from_json(each) for each in stored["left"]),
        tuple(_anchor_from_json(each) for each in stored["right"]),
    )


def _anchor_to_json(anchor: Anchor) -> Stored:
    span = anchor.span
    return {
        "hand": anchor.hand.value,
        "start": span.start,
        "end": span.end,
        "words": anchor.words,
    }


def _anchor_from_json(stored: Stored) -> Anchor:
    return Anchor(Hand(stored["hand"]), Span(stored["start"], stored["end"]), str(stored["words"]))
