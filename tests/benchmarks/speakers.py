"""How right the speakers of quotations are, on annotated articles.

    python tests/benchmarks/speakers.py DATA [--half fit|report] [--show]

DATA is the folder that holds gum_news, onestop_partial and two_translations. For each half: of the
quotations with a named speaker, of those where a pronoun stands for one, and so on, the share whose
speaker is right, wrong or missing; how many that nobody speaks were left alone. What is tuned is
tuned on the half “fit”: don't `--show` the other one.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from speaker_texts import articles, text_sha

from paraview.comparison import Side
from paraview.findings import QuotedSide
from paraview.sentences import REPORTING_VERBS, split_sentences, words

if TYPE_CHECKING:
    from paraview.comparison import Document, QuoteEnd

GOLD = Path(__file__).with_name("speakers") / "quotations.jsonl"
KINDS = ("name", "pronoun", "role", "continued", "nobody")
HALVES = ("fit", "report")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    parser.add_argument("--list", action="store_true", help="print every speaker that is told")
    options = parser.parse_args()
    documents = dict(articles(options.data))
    for half in [options.half] if options.half else HALVES:
        gold = [one for one in read_gold() if one["half"] == half]
        counts, told, seconds = Counter[tuple[str, str]](), Counter[str](), 0.0
        for article in gold:
            document = documents.get(article["article"])
            if document is None or text_sha(document) != article["sha"]:
                print(f"{article['article']}: another text than the one annotated")
                continue
            start = time.perf_counter()
            ends = quotations(document)
            seconds += time.perf_counter() - start
            for wanted in article["quotations"]:
                end = _found(ends, wanted)
                outcome = judged(end, wanted)
                counts[wanted["kind"], outcome] += 1
                if end is not None and end.speaker:
                    told[end.speaker] += 1
                if options.show and outcome not in {"right", "left alone"}:
                    _show(article["article"], document, wanted, end, outcome)
        _print(half, counts, len(gold), seconds)
        if options.list:
            print("; ".join(sorted(told)))


def read_gold() -> list[dict[str, Any]]:
    """The annotated articles."""
    return [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]


def quotations(document: Document) -> list[QuoteEnd]:
    """The quotations of a document with their speakers."""
    side = Side(document, split_sentences(document), 0)
    parts = [words(document.text, sentence.span) for sentence in side.sentences]
    return [one.end for one in QuotedSide(side, parts, REPORTING_VERBS).quotations]


def _found(ends: list[QuoteEnd], wanted: dict[str, Any]) -> QuoteEnd | None:
    return next(
        (
            end
            for end in ends
            for part in end.parts
            if part.start == wanted["start"] or part.end == wanted["end"]
        ),
        None,
    )


def judged(end: QuoteEnd | None, wanted: dict[str, Any]) -> str:
    """Whether the speaker is right, wrong or none."""
    if end is None:
        return "not found"
    if wanted["kind"] == "nobody":
        return "given one" if end.speaker else "left alone"
    if not end.speaker:
        return "none"
    return "right" if names_gold(end.speaker, wanted) else "wrong"


def names_gold(speaker: str, wanted: dict[str, Any]) -> bool:
    """Whether a speaker has one of the gold's last names, or of its heads of roles."""
    have = {word.casefold() for word in re.findall(r"[\w-]+", speaker)}
    return any(one.split()[-1].casefold() in have for one in wanted["speaker"])


def _show(
    name: str, document: Document, wanted: dict[str, Any], end: QuoteEnd | None, outcome: str
) -> None:
    text = document.text
    start, stop = wanted["start"], wanted["end"]
    inside = text[start:stop]
    if len(inside) > 120:
        inside = inside[:60] + " … " + inside[-50:]
    print(
        f"{outcome}: {end.speaker if end else None!r} for {wanted['speaker']} ({wanted['kind']},"
        f" {name})\n    {text[max(0, start - 160) : start]}[[{inside}]]{text[stop : stop + 110]}"
    )


def _print(half: str, counts: Counter[tuple[str, str]], texts: int, seconds: float) -> None:
    print(f"{half}: {texts} articles, {counts.total()} quotations, {seconds * 1e3:.0f} ms")
    for kind in KINDS:
        mine = Counter({outcome: n for (one, outcome), n in counts.items() if one == kind})
        good = mine["right"] + mine["left alone"]
        rest = ", ".join(
            f"{outcome} {n}"
            for outcome, n in sorted(mine.items())
            if outcome not in {"right", "left alone"}
        )
        print(
            f"  {kind:10s} right {good:3d} of {mine.total():3d}"
            f" = {good / max(1, mine.total()):.1%}; {rest}"
        )


if __name__ == "__main__":
    main()
