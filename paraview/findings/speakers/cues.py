"""Who says something by which verb in a sentence.

No parser: the subject of a verb of saying is the mention before it, or behind it in “said Kelly”,
“according to Kelly”, “was praised by Kelly”; “Kelly's statement added” and “Kelly, a professor,
said” have it too.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from paraview.findings.names.cue_words import (
    ATTITUDES,
    DETERMINERS,
    FILLERS,
    FIRST_OF_TWO,
    PLAIN_VERBS,
    TWO_WORDS,
)
from paraview.findings.speakers.mention import MentionKind
from paraview.findings.speakers.phrases import is_past
from paraview.findings.speakers.statements import AUTHORS, Statements
from paraview.findings.speakers.subjects import ARTICLES, PAUSES, Subjects
from paraview.findings.speakers.tokens import MASK, POSSESSIVE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.findings.speakers.mention import Mention
    from paraview.findings.speakers.tokens import Tokens

_MARKS = frozenset("“”\"«»„‘’'`‹›—–-,;:()")
_ADDRESSING = frozenset(
    ["told", "tells", "informed", "reminded", "assured", "assures", "notified", "urged"]
)
"""Verbs behind which whoever is spoken to stands, not who speaks."""
_HANDED_ON = frozenset(("quoted", "cited"))
"""Whoever is quoted by somebody has spoken, and not who quotes."""
_INDEFINITE = frozenset(("a", "an"))
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_MAKES_NOUN = DETERMINERS - {"that"}
_CLOSING = frozenset("”\"»’',")
_CLOSING_ONLY = _CLOSING - {","}
_NOUNS_TOO = frozenset(
    ("calls", "claims", "reports", "report", "posts", "comments", "notes", "remarks", "charges")
)
UNKNOWN = ""
"""What stands for a verb that is none of saying."""
_RELATIVES = frozenset(("who", "which", "that"))
_SHARED = frozenset(("and", "but", "then", "or", "as"))
_LIGHT = FILLERS | frozenset(
    ("not", "to", "on", "went", "goes", "all", "now", "in", "turn", "part", "quickly", "n't")
)


_DENIABLE = frozenset(("say", "saying", "tell", "telling", "claim", "claiming"))
_DECLINED = frozenset(
    ("declined", "declines", "declining", "refused", "refuses", "failed", "fails", "hesitated")
)
_NAMES_IT = frozenset(
    ("dubbed", "nicknamed", "christened", "titled", "labeled", "labelled", "branded")
)
_PLAIN_SAYING = PLAIN_VERBS - {"told", "tells"} | {"wrote"}
"""Verbs of saying behind which nobody is told anything: who follows has spoken."""


class Relation(StrEnum):
    """How a speaker stands to the verb."""

    BEFORE = "before"
    BEHIND = "behind"
    ACCORDING = "according"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying with its speaker.

    Attributes:
        verb: the verb's token.
        word: the verb in lower case.
        speaker: whose verb it is.
        relation: how the two stand to each other.
        first, last: the tokens from the speaker to the verb.
    """

    verb: int
    word: str
    speaker: Mention
    relation: Relation

    @property
    def first(self) -> int:
        """The first token of speaker and verb."""
        return min(self.verb, self.speaker.first)

    @property
    def last(self) -> int:
        """The last token of speaker and verb."""
        return max(self.verb, self.speaker.last)


def cues_of(tokens: Tokens, mentions: Sequence[Mention], verbs: frozenset[str]) -> tuple[Cue, ...]:
    """The verbs of saying of a sentence that have a speaker, in order.

    Whose wishes somebody else tells, does not speak: “Swift said that Lewis wants …”.
    """
    found = list(_Reader(tokens, mentions, verbs).all())
    return tuple(
        cue
        for number, cue in enumerate(found)
        if cue.word not in ATTITUDES or not any(one.word in PLAIN_VERBS for one in found[:number])
    )


