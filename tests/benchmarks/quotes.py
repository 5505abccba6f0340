"""How right the quotations are: on whole articles with gold, and on quotations altered by script.

    python tests/benchmarks/quotes.py [--seed N] [--show] [--data NAME=FOLDER …] [GOLD.json …]

For each gold file: quotations with the right status, and with the right speaker. For each folder of
linked sentences: the share of altered quotations that are flagged, by kind of alteration, and of
untouched ones that are. The seed for tuning was 1, the one for reporting is 2.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from changed_quotes import INSIDE, altered, quoted, reworded
from facts import side_of
from gold import load_gold
from story_gold import read_story_gold

from paraview.alignment import word_edits
from paraview.comparison import Kind, Link, QuoteStatus
from paraview.documents import read_document
from paraview.findings import QuotedSide, match_quotes
from paraview.pipeline import Pipeline
from paraview.resource_files import resource
from paraview.sentences import words
from paraview.sentences.reporting_verbs import REPORTING_VERBS

if TYPE_CHECKING:
    from gold import GoldPair

    from paraview.comparison import Comparison, Quote, QuoteEnd, Side

NAMES = ("Maria Dahl", "Peter Okoye", "Jane Whitfield", "Omar Haddad", "Lucia Ferrante")
KINDS = (*INSIDE, "speaker", "unquote")
FLAGGED = frozenset(QuoteStatus) - {QuoteStatus.SAME}


def main() -> None:
    """Print the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument("--data", nargs="+", default=[], metavar="NAME=FOLDER")
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    options = parser.parse_args()
    samples = sorted((Path(__file__).parents[1] / "samples").glob("*.json"))
    pipeline = Pipeline()
    for path in options.gold or samples:
        gold = read_story_gold(path)
        left, right = (
            read_document(beside if (beside := path.parent / gold[side]).exists() else shipped)
            for side in ("left", "right")
            for shipped in [resource("samples", gold[side])]
        )
        score = score_quotes(pipeline.compare(left, right), gold)
        print(
            f"{path.stem}: status right {score['status']} of {score['quotes']},"
            f" speaker right {score['speaker']} of {score['ends']},"
            f" not in the gold {score['extra']}"
        )
    for one in options.data:
        name, _, folder = one.partition("=")
        _synthetic(name, load_gold(Path(folder) / "dev.jsonl"), options.seed, show=options.show)


def score_quotes(comparison: Comparison, gold: dict[str, Any]) -> Counter[str]:
    """How many of the gold's quotations were found with their status, and with their speaker.

    A speaker counts for each end of a quotation.
    """
    texts = comparison.left.document.text, comparison.right.document.text
    score = Counter[str]()
    used: set[int] = set()
    for status, quotes in gold["quotes"].items():
        for wanted in quotes:
            snippets = (
                wanted.get("left", wanted.get("text") if status == "left_only" else None),
                wanted.get("right", wanted.get("text") if status == "right_only" else None),
            )
            score["quotes"] += 1
            ends = sum(snippet is not None for snippet in snippets)
            score["ends"] += ends
            for index, quote in enumerate(comparison.quotes):
                if index not in used and _is(quote, snippets, texts):
                    used.add(index)
                    score["status"] += quote.status.value == status
                    score["speaker"] += sum(
                        wanted["speaker"] in end.speaker
                        for end in (quote.left, quote.right)
                        if end is not None
                    )
                    break
    score["extra"] = len(comparison.quotes) - len(used)
    return score


def _is(quote: Quote, snippets: tuple[str | None, ...], texts: tuple[str, str]) -> bool:
    return all(
        (end is None) == (snippet is None)
        and (end is None or snippet is None or snippet in end.span.of(text) + ".")
        for end, snippet, text in zip((quote.left, quote.right), snippets, texts, strict=True)
    )


def _synthetic(name: str, pairs: list[GoldPair], seed: int, *, show: bool) -> None:
    """Each left article against itself: half of the quotations altered, the rest reworded around.

    So every quotation's true partner is known, and what is untouched stands in other words.
    """
    chance = random.Random(seed)  # noqa: S311  reproducible, not secret
    tally = _Tally(show)
    for pair in pairs:
        for kind in KINDS:
            rights, changes = [], {}
            for n, sentence in enumerate(pair.left):
                change = None
                if quoted(sentence) and chance.random() < 0.5:
                    change = altered(sentence, kind, NAMES, chance)
                if change is not None:
                    changes[n] = change[1]
                rights.append(change[0] if change else reworded(sentence))
            tally.add(kind, list(pair.left), rights, changes)
    for kind in KINDS:
        made = tally.made[kind]
        print(f"{name}: {kind} flagged {tally.found[kind] / max(1, made):.1%} of {made}")
    print(
        f"{name}: all altered flagged {tally.found.total() / max(1, tally.made.total()):.1%} of"
        f" {tally.made.total()}, untouched flagged"
        f" {tally.flagged / max(1, tally.untouched):.1%} of {tally.untouched}"
    )


class _Tally:
    """What was altered and flagged, by kind, and what was left alone and flagged all the same."""

    def __init__(self, show: bool) -> None:
        self._show = show
        self.made, self.found = Counter[str](), Counter[str]()
        self.untouched = self.flagged = 0

    def add(self, kind: str, lefts: list[str], rights: list[str], changes: dict[int, str]) -> None:
        quotes, right = _quotes_of(lefts, rights)
        for n, new in changes.items():
            self.made[kind] += 1
            start = right.sentences[n].span.start
            hit = any(
                quote.status in FLAGGED and quote.right and _says(quote.right, new, right, start)
                for quote in quotes
            )
            self.found[kind] += hit
            if self._show and not hit:
                print(f"MISSED {kind}: {lefts[n]}\n    {rights[n]}")
        for quote in quotes:
            end = quote.right
            if end is None or not end.is_quoted:
                continue
            n = next(k for k, one in enumerate(right.sentences) if end.span.start < one.span.end)
            if n in changes:
                continue
            self.untouched += 1
            self.flagged += quote.status in FLAGGED
            if self._show and quote.status in FLAGGED:
                print(f"FALSE {quote.status.value}: {lefts[n]}\n    {rights[n]}")


def _quotes_of(lefts: list[str], rights: list[str]) -> tuple[tuple[Quote, ...], Side]:
    sides = side_of(lefts), side_of(rights)
    parts = [
        [words(side.document.text, sentence.span) for sentence in side.sentences] for side in sides
    ]
    links = [
        Link((n,), (n,), Kind.IDENTICAL if left == right else Kind.EDITED)
        for n, (left, right) in enumerate(zip(lefts, rights, strict=True))
    ]
    quoted_sides = [
        QuotedSide(side, side_words, REPORTING_VERBS)
        for side, side_words in zip(sides, parts, strict=True)
    ]
    return match_quotes(quoted_sides[0], quoted_sides[1], links, word_edits), sides[1]


def _says(end: QuoteEnd, new: str, right: Side, start: int) -> bool:
    text = right.document.text
    place = text.find(new, start)
    return place >= 0 and end.span.start < place + len(new) and place < end.span.end


if __name__ == "__main__":
    main()
