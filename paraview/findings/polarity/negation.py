"""Denials that differ inside a link."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind, Op
from paraview.findings.meaning.operator_changes import opposed_operators
from paraview.findings.meaning.rest import counts_the_rest
from paraview.findings.polarity.cues import (
    NEGATIVE_VERBS,
    REFUSALS,
    implies_negation,
    is_negator,
    may_deny,
    without_prefix,
)
from paraview.findings.statements.base_forms import stem
from paraview.findings.statements.reading import AUXILIARIES, PREPOSITIONS
from paraview.findings.statements.reversers import LIMITING, is_reverser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from paraview.comparison import Span, Word
    from paraview.findings.link_text import LinkEnd
    from paraview.findings.statements.reading import Reading, ReadLink

_PUT_IN_BESIDE = AUXILIARIES | {"s", ",", "a", "an", "the"}
_EMPTY = _PUT_IN_BESIDE | {"and", "for", "that", "this", "his", "her", "its", "with", "from"}
_BEING = frozenset(("is", "are", "was", "were"))
_LEAST_LETTERS = 3
_DENYING_A_NOUN = frozenset(("without", "no", "none", "neither", "nobody", "nothing"))
_DENYING_SOMEBODY = frozenset(("nobody", "none", "neither", "no-one", "nothing"))
"""Whoever does it stands before what is told at the plain end."""
_NO_DENIAL_BEFORE = frozenset(
    ("only", "just", "but", "least", "fewer", "less", "doubt", "wonder", "mention", "portfolio")
)
_AFFIRMING = frozenset(
    (
        "somebody",
        "someone",
        "something",
        "everybody",
        "everyone",
        "all",
        "both",
        "already",
        "always",
    )
) | {"ever", "still", "indeed", "really", "actually", "some", "every", "each", "a", "any"}
"""What stands where the other end denies."""
_AFFIRMING_VERBS = frozenset("able managed manage manages succeeded possible capable".split())
"""“Were able to” beside “could not”."""
_COUNTING = frozenset("several many most few two three four five six dozens hundreds".split())
_LIGHT = frozenset("pay give make take have get offer hold provide carry".split())
"""“Not pay compensation” denies “compensate”."""
_NEAR_BY = 6
_BESIDE = 3
_REACH = 8
_FIRST_WORDS = 3
_UNTIL = frozenset(("until", "till", "before"))
_EARLIER = frozenset("since before ever never previously earlier yet".split())
_MOST = {"worse": "worst", "better": "best", "more": "most", "less": "least"}
_MOSTLY_THE_SAME = 0.7
_STEM = 5
_NEAR = 2
"""What is denied is among so many words behind the denial."""
_MOST_PUT_IN = 3
"""A denial that was put in brings at most this many words: “does not”."""


def negation_facts(read: ReadLink) -> Iterator[Fact]:
    """A denial that only one end tells, of something that the other end tells in the same words.

    Where both ends deny in words that changed, or where the words that stand for the denial can
    amount to one (“failed to”), there is none; nor in a question. It is soft where the other end
    tells not just the same without the denial.
    """
    if not may_deny(read.left.forms) and not may_deny(read.right.forms):
        return
    link = read.link
    changed = [edit for edit in link.edits if edit.op is not Op.EQUAL]
    lefts = [(edit, word) for edit in changed for word in _negators(link.left, edit.left)]
    rights = [(edit, word) for edit in changed for word in _negators(link.right, edit.right)]
    if bool(lefts) is bool(rights) or len(lefts) + len(rights) > 1:
        return
    (edit, negator) = (lefts or rights)[0]
    denying, plain = (link.left, link.right) if lefts else (link.right, link.left)
    instead = plain.forms_in(edit.right if lefts else edit.left)
    told = denying.forms_in(edit.left if lefts else edit.right)
    if any(implies_negation(form) for form in instead if form not in told):
        return
    is_put_in = (
        negator.form not in _DENYING_A_NOUN
        and all(form in _PUT_IN_BESIDE for form in instead)
        and len(told) <= len(instead) + _MOST_PUT_IN
    ) or _is_of_existence(denying, plain, negator)
    if not is_put_in and not _denies_something_told(denying, plain, negator):
        return
    if _is_in_other_words(denying, plain, negator) or _is_made_up_for(read, negator, plain):
        return
    yield Fact(
        FactKind.NEGATION,
        link.index,
        negator.span if lefts else None,
        negator.span if rights else None,
        soft=_is_in_brackets(denying, negator)
        or (not is_put_in and not _is_sure(read, negator, is_left=bool(lefts))),
    )


def _is_in_brackets(end: LinkEnd, negator: Word) -> bool:
    """Whether it stands in brackets, where a writer explains: “(that is not a problem)”."""
    sentence = next(words for words in end.words if negator in words)
    before = [word.form for word in sentence[: sentence.index(negator)]]
    return before.count("(") > before.count(")")


def _is_of_existence(denying: LinkEnd, plain: LinkEnd, negator: Word) -> bool:
    """Whether there is something at one end and there is none at the other: “is no evidence”."""
    denied = _denied(denying, negator)[:1]
    if negator.form != "no" or denying.form_before(negator.span) not in _BEING:
        return False
    forms = plain.forms()
    return any(
        [form] == denied and forms[place - 1] in _BEING
        for place, form in enumerate(forms)
        if place and forms[place - 2 : place - 1] == ["there"]
    )


def _is_sure(read: ReadLink, negator: Word, *, is_left: bool) -> bool:
    """Whether the plain end tells all that is denied, and beside it no words of its own."""
    plain, own = (read.right, read.own_right) if is_left else (read.left, read.own_left)
    denying = read.left if is_left else read.right
    named = {stem(denying.forms[pair[not is_left]]) for pair in read.akin}
    denied = {
        stem(form)
        for form in _denied(read.link.left if is_left else read.link.right, negator)
        if form not in _LIGHT
    } - named
    stems = [stem(word.form) for word in plain.words]
    told = [place for place, one in enumerate(stems) if one in denied]
    is_told = denied <= {stems[place] for place in told}
    akin = {pair[is_left] for pair in read.akin}
    if is_told and all(place in akin or _is_neutral(plain.forms[place]) for place in own):
        return True
    if negator.form in _DENYING_SOMEBODY:
        own = [place for place in own if any(place > one for one in told)]
    return is_told and not any(
        abs(place - one) <= _BESIDE and not _is_neutral(plain.forms[place])
        for place in own
        for one in told
    )


def _is_neutral(form: str) -> bool:
    """Whether a word beside what is told says no more than that it is so."""
    return (
        form in _AFFIRMING or form in _COUNTING or form in _AFFIRMING_VERBS or form in PREPOSITIONS
    )


def _is_made_up_for(read: ReadLink, negator: Word, plain: LinkEnd) -> bool:
    """Whether a question is asked, or other words turn the statement round once more."""
    if _is_asked(read.link.left, negator) or _is_asked(read.link.right, negator):
        return True
    if opposed_operators(read) or counts_the_rest(read):
        return True
    is_left = plain is read.link.right
    denying, plain_reading = (read.left, read.right) if is_left else (read.right, read.left)
    place = denying.words.index(negator)
    return (
        any(abs((left if is_left else right) - place) <= _REACH for left, right, _ in read.opposed)
        or _is_denied_twice(read, place, is_left=is_left)
        or _is_told_until(denying, plain_reading, place)
        or (
            "only" in denying.forms
            and any(operator.name == "except" for operator in plain_reading.operators)
        )
        or ("since" in denying.forms[place:] and "last" in plain.forms())
        or _is_denied_otherwise(read, negator, is_left=is_left)
    )


def _is_denied_twice(read: ReadLink, place: int, *, is_left: bool) -> bool:
    """Whether another denial stands near the first: “it is not impossible”."""
    forms = (read.left if is_left else read.right).forms
    near = [
        one
        for one in read.reversers[not is_left]
        if abs(one - place) <= _REACH and forms[one] not in LIMITING
    ]
    return bool(near) and len(near) % 2 == 0


def _is_told_until(denying: Reading, plain: Reading, place: int) -> bool:
    """Whether “not until noon” is told as “at noon”, “not as big as” as “bigger than”.

    Or “none is bigger” as “biggest”, “not been a worse drought” as “the worst”, “had not lost
    since May” as “the first time since May that it lost”.
    """
    behind = denying.forms[place + 1 : place + 1 + _REACH]
    if behind[:1] in (("as",), ("so",)) and "than" in plain.forms:
        return True
    if _is_first_time(plain.forms) and not _EARLIER.isdisjoint(denying.forms):
        return True
    is_most = any(form.endswith("est") or form == "most" for form in plain.forms)
    if "than" in behind and "than" not in plain.forms and is_most:
        return True
    if not _most(behind).isdisjoint(plain.forms):
        return True
    return not _UNTIL.isdisjoint(behind) and _UNTIL.isdisjoint(plain.forms)


def _is_first_time(forms: Sequence[str]) -> bool:
    """Whether it is told that something happens for the first time."""
    return any(
        form in {"first", "1st"} and "time" in forms[place + 1 : place + 3]
        for place, form in enumerate(forms)
    )


def _most(forms: Iterable[str]) -> set[str]:
    """The superlatives of the comparatives among some words."""
    return {
        _MOST.get(form, f"{form[:-1]}st")
        for form in forms
        if form in _MOST or (form.endswith("er") and len(form) > _LEAST_LETTERS)
    }


def _is_denied_otherwise(read: ReadLink, negator: Word, *, is_left: bool) -> bool:
    """Whether the plain end has words of its own that deny the same: “would not”, “declined to”."""
    plain = read.right if is_left else read.left
    own, others = (read.own_right, read.own_left) if is_left else (read.own_left, read.own_right)
    is_loose = read.link.common_share() < _MOSTLY_THE_SAME
    denying, told_plainly = (
        (read.link.left, read.link.right) if is_left else (read.link.right, read.link.left)
    )
    is_loose = is_loose and not _is_of_existence(denying, told_plainly, negator)
    others = [
        place
        for place in others
        if (read.left if is_left else read.right).forms[place] != negator.form
    ]
    if is_loose and negator.form in _DENYING_A_NOUN and own and others:
        return True
    denied = {stem(form) for form in _denied(denying, negator)}
    told = [place for place, form in enumerate(plain.forms) if stem(form) in denied]
    amounts_to_it = implies_negation if is_loose else is_reverser
    return any(
        amounts_to_it(plain.forms[place])
        and (not told or any(abs(place - one) <= _NEAR_BY for one in told))
        for place in own
    )


def _is_asked(end: LinkEnd, negator: Word) -> bool:
    """Whether it is a question that begins with the denial: “Wouldn't it be …?”."""
    return any(
        negator in sentence[:_FIRST_WORDS] and "?" in {word.form for word in sentence[-2:]}
        for sentence in end.words
    )


