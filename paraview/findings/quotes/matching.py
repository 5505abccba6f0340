"""What became of each quotation between the two documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from paraview.comparison import Edit, EditNature, FactKind, Op, Quote, QuoteEnd, QuoteStatus, Span
from paraview.findings.polarity.cues import is_hedge, is_negator
from paraview.findings.quotes.pieces import joined, pieces_of
from paraview.findings.quotes.translated import translated_quotes
from paraview.findings.quotes.unquoted import find_unquoted
from paraview.findings.speakers.same_speaker import same_speaker
from paraview.findings.speakers.sureness import Sureness
from paraview.progress import part, steps, unwatched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from paraview.comparison import Link, Word
    from paraview.findings.quotes.quoted_side import QuotedSide, SpokenQuotation
    from paraview.progress import Share

_LINKED_SHARE = 0.25
"""From this share of common words on, two quotations in linked sentences are one."""
_FREE_SHARE = 0.5
"""The same where no link joins their sentences."""
_FREE_WORDS = 4
_RUN_WORDS = 3
_COMMON_IN = 60
"""A word in more quotations than this finds no partner: it is in all of them."""


@dataclass(frozen=True, slots=True)
class _Pairing:
    left: int
    right: int
    score: float


def match_quotes(
    left: QuotedSide,
    right: QuotedSide,
    links: Sequence[Link],
    word_edits: Callable[[Sequence[Sequence[Word]], Sequence[Sequence[Word]]], tuple[Edit, ...]],
    progress: Share = unwatched,
) -> tuple[Quote, ...]:
    """Each quotation of either side once, with its partner where it has one.

    Partners are found by their words, and by the links between their sentences: a link lowers how
    many words they must have in common. Quotations come in the order of the left side, those that
    stand only on the right after them.
    """
    partners = _sentence_partners(links)
    if left.is_across(right):
        return translated_quotes(left, right, partners)
    pairs = list(_pairs(left, right, partners))
    left_free = _unpaired(left, {pair.left for pair in pairs})
    right_free = _unpaired(right, {pair.right for pair in pairs})
    quotes = []
    for pair in steps(pairs, part(progress, 0.0, 0.4)):
        one, other = left.quotations[pair.left], right.quotations[pair.right]
        lefts = _take_pieces(other, one, left, left_free)
        rights = _take_pieces(one, other, right, right_free)
        quotes.append(_compared(lefts, rights, word_edits))
    backwards = {(j, i) for i, js in partners.items() for j in js}
    by_right: dict[int, set[int]] = defaultdict(set)
    for j, i in backwards:
        by_right[j].add(i)
    for quotation in steps([*left_free.values()], part(progress, 0.4, 0.7)):
        span = find_unquoted(quotation, right, partners)
        if span is None:
            quotes.append(Quote(QuoteStatus.LEFT_ONLY, quotation.end, None))
        else:
            there = QuoteEnd(span, parts=(span,), is_quoted=False)
            edits = word_edits([quotation.words], [right.words_in(span)])
            quotes.append(Quote(QuoteStatus.UNQUOTED, quotation.end, there, edits))
    for quotation in steps([*right_free.values()], part(progress, 0.7, 1.0)):
        span = find_unquoted(quotation, left, by_right)
        if span is None:
            quotes.append(Quote(QuoteStatus.RIGHT_ONLY, None, quotation.end))
        else:
            there = QuoteEnd(span, parts=(span,), is_quoted=False)
            edits = word_edits([left.words_in(span)], [quotation.words])
            quotes.append(Quote(QuoteStatus.UNQUOTED, there, quotation.end, edits))
    return tuple(sorted(quotes, key=_reading_order))


def _unpaired(side: QuotedSide, paired: set[int]) -> dict[tuple[Span, int], SpokenQuotation]:
    return {
        (one.end.span, one.depth): one for n, one in enumerate(side.quotations) if n not in paired
    }


def _take_pieces(
    whole: SpokenQuotation,
    piece: SpokenQuotation,
    side: QuotedSide,
    free: dict[tuple[Span, int], SpokenQuotation],
) -> SpokenQuotation:
    """The piece with what else of `whole` its side quotes, which is then free no more."""
    if len(piece.forms) >= len(whole.forms):
        return piece
    pieces = pieces_of(whole, piece, side, free)
    for one in pieces:
        free.pop((one.end.span, one.depth), None)
    return joined(pieces)


def _reading_order(quote: Quote) -> tuple[bool, Span, Span]:
    nowhere = Span(0, 0)
    return (
        quote.left is None,
        quote.left.span if quote.left else nowhere,
        quote.right.span if quote.right else nowhere,
    )


def _sentence_partners(links: Sequence[Link]) -> dict[int, set[int]]:
    partners: dict[int, set[int]] = defaultdict(set)
    for link in links:
        for i in link.left:
            partners[i].update(link.right)
    return partners


def _pairs(
    left: QuotedSide, right: QuotedSide, partners: dict[int, set[int]]
) -> Iterator[_Pairing]:
    """The best pairs first, each quotation in at most one."""
    scored = [
        pairing
        for i, j in _candidates(left, right, partners)
        if (pairing := _scored(i, j, left, right, partners)) is not None
    ]
    scored.sort(key=lambda one: (-one.score, one.left + one.right, abs(one.left - one.right)))
    lefts: set[int] = set()
    rights: set[int] = set()
    for pairing in scored:
        if pairing.left not in lefts and pairing.right not in rights:
            lefts.add(pairing.left)
            rights.add(pairing.right)
            yield pairing


def _candidates(
    left: QuotedSide, right: QuotedSide, partners: dict[int, set[int]]
) -> set[tuple[int, int]]:
    """Pairs in linked sentences, and pairs that share a word which not all quotations have."""
    by_form: dict[str, list[int]] = defaultdict(list)
    by_sentence: dict[int, list[int]] = defaultdict(list)
    for j, quotation in enumerate(right.quotations):
        for form in set(quotation.forms):
            by_form[form].append(j)
        for sentence in quotation.sentences:
            by_sentence[sentence].append(j)
    found: set[tuple[int, int]] = set()
    for i, quotation in enumerate(left.quotations):
        for form in set(quotation.forms):
            if len(by_form[form]) <= _COMMON_IN:
                found.update((i, j) for j in by_form[form])
        for sentence in quotation.sentences:
            for partner in partners.get(sentence, ()):
                found.update((i, j) for j in by_sentence[partner])
    return found


def _scored(
    i: int, j: int, left: QuotedSide, right: QuotedSide, partners: dict[int, set[int]]
) -> _Pairing | None:
    one, other = left.quotations[i], right.quotations[j]
    if one.depth != other.depth:
        return None
    linked = any(
        partner in other.sentences
        for sentence in one.sentences
        for partner in partners.get(sentence, ())
    )
    least = min(len(one.forms), len(other.forms))
    most = max(len(one.forms), len(other.forms))
    bonus = 1.0 if linked else 0.0
    if one.forms == other.forms:
        named = one.end.speaker and same_speaker(one.end.speaker, other.end.speaker)
        if linked or named or least >= _RUN_WORDS:
            return _Pairing(i, j, 4.0 + bonus)
        return None
    common = (Counter(one.forms) & Counter(other.forms)).total()
    if common == least and (least >= _RUN_WORDS or linked) and _holds(one.forms, other.forms):
        return _Pairing(i, j, 2.0 + bonus + common / most)
    share = 2 * common / (least + most)
    if linked and (share >= _LINKED_SHARE or (share > 0 and _alone(one, other, left, right))):
        return _Pairing(i, j, share + bonus)
    if share >= _FREE_SHARE and least >= _FREE_WORDS:
        return _Pairing(i, j, share)
    return None


def _alone(
    one: SpokenQuotation, other: SpokenQuotation, left: QuotedSide, right: QuotedSide
) -> bool:
    """Whether each is the one quotation, of some length, in its sentences."""
    if min(len(one.forms), len(other.forms)) < _FREE_WORDS:
        return False
    return all(left.count_in(sentence) == 1 for sentence in one.sentences) and all(
        right.count_in(sentence) == 1 for sentence in other.sentences
    )


def _holds(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the shorter stands in the longer, word after word."""
    short, long = sorted((list(one), list(other)), key=len)
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def _compared(
    left: SpokenQuotation,
    right: SpokenQuotation,
    word_edits: Callable[[Sequence[Sequence[Word]], Sequence[Sequence[Word]]], tuple[Edit, ...]],
) -> Quote:
    sureness = sorted((left.sureness, right.sureness))
    speaker_changed = sureness >= [Sureness.TOLD, Sureness.NAMED] and not same_speaker(
        left.end.speaker, right.end.speaker
    )
    if left.forms == right.forms:
        status = QuoteStatus.REATTRIBUTED if speaker_changed else QuoteStatus.SAME
        return Quote(status, left.end, right.end, speaker_changed=speaker_changed)
    edits = tuple(_allowed(edit, left, right) for edit in word_edits([left.words], [right.words]))
    changed = _changed(edits, left, right)
    status = _status(edits, left, right, changed)
    if status is QuoteStatus.SAME and speaker_changed:
        status = QuoteStatus.REATTRIBUTED
    return Quote(status, left.end, right.end, edits, changed, speaker_changed)


