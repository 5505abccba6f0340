"""Sentence boundaries in news, cut by hand, beside other segmenters.

    python tests/benchmarks/segmentation.py

The cases are in news_sentences_dev.txt, on which our rules were made, and news_sentences_test.txt,
written afterwards. Beside ours: nupunkt by itself, and sentencex and pysbd where
they are installed. Printed are precision, recall and F1 of the boundaries inside paragraphs.
"""

from __future__ import annotations

import importlib.util
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from paraview.comparison import Block, Document, Span
from paraview.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Callable

PARTS = ("dev", "test")
CUT = " ‖ "


def cases(part: str) -> list[tuple[str, frozenset[int]]]:
    """Each paragraph as running text, with the positions at which its later sentences start."""
    found = []
    path = Path(__file__).with_name(f"news_sentences_{part}.txt")
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            parts = line.split(CUT)
            starts = [sum(len(part) + 1 for part in parts[:k]) for k in range(1, len(parts))]
            found.append((" ".join(parts), frozenset(starts)))
    return found


def ours(text: str) -> set[int]:
    """Where our sentences start, but for the first."""
    document = Document(text, (Block(Span(0, len(text))),), "")
    return {sentence.span.start for sentence in split_sentences(document)[1:]}


def _by_parts(text: str, parts: list[str]) -> set[int]:
    starts, place = set(), 0
    for part in parts:
        place = text.index(part.strip(), place)
        starts.add(place)
        place += len(part.strip())
    return starts - {0}


def _nupunkt(text: str) -> set[int]:
    from nupunkt import sent_tokenize

    return _by_parts(text, list(sent_tokenize(text)))


def _sentencex(text: str) -> set[int]:
    import sentencex

    return _by_parts(text, [part for part in sentencex.segment("en", text) if part.strip()])


def _pysbd(text: str) -> set[int]:
    import pysbd

    return _by_parts(text, pysbd.Segmenter(language="en", clean=False).segment(text))


def main() -> None:
    """Print a line for each segmenter, and every boundary that ours got wrong."""
    peers: dict[str, Callable[[str], set[int]]] = {"paraview": ours, "nupunkt": _nupunkt}
    others = {"sentencex": _sentencex, "pysbd": _pysbd}
    peers |= {name: segment for name, segment in others.items() if importlib.util.find_spec(name)}
    warnings.simplefilter("ignore")  # pysbd's own, of its regular expressions
    for part in PARTS:
        print(part)
        for name, segment in peers.items():
            _print(name, segment, cases(part))


def _print(
    name: str, segment: Callable[[str], set[int]], paragraphs: list[tuple[str, frozenset[int]]]
) -> None:
    right = false = missed = 0
    for text, wanted in paragraphs:
        found = segment(text)
        right += len(found & wanted)
        false += len(found - wanted)
        missed += len(wanted - found)
        if name == "paraview":
            for place in sorted(found ^ wanted):
                word = "false" if place in found else "missed"
                print(f"  {word}: {text[max(0, place - 40) : place]}|{text[place : place + 30]}")
    precision, recall = right / (right + false), right / (right + missed)
    f1 = 2 * right / (2 * right + false + missed)
    print(f"  {name:10} P {precision:.3f} R {recall:.3f} F1 {f1:.3f} of {right + missed}")


if __name__ == "__main__":
    main()