def _negators(end: LinkEnd, span: Span) -> list[Word]:
    """The denials within `span`; “not only” and “1.8, not 2.1,” are none."""
    words = end.words_in(span)
    return [
        word
        for word in words
        if (is_negator(word.form) or (word.form in REFUSALS and end.form_after(word.span) == "to"))
        and end.form_after(word.span) not in _NO_DENIAL_BEFORE
        and end.form_before(word.span) != "or"
        and not (end.form_before(word.span) == "," and end.form_after(word.span)[:1].isdigit())
        and [next_word.form for next_word in words if next_word.span.start > word.span.start][:2]
        != ["to", "mention"]
    ]


def _denies_something_told(denying: LinkEnd, plain: LinkEnd, negator: Word) -> bool:
    """Whether what is denied is told at the other end in the same words."""
    stems = {stem(form) for form in plain.forms()}
    denied = _denied(denying, negator)
    if denied and _is_denied_too(plain, denied[0]):
        return False
    if negator.form in REFUSALS or negator.form == "never":
        denied = denied[:1]
    return any(stem(form) in stems for form in denied)


def _is_denied_too(end: LinkEnd, word: str) -> bool:
    """Whether a word is told here only behind denials: said twice there, denied once here."""
    denied = [
        form
        for sentence in end.words
        for negator in sentence
        if is_negator(negator.form)
        for form in _denied(end, negator)[:1]
    ]
    return 0 < end.forms().count(word) <= denied.count(word)


def _is_in_other_words(denying: LinkEnd, plain: LinkEnd, negator: Word) -> bool:
    """Whether it says the same: “not dispense with” for “have”, “not imagine”, “unimaginable”."""
    denied = _denied(denying, negator)
    if denied and denied[0] in NEGATIVE_VERBS:
        return not any(stem(form) == stem(denied[0]) for form in plain.forms())
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
        and word.form != "yet"
    ][:_NEAR]
