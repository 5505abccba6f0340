"""The words for quotations, facts and other findings; the window and the reports use the same."""

from __future__ import annotations

from paraview.comparison import FactKind, FindingKind, QuoteStatus
from paraview.wording.translation import _, ngettext

QUOTE_SIGN = "”"
FACT_SIGN = "!"


def kind_name(kind: FindingKind) -> str:
    """What the findings of a kind are called together."""
    return {
        FindingKind.QUOTE: _("Quotes"),
        FindingKind.FACT: _("Facts"),
        FindingKind.DROPPED: _("Dropped"),
        FindingKind.ADDED: _("Added"),
        FindingKind.MOVED: _("Moved"),
    }[kind]


def changed_quotes() -> str:
    """What quotations are called whose words, marks or speaker changed."""
    return _("Changed quotes")


def phrases() -> str:
    """What is called that stands between marks and is nobody's words."""
    return _("Phrases and titles in quotation marks")


def most_serious_first() -> str:
    """An order of findings."""
    return _("Most serious first")


def as_in_the_earlier() -> str:
    """An order of findings."""
    return _("As in the earlier article")


def as_in_the_later() -> str:
    """An order of findings."""
    return _("As in the later article")


def status_name(status: QuoteStatus) -> str:
    """What became of a quotation."""
    return {
        QuoteStatus.SAME: _("same in both"),
        QuoteStatus.ALTERED: _("altered"),
        QuoteStatus.TRIMMED: _("shortened"),
        QuoteStatus.UNQUOTED: _("in quotation marks in one article only"),
        QuoteStatus.REATTRIBUTED: _("said by somebody else"),
        QuoteStatus.TRANSLATED: _("translated"),
        QuoteStatus.LEFT_ONLY: _("only in the earlier article"),
        QuoteStatus.RIGHT_ONLY: _("only in the later article"),
    }[status]


def quote_told(status: QuoteStatus) -> str:
    """A sentence that says what became of a quotation that changed."""
    return {
        QuoteStatus.ALTERED: _("The quotation was altered."),
        QuoteStatus.TRIMMED: _("The quotation was shortened."),
        QuoteStatus.UNQUOTED: _("The quotation has its marks in one article only."),
        QuoteStatus.REATTRIBUTED: _("The quotation is said by somebody else."),
        QuoteStatus.TRANSLATED: _("The quotation is told in another language."),
        QuoteStatus.SAME: _("The quotation is the same in both."),
        QuoteStatus.LEFT_ONLY: _("The quotation stands only in the earlier article."),
        QuoteStatus.RIGHT_ONLY: _("The quotation stands only in the later article."),
    }[status]


def fact_name(kind: FactKind) -> str:
    """What a fact of a kind is called."""
    return {
        FactKind.NUMBER: _("Figure"),
        FactKind.DATE: _("Date"),
        FactKind.NAME: _("Name"),
        FactKind.NEGATION: _("Denial"),
        FactKind.HEDGE: _("How certain it is"),
        FactKind.MEANING: _("Meaning"),
        FactKind.ROLES: _("Who did it to whom"),
        FactKind.QUANTITY: _("How many"),
        FactKind.CONDITION: _("Why or when"),
        FactKind.ATTRIBUTION: _("Who says it"),
        FactKind.SPELLING: _("Spelling"),
    }[kind]


def fact_added(name: str) -> str:
    """A fact that the later article alone tells."""
    return _("{name} added").format(name=name)


def fact_dropped(name: str) -> str:
    """A fact that the earlier article alone tells."""
    return _("{name} dropped").format(name=name)


def fact_changed(kind: FactKind, *, is_soft: bool) -> str:
    """A fact that differs; a soft one may be the same, told less or more exactly."""
    if kind is FactKind.SPELLING:
        return _("Spelled differently")
    name = fact_name(kind)
    told = _("{name} told differently") if is_soft else _("{name} changed")
    return told.format(name=name)


def fact_word(kind: FactKind) -> str:
    """What an alteration of a quotation touches."""
    return {
        FactKind.NUMBER: _("a figure"),
        FactKind.DATE: _("a date"),
        FactKind.NAME: _("a name"),
        FactKind.NEGATION: _("a denial"),
        FactKind.HEDGE: _("how certain it is"),
        FactKind.MEANING: _("the meaning"),
        FactKind.ROLES: _("who did it to whom"),
        FactKind.QUANTITY: _("how many"),
        FactKind.CONDITION: _("why or when"),
        FactKind.ATTRIBUTION: _("who says it"),
        FactKind.SPELLING: _("a spelling"),
    }[kind]


def speaker_quotes(speaker: str, count: int) -> str:
    """`Robert Kelly: 6 quotes`; nobody may be named."""
    quotes = ngettext("{count} quote", "{count} quotes", count).format(count=count)
    named = speaker or _("Nobody named")
    return f"{named}: {quotes}"


def sentences_in_places(name: str, sentences: int, places: int) -> str:
    """`Dropped: 24 sentences in 6 places`."""
    told = passage_of_sentences(name, sentences)
    if places == sentences:
        return told
    where = ngettext("{told} in {places} place", "{told} in {places} places", places)
    return where.format(told=told, places=places)


def passage_of_sentences(name: str, count: int) -> str:
    """`Dropped: 3 sentences`."""
    told = ngettext("{name}: {count} sentence", "{name}: {count} sentences", count)
    return told.format(name=name, count=count)


def became(gone: str, new: str) -> str:
    """How an exchange of words is told in words."""
    return _("“{gone}” became “{new}”.").format(gone=gone, new=new)


def went(words: str) -> str:
    """How it is told that words stand in the earlier article alone."""
    return _("“{words}” was left out.").format(words=words)


def came(words: str) -> str:
    """How it is told that words stand in the later article alone."""
    return _("“{words}” was put in.").format(words=words)


def speaker() -> str:
    return _("Speaker")


def earlier_wording() -> str:
    return _("In the earlier article")


def later_wording() -> str:
    return _("In the later article")


def what_became_of_it() -> str:
    return _("What became of it")