class _Reader:
    def __init__(self, tokens: Tokens, mentions: Sequence[Mention], verbs: frozenset[str]) -> None:
        self._tokens = tokens
        self._verbs = verbs
        self._mentions = mentions
        self._by_first = {one.first: one for one in mentions}
        self._by_last = {one.last: one for one in mentions}
        self._statements = Statements(tokens, self._by_first, self._by_last)
        self._subjects = Subjects(tokens, mentions, self._by_last, verbs, self._statements)
        self._said: Mention | None = None

    def all(self) -> Iterator[Cue]:
        for cue in self._found():
            if not self._is_denied(cue.verb):
                self._said = cue.speaker
                yield cue

    def _is_denied(self, verb: int) -> bool:
        """Whether somebody does not say it: “did not say”, “declined to say”."""
        if self._tokens.low(verb) not in _DENIABLE:
            return False
        before = self._tokens.low(verb - 1)
        if before == "to":
            return self._tokens.low(verb - 2) in _DECLINED
        return before in {"not", "never", "without"} or before.endswith(("n't", "n’t"))

    def _found(self) -> Iterator[Cue]:
        tokens = self._tokens
        for at, low in enumerate(tokens.lows):
            if low == "according" and tokens.low(at + 1) == "to":
                speaker = self._starting(at + 2)
                if speaker is not None:
                    yield Cue(at, low, speaker, Relation.ACCORDING)
            elif self._is_verb(at):
                cue = None if self._is_noun(at) else self._cue(at)
                if cue is not None:
                    yield cue
            elif low.endswith("ed") and low not in FILLERS:
                cue = self._unknown(at)
                if cue is not None:
                    yield cue

    def _is_verb(self, at: int) -> bool:
        """Whether a verb of saying stands there, and not a name's word: “United States”."""
        tokens = self._tokens
        low = tokens.low(at)
        if low in FIRST_OF_TWO and (low, tokens.low(at + 1)) in TWO_WORDS:
            return True
        return low in self._verbs and (not at or tokens.words[at][0].islower())

    def _unknown(self, verb: int) -> Cue | None:
        """A verb beside nothing but a quotation that ends in a comma, and its speaker."""
        before, behind = self._by_last.get(verb - 1), self._by_first.get(verb + 1)
        first = before.first if before is not None else verb
        speaker = before or behind
        at = first - 1
        while at >= 0 and self._tokens.low(at) in _CLOSING:
            at -= 1
        marks = self._tokens.lows[at + 1 : first]
        if speaker is None or at < 0 or self._tokens.words[at][0] != MASK or "," not in marks:
            return None
        relation = Relation.BEFORE if before is not None else Relation.BEHIND
        return Cue(verb, UNKNOWN, speaker, relation)

    def _is_noun(self, at: int) -> bool:
        before = self._tokens.low(at - 1)
        if at > 1 and before in _CLOSING_ONLY and self._tokens.words[at - 2][0] == MASK:
            low = self._tokens.low(at)
            return low.endswith("ing") or low in _NOUNS_TOO  # its “red flag” warning
        return before in _MAKES_NOUN or (at > 0 and self._is_owner(at - 1))

    def _is_owner(self, at: int) -> bool:
        return POSSESSIVE.search(self._tokens.words[at]) is not None

    def _cue(self, verb: int) -> Cue | None:
        tokens = self._tokens
        word = tokens.low(verb)
        if tokens.low(verb + 1) == "by" and word not in _HANDED_ON:
            agent = self._starting(verb + 2)
            if agent is not None:
                return Cue(verb, word, agent, Relation.BEHIND)
        if not verb and word == "quoting":  # Quoting Kelly: “…”
            agent = self._starting(1)
            return None if agent is None else Cue(verb, word, agent, Relation.BEHIND)
        at = verb - 1
        while at >= 0 and (tokens.low(at) in _LIGHT or tokens.low(at).endswith("ly")):
            if at in self._by_last:
                break
            at -= 1
        if not word.endswith("ing") and self._is_passive(at + 1, verb) is (word not in _HANDED_ON):
            return None
        opened = at < 0 or (not tokens.is_word(at) and tokens.low(at) != ")")
        if opened and word not in _ADDRESSING and not word.endswith("ing"):
            speaker = self._starting(verb + 1)
            if speaker is not None and speaker.kind is MentionKind.PRONOUN:
                speaker = speaker if self._is_after_quotation(at) else None
            if speaker is not None and (
                self._ends_clause(verb, speaker) or not self._has_comma_subject(at)
            ):
                return Cue(verb, word, speaker, Relation.BEHIND)
        return self._before(verb, word, at)

    def _is_passive(self, first: int, verb: int) -> bool:
        """Whether somebody else says it of the subject: “Wells was described as …”."""
        return any(self._tokens.low(at) in _BE for at in range(first, verb))

    def _ends_clause(self, verb: int, speaker: Mention) -> bool:
        """Whether a clause ends with a person behind “said”: “…, said Kelly, a professor.”."""
        tokens = self._tokens
        if tokens.low(verb) not in _PLAIN_SAYING or speaker.kind is not MentionKind.PERSON:
            return False
        at = speaker.last + 1
        if at >= len(tokens) or tokens.low(at) in {".", ";", "who"}:
            return True
        return tokens.low(at) == "," and tokens.low(at + 1) not in FILLERS

    def _has_comma_subject(self, at: int) -> bool:
        """Whether a part between commas ends here, with its subject before it."""
        low = self._tokens.low(at)
        return (low in PAUSES or low == ")") and self._subjects.set_off(at) is not None

    def _before(self, verb: int, word: str, at: int) -> Cue | None:
        tokens = self._tokens
        if at < 0 or self._names_it(verb, word, at):
            return None
        low = tokens.low(at)
        speaker: Mention | None = None
        relation = Relation.BEFORE
        if low in _RELATIVES:
            speaker = self._of_relative(at)
        elif word.endswith("ing") and low == "as" and at - 1 in self._by_last:
            speaker = self._by_last[at - 1]  # quoted Kelly as saying
        elif word.endswith("ing") and at in self._by_last:
            speaker = self._poster(at) or self._writer(at)
        elif low in _SHARED or word.endswith("ing") or low == "to":
            speaker, relation = self._main_subject(at + 1), Relation.SHARED
        elif low == ")" and at in self._by_last:
            speaker = self._subjects.ending(at)
        elif low in PAUSES or low == ")":
            speaker = self._subjects.set_off(at)
            if speaker is None and self._is_after_quotation(at) is False:
                speaker, relation = self._main_subject(at), Relation.SHARED
        elif self._statements.is_one(at):
            speaker = self._statements.owner(at)
        else:
            speaker = self._subjects.ending(at)
        return Cue(verb, word, speaker, relation) if speaker else None

    def _writer(self, at: int) -> Mention | None:
        """Who writes something before “saying”; not where: “in front of a wood board saying”."""
        found = self._by_last[at]
        if found.kind is not MentionKind.BODY or not found.is_governed or found.is_named:
            return found
        before = self._tokens.low(found.first - 1)
        is_theirs = before == "with" or before in AUTHORS
        return found if is_theirs and self._tokens.low(found.first - 2) != "front" else None

    def _poster(self, at: int) -> Mention | None:
        """Whose what is where a statement stands: “Kelly's post on Facebook declaring”."""
        noun = self._by_last[at].first - 2
        is_on = self._by_last[at].is_governed and self._statements.is_one(noun)
        return self._statements.owner(noun) if is_on else None

    def _names_it(self, verb: int, word: str, at: int) -> bool:
        """Whether a name is given right behind: “the fans, dubbed the “Blue Army”, …”.

        “a food court called “Old Mill”” tells a name as well, for nobody knows of it before.
        """
        if word not in _NAMES_IT and word != "called":
            return False
        is_apart = self._tokens.low(at) in PAUSES
        if word == "called":
            named = self._by_last.get(at)
            is_new = (
                named is not None
                and named.kind is MentionKind.BODY
                and not named.is_named
                and self._tokens.low(named.first) in _INDEFINITE
            )
            if not (is_new or (is_apart and self._subjects.set_off(at) is None)):
                return False
        elif not is_apart:
            return False
        behind = verb + 1 + (self._tokens.low(verb + 1) in ARTICLES)
        while self._tokens.low(behind) in _MARKS:
            behind += 1
        return behind < len(self._tokens) and self._tokens.words[behind][0] == MASK

    def _of_relative(self, at: int) -> Mention | None:
        """Of whom “who” at a token tells more: “Kelly, a professor in Pusan, who predicted”."""
        if self._tokens.low(at - 1) not in PAUSES:
            return self._subjects.ending(at - 1)
        told = self._subjects.before_pause(at - 1) if self._tokens.low(at) == "who" else None
        if told is not None and told.kind is MentionKind.PERSON and told.last == at - 2:
            return told  # agree with Kelly, editor of the paper, who said
        return self._subjects.ending(at - 2) or self._subjects.set_off(at - 1)

    def _is_after_quotation(self, at: int) -> bool:
        while at >= 0 and self._tokens.low(at) in _MARKS:
            at -= 1
        return at >= 0 and self._tokens.words[at][0] == MASK

    def _starting(self, at: int) -> Mention | None:
        """The mention that starts at a token; the name behind its comma is preferred to a role."""
        found = self._by_first.get(at)
        if found is None and (self._tokens.low(at) in ARTICLES or self._tokens.low(at) in FILLERS):
            found = self._by_first.get(at + 1)
        if found is not None and self._is_owner(found.last):
            found = self._statements.author(at) or self._by_first.get(found.last + 1)
        elif found is None:
            found = self._statements.author(at)
        return found

    def _main_subject(self, end: int) -> Mention | None:
        """The mention by which a verb goes that shares its subject with one before it.

        It is whoever has said something before, or else who has done something, or else the
        sentence's first.
        """
        if self._said is not None and self._said.last < end:
            return self._said
        tokens = self._tokens
        free = [one for one in self._mentions if one.last < end and not one.is_governed]
        said = [one for one in free if one.kind is not MentionKind.NAME or one.first <= 1]
        begun = [one for one in free if one in said or tokens.low(one.first - 1) == ","]
        doing = [one for one in begun if is_past(tokens.low(one.last + 1))]
        return (doing or said or free or [None])[0]  # type: ignore[list-item]
