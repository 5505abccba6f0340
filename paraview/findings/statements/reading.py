"""The ends of a link as their meaning is compared: words with stems, in their surroundings."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from paraview.comparison import Op, Span
from paraview.findings.function_words import is_telling
from paraview.findings.statements.base_forms import stem
from paraview.findings.statements.lexicon import Opposition, acts, opposition_between
from paraview.findings.statements.operators import Operator, operators
from paraview.findings.statements.phrases import with_phrases
from paraview.findings.statements.reversers import reversers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from paraview.comparison import Edit, Word
    from paraview.findings.link_text import LinkEnd, LinkText

PREPOSITIONS = frozenset(
    """
    in on at by to for from with against over of about during after before since until into onto
    near around through between among under above below behind without within than as toward
    towards via despite upon amid across off
    """.split()
)
ADJUNCTS = PREPOSITIONS - {"by", "to", "from", "against", "of", "over", "for", "with", "than"}
"""What a circumstance begins with: where, when, how; not who takes part."""
DETERMINERS = frozenset("the a an his her its their our my this that these those some s".split())
AUXILIARIES = frozenset(
    """
    do does did is are was were be been has have had will would can could may might must shall
    should
    """.split()
)
_CLAUSE_ENDS = frozenset(
    '. ! ? ; : ( ) " ... that because while but although when if which who'.split()
)
_BEING = frozenset("was were is are be been being got".split())
_MONTH = "may (month)"
_SENTENCE_ENDS = frozenset('. ! ? : "'.split())
_TIGHT = 3
"""An edit of at most so many words on either side puts one thing for another."""
_SHORT = 4
_YEAR = 4
_WALKED = 2
_ALSO_NOUNS = frozenset("defeat defeats win wins lead loan".split())
"""Acts that are told as nouns of either side: to suffer a defeat is to lose."""
_PASSED_BY = DETERMINERS | {"and", "or"}


@dataclass(frozen=True, eq=False)
class Reading:
    """One end of a link in a row of words and marks.

    Attributes:
        text: of the document.
        words: of all its sentences, in order.
        forms, stems: of each word; the stem of a mark or a function word is empty.
    """

    text: str
    words: tuple[Word, ...]
    forms: tuple[str, ...]
    stems: tuple[str, ...]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each stem stands."""
        found: dict[str, list[int]] = {}
        for place, one in enumerate(self.stems):
            if one:
                found.setdefault(one, []).append(place)
        return found

    @cached_property
    def operators(self) -> tuple[Operator, ...]:
        """The small words on which it hangs."""
        return tuple(operators(self.forms))

    def is_in_operator(self, place: int) -> bool:
        """Whether a word is part of one."""
        return any(one.first <= place <= one.last for one in self.operators)

    def span(self, first: int, last: int) -> Span:
        """From the first to the last of some words."""
        return Span(self.words[first].span.start, self.words[last].span.end)

    def is_capitalised(self, place: int) -> bool:
        """Whether a word is written with a capital."""
        return self.text[self.words[place].span.start].isupper()

    def is_in_a_name(self, place: int) -> bool:
        """Whether a word has a capital beside another that has one, among words without."""
        if not self.is_capitalised(place) or not place or self.forms[place - 1] in _SENTENCE_ENDS:
            return False
        beside = [at for at in (place - 1, place + 1) if at < len(self.forms)]
        small = sum(bool(one) and not self.is_capitalised(at) for at, one in enumerate(self.stems))
        return small >= _SHORT and any(self.stems[at] and self.is_capitalised(at) for at in beside)

    def after(self, place: int, count: int) -> list[str]:
        """The stems of the next words of weight in its clause."""
        return self._beside(range(place + 1, len(self.forms)), count)

    def before(self, place: int, count: int) -> list[str]:
        """The stems of the last words of weight before it in its clause, the nearest first."""
        return self._beside(range(place - 1, -1, -1), count)

    def around(self, place: int, count: int) -> set[str]:
        """The stems of so many words of weight on either side."""
        return {*self.before(place, count), *self.after(place, count)}

    def _beside(self, places: Iterable[int], count: int) -> list[str]:
        found: list[str] = []
        for place in places:
            if self.forms[place] in {".", ";", "!", "?"} or len(found) == count:
                break
            if self.stems[place]:
                found.append(self.stems[place])
        return found

    def case(self, place: int) -> str:
        """The preposition before the phrase that a word stands in; empty for subject and object."""
        walked = 0
        for at in range(place - 1, -1, -1):
            form = self.forms[at]
            if form in PREPOSITIONS:
                return form
            if form in _PASSED_BY:
                continue
            if not self.stems[at] or _is_year(form) or walked == _WALKED:
                return ""
            walked += 1
        return ""

    def case_at(self, span: Span) -> str:
        """The preposition before the phrase of the word at `span`."""
        places = (place for place, word in enumerate(self.words) if word.span.overlaps(span))
        place = next(places, None)
        return "" if place is None else self.case(place)

    def is_act(self, place: int) -> bool:
        """Whether a word tells an act as a noun, an article soon before it: “a 0-3 defeat”."""
        return self.forms[place] in _ALSO_NOUNS and not DETERMINERS.isdisjoint(
            self.forms[max(0, place - _SHORT) : place]
        )

    def is_passive(self, place: int) -> bool:
        """Whether a verb is told of the one to whom it is done: “was beaten”."""
        before = self.forms[max(0, place - _WALKED) : place]
        return not self.forms[place].endswith("ing") and not _BEING.isdisjoint(before)

    def near(self, place: int, reach: int) -> tuple[dict[str, int], dict[str, int]]:
        """Where the words of weight stand before and after a place, within so many words."""
        return (
            self._clause(range(place - 1, max(-1, place - 1 - reach), -1)),
            self._clause(range(place + 1, min(len(self.forms), place + 1 + reach))),
        )

    def _clause(self, places: Iterable[int]) -> dict[str, int]:
        found: dict[str, int] = {}
        for place in places:
            if self.forms[place] in _CLAUSE_ENDS:
                break
            if self.stems[place]:
                found.setdefault(self.stems[place], place)
        return found


