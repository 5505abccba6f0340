"""Those in a sentence who could speak: names, roles, bodies and pronouns."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from paraview.comparison import Span
from paraview.findings.names.aliases import is_demonym
from paraview.findings.names.cue_words import (
    CALENDAR,
    CLAUSE_STARTS,
    DETERMINERS,
    FILLERS,
    ORGANISATION_WORDS,
    PREPOSITIONS,
    TITLES,
)
from paraview.findings.names.proper_names import proper_names
from paraview.findings.speakers.speaker_words import (
    HONORIFICS,
    SUFFIXES,
    is_body_word,
    is_people_word,
    is_person_word,
    is_speaker_word,
    needs_company,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from paraview.findings.names.proper_names import ProperName

MASK = "\ufffc"
_ABBREVIATION = (
    r"(?:[Mm]r|[Mm]rs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Cpl|Adm|Rev|Fr|Hon|Pres|Supt|Insp"
    r"|Det|St|Jr|Sr|Atty|Sec|Amb|Sens|Reps)\.(?!\w)"
)
_TOKEN = re.compile(
    rf"{MASK}+|{_ABBREVIATION}|[RDI]-[A-Z][a-zA-Z.]+|(?:[^\W\d_]\.)+(?=[\s,’'])|\d+(?:[.,]\d+)*[\w’'ʼ-]*"
    r"|[\w*@#](?:[\w’'ʼ*.-]*\w)?[’'](?=\s)|[\w*@#](?:[\w’'ʼ*.-]*\w)?|[^\w\s]"
)
POSSESSIVE = re.compile(r"[’'ʼ]s$|s[’'ʼ]$")
"""Ends a word that owns what follows."""
_AGE_OR_STATE = re.compile(r"\d\d|[rdi]-[a-z]")
_COMPLEMENTS = frozenset(("of", "for", "at", "from", "with", "in", "to"))
_STOPS = PREPOSITIONS | CLAUSE_STARTS | FILLERS | frozenset(("of", "for", "to", "not", "n't"))
_MOST_BEFORE = 7
_MOST_BEHIND = 12
_NO_NAMES = frozenset(
    """
    almost nevertheless nonetheless recent thus hence indeed instead rather perhaps maybe yes sure
    well please thanks thank hello dear image photo video file source sources update editor ok okay
    good allegedly reportedly apparently clearly obviously unfortunately fortunately similarly
    finally recently additionally importantly interestingly surprisingly ironically notably
    previously initially originally ultimately eventually certainly surely hopefully sadly luckily
    frankly honestly basically generally typically usually currently presently shortly lastly
    firstly happy speaking asked told given following born based citing quoting writing
    """.split()  # noqa: SIM905  a word list reads better in lines
)
_PRONOUNS = frozenset(("he", "she", "they", "it"))
_AND = frozenset(("and", "or"))


class MentionKind(StrEnum):
    """What a mention is."""

    PERSON = "person"
    BODY = "body"
    ROLE = "role"
    PEOPLE = "people"
    PRONOUN = "pronoun"
    NAME = "name"  # of a person, a body or a place: it alone does not say


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """One who could speak.

    Attributes:
        text: what is told: the name without titles, or the role with what it is of.
        span: where that stands.
        first, last: its first and last token, with article, titles and apposition.
        kind: what it is.
        role: the role that stands with a name, in lower case; the head of a role.
        is_governed: whether it hangs on a preposition or on a noun behind it.
        is_named: whether it is told by name.
    """

    text: str
    span: Span
    first: int
    last: int
    kind: MentionKind
    role: str = ""
    is_governed: bool = False
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and marks of a sentence; what is quoted in it is one token each."""

    text: str
    spans: tuple[Span, ...]
    words: tuple[str, ...]
    lows: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.words)

    def low(self, at: int) -> str:
        """The word at a place in lower case; empty outside the sentence."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def is_word(self, at: int) -> bool:
        """Whether a word stands there, not a mark nor something quoted."""
        word = self.words[at]
        return word[0].isalnum() and word[0] != MASK


def tokens_of(text: str, span: Span) -> Tokens:
    """The tokens of `text` within `span`, quoted words masked."""
    spans = tuple(Span(*match.span()) for match in _TOKEN.finditer(text, span.start, span.end))
    words = tuple(text[span.start : span.end] for span in spans)
    return Tokens(text, spans, words, tuple(word.lower().rstrip(".") or word for word in words))


def mentions_of(
    tokens: Tokens, verbs: frozenset[str], common: frozenset[str] = frozenset()
) -> tuple[Mention, ...]:
    """The mentions of a sentence, in order.

    Args:
        tokens: of the sentence, quoted words masked.
        verbs: the verbs of saying, which end a phrase.
        common: words that the article has in lower case.
    """
    if not tokens.spans:
        return ()
    return tuple(_with_appositions(list(_Finder(tokens, verbs, common).all()), tokens))


class _Finder:
    def __init__(self, tokens: Tokens, verbs: frozenset[str], common: frozenset[str]) -> None:
        self._tokens = tokens
        self._verbs = verbs
        self._common = common
        self._name_at: dict[int, tuple[ProperName, int]] = {}
        self._in_name: set[int] = set()
        whole = Span(tokens.spans[0].start, tokens.spans[-1].end)
        at = 0
        for name in proper_names(tokens.text, whole):
            while at < len(tokens) and tokens.spans[at].end <= name.span.start:
                at += 1
            last = at
            while last + 1 < len(tokens) and tokens.spans[last + 1].start < name.span.end:
                last += 1
            if at < len(tokens) and not self._is_no_name(name, at):
                self._name_at[at] = name, last
                self._in_name.update(range(at, last + 1))
        self._titles = {
            title: at for at in self._name_at for title in range(self._titles_before(at)[0], at)
        }

    def _is_no_name(self, name: ProperName, at: int) -> bool:
        """Whether a word has its capital only as a first word: “Asked”, “Children”."""
        if name.text[0] == MASK:
            return True
        low = name.text.lower()
        if len(name.words) > 1 or name.text.isupper() or "-" in low:
            return False
        is_first = at == 0 or not self._tokens.is_word(at - 1)
        is_word = low in self._common or low in _NO_NAMES or low in self._verbs
        return is_speaker_word(low) or (is_first and is_word)

    def all(self) -> Iterator[Mention]:
        at = 0
        while at < len(self._tokens):
            found = self._at(at)
            if found is not None:
                yield found
                at = found.last
            at += 1

    def _at(self, at: int) -> Mention | None:
        tokens = self._tokens
        low = tokens.low(at)
        if at in self._name_at:
            name, last = self._name_at[at]
            if self._is_modifier(last):
                return None
            return self._named(name, at, last)
        if at in self._in_name or at in self._titles:
            return None
        if low in _PRONOUNS:
            return Mention(
                low,
                tokens.spans[at],
                at,
                at,
                MentionKind.PRONOUN,
                is_governed=self._governs(at - 1),
            )
        if self._is_role(at) and not self._is_modifier(at):
            return self._role(at)
        return None

    def _is_role(self, at: int) -> bool:
        low = self._tokens.low(at)
        return is_speaker_word(low) and low not in self._verbs and at not in self._in_name

    def _is_modifier(self, at: int) -> bool:
        """Whether what ends here only says more of a role or name right behind it."""
        behind = at + 1
        if behind >= len(self._tokens):
            return False
        if POSSESSIVE.search(self._tokens.words[at]):
            return False
        word = self._tokens.words[behind]
        if behind in self._name_at:
            return at not in self._in_name
        if self._is_role(behind):
            return word[0].islower() or at in self._in_name
        is_noun = word.isalpha() and word.islower() and behind not in self._titles
        ends = word in _STOPS or word in _AND or word in self._verbs or word in DETERMINERS
        return is_noun and not ends and self._is_role(behind + 1)

    def _named(self, name: ProperName, at: int, last: int) -> Mention:
        tokens = self._tokens
        first, role = self._titles_before(at)
        text, span = name.text, name.span
        words = name.words
        if words[0].lower() in ORGANISATION_WORDS and first < at:  # the Foreign Ministry
            start = next(n for n in range(first, at + 1) if tokens.words[n][0].isupper())
            span = Span(tokens.spans[start].start, span.end)
            text, role = tokens.text[span.start : span.end], ""
        while len(words) > 1 and words[-1].lower().strip(".") in SUFFIXES:
            words = words[:-1]
        kind = self._kind(name, role, titled=first < at)
        if kind is MentionKind.PERSON and len(words) < len(name.words):
            text = " ".join(words)
        is_owner = POSSESSIVE.search(tokens.words[last]) is not None
        is_governed = is_owner or self._is_hanging(first)
        return Mention(
            text, span, first, self._behind_name(last), kind, role, is_governed, is_named=True
        )

    def _kind(self, name: ProperName, role: str, *, titled: bool) -> MentionKind:
        words = [word.lower() for word in name.words]
        if any(word in ORGANISATION_WORDS or is_body_word(word) for word in words):
            return MentionKind.BODY
        if titled and (not role or not is_body_word(role)):
            return MentionKind.PERSON
        if is_demonym(name.text):
            return MentionKind.NAME
        if name.looks_like_a_person and len(words) > 1:
            return MentionKind.PERSON
        return MentionKind.BODY if role else MentionKind.NAME

    def _titles_before(self, at: int) -> tuple[int, str]:
        """Where a name begins with its titles and role, and the role."""
        tokens = self._tokens
        first, role = at, ""
        while first and first - 1 not in self._in_name:
            low, word = tokens.low(first - 1), tokens.words[first - 1]
            is_title = low in TITLES | HONORIFICS or self._is_role(first - 1)
            is_more = first < at and word[0].isupper() and first > 1 and word[0] != MASK
            if POSSESSIVE.search(word) or not (is_title or is_more):
                break
            first -= 1
            if is_title and not role and low not in HONORIFICS:
                role = low
        if first == at:
            return at, ""
        return self._phrase_start(first), role

    def _behind_name(self, last: int) -> int:
        """The last token of a name with “, 42”, “(CDU)”, “, Jr.”, “of Ohio” behind it."""
        tokens = self._tokens
        if tokens.low(last + 1) == "," and tokens.low(last + 2) in SUFFIXES:
            last += 2
        if tokens.low(last + 1) == "," and _AGE_OR_STATE.match(tokens.low(last + 2)):
            return last + 2
        if tokens.low(last + 1) == "(":
            for end in range(last + 2, min(last + 9, len(tokens))):
                if tokens.low(end) == ")":
                    return end
        return last

    def _role(self, at: int) -> Mention | None:
        tokens = self._tokens
        low = tokens.low(at)
        first = self._phrase_start(at)
        last = self._complement_end(at)
        if needs_company(low) and first == at == last:
            return None
        start = first
        while start < at and (tokens.low(start) in DETERMINERS or not tokens.is_word(start)):
            start += 1
        span = Span(tokens.spans[start].start, tokens.spans[last].end)
        if is_people_word(low):
            kind = MentionKind.PEOPLE
        elif is_person_word(low):
            kind = MentionKind.ROLE
        else:
            kind = MentionKind.BODY
        is_bare = start == first and not POSSESSIVE.search(tokens.words[start])
        is_bare = is_bare and tokens.low(first - 1) not in self._verbs
        if kind is MentionKind.ROLE and is_bare and tokens.words[start][0].islower() and first < at:
            return None  # “see user manual”
        text = " ".join(tokens.text[span.start : span.end].split())
        return Mention(text, span, first, last, kind, low, self._is_hanging(first))

    def _phrase_start(self, at: int) -> int:
        """Where the noun phrase with its head at `at` begins; `at` where that isn't sure."""
        tokens = self._tokens
        first = at
        while first and at - first < _MOST_BEFORE:
            low, word = tokens.low(first - 1), tokens.words[first - 1]
            if low in DETERMINERS:
                return first - 1
            ends = low in _STOPS or low in _AND or low in self._verbs
            if ends or not tokens.is_word(first - 1):
                return first
            if low in _PRONOUNS:
                break
            first -= 1
            if POSSESSIVE.search(word):
                while first and first - 1 in self._in_name:
                    first -= 1
                return first - 1 if first and tokens.low(first - 1) in DETERMINERS else first
        if not first:
            return 0
        start = at
        while start and start - 1 in self._in_name:
            start -= 1
        return start

    def _complement_end(self, at: int) -> int:
        """Where “for the army” ends behind a role, or the role where nothing such follows."""
        tokens = self._tokens
        if tokens.low(at + 1) not in _COMPLEMENTS:
            return at
        end = at + 2
        while end < len(tokens) and end - at < _MOST_BEHIND:
            low = tokens.low(end)
            if (
                not tokens.is_word(end)
                or low in self._verbs
                or low in CLAUSE_STARTS
                or low in FILLERS
            ):
                break
            if low in PREPOSITIONS or low in CALENDAR:
                break
            end += 1
        while end - 1 > at and tokens.low(end - 1) in _STOPS | DETERMINERS | _AND:
            end -= 1
        return end - 1

    def _governs(self, at: int) -> bool:
        low = self._tokens.low(at)
        return low in PREPOSITIONS or low in {"of", "for", "to"}

    def _is_hanging(self, first: int) -> bool:
        """Whether a phrase hangs on a preposition; “one of the team” does not."""
        at = first - 1
        if at < 0 or not self._governs(at):
            return False
        return not (self._tokens.low(at) == "of" and self._tokens.low(at - 1) == "one")


