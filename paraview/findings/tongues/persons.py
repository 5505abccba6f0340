"""Persons of whom each end of a link names another, in any language that has capitals.

Only a given name that is known followed by a family name counts: German sets a capital before
every noun, and what is a name there the words alone do not say.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from paraview.comparison import Fact, FactKind, Span
from paraview.findings.names.given_names import is_given_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.findings.link_text import LinkEnd, LinkText

_PERSON = re.compile(
    r"(?<!\w)(?=((?P<given>[^\W\d_a-z][\w’'-]+)[ \u00a0](?:(?:von|van|de|der|la|el|bin)\s)*"
    r"[^\W\d_a-z][\w’'-]+))"
)
_GIVEN = frozenset(
    """
    alain alba alejandra alfonso alicia angel antoine armin arnaud axel beate benoit bernd birgit
    bruno camille cedric celine chantal clemens concepcion corinne cristina denis detlef didier
    diego dieter dietmar dirk dominique edith eduardo elke emilio emma enrique erich ernst esteban
    fabien felipe felix ferdinand florian franck franz franziska friedrich fritz georg gerard gerd
    gerhard gilles gonzalo guillaume guillermo gunter gustavo hanna hannelore hans-jurgen heike
    heiko heinrich heinz helmut herbert hermann horst hubert hugo ignacio inigo ines isabelle jan
    jaime jean jean-claude jean-luc jean-pierre jens jerome joachim jochen johann johannes jonas
    jorg josef juan-carlos jurgen jutta kai karsten katja katrin kurt laurent leonie lena lothar
    luc lucas lucie ludwig lukas lutz lydie manfred manuel manuela marc marcel marcelo marie-claude
    marine marion marlene martine mathias mathieu matthias maurice mercedes michel miguel mireille
    moritz nathalie nico nicolas norbert olaf olivier oskar pascal patrice pauline peer petra
    philippe pilar rainer ralf raul regina reiner remi renate rene rocio rodrigo roland rolf rudolf
    rudiger santiago sebastian sebastien sergio sigmar silke simone sofie sonja susanne sylvie
    teresa theo thierry thomas thorsten tobias torsten ulrich ulrike uwe valerie veronique volker
    walter werner wilhelm winfried xavier yann yves
    """.split()  # noqa: SIM905  a word list reads better in lines
)
"""Given names beside the English ones, without accents."""
_ALIKE = 75
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae"})


def person_facts(link: LinkText) -> Iterator[Fact]:
    """One person at each end that the other end does not name: another spelling, or another one."""
    lefts, rights = _persons(link.left), _persons(link.right)
    left = [span for span in lefts if not _is_named(span.of(link.left.text), link.right)]
    right = [span for span in rights if not _is_named(span.of(link.right.text), link.left)]
    if len(left) != 1 or len(right) != 1:
        return
    one, other = (
        _folded(left[0].of(link.left.text)),
        _folded(right[0].of(link.right.text)),
    )
    if one == other:
        return
    is_spelling = fuzz.ratio(one, other) >= _ALIKE
    kind = FactKind.SPELLING if is_spelling else FactKind.NAME
    soft = is_spelling or not link.share_an_edit(left[0], right[0])
    yield Fact(kind, link.index, left[0], right[0], soft=soft)


def _persons(end: LinkEnd) -> list[Span]:
    return [
        Span(*match.span(1))
        for span in end.spans
        for match in _PERSON.finditer(end.text, span.start, span.end)
        if match.end(1) <= span.end and _is_given(match["given"])
    ]


def _is_given(word: str) -> bool:
    """Whether a word is a given name, here or in English."""
    plain = _folded(word)
    return plain.replace(" ", "-") in _GIVEN or is_given_name(plain)


def _is_named(person: str, end: LinkEnd) -> bool:
    """Whether an end has the family name of a person."""
    family = _folded(person).split()[-1]
    return any(family in _folded(span.of(end.text)).split() for span in end.spans)


def _folded(text: str) -> str:
    """Lower case without accents; ä as a, so that ae and ä stay near each other."""
    plain = unicodedata.normalize("NFD", text.casefold().translate(_LETTERS))
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    return re.sub(r"[^\w\s]", " ", letters)