@dataclass(frozen=True, eq=False)
class ReadLink:
    """A link with both of its ends read."""

    link: LinkText
    left: Reading
    right: Reading

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The word edits between the ends."""
        return self.link.edits

    def have_other_partners(self, left: int, right: int) -> bool:
        """Whether short replacements put something else for each of two words."""
        spans = self.left.span(left, left), self.right.span(right, right)
        lefts = [edit for edit in self.short_edits if edit.left.overlaps(spans[0])]
        rights = [edit for edit in self.short_edits if edit.right.overlaps(spans[1])]
        return bool(lefts and rights) and lefts != rights

    @cached_property
    def short_edits(self) -> list[Edit]:
        """The replacements of a few words by a few others."""
        return [
            edit
            for edit in self.edits
            if edit.op is Op.REPLACE
            and len(self.link.left.words_in(edit.left)) <= _TIGHT
            and len(self.link.right.words_in(edit.right)) <= _TIGHT
        ]

    @cached_property
    def are_in_order(self) -> bool:
        """Whether the words that both tell stand in one order, each once at either end."""
        both = self.left.places.keys() & self.right.places.keys()
        lefts = [one for one in self.left.stems if one in both]
        return len(lefts) == len(both) and lefts == [one for one in self.right.stems if one in both]

    @cached_property
    def own_left(self) -> list[int]:
        """Where the left words stand whose stem the right end does not have."""
        return list(_own(self.left, self.right))

    @cached_property
    def own_right(self) -> list[int]:
        """Where the right words stand whose stem the left end does not have."""
        return list(_own(self.right, self.left))

    @cached_property
    def opposed(self) -> list[tuple[int, int, Opposition]]:
        """Where own words stand of which one is the opposite of the other, and how opposed.

        What belongs to operators at both ends (“at least”, “at most”) is left to those.
        """
        return [
            (left, right, opposition)
            for left in self.own_left
            for right in self.own_right
            if (opposition := opposition_between(self.left.forms[left], self.right.forms[right]))
            and not (self.left.is_in_operator(left) and self.right.is_in_operator(right))
            and not (
                opposition is Opposition.CONVERSE
                and self.left.is_act(left) is not self.right.is_act(right)
            )
        ]

    @cached_property
    def akin(self) -> list[tuple[int, int]]:
        """Where own words stand of which one can be put for the other: “beat”, “defeated”."""
        return [
            (left, right)
            for left in self.own_left
            if (named := acts(self.left.forms[left]))
            for right in self.own_right
            if named & acts(self.right.forms[right])
        ]

    @cached_property
    def reversers(self) -> tuple[list[int], list[int]]:
        """Where words stand at one end only that can turn a statement round: not, fail, only."""
        return (
            reversers(self.left.forms, self.right.forms),
            reversers(self.right.forms, self.left.forms),
        )

    def moved(
        self, left: int, right: int, reach: int, *, with_circumstances: bool = False
    ) -> tuple[set[str], set[str]]:
        """What stands before the left word and after the right one, and the other way round.

        Circumstances, which may stand anywhere, are left out unless they are what is compared.
        """
        left_before, left_after = self.left.near(left, reach)
        right_before, right_after = self.right.near(right, reach)
        return (
            {
                one
                for one in (left_before.keys() & right_after.keys())
                - left_after.keys()
                - right_before.keys()
                if with_circumstances
                or not self._is_circumstance(left_before[one], right_after[one])
            },
            {
                one
                for one in (left_after.keys() & right_before.keys())
                - left_before.keys()
                - right_after.keys()
                if with_circumstances
                or not self._is_circumstance(left_after[one], right_before[one])
            },
        )

    def _is_circumstance(self, left: int, right: int) -> bool:
        return self.left.case(left) in ADJUNCTS and self.right.case(right) in ADJUNCTS


def read_link(link: LinkText) -> ReadLink:
    """A link, read."""
    return ReadLink(link, _reading(link.left), _reading(link.right))


def _reading(end: LinkEnd) -> Reading:
    words = tuple(word for sentence in end.words for word in sentence)
    forms = tuple([word.form for word in words])
    if "may" in forms:
        forms = tuple(
            _MONTH if form == "may" and _is_month(end.text, words, place) else form
            for place, form in enumerate(forms)
        )
    forms = with_phrases(forms)
    stems = tuple(map(_stem_of_weight, forms))
    return Reading(end.text, words, forms, stems)


@lru_cache(maxsize=65_536)
def _stem_of_weight(form: str) -> str:
    """The stem of a folded word; empty for marks and function words."""
    return stem(form) if is_telling(form) else ""


def _is_year(form: str) -> bool:
    return form.isdigit() and len(form) == _YEAR


def _is_month(text: str, words: Sequence[Word], place: int) -> bool:
    """Whether “May” has a capital that is not a sentence's first, or a number behind it."""
    if not text[words[place].span.start].isupper():
        return False
    after = words[place + 1].form if place + 1 < len(words) else ""
    is_first = not place or words[place - 1].form in _SENTENCE_ENDS
    return not is_first or after[:1].isdigit()


def nearness(places: tuple[int, int]) -> tuple[int, int]:
    """By which to choose among pairs of a left and a right place, the same from either side."""
    return sum(places), min(places)


def _own(one: Reading, other: Reading) -> Iterator[int]:
    shortened = {word[:_SHORT] for word in other.places if _SHORT <= len(word) <= _SHORT + 1}
    for place, word in enumerate(one.stems):
        if word and word not in other.places:
            if (
                len(word) <= _SHORT + 1
                and word[:_SHORT] in shortened
                and word.isalpha()
                and (word[:_SHORT] == word or word[:_SHORT] in other.places)
            ):
                continue
            yield place
