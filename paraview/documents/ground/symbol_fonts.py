"""Fonts whose letters are signs: the Greek and mathematics of “Symbol”, the pictures of others.

Word processors store such a sign as a Latin letter, or in the private range from U+F000, and leave
the rest to the font. Only the encoding of “Symbol” (Adobe, 1985) has counterparts in Unicode.
"""

from __future__ import annotations

SYMBOL = "symbol"
"""Stands in place of an encoding for text in the font “Symbol”."""

PICTURES = "pictures"
"""Stands in place of an encoding for text in a font of pictures, which is no text."""

_FIRST, _SECOND = 0x20, 0xA0
_FIRST_SIGNS = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_SECOND_SIGNS = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"
_SIGNS = {
    **{_FIRST + number: sign for number, sign in enumerate(_FIRST_SIGNS)},
    **{_SECOND + number: sign for number, sign in enumerate(_SECOND_SIGNS)},
    **{0xF1 + number: sign for number, sign in enumerate("〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭")},
}
_PRIVATE = 0xF000
_PICTURE_FONTS = ("wingdings", "webdings", "zapf", "itc zapf", "monotype sorts", "marlett")


def kind_of_font(name: str) -> str:
    """`SYMBOL` or `PICTURES`, or nothing for a font of letters."""
    folded = name.strip().lower()
    if folded == SYMBOL or folded.startswith("symbol "):
        return SYMBOL
    return PICTURES if folded.startswith(_PICTURE_FONTS) else ""


def signs(text: str, kind: str) -> str:
    """What text in a font of this kind shows; pictures show nothing that can be read."""
    if kind == SYMBOL:
        return "".join(map(_sign, text))
    return "" if kind == PICTURES else text


def _sign(character: str) -> str:
    code = ord(character)
    is_private = _PRIVATE <= code <= _PRIVATE + 0xFF
    return _SIGNS.get(code - _PRIVATE if is_private else code, "" if is_private else character)
