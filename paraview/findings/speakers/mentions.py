"""Those in a sentence who could speak: names, roles, bodies and pronouns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from paraview.comparison import Span
from paraview.findings.names.aliases import is_demonym
from paraview.findings.names.cue_words import (
    DETERMINERS,
    ORGANISATION_WORDS,
    TITLES,
)
from paraview.findings.names.given_names import is_given_name
from paraview.findings.speakers.appositions import with_appositions
from paraview.findings.speakers.mention import Mention, MentionKind
from paraview.findings.speakers.no_names import WORD_ENDINGS, is_no_name
from paraview.findings.speakers.phrases import AND, CONTRACTED, DANGLING, PRONOUNS, STOPS, Phrases
from paraview.findings.speakers.speaker_words import (
    FIRM_ENDINGS,
    FIRMS,
    HONORIFICS,
    MODIFIERS,
    SPEAKING_NOUNS,
    SUFFIXES,
    is_body_word,
    is_mass,
    is_people_word,
    is_person_word,
    is_speaker_word,
    needs_company,
)
from paraview.findings.speakers.tokens import MASK, POSSESSIVE, Tokens
from paraview.findings.speakers.validity import is_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from paraview.findings.names.proper_names import ProperName

_AGE_OR_STATE = re.compile(r"\d\d|[rdi]-[a-z]")
_TITLES = TITLES | HONORIFICS
_BEHIND_COMMA = SUFFIXES | FIRMS
_CLAIMS = frozenset(
    ("claim", "claims", "charge", "charges", "allegation", "allegations", "accusation", "remarks")
)
_STYLES = frozenset(("Holiness", "Majesty", "Highness", "Excellency", "Honor", "Honour"))
_OF = frozenset(("to", "for", "in"))
_POINTING = frozenset(("this", "these", "that", "those"))
_TONGUES = ("ish", "ese", "ic", "man", "ian", "ench", "utch")


def mentions_of(
    tokens: Tokens,
    names: Sequence[ProperName],
    verbs: frozenset[str],
    common: frozenset[str] = frozenset(),
    surnames: frozenset[str] = frozenset(),
) -> tuple[Mention, ...]:
    """The mentions of a sentence, in order.

    Args:
        tokens: of the sentence, quoted words masked.
        names: in it, in order.
        verbs: the verbs of saying, which end a phrase.
        common: words that the article has in lower case.
        surnames: those of the article's persons, in lower case: “Cook” may be one.
    """
    if not tokens.words:
        return ()
    finder = _Finder(tokens, names, verbs, common, surnames)
    return tuple(with_appositions(list(finder.all()), tokens))


class _Finder:
    def __init__(
        self,
        tokens: Tokens,
        names: Sequence[ProperName],
        verbs: frozenset[str],
        common: frozenset[str],
        surnames: frozenset[str],
    ) -> None:
        self._tokens = tokens
        self._verbs = verbs
        self._name_at: dict[int, tuple[ProperName, int]] = {}
        self._in_name: set[int] = set()
        at = 0
        for name in names:
            while at < len(tokens) and tokens.ends[at] <= name.span.start:
                at += 1
            last = at
            while last + 1 < len(tokens) and tokens.starts[last + 1] < name.span.end:
                last += 1
            if at < len(tokens) and not is_no_name(name, at, tokens, verbs, common, surnames):
                self._name_at[at] = name, last
                self._in_name.update(range(at, last + 1))
        self._phrases = Phrases(tokens, verbs, self._in_name)
        self._titles = {
            title: at for at in self._name_at for title in range(self._titles_before(at)[0], at)
        }

    def all(self) -> Iterator[Mention]:
        until = -1
        for at, low in enumerate(self._tokens.lows):
            if at <= until:
                continue
            if not (at in self._name_at or low in CONTRACTED or is_speaker_word(low)):
                if ("’" in low or "'" in low) and self._is_author(at):
                    yield self._author(at)
                continue
            found = self._at(at)
            if found is not None:
                yield found
                until = found.last

    def _at(self, at: int) -> Mention | None:
        tokens = self._tokens
        low = tokens.low(at)
        if at in self._name_at:
            name, last = self._name_at[at]
            if self._is_modifier(last) or self._is_tongue(name, at, last):
                return None
            return self._named(name, at, last)
        if at in self._in_name or at in self._titles:
            return None
        if low in CONTRACTED:
            return Mention(
                CONTRACTED[low],
                tokens.span(at, at),
                at,
                at,
                MentionKind.PRONOUN,
                is_governed=self._phrases.governs(at - 1),
            )
        if self._is_role(at) and not self._is_modifier(at) and not self._is_adjectival(at):
            return self._role(at)
        return None

    def _is_tongue(self, name: ProperName, at: int, last: int) -> bool:
        """Whether a people's word tells its tongue: “in Polish”, “(German: “…”)”."""
        if len(name.words) > 1 or not name.text.endswith(_TONGUES) or not is_demonym(name.text):
            return False
        before, behind = self._tokens.low(at - 1), self._tokens.low(last + 1)
        return before not in DETERMINERS and behind not in self._verbs and behind not in AND

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
        if self._is_role(behind) or is_speaker_word(POSSESSIVE.sub("", word.lower())):
            return word[0].islower() or at in self._in_name
        is_noun = word.isalpha() and word.islower() and behind not in self._titles
        ends = word in STOPS or word in AND or word in self._verbs or word in DETERMINERS
        return is_noun and not ends and self._is_role(behind + 1)

    def _is_author(self, at: int) -> bool:
        """Whether a role owns a statement: “the state’s motion”."""
        tokens = self._tokens
        if not POSSESSIVE.search(tokens.words[at]):
            return False
        is_role = is_speaker_word(POSSESSIVE.sub("", tokens.low(at))) and at not in self._in_name
        return is_role and (
            tokens.low(at + 1) in SPEAKING_NOUNS or tokens.low(at + 2) in SPEAKING_NOUNS
        )

    def _author(self, at: int) -> Mention:
        tokens = self._tokens
        first = self._phrases.start(at)
        start = first
        while start < at and (tokens.low(start) in DETERMINERS or not tokens.is_word(start)):
            start += 1
        owner = POSSESSIVE.search(tokens.words[at])
        end = tokens.starts[at] + (owner.start() if owner else 0)
        span = Span(tokens.starts[start], end)
        role = POSSESSIVE.sub("", tokens.low(at))
        kind = MentionKind.BODY if is_body_word(role) else MentionKind.ROLE
        kind = MentionKind.PEOPLE if is_people_word(role) else kind
        return Mention(
            " ".join(span.of(tokens.text).split()), span, first, at, kind, role, is_governed=True
        )

    def _is_adjectival(self, at: int) -> bool:
        """Whether a role's word stands before a noun as an adjective: “a major departure”."""
        low = self._tokens.low(at)
        is_modifier = low in MODIFIERS or low.endswith("-year-old")
        if at + 1 >= len(self._tokens) or not is_modifier:
            return False
        word = self._tokens.words[at + 1]
        ends = word in STOPS or word in AND or word in self._verbs or word in DETERMINERS
        is_noun = word.isalpha() and word.islower() and not ends
        return is_noun and word not in PRONOUNS and not word.endswith(WORD_ENDINGS)

    def _named(self, name: ProperName, at: int, last: int) -> Mention:
        tokens = self._tokens
        first, role = self._titles_before(at)
        text, span = name.text, name.span
        words = name.words
        if words[0].lower() in ORGANISATION_WORDS and first < at:  # the Foreign Ministry
            start = next(n for n in range(first, at + 1) if tokens.words[n][0].isupper())
            span = Span(tokens.starts[start], span.end)
            text, role = tokens.text[span.start : span.end], ""
        while len(words) > 1 and _is_suffix(words[-1], len(words)):
            words = words[:-1]
        if words[0] in _STYLES and tokens.low(at - 1) in {"his", "her", "their"}:
            first, span = at - 1, Span(tokens.starts[at - 1], span.end)  # His Holiness
            text = tokens.text[span.start : span.end]
        kind = self._kind(name, role, titled=first < at)
        if kind is MentionKind.PERSON and len(words) < len(name.words):
            text = " ".join(words)
        if kind is MentionKind.BODY and tokens.low(last + 1) == "of":
            last = self._phrases.complement_end(last)
            span = tokens.span(tokens.starts.index(span.start), last)
            text = " ".join(span.of(tokens.text).split())
        is_owner = POSSESSIVE.search(tokens.words[last]) is not None
        is_governed = (
            is_owner or self._phrases.hangs(first) or self._is_adjective(name, first, last)
        )
        return Mention(
            text, span, first, self._behind_name(last), kind, role, is_governed, is_named=True
        )

    def _is_adjective(self, name: ProperName, first: int, last: int) -> bool:
        """Whether a name only says more of the noun behind it: “a Chinese phrase”."""
        is_one = self._tokens.low(first - 1) in {"a", "an"}
        if is_one or last + 1 >= len(self._tokens):
            return is_one
        word = self._tokens.words[last + 1]
        is_noun = word.isalpha() and word.islower() and word not in self._verbs
        if not is_noun or word in DANGLING or word in PRONOUNS:
            return False
        return is_demonym(name.text)

    def _kind(self, name: ProperName, role: str, *, titled: bool) -> MentionKind:
        words = [word.lower() for word in name.words]
        if (len(words) > 1 and words[-1] in FIRM_ENDINGS) or any(
            word in ORGANISATION_WORDS or is_body_word(word) for word in words
        ):
            return MentionKind.BODY
        if titled and (not role or not is_body_word(role)):
            return MentionKind.PERSON
        if is_demonym(name.text) or is_place(name.text):
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
            is_title = low in _TITLES or self._is_role(first - 1)
            is_more = bool(role) and word[0].isupper() and word[0] != MASK
            is_more = is_more and (first > 1 or low in ORGANISATION_WORDS or is_demonym(word))
            if POSSESSIVE.search(word) or not (is_title or is_more):
                break
            first -= 1
            if is_title and not role and low not in HONORIFICS:
                role = low
            if tokens.low(first - 1) == "of" and is_person_word(tokens.low(first - 2)):
                first -= 2
                role = tokens.low(first)
        if first == at:
            first, role = self._office_before(at)
        return (self._phrases.start(first), role) if first < at else (at, "")

    def _office_before(self, at: int) -> tuple[int, str]:
        """The same for an office with “of” in it: “Director of National Intelligence Ana Ruiz”."""
        tokens = self._tokens
        first = at
        while first and tokens.words[first - 1][0].isupper() and first - 1 not in self._in_name:
            if is_people_word(tokens.low(first - 1)):
                return at, ""  # adviser to Presidents Ana Ruiz and Jo Tarn
            first -= 1
        of, is_one = tokens.low(first - 1), is_person_word(tokens.low(first - 2))
        is_office = is_one and (of == "of" or (of in _OF and is_given_name(tokens.low(at))))
        if first < at and is_office:
            return first - 2, tokens.low(first - 2)
        return at, ""

    def _behind_name(self, last: int) -> int:
        """The last token of a name with “, 42”, “(CDU)”, “, Jr.”, “of Ohio” behind it."""
        tokens = self._tokens
        if tokens.low(last + 1) == "," and tokens.low(last + 2) in _BEHIND_COMMA:
            last += 2
        if tokens.low(last + 1) == "," and _AGE_OR_STATE.match(tokens.low(last + 2)):
            return last + 2
        if tokens.low(last + 1) == "(":
            for end in range(last + 2, min(last + 9, len(tokens))):
                if tokens.low(end) == ")":
                    return end
        return last

    def _behind_claim(self, start: int, at: int) -> int:
        """Where people begin who say something right before them: “on charges critics call …”."""
        tokens = self._tokens
        if start < at and tokens.words[at][0].isupper() and tokens.words[at - 1].islower():
            return at  # a stop is left out: “under the law Authorities said”
        claims = (n for n in range(start, at) if tokens.low(n) in _CLAIMS)
        return next(claims, start - 1) + 1

    def _is_limb(self, at: int) -> bool:
        """Whether a word tells a part of somebody's body: “a soldier's head”, “her side”."""
        before = self._tokens.low(at - 1)
        if self._tokens.low(at + 1) in self._verbs or self._tokens.low(at + 1) == "of":
            return False
        owner = POSSESSIVE.sub("", before)
        return before in {"his", "her", "my", "their"} or (
            owner != before and is_person_word(owner)
        )

    def _is_idiom(self, first: int, at: int, last: int) -> bool:
        """Whether a body's word without an article tells a place or a state: “left hospital”."""
        tokens, low = self._tokens, self._tokens.low(at)
        is_one = not low.endswith("s") and not is_mass(low)
        is_common = all(word.islower() for word in tokens.words[first : at + 1])
        return is_one and is_common and tokens.low(last + 1) not in self._verbs

    def _role(self, at: int) -> Mention | None:
        tokens = self._tokens
        low = tokens.low(at)
        first = self._phrases.start(at)
        last = self._phrases.complement_end(at)
        if needs_company(low) and (first == at == last or self._is_limb(at)):
            return None
        if not at and tokens.low(1) in _POINTING:
            return None  # Witness this photo
        start = first
        while start < at and (tokens.low(start) in DETERMINERS or not tokens.is_word(start)):
            start += 1
        if is_people_word(low):
            start = self._behind_claim(start, at)
        span = tokens.span(start, last)
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
        then = tokens.low(at + 1)
        if kind is MentionKind.BODY and is_bare and self._is_idiom(start, at, last):
            return None
        if kind is MentionKind.ROLE and then in SPEAKING_NOUNS and then not in self._verbs:
            return None  # “an official statement”, “the expert report”
        text = " ".join(tokens.text[span.start : span.end].split())
        return Mention(text, span, first, last, kind, low, self._phrases.hangs(first))


def _is_suffix(word: str, count: int) -> bool:
    """Whether the last of `count` words is no part of a name: “Jr.”, “KCMG”."""
    is_honour = count > 2 and word.isupper() and word.isalpha() and len(word) > 1
    return word.lower().strip(".") in SUFFIXES or is_honour
