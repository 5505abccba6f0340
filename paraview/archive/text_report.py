"""A checked article as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import LOOK_OF_KIND, Kind
from paraview.wording import GLYPHS
from paraview.wording import archive as words

if TYPE_CHECKING:
    from paraview.archive.checked import Checked, CheckedSentence


def text_report(checked: Checked) -> str:
    """The whole in a sentence, the sources, and each sentence with where it stands elsewhere."""
    elsewhere = checked.words - checked.nowhere
    lines = [
        words.verdict(elsewhere, checked.nowhere, len(checked.sources), checked.searched),
        "",
    ]
    if checked.sources:
        lines.append(words.sources_heading())
        for place, share in enumerate(checked.sources, 1):
            title = share.source.title or share.source.name
            lines.append(words.share_line(place, title, share.by_kind, share.in_all, checked.words))
            lines.append(f"    {share.source.path}")
        lines += ["", words.article_heading()]
        text = checked.article.document.text
        for each in checked.sentences:
            lines += _sentence(each, text)
    return "\n".join(lines).rstrip() + "\n"


def _sentence(each: CheckedSentence, text: str) -> list[str]:
    ours = " ".join(each.span.of(text).split())
    if each.standing is None:
        return [f"      {ours}"]
    standing = each.standing
    look = LOOK_OF_KIND[standing.kind]
    sign = GLYPHS.get(look) or "="
    lines = [f"{sign} [{standing.source + 1}] {ours}"]
    if standing.kind is not Kind.IDENTICAL:
        lines.append(f"        ← {' '.join(standing.text.split())}")
    if each.others:
        lines.append(f"        {words.also_in([other.source + 1 for other in each.others])}")
    return lines
