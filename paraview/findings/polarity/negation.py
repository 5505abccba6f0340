"""Denials that differ inside a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind, Op
from paraview.findings.meaning.base_forms import stem
from paraview.findings.meaning.operator_changes import opposed_operators
from paraview.findings.meaning.opposites import counts_the_rest, is_opposed
from paraview.findings.meaning.reading import PREPOSITIONS
from paraview.findings.meaning.reversers import is_reverser
from paraview.findings.polarity.cues import (
    NEGATIVE_VERBS,
    REFUSALS,
    implies_negation,
    is_negator,
    without_prefix,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.comparison import Span, Word
    from paraview.findings.link_text import LinkEnd
    from paraview.findings.meaning.reading import ReadLink

_AUXILIARIES = frozenset(
    ("do", "does", "did", "is", "are", "was", "were", "be", "been", "has", "have", "had")
) | {"will", "would", "can", "could", "may", "might", "must", "s", ",", "a", "an", "the"}
_EMPTY = _AUXILIARIES | {"the", "and", "for", "that", "this", "his", "her", "its", "with", "from"}
_LEAST_LETTERS = 3
_DENYING_A_NOUN = frozenset(("without", "no", "none", "neither", "nobody"))
_NO_DENIAL_BEFORE = frozenset(
    ("only", "just", "least", "fewer", "less", "doubt", "wonder", "mention", "portfolio")
)
_NEAR_BY = 6
_UNTIL = frozenset(("until", "till", "before"))
_MOSTLY_THE_SAME = 0.7
_STEM = 5
_NEAR = 2
"""What is denied is among so many words behind the denial."""
_MOST_PUT_IN = 3
"""A denial that was put in brings at most this many words: “does not”."""


def negation_facts(read: ReadLink) -> Iterator[Fact]:
    """A denial that only one end tells, of something that the other end tells in the same words.

    Where both ends deny in words that changed, or where the words that stand for the denial can
    amount to one (“failed to”), there is none; nor in a question.
    """
    link = read.link
    changed = [edit for edit in link.edits if edit.op is not Op.EQUAL]
    lefts = [(edit, word) for edit in changed for word in _negators(link.left, edit.left)]
    rights = [(edit, word) for edit in changed for word in _negators(link.right, edit.right)]
    if bool(lefts) is bool(rights) or len(lefts) + len(rights) > 1:
        return
    (edit, negator) = (lefts or rights)[0]
    denying, plain = (link.left, link.right) if lefts else (link.right, link.left)
    instead = plain.forms_in(edit.right if lefts else edit.left)
    if any(implies_negation(form) for form in instead):
        return
    is_put_in = (
        negator.form not in _DENYING_A_NOUN
        and all(form in _AUXILIARIES for form in instead)
        and len(denying.forms_in(edit.left if lefts else edit.right)) <= len(instead) + _MOST_PUT_IN
    )
    if not is_put_in and not _denies_something_told(denying, plain, negator):
        return
    if _is_in_other_words(denying, plain, negator) or _is_made_up_for(read, negator, plain):
        return
    yield Fact(
        FactKind.NEGATION,
        link.index,
        negator.span if lefts else None,
        negator.span if rights else None,
    )


def _is_made_up_for(read: ReadLink, negator: Word, plain: LinkEnd) -> bool:
    """Whether a question is asked, or other words at one end turn the statement round once more."""
    if _is_asked(read.link.left, negator) or _is_asked(read.link.right, negator):
        return True
    if is_opposed(read) or opposed_operators(read) or counts_the_rest(read):
        return True
    if _is_denied_comparison(read, negator) and "than" in {*plain.forms()}:
        return True
    is_left = plain is read.link.left
    own_reversers = read.reversers[1] if is_left else read.reversers[0]
    if own_reversers and len(own_reversers) % 2 == 0:
        return True
    denying = read.right if is_left else read.left
    if not _UNTIL.isdisjoint(denying.forms) and _UNTIL.isdisjoint(
        (read.left if is_left else read.right).forms
    ):
        return True
    reading, own = (read.left, read.own_left) if is_left else (read.right, read.own_right)
    others = read.own_right if is_left else read.own_left
    if negator.form in _DENYING_A_NOUN and own and others and _share(read) < _MOSTLY_THE_SAME:
        return True
    denied = [
        stem(form) for form in _denied(read.link.right if is_left else read.link.left, negator)
    ]
    told = [place for place, form in enumerate(reading.forms) if stem(form) in denied]
    return any(
        (is_reverser if _share(read) >= _MOSTLY_THE_SAME else implies_negation)(
            reading.forms[place]
        )
        and (not told or any(abs(place - one) <= _NEAR_BY for one in told))
        for place in own
    )


def _is_denied_comparison(read: ReadLink, negator: Word) -> bool:
    """Whether it is “not as … as”, which another end may tell by “more than”."""
    for end in (read.link.left, read.link.right):
        for sentence in end.words:
            if negator in sentence:
                behind = [word.form for word in sentence[sentence.index(negator) + 1 :]]
                return behind[:1] in (["as"], ["so"])
    return False


def _is_asked(end: LinkEnd, negator: Word) -> bool:
    return any(
        negator in sentence and "?" in {word.form for word in sentence[-2:]}
        for sentence in end.words
    )


def _share(read: ReadLink) -> float:
    return read.link.common_share()


def _negators(end: LinkEnd, span: Span) -> list[Word]:
    """The denials within `span`; “not only” and “not just” are none."""
    words = end.words_in(span)
    return [
        word
        for word in words
        if (is_negator(word.form) or (word.form in REFUSALS and end.form_after(word.span) == "to"))
        and end.form_after(word.span) not in _NO_DENIAL_BEFORE
        and end.form_before(word.span) != "or"
        and [next_word.form for next_word in words if next_word.span.start > word.span.start][:2]
        != ["to", "mention"]
    ]


def _denies_something_told(denying: LinkEnd, plain: LinkEnd, negator: Word) -> bool:
    """Whether what is denied is told at the other end in the same words."""
    stems = {stem(form) for form in plain.forms()}
    denied = _denied(denying, negator)
    if negator.form in REFUSALS or negator.form == "never":
        denied = denied[:1]
    return any(stem(form) in stems for form in denied)


def _is_in_other_words(denying: LinkEnd, plain: LinkEnd, negator: Word) -> bool:
    """Whether it says the same: “not dispense with” for “have”, “not imagine”, “unimaginable”."""
    denied = _denied(denying, negator)
    if denied and denied[0] in NEGATIVE_VERBS:
        return True
    stems = tuple(form[:_STEM] for form in denied if len(form) > _LEAST_LETTERS)
    return any(
        bare != form and bare.startswith(stems)
        for form in plain.forms()
        if stems and implies_negation(form) and (bare := without_prefix(form))
    ) or any(form[1:].startswith(stems) for form in plain.forms() if stems and form.startswith("a"))


def _denied(end: LinkEnd, negator: Word) -> list[str]:
    """The first words of weight behind a denial."""
    words = next(sentence for sentence in end.words if negator in sentence)
    return [
        word.form
        for word in words[words.index(negator) + 1 :]
        if len(word.form) >= _LEAST_LETTERS
        and word.form.isalpha()
        and word.form not in _EMPTY
        and word.form not in PREPOSITIONS
    ][:_NEAR]
