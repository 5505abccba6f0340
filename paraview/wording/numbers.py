"""Counts and shares as people write them."""

from __future__ import annotations

from paraview.wording.translation import _, ngettext


def number(value: int) -> str:
    """A number as the country of this user writes it."""
    if abs(value) < 1_000:
        return str(value)
    from babel.numbers import format_decimal  # 20 ms, and most numbers are small

    return str(format_decimal(value, locale=_country()))


def words(count: int) -> str:
    """`1 word`, `1,024 words`."""
    return ngettext("{count} word", "{count} words", count).format(count=number(count))


def sentences(count: int) -> str:
    """`1 sentence`, `1,024 sentences`."""
    return ngettext("{count} sentence", "{count} sentences", count).format(count=number(count))


def paragraphs(count: int) -> str:
    """`1 paragraph`, `12 paragraphs`."""
    return ngettext("{count} paragraph", "{count} paragraphs", count).format(count=number(count))


def hidden_sentences(count: int) -> str:
    """`1 sentence hidden`."""
    told = ngettext("{count} sentence hidden", "{count} sentences hidden", count)
    return told.format(count=number(count))


def moved_sentences(count: int) -> str:
    """How many sentences of the later article stand in another order, in a sentence."""
    if not count:
        return _("Nothing moved.")
    told = ngettext("{count} sentence moved.", "{count} sentences moved.", count)
    return told.format(count=number(count))


def whole_percent(share: int) -> str:
    """A share in whole percent."""
    return f"{share} %"


def percent(part: int, whole: int) -> str:
    """A share, so rounded that what is there is never 0 % and what is missing never 100 %."""
    if whole == 0 or part == 0:
        return "0 %"
    if part == whole:
        return "100 %"
    return f"{min(max(round(100 * part / whole), 1), 99)} %"


def _country() -> str:
    from babel import Locale, UnknownLocaleError, default_locale

    try:
        return str(Locale.parse(default_locale("LC_NUMERIC") or "en"))
    except (UnknownLocaleError, ValueError):
        return "en"
