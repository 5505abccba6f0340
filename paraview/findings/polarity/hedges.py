"""Certainty that differs inside a link: may, will; the alleged thief, the thief."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.comparison import Fact, FactKind, Op
from paraview.findings.polarity.cues import HEDGES, is_certain, is_hedge
from paraview.findings.statements.base_forms import is_participle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.comparison import Word
    from paraview.findings.statements.operators import Operator
    from paraview.findings.statements.reading import Reading, ReadLink


_HEDGING = frozenset(("at most", "claim", "may", "probably", "suspect"))
"""Classes of operators that hedge as well."""
_SAYING = frozenset(
    """
    accused accuses accusing according say says said claim claims claimed told reports reported
    information considered credited regarded seen know assumed doubt doubts doubted allegation
    allegations suspicion suspect could described called deemed judged termed listed rated thought
    believed supposed understood viewed views perceived regarded ascribed attributed credits theory
    theories speculation speculated suggestion suggestions
    """.split()
)
"""Words by which the other end leaves a claim to somebody."""
_SEEMING = frozenset("appears appear appeared seems seem seemed apparently".split())
"""By these writers hedge out of habit: another hand leaves them out."""
_SUSPECTING = frozenset(("suspect", "doubt"))
_SUBJECT = 4
_WRITERS = frozenset(("i", "we"))
"""Their view is as much theirs without the verb."""
_MODALS = frozenset(("may", "might"))
_POSSIBLY = frozenset(("may", "could"))
_BEING = frozenset(("is", "are", "was", "were"))
_MOSTLY_THE_SAME = 0.6


def hedge_facts(read: ReadLink) -> Iterator[Fact]:
    """What somebody is alleged to have done, told as done; softly, other hedges that went or came.

    “May” made “will” of the same words is told by the operators.
    """
    yield from _claim_facts(read)
    yield from _suspicion_facts(read)
    link = read.link
    lefts, rights = _hedges(read.left), _hedges(read.right)
    if bool(lefts) is bool(rights):
        return
    for edit in link.edits:
        if edit.op is Op.EQUAL:
            continue
        gone = [word for word in lefts if _is_in(word, edit.left.start, edit.left.end)]
        new = [word for word in rights if _is_in(word, edit.right.start, edit.right.end)]
        if not gone and not new:
            continue
        hedge = (gone or new)[0]
        plain, span = (link.right, edit.right) if gone else (link.left, edit.left)
        certain = [
            word
            for sentence in plain.words
            for word in sentence
            if _is_in(word, span.start, span.end) and is_certain(word.form)
        ]
        if certain and not any(read.reversers):
            ends = (hedge.span, certain[0].span) if gone else (certain[0].span, hedge.span)
            yield Fact(FactKind.HEDGE, link.index, *ends, soft=True)
        elif len(span) == 0 and link.common_share() > _MOSTLY_THE_SAME:
            yield Fact(
                FactKind.HEDGE,
                link.index,
                hedge.span if gone else None,
                None if gone else hedge.span,
                soft=not _is_all(read, hedge),
            )
        return


def _is_all(read: ReadLink, hedge: Word) -> bool:
    """Whether no other word of weight differs, so that the hedge itself was taken out or put in."""
    own = [read.left.words[place] for place in read.own_left]
    own += [read.right.words[place] for place in read.own_right]
    return all(word is hedge for word in own) and not any(read.reversers)


def _claim_facts(read: ReadLink) -> Iterator[Fact]:
    """“The alleged thief” told as “the thief”, where the other end hedges in no other way."""
    for one, other, is_left in ((read.left, read.right, True), (read.right, read.left, False)):
        told = {operator.name for operator in other.operators}
        claims = [operator for operator in one.operators if _is_claim(one, operator)]
        if (
            not claims
            or any(read.reversers)
            or told & _HEDGING
            or any(form in _SAYING for form in other.forms)
        ):
            continue
        claim = claims[0]
        scope = one.after(claim.last, 1)
        if scope and _is_told_plainly(other, scope[0], claim):
            span = one.span(claim.first, claim.last)
            yield Fact(
                FactKind.HEDGE,
                read.link.index,
                span if is_left else None,
                None if is_left else span,
                soft=(
                    one.forms[claim.first] in _SEEMING and not _is_all(read, one.words[claim.first])
                )
                or (claim.name in _POSSIBLY and read.link.common_share() < _MOSTLY_THE_SAME),
            )
            return


def _suspicion_facts(read: ReadLink) -> Iterator[Fact]:
    """“Police suspect that it was arson” told as “it was arson”, and nothing else changed."""
    for one, own, rest, is_left in (
        (read.left, read.own_left, read.own_right, True),
        (read.right, read.own_right, read.own_left, False),
    ):
        found = [operator for operator in one.operators if operator.name in _SUSPECTING]
        other = read.right if is_left else read.left
        is_told_by_both = any(operator.name in _SUSPECTING for operator in other.operators)
        if len(found) != 1 or is_told_by_both or rest or not own or any(read.reversers):
            continue
        last = found[0].last
        is_all = all(found[0].first - _SUBJECT <= place <= last for place in own)
        is_own_view = not _WRITERS.isdisjoint(one.forms[: found[0].first])
        if is_all and not is_own_view and one.forms[last + 1 : last + 2] == ("that",):
            span = one.span(found[0].first, last)
            ends = (span, None) if is_left else (None, span)
            yield Fact(FactKind.HEDGE, read.link.index, *ends)
            return


def _is_claim(reading: Reading, operator: Operator) -> bool:
    """Whether it makes a claim of what would else be told as a fact: “alleged”, “could be”."""
    behind = reading.forms[operator.last + 1 : operator.last + 3]
    is_of_a_state = behind[:1] == ("be",) and not any(map(is_participle, behind[1:]))
    is_of_an_act = (
        reading.forms[operator.last] in _MODALS
        and bool(behind)
        and behind[0] not in {"be", "have", "not"}
    )
    return operator.name == "claim" or (
        operator.name in _POSSIBLY and (is_of_a_state or is_of_an_act)
    )


def _is_told_plainly(reading: Reading, word: str, claim: Operator) -> bool:
    """Whether a word is told without more; of a mere possibility, by “is” or “was”."""
    places = reading.places.get(word, [])
    if claim.name not in _POSSIBLY:
        return bool(places)
    return any(
        not _BEING.isdisjoint(reading.forms[max(0, one - 3) : one])
        or (reading.forms[one].endswith("s") and claim.name == "may")
        for one in places
    )


def _hedges(reading: Reading) -> list[Word]:
    if HEDGES.isdisjoint(reading.forms):
        return []
    pairs = zip(reading.forms, reading.words, strict=True)
    return [word for form, word in pairs if is_hedge(form)]


def _is_in(word: Word, start: int, end: int) -> bool:
    return start <= word.span.start and word.span.end <= end
