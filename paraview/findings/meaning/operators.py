"""Small words on which a statement hangs: how many, when, why, on what condition, how surely."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from paraview.comparison import FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CLASSES = """
every: all|every|each|both|entire|whole|throughout|all of|the whole of|everyone|everybody
nearly every: nearly all|almost all|almost every|nearly every|practically all|virtually all
most: most of|most|majority of|the majority of|a majority of|the bulk of|the greater part of|the larger part of|much of|the vast majority of
one: one of the|one of|only one|just one|only one of
half: half of|half the|half
many: many|a lot of|lots of|numerous|a large number of|large numbers of|a great many
some: some|several|a few|part of|parts of|some of|a number of|a handful of|in part|some parts of
few: few|hardly any|barely any|almost no|almost none|a minority of|minority of|very few|only a few|almost nobody|hardly anyone|hardly anybody
none: neither of|neither|none of|none
at least: at least|no fewer than|no less than|not less than|a minimum of|or more
at most: at most|no more than|not more than|a maximum of|up to|or less|or fewer
more: more than|over|above|upwards of|in excess of|exceeding
less: less than|fewer than|under|below|short of
only: only|solely|exclusively|alone|merely|nobody but|no one but|none but
also: also|not only|not just|too|as well|even|among others|including|alike|as well as|among other things
mainly: mainly|mostly|largely|primarily|chiefly|predominantly|above all|in particular
except: but|except|except for|excluding|apart from|with the exception of|other than
with: including
because: because|because of|due to|owing to|thanks to|as a result of|on account of|as a consequence of|in view of|the result of|was the result of|is the result of|result of|caused by|triggered by|blamed on|attributed to
although: although|though|despite|in spite of|even though|notwithstanding|regardless of|in defiance of
if: if|provided|provided that|on condition that|as long as|so long as
unless: unless|even if|whether or not
cause: led to|leads to|caused|causes|triggered|resulted in|brought about
effect: followed from|resulted from|was caused by|were caused by|stemmed from|arose from
before: before|prior to|ahead of|in advance of
after: after|following|as soon as|in the wake of|once the|once he|once she|once it|once they|once a
since: since|from|starting|beginning
until: until|till
during: during|while|in the course of|amid
doubt: doubt|doubts|doubted|question whether|is unsure|are unsure
may: may|might|possibly|perhaps|maybe|potentially|possible|it is possible that|is considering|are considering|was considering
probably: almost certainly|in all likelihood|most likely|probably|likely|presumably|expected to|is expected to|are expected to
would: would
will: will|is going to|are going to
certain: certainly|definitely|undoubtedly|surely|certain|is certain|are certain|bound to|without doubt
must: must|has to|have to|had to|is obliged to|are obliged to|is required to|are required to|shall
could: could
claim: may have|might have|alleged|allegedly|reportedly|apparently|suspected|supposed|supposedly|purported|purportedly|presumed|appears to|appear to|appeared to|seems to|seem to|seemed to|thought to|believed to|said to|reported to|rumoured to|rumored to|seemingly|suspected of|alleged to
suspect: suspect|suspects|suspected|believe|believes|believed|think|thinks|thought|suggests|suggest|suggested|assume|assumes|assumed|suspect that|fear|fears
know: are convinced|is convinced|were convinced|was convinced|know|knows|knew|have confirmed|has confirmed|confirmed|confirms|proves|prove|proved|established|have proved|has proved|have proven|has proven|concluded
plan: promised to|promises to|has promised to|have promised to|pledged to|vowed to|wants to|threatened to|plan to|plans to|planned to|intends to|intend to|wants to|want to|hopes to|hope to|considers|is considering|are considering|is thinking of|proposes to|aims to|aim to|is weighing
done: has|have|has decided on|has decided to|have decided to|decided to|decided on
"""

_OPPOSED = {
    FactKind.QUANTITY: """
        every~most every~many every~some every~few every~none every~half every~one
        most~some most~few many~few many~none most~none nearly every~few nearly every~some
        at least~at most at least~less more~less more~at most
        only~also only~mainly except~with except~also
    """,
    FactKind.CONDITION: """
        because~although if~unless cause~effect because~if although~since
        before~after since~until during~before during~after
    """,
    FactKind.HEDGE: """
        may~will probably~will may~must suspect~know plan~done may~know probably~know could~will could~know
        may~certain probably~certain could~certain suspect~certain claim~certain claim~know doubt~know doubt~suspect doubt~certain
    """,
}
_NAMES_WITH_SPACES = ("nearly every", "at least", "at most")


@dataclass(frozen=True, slots=True)
class Operator:
    """A word or phrase of a class, at the words `first` to `last` of its end."""

    name: str
    first: int
    last: int


@lru_cache(maxsize=1)
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Every phrase with its class, the longest first, under its first word."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in _CLASSES.strip().splitlines():
        name, _, phrases = line.partition(": ")
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, name))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


@lru_cache(maxsize=1)
def _oppositions() -> dict[tuple[str, str], FactKind]:
    found = {}
    for kind, written in _OPPOSED.items():
        text = " ".join(written.split())
        for name in _NAMES_WITH_SPACES:
            text = text.replace(name, name.replace(" ", "_"))
        for pair in text.split():
            one, other = (name.replace("_", " ") for name in pair.split("~"))
            found[one, other] = found[other, one] = kind
    return found


def opposition(left: str, right: str) -> FactKind | None:
    """What sort of fact it is when an operator of one class stands for one of another."""
    return _oppositions().get((left, right))


def operators(forms: Sequence[str]) -> Iterator[Operator]:
    """The operators of a row of folded words, longest phrases first, none inside another.

    One phrase may be of two classes.
    """
    known = _phrases()
    place = 0
    while place < len(forms):
        size = 0
        for words, name in known.get(forms[place], ()):
            if len(words) < size:
                break
            if tuple(forms[place : place + len(words)]) == words and not _is_something_else(
                forms, place, words
            ):
                size = len(words)
                yield Operator(name, place, place + size - 1)
        place += size or 1


_NOT_BEFORE_ALL = frozenset("at after above not in of".split())  # noqa: SIM905
_ABOUT_EVERY = frozenset("nearly almost practically virtually not".split())  # noqa: SIM905
_OF_ALL = frozenset("all every everyone everybody everything nobody no none nothing".split())  # noqa: SIM905
_DETERMINERS = frozenset("the its his her their our a an s 's".split())  # noqa: SIM905
_NUMBER_WORDS = frozenset(
    """
    half a one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty
    forty fifty sixty seventy eighty ninety hundred thousand million billion dozen $ € £ per
    """.split()  # noqa: SIM905
)
_PEOPLE = frozenset("people men women children police".split())  # noqa: SIM905


def is_number_word(form: str) -> bool:
    """Whether a number stands here: 300, half, a dozen."""
    return form[:1].isdigit() or form in _NUMBER_WORDS


def _is_something_else(forms: Sequence[str], place: int, words: tuple[str, ...]) -> bool:
    """Whether the word has another job here: “the most famous”, “some 300”, “at all”."""
    before = forms[place - 1] if place else ""
    behind = place + len(words)
    after = forms[behind] if behind < len(forms) else ""
    word = words[0]
    if len(words) > 1:
        if word == "apart":
            return after == "that"
        if words[-1] == "than":
            return word in {"more", "less", "fewer"} and not is_number_word(after)
        return word == "or" and not forms[place - 1 : place]
    if word == "all":
        return before in _NOT_BEFORE_ALL | _ABOUT_EVERY or after in {"but", "right", "-"}
    if word in {"every", "each"}:
        return before in _ABOUT_EVERY or after == "other"
    if word == "but":
        return not _OF_ALL & set(forms[max(0, place - 3) : place])
    if word == "half":
        return after in {"a", "an", "-", "past"} or before in {"first", "second", "other", "a"}
    if word == "most":
        return before in _DETERMINERS | {"at"} or not (after.endswith("s") or after in _PEOPLE)
    if word == "some":
        return after[:1].isdigit()
    if word == "few":
        return before in {"a", "the", "only", "next", "last", "past"}
    if word in {"over", "above", "under", "below"}:
        return not is_number_word(after)
    if word == "alone":
        return before in {
            "themselves",
            "himself",
            "herself",
            "itself",
            "home",
            "is",
            "was",
            "lives",
        }
    if word == "following":
        return before in _DETERMINERS
    if word == "only":
        return before == "not" or after in {"a", "after", "if"}
    if word in {"during", "suspected", "accused"}:
        return after in {"which", "that"}
    if word in {"has", "have"}:
        return after in {"to", "a", "the", "no", "not"}
    return word == "will" and before in _DETERMINERS | {"a"}
