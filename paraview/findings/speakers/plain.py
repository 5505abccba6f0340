"""Who speaks in German, French and Spanish, where the attribution is plain.

“…“, sagte der Minister; Jean Dupont a déclaré : « … »; según María López, «…». Whom a pronoun
stands for, or who goes on speaking, is not guessed: nobody is better than somebody else.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from paraview.comparison import Span
from paraview.findings.speakers.noun_phrases import GROUPS, NOBODY, SUBJECTS
from paraview.findings.speakers.speakers import NOBODY as NO_SPEAKER
from paraview.findings.speakers.speakers import Attribution
from paraview.findings.speakers.sureness import Sureness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.comparison import Document
    from paraview.findings.quotation import Quotation

TONGUES = frozenset(SUBJECTS)
"""The languages whose attributions are read here."""

_MARKS = "“”„‟\"«»‹›‘’‚'—–"
_SPACE = r"[\s\u00a0\u202f]"
_BEFORE_VERB = {
    "de": r"(?:hat(?:te)?n?\s)?",
    "fr": (
        r"(?:(?:l’|s’|se\s|m’)?(?:(?:a|ont|avait|avaient|aurait|est|était)\s)?(?:déjà\s|aussi\s)?"
        r"|s’est\s|se\s|s’)"
    ),
    "es": r"(?:(?:se\s|lo\s|le\s)?(?:(?:ha|han|había|habían)\s)?)",
}
_SOURCE = {
    "de": r"(?:[Ll]aut|[Nn]ach\sden\sWorten\s(?:von|des|der)|[Nn]ach\sAngaben\s(?:von|des|der))",
    "fr": r"(?:[Ss]elon|[Dd]’après)",
    "es": r"(?:[Ss]egún|[Dd]e\sacuerdo\scon)",
}
_BETWEEN = {
    "de": r"(?:\s(?:sich|es|dazu|das))?",
    "fr": r"(?:\ssavoir)?",
    "es": r"(?:\ssaber)?",
}
_SENTENCE = re.compile(rf"[.!?…][{_MARKS}]*{_SPACE}+(?=[^\W\d_a-zà-öø-ÿ{_MARKS}])")
_REACH = 160


def attribute_plainly(
    document: Document, quotations: Sequence[Quotation], verbs: frozenset[str]
) -> tuple[Attribution, ...]:
    """The speaker of each quotation, in order; nobody where it is not plain.

    Args:
        document: an article in one of `TONGUES`.
        quotations: its quotations.
        verbs: the verbs that hand over a quotation in its language.
    """
    return tuple(_speaker(document, quotation, verbs) for quotation in quotations)


def _speaker(document: Document, quotation: Quotation, verbs: frozenset[str]) -> Attribution:
    if quotation.depth:
        return NO_SPEAKER
    if quotation.label is not None:
        return Attribution(quotation.label.of(document.text), quotation.label, Sureness.NAMED)
    for span in _who(document, quotation, verbs):
        name = span.of(document.text)
        if not NOBODY[document.tongue].match(name):
            return Attribution(name, span, Sureness.NAMED)
    return NO_SPEAKER


def _who(document: Document, quotation: Quotation, verbs: frozenset[str]) -> Iterator[Span]:
    """Who may speak: between its parts, behind it, before it, the surest first."""
    text = document.text
    patterns = _patterns(document.tongue, verbs)
    block = document.blocks[quotation.block].span
    ends = [part.end for part in quotation.parts]
    limits = [*(part.start for part in quotation.parts[1:]), max(block.end, ends[-1])]
    for end, limit in zip(ends, limits, strict=True):
        match = patterns["behind"].match(text, end, min(limit, end + _REACH))
        if match is not None:
            yield _found(match)
    opening = quotation.span.start
    start = max([block.start, *(m.end() for m in _SENTENCE.finditer(text, block.start, opening))])
    for name in ("introduced", "told", "source", "according", "colon"):
        match = patterns[name].match(text, start, opening) if name in patterns else None
        if match is not None and (
            name != "colon" or match["titled"] or " " in (match["name"] or "")
        ):
            yield _found(match)
    behind = patterns["behind_source"].match(text, ends[-1], min(block.end, ends[-1] + _REACH))
    if behind is not None:
        yield _found(behind)


def _found(match: re.Match[str]) -> Span:
    group = next(name for name in GROUPS if match.groupdict().get(name))
    return Span(*match.span(group))


@cache
def _patterns(tongue: str, verbs: frozenset[str]) -> dict[str, re.Pattern[str]]:
    subject = SUBJECTS[tongue]
    verb = rf"{_BEFORE_VERB[tongue]}(?:{'|'.join(sorted(verbs, key=len, reverse=True))})\b"
    close = rf"[{_MARKS}]*{_SPACE}*[{_MARKS}]*{_SPACE}?[,.]?{_SPACE}*[{_MARKS}]?"
    source = _SOURCE[tongue]
    told = rf"{subject}(?:,?\s|,\s[^,:.]+,\s){verb}"
    opening = rf"{_SPACE}*[{_MARKS}]*{_SPACE}?$"
    made = {
        "behind": rf"{close}(?:{verb}{_BETWEEN[tongue]}|{source})\s{subject}",
        "introduced": rf"{told}[^.!?]{{0,80}}:{opening}",
        "told": rf"{told}[^.!?:]{{0,120}}$",
        "source": rf"(?:.{{0,40}},\s)?{source}\s{subject}[^.!?:]{{0,100}}$",
        "colon": rf"{subject}:{opening}",
        "behind_source": rf"[^.!?…]{{0,40}}\b{source}\s{subject}",
    }
    if tongue == "de":
        made["behind"] = (
            rf"{close}(?:(?:hatten?|haben?|hat|{verb}){_BETWEEN[tongue]}|so|{source})\s{subject}"
        )
        made["according"] = rf"{subject}\szufolge\b[^.!?:]{{0,100}}$"
    return {name: re.compile(pattern, re.VERBOSE) for name, pattern in made.items()}
