"""Whose verb it is that stands behind something: the head of a phrase, or of a part set off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.findings.names.cue_words import CLAUSE_STARTS
from paraview.findings.speakers.mention import MentionKind
from paraview.findings.speakers.phrases import STOPS
from paraview.findings.speakers.statements import AUTHORS
from paraview.findings.speakers.tokens import MASK

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from paraview.findings.speakers.mention import Mention
    from paraview.findings.speakers.statements import Statements
    from paraview.findings.speakers.tokens import Tokens

ARTICLES = frozenset(("a", "an", "the"))
PAUSES = frozenset((",", "(", "—", "–", "-"))
_ONE_PERSON = frozenset((MentionKind.PERSON, MentionKind.ROLE, MentionKind.PRONOUN))
_DESCRIBES = frozenset(("familiar", "close", "with", "at", "in", "from", "near", "aware", "on"))
"""What may stand between somebody and what tells more of them."""


class Subjects:
    """The subjects of a sentence's verbs.

    Args:
        tokens: of the sentence.
        mentions: of those who could speak, in order.
        by_last: the same by their last token.
        verbs: the verbs of saying, which end a phrase.
        statements: of the sentence.
    """

    def __init__(
        self,
        tokens: Tokens,
        mentions: Sequence[Mention],
        by_last: Mapping[int, Mention],
        verbs: frozenset[str],
        statements: Statements,
    ) -> None:
        self._tokens = tokens
        self._mentions = mentions
        self._by_last = by_last
        self._verbs = verbs
        self._statements = statements

    def ending(self, at: int) -> Mention | None:
        """The mention that ends at a token, or whose complement does."""
        found = self._by_last.get(at)
        if found is not None and not found.is_governed:
            watcher = self._by_last.get(found.first - 2)  # others watching the police shouted
            does = self._tokens.low(found.first - 1).endswith("ing")
            return watcher if watcher is not None and does else found
        holder = next(
            (one for one in self._mentions if one.first <= at <= one.last and not one.is_governed),
            None,
        )
        if holder is not None:
            return holder
        if found is None:
            return self._described(at)
        by = found.first - 1
        by -= self._tokens.low(by) in ARTICLES
        if self._tokens.low(by) in AUTHORS and self._statements.is_one(by - 1):
            return found  # a statement from the ministry said
        return self._free_before(at + 1, at)

    def _described(self, at: int) -> Mention | None:
        """Who is told more of up to a token: “people familiar with the matter said”."""
        if at < 0 or not self._tokens.is_word(at):
            return None
        found = self._free_before(at + 1, at)
        if found is None or found.kind is MentionKind.PRONOUN or found.last + 1 == at:
            return None
        low, then = self._tokens.low(found.last + 1), self._tokens.low(found.last + 2)
        is_told = low in _DESCRIBES or (low.endswith("ing") and low not in self._verbs)
        is_told |= low.endswith("ed") and then in STOPS
        return found if is_told else None

    def _free_before(self, end: int, reach: int) -> Mention | None:
        """The first mention of the phrase before `end` that hangs on nothing."""
        tokens = self._tokens
        start = reach
        while (
            start > 0 and tokens.is_word(start - 1) and tokens.low(start - 1) not in CLAUSE_STARTS
        ):
            if tokens.low(start - 1) in self._verbs:
                break
            start -= 1
        return next(
            (one for one in self._mentions if start <= one.first < end and not one.is_governed),
            None,
        )

    def set_off(self, comma: int) -> Mention | None:
        """The subject before a part between commas: “Kelly, a professor, said”."""
        tokens = self._tokens
        free: list[Mention] = []
        for at in range(comma, -1, -1):
            low = tokens.low(at)
            if tokens.words[at][0] == MASK or low in {".", ";", ":", "?", "!"}:
                break
            found = self.before_pause(at) if low in PAUSES else None
            if found is not None and not found.is_governed:
                free.append(found)
        here = free[0] if free and free[0].last == comma - 1 else None
        heads = [one for one in free if one is not here and self._is_clause_of(one, comma)]
        persons = [one for one in heads if one.kind in _ONE_PERSON]
        if persons or heads:
            return (persons or heads)[0]
        return here if here is None or here.kind is not MentionKind.PRONOUN else None

    def before_pause(self, at: int) -> Mention | None:
        """The mention that ends before a comma, or whose apposition starts behind it."""
        found = self._by_last.get(at - 1)
        return found or next((one for one in self._mentions if one.first < at <= one.last), None)

    def _is_clause_of(self, head: Mention, comma: int) -> bool:
        """Whether what stands between a mention and a comma says more of it."""
        low = self._tokens.low(head.last + 2)
        if low in {"who", "whose", "which", "a", "an", "the", "head", "now", "then", "also"}:
            return True
        inside = [one for one in self._mentions if head.last < one.first < comma]
        return not inside or inside[0].kind is not MentionKind.PERSON or inside[0].is_governed
