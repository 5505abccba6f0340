"""The articles whose quotations were annotated, read from the folders of gold data.

Nothing of them is kept here: their texts are read where they lie, and a hash says whether they are
the ones that the annotations are for.
"""

from __future__ import annotations

import json
import re
from hashlib import sha256
from typing import TYPE_CHECKING

from paraview.comparison import Block, Document, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_SPACE_AFTER = re.compile(r"(?:^|\|)SpaceAfter=No(?:\||$)")


def articles(data: Path) -> Iterator[tuple[str, Document]]:
    """Each article with its name, “set/document”."""
    yield from _gum(data / "gum_news")
    yield from _onestop(data / "onestop_partial" / "dev.jsonl")
    yield from _translations(data / "two_translations" / "dev.jsonl")


def text_sha(document: Document) -> str:
    """What tells one text from another."""
    return sha256(document.text.encode()).hexdigest()[:16]


def _gum(folder: Path) -> Iterator[tuple[str, Document]]:
    for path in sorted(folder.glob("*.conllu")):
        paragraphs = [("", Role.PARAGRAPH)]
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("# newpar"):
                is_heading = line.startswith("# newpar_block = head")
                paragraphs.append(("", Role.HEADING if is_heading else Role.PARAGRAPH))
            elif line[:1].isdigit():
                columns = line.split("\t")
                if not columns[0].isdigit() and "-" not in columns[0]:
                    continue
                text, role = paragraphs[-1]
                paragraphs[-1] = (_with_token(text, columns), role)
        yield f"gum_news/{path.stem}", _document(paragraphs)


def _with_token(text: str, columns: Sequence[str]) -> str:
    """`text` with the next token of a CoNLL-U file; the parts of a contraction are skipped."""
    number, form, rest = columns[0], columns[1], columns[9]
    last = text.rsplit("\0", 1)
    if "-" in number:  # a contraction: its parts, which follow, are not written
        until = number.split("-")[1]
        space = "" if _SPACE_AFTER.search(rest) else " "
        return f"{text.split(chr(0), maxsplit=1)[0]}{form}{space}\0{until}"
    if len(last) == 2 and int(number) <= int(last[1]):
        return last[0] if number == last[1] else text
    return last[0] + form + ("" if _SPACE_AFTER.search(rest) else " ")


def _onestop(path: Path) -> Iterator[tuple[str, Document]]:
    """The hardest and the easiest level of each article, in paragraphs."""
    for line in path.read_text("utf-8").splitlines():
        pair = json.loads(line)
        if not pair["id"].endswith("-Adv-Ele"):
            continue
        for side, level in (("left", "Adv"), ("right", "Ele")):
            paragraphs: dict[int, list[str]] = {}
            for number, sentence in zip(pair[f"par_{side}"], pair[side], strict=True):
                paragraphs.setdefault(number, []).append(sentence)
            name = pair["id"].removesuffix("-Adv-Ele")
            yield (
                f"onestop_partial/{name}-{level}",
                _document([(" ".join(one), Role.PARAGRAPH) for one in paragraphs.values()]),
            )


def _translations(path: Path) -> Iterator[tuple[str, Document]]:
    """Both translations of each run of lines; a line counts as a paragraph."""
    for line in path.read_text("utf-8").splitlines():
        pair = json.loads(line)
        for side in ("left", "right"):
            yield (
                f"two_translations/{pair['id']}-{side}",
                _document([(sentence, Role.PARAGRAPH) for sentence in pair[side]]),
            )


def _document(paragraphs: Sequence[tuple[str, Role]]) -> Document:
    blocks, texts, start = [], [], 0
    for text, role in paragraphs:
        clean = text.split("\0")[0].strip()
        if not clean:
            continue
        blocks.append(Block(Span(start, start + len(clean)), role))
        texts.append(clean)
        start += len(clean) + 1
    return Document("\n".join(texts), tuple(blocks), "")