def _with_appositions(mentions: list[Mention], tokens: Tokens) -> Iterator[Mention]:
    """The mentions, a name and a role that a comma joins as one: “the mayor, Jonas Pell”.

    A name behind a name hangs on what that hangs on: “in Fort Worth, Texas”, “of Globe and Mail”.
    """
    for number in range(1, len(mentions)):
        before, one = mentions[number - 1], mentions[number]
        between = tokens.low(before.last + 1) if one.first == before.last + 2 else ""
        is_beside = between == "," or between in _AND
        if is_beside and before.is_governed and before.is_named and one.kind is MentionKind.NAME:
            mentions[number] = replace(one, is_governed=True)
    at = 0
    while at < len(mentions):
        one = mentions[at]
        while at + 1 < len(mentions):
            joined = _joined(one, mentions[at + 1], tokens)
            if joined is None:
                break
            one = joined
            at += 1
        yield one
        at += 1


def _joined(one: Mention, other: Mention, tokens: Tokens) -> Mention | None:
    if other.first != one.last + 2 or tokens.low(one.last + 1) != ",":
        return None
    after = tokens.low(other.last + 1)
    if after in _AND:
        return None
    is_role_first = one.kind is MentionKind.ROLE and other.kind in {
        MentionKind.PERSON,
        MentionKind.NAME,
    }
    is_body_first = one.kind is MentionKind.BODY and not one.is_named
    if is_body_first and other.is_named and other.kind is not MentionKind.PERSON:
        return replace(other, first=one.first, role=one.role, is_governed=one.is_governed)
    if is_role_first:
        return replace(
            other,
            first=one.first,
            kind=MentionKind.PERSON,
            role=one.role,
            is_governed=one.is_governed,
        )
    is_person = one.kind in {MentionKind.PERSON, MentionKind.NAME}
    if is_person and other.kind is MentionKind.ROLE and not other.is_governed:
        return replace(one, last=other.last, kind=MentionKind.PERSON, role=one.role or other.role)
    return None
