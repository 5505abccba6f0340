"""A document cut into sentences, paragraph by paragraph.

nupunkt finds the boundaries; `_belongs_together` takes back those that a news desk would not set.
Between a quotation and its attribution there is none (“Really?” he asked.), while a quotation of
three sentences is three, the attribution with its own. German, French and Spanish have boundaries
of their own (`boundaries`).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from paraview.comparison import Role, Sentence, Span
from paraview.progress import steps, unwatched
from paraview.sentences.abbreviations import HABITS
from paraview.sentences.boundaries import sentence_starts
from paraview.sentences.missed_boundaries import missed_boundaries
from paraview.sentences.reporting_verbs import REPORTING_VERBS
from paraview.sentences.words import is_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from paraview.comparison import Document
    from paraview.progress import Share

_CLOSERS = "”’\"'»)\\]"
_ENDS_ASKING = re.compile(rf"[?!…][{_CLOSERS}]*$|\.\.\.[{_CLOSERS}]*$")
_ENDS_QUOTED = re.compile(r"[?!…][”’\"'»]+$")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]\.){2,}|\b(?:Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Capt|Rev|Hon|St|Mt|Ft"
    r"|Cmdr|Adm|Maj|Cpl|Pvt|Supt|Insp|Det|Msgr|Atty|Pres|Sens|Reps|Drs|Mx|Fr|Asst|Brig"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|vs|pp?|ca|approx)\.)$"
)
_INITIAL = re.compile(r"(?:^|[\s“\"‘'(.])[A-Z]\.$")
_NUMBERED = re.compile(r"(?:^|\s)\d{1,2}\.$")
_MONTH = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|Jahrhundert|Klasse|Platz)\b"
)
_GERMAN_ORDINAL = re.compile(
    r"(?:^|\s)(?:[Dd](?:er|en|em|es|as|ie)|[Vv]om|[Zz]u[mr]|[Bb]eim|[MmDdSs]?[Ee]in(?:e[nmrs]?)?"
    r"|[Ii]hre?[nmrs]?|[Uu]nsere?[nmrs]?|[Jj]ede[nmrs]?)\s\d{1,3}\.$"
)
"""An article before a number makes its full stop an ordinal's: “der 17. Versuch”."""
_STARTER = re.compile(
    r"[“\"‘'(\[«]*(?:The|A|An|He|She|It|They|We|You|I|This|That|These|Those|There|But|And|Or|So|Yet|If"
    r"|In|On|At|As|For|From|By|With|After|Before|When|While|Since|Because|Although|However"
    r"|His|Her|Its|Their|Our|My|What|Who|Why|How|Where|Not|No|Yes|One|Some|Many|Most|More)\b"
)
_LOWER_START = re.compile(r"[“\"‘'(\[«—–-]*\s*([^\W\d_A-Z]\w*)")
_CREDIT = re.compile(r"[–—-]\s*\S+(?:\s+\S+){0,5}$")
_GOES_ON = frozenset(",;:)]”»")
"""Marks that begin no sentence: “Rep. Ana Ruiz (D-Calif.), who leads …”."""
_MAX_NAME_WORDS = 5


def split_sentences(
    document: Document, *, informal: bool = False, progress: Share = unwatched
) -> tuple[Sentence, ...]:
    """The sentences of a document, in order.

    A span has no white space at its ends and lies in one block; a heading is one sentence. Text
    without a letter or digit is no sentence.

    Args:
        document: what to cut.
        informal: for chats and comments, where a sentence may start in lower case.
        progress: told the share of the blocks that are cut.
    """
    sentences: list[Sentence] = []
    for number, block in enumerate(steps(document.blocks, progress)):
        text = block.span.of(document.text)
        if block.role is Role.HEADING:
            spans: Iterable[Span] = [Span(0, len(text))]
        elif document.tongue in HABITS:
            spans = _joined(text, sentence_starts(text, document.tongue))
        else:
            spans = _spans(text, informal)
        sentences.extend(
            Sentence(Span(block.span.start + span.start, block.span.start + span.end), number)
            for span in spans
            if is_word(span.of(text))
        )
    return tuple(sentences)


def _spans(text: str, informal: bool) -> Iterable[Span]:
    from nupunkt import sent_spans

    cuts = sorted({start for start, _ in sent_spans(text)} - {0} | set(missed_boundaries(text)))
    bounds = [0, *(_after_opening_space(text, cut) for cut in cuts), len(text)]
    merged: list[tuple[int, int]] = []
    for start, end in pairwise(bounds):
        piece = text[start:end].strip()
        if merged and _belongs_together(text[slice(*merged[-1])].rstrip(), piece, informal):
            merged[-1] = (merged[-1][0], end)
        elif piece:
            merged.append((start, end))
    yield from _trimmed(text, merged)


def _joined(text: str, starts: Iterable[int]) -> Iterable[Span]:
    """The sentences that begin at `starts`; a piece without a word goes with the one before."""
    merged: list[tuple[int, int]] = []
    for start, end in pairwise([0, *starts, len(text)]):
        if merged and not (is_word(text[start:end]) and is_word(text[slice(*merged[-1])])):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    yield from _trimmed(text, merged)


def _trimmed(text: str, pieces: Iterable[tuple[int, int]]) -> Iterable[Span]:
    """The pieces without white space at their ends."""
    for start, end in pieces:
        raw = text[start:end]
        begin = start + len(raw) - len(raw.lstrip())
        yield Span(begin, begin + len(raw.strip()))


def _after_opening_space(text: str, cut: int) -> int:
    """A boundary moved behind a closing mark that was left at the head of the next sentence."""
    while cut < len(text) and text[cut] in "”»)]" and not text[cut - 1].isspace():
        cut += 1
    return cut


def _belongs_together(before: str, after: str, informal: bool) -> bool:
    """Whether `after` goes on with the sentence of `before`, contrary to the first segmenter."""
    if not is_word(after) or not is_word(before):
        return True
    if _CREDIT.fullmatch(after) or after[0] in _GOES_ON:
        return True
    if _ABBREVIATED.search(before) or _INITIAL.search(before):
        return not _STARTER.match(after)
    if _NUMBERED.search(before) and _MONTH.match(after):
        return True
    if _GERMAN_ORDINAL.search(before):
        return True
    if not informal and _starts_low(after) and (before[-1] == "." or _ENDS_ASKING.search(before)):
        return True
    return bool(_ENDS_QUOTED.search(before)) and _is_attribution(after)


def _starts_low(text: str) -> bool:
    match = _LOWER_START.match(text)
    if match is None:
        return False
    first = match.group(1)
    return first.islower() and not any(letter.isupper() for letter in first)


def _is_attribution(text: str) -> bool:
    """Whether `text` reads like “Kelly said on Monday.”: a name or role, then a reporting verb."""
    for count, match in enumerate(re.finditer(r"[\w’'-]+", text)):
        if count > _MAX_NAME_WORDS:
            return False
        word = match.group().lower()
        if count and word in REPORTING_VERBS:
            return True
        if count == 0 and text[0] in "“\"‘'«":
            return False
    return False