def _allowed(edit: Edit, left: SpokenQuotation, right: SpokenQuotation) -> Edit:
    """The edit with its nature, where brackets or an ellipsis own up to it."""
    if edit.is_trivial:
        return edit
    lefts, rights = left.forms_with_marks(edit.left), right.forms_with_marks(edit.right)
    for mine, theirs in ((lefts, rights), (rights, lefts)):
        if "[" in mine and "]" in mine and mine[0] in "[(" and mine[-1] in "])":
            return Edit(edit.op, edit.left, edit.right, EditNature.BRACKETS, edit.move)
        dots = [form for form in mine if form.startswith("..")]
        if dots and not any(_is_word(form) for form in mine) and theirs:
            return Edit(edit.op, edit.left, edit.right, EditNature.ELLIPSIS, edit.move)
    return edit


def _is_word(form: str) -> bool:
    return any(map(str.isalnum, form))


def _status(
    edits: Sequence[Edit],
    left: SpokenQuotation,
    right: SpokenQuotation,
    changed: tuple[FactKind, ...],
) -> QuoteStatus:
    """Same, trimmed or altered, by what the edits did to words."""
    left_out = False
    altered = False
    sides: set[Op] = set()
    last = len(edits) - 1
    for number, edit in enumerate(edits):
        lefts = [form for form in left.forms_with_marks(edit.left) if _is_word(form)]
        rights = [form for form in right.forms_with_marks(edit.right) if _is_word(form)]
        if edit.is_trivial or edit.nature is EditNature.BRACKETS or lefts == rights:
            continue
        if edit.nature is EditNature.ELLIPSIS:
            left_out = True
        elif lefts and rights:
            altered = True
        else:
            left_out = True
            sides.add(Op.DELETE if lefts else Op.INSERT)
            if changed and number not in {0, last}:
                altered = True
            if edit.nature is EditNature.MOVED:
                altered = True
    if altered or len(sides) > 1:
        return QuoteStatus.ALTERED
    return QuoteStatus.TRIMMED if left_out else QuoteStatus.SAME


def _changed(
    edits: Sequence[Edit], left: SpokenQuotation, right: SpokenQuotation
) -> tuple[FactKind, ...]:
    """The sorts of fact in the words that differ."""
    kinds: set[FactKind] = set()
    for edit in edits:
        if edit.is_trivial or edit.nature in {EditNature.BRACKETS, EditNature.MOVED}:
            continue
        for quotation, span in ((left, edit.left), (right, edit.right)):
            forms = quotation.forms_with_marks(span)
            surfaces = quotation.surfaces(span)
            if any(form[0].isdigit() for form in forms):
                kinds.add(FactKind.NUMBER)
            if any(is_negator(form) for form in forms):
                kinds.add(FactKind.NEGATION)
            if any(is_hedge(form) for form in forms):
                kinds.add(FactKind.HEDGE)
            if any(word[0].isupper() and start for word, start in surfaces):
                kinds.add(FactKind.NAME)
    lefts = Counter(form for form in left.forms if is_negator(form))
    rights = Counter(form for form in right.forms if is_negator(form))
    if FactKind.NEGATION in kinds and lefts.total() == rights.total():
        kinds.discard(FactKind.NEGATION)
    return tuple(kind for kind in FactKind if kind in kinds)
