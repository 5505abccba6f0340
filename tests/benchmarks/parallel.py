"""Gold across languages, made of a book that was translated paragraph by paragraph.

    apt-get download debian-handbook && dpkg -x debian-handbook_*.deb BOOK
    python tests/benchmarks/parallel.py BOOK/usr/share/doc/debian-handbook/html FOLDER

Writes `FOLDER/fit/en-de/gold.jsonl` and so on, of one half of the chapters, and the same in
`FOLDER/report` of the other half. Paragraphs that have as many sentences in both languages are
linked sentence by sentence; others are left out. An eighth of the sentences of either side is
dropped, and every third document has its right paragraphs in another order.
"""

from __future__ import annotations

import json
import random
import re
import sys
import zlib
from pathlib import Path

from lxml import html  # noqa: TID253  a benchmark starts but once

from paraview.comparison import Block, Document, Span
from paraview.sentences import split_sentences, tongue_of

FOLDERS = {"de": "de-DE", "fr": "fr-FR", "es": "es-ES"}
PARAGRAPHS = 14
DROPPED = 0.12
LEAST_LETTERS = 60
_LINK = re.compile(r"→\s*\S+")


def paragraphs(path: Path) -> list[str]:
    """The paragraphs of one page."""
    tree = html.fromstring(path.read_bytes())
    found = tree.xpath('//div[@class="para"]')
    return [" ".join(_LINK.sub("", each.text_content()).split()) for each in found]


def sentences(text: str, tongue: str) -> list[str]:
    """The sentences of a paragraph."""
    document = Document(text, (Block(Span(0, len(text))),), "", tongue=tongue)
    return [each.span.of(text) for each in split_sentences(document)]


def pairs(folder: Path, tongue: str, *, fit: bool) -> list[tuple[list[str], list[str]]]:
    """Paragraphs of the book in English and in a language, cut into as many sentences."""
    found = []
    for path in sorted((folder / "en-US").glob("*.html")):
        if (zlib.crc32(path.name.encode()) % 2 == 0) is not fit:
            continue
        other = folder / FOLDERS[tongue] / path.name
        if not other.exists():
            continue
        lefts, rights = paragraphs(path), paragraphs(other)
        if len(lefts) != len(rights):
            continue
        for left, right in zip(lefts, rights, strict=True):
            if min(len(left), len(right)) < LEAST_LETTERS or tongue_of(right) != tongue:
                continue
            ours, theirs = sentences(left, "en"), sentences(right, tongue)
            if len(ours) == len(theirs):
                found.append((ours, theirs))
    return found


def gold(name: str, part: list[tuple[list[str], list[str]]], chance: random.Random) -> dict:
    """One document pair: some sentences dropped, perhaps its right paragraphs shuffled."""
    order = list(range(len(part)))
    if chance.random() < 1 / 3:
        chance.shuffle(order)
    left, places = [], {}
    for number, (ours, _) in enumerate(part):
        for at, sentence in enumerate(ours):
            if chance.random() > DROPPED:
                places[number, at] = len(left)
                left.append(sentence)
    right, links = [], []
    for number in order:
        for at, sentence in enumerate(part[number][1]):
            if chance.random() > DROPPED:
                if (number, at) in places:
                    links.append([places[number, at], len(right)])
                right.append(sentence)
    return {"id": name, "left": left, "right": right, "links": sorted(links)}


def _in_parts(found: list) -> list[list]:
    return [found[start : start + PARAGRAPHS] for start in range(0, len(found), PARAGRAPHS)]


def main() -> None:
    """Write the gold, and print how much there is."""
    book, target = Path(sys.argv[1]), Path(sys.argv[2])
    for tongue in FOLDERS:
        for half in ("fit", "report"):
            chance = random.Random(f"{tongue} {half}")  # noqa: S311  reproducible, not secret
            found = pairs(book, tongue, fit=half == "fit")
            made = [
                gold(f"handbook-{tongue}-{number}", part, chance)
                for number, part in enumerate(_in_parts(found))
            ]
            path = target / half / f"en-{tongue}" / "gold.jsonl"
            path.parent.mkdir(parents=True, exist_ok=True)
            lines = [json.dumps(each, ensure_ascii=False) for each in made]
            path.write_text("\n".join(lines) + "\n", "utf-8")
            links = sum(len(each["links"]) for each in made)
            print(f"{half:6s} en-{tongue}: {len(made)} document pairs, {links} links")


if __name__ == "__main__":
    main()
