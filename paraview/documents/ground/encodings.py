"""From bytes to text, whatever encoding they are in."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass

from paraview.comparison import DocumentWarning, WarningCode
from paraview.wording import document_errors

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LATIN = ("cp1252", "cp1250", "mac_roman", "cp850", "iso8859-2", "cp1254", "cp1257")
"""Encodings of Latin script, the commonest first: it wins where two fit equally well."""

_HIGH = re.compile(rb"[\x80-\xff]+")
_SAMPLE_BYTES = 1 << 16
_ODD_IN_WORD = re.compile(r"(?<=[^\W\d_])[^\w\s.,;:!?’'\-–—…/\"”“‘)(«»](?=[^\W\d_])")
_CAPITALS = "".join(filter(str.isupper, map(chr, range(0x41, 0x250))))
_CASE_JUMP = re.compile(f"(?<=[a-zß-öø-ÿ])[{_CAPITALS}]")
_FOREIGN = re.compile(r"[^\W\d_a-zA-Z]")
_ALPHABETS = (
    *("àâæçéèêëîïôœùûüÿ", "äöüß", "áéíñóúü", "áâãàçéêíóôõúü", "àèéìíîòóùú", "åäöéü", "åæøéèêóòâô"),
    *("áðéíóúýþæö", "áéëïíóöúü", "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű"),
    *("ăâîșşțţ", "čćđšž", "çğıöşüâî", "ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž", "àçéèíïóòúü"),
)
"""The letters that languages of Latin script have besides those of English."""
_QUOTES_IN_PLACE = re.compile(
    r"(?<=\w)’(?=\w)|(?<!\w)[“‘«](?=\w)|(?<=[\w.,!?])[”’»](?!\w)|(?<=\w)…"
)
_ODD_SIGN = re.compile(r"[¹²³¼½¾¿¡¬¦¸¨¯´µ¶¤×÷ªº‰†‡ˆ˜¥¢±ﬁﬂ∂∑∏π∫Ω√≈∆◊⁄\u2500-\u259f\x80-\x9f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the encoding it was in; `lost` counts bytes that meant nothing in it."""

    text: str
    encoding: str
    guessed: bool = False
    lost: int = 0

    def warnings(self) -> tuple[DocumentWarning, ...]:
        """What the editor should know about it."""
        found: list[DocumentWarning] = []
        if self.guessed:
            found.append(DocumentWarning(WarningCode.ENCODING_GUESSED, self.encoding))
        if self.lost:
            found.append(DocumentWarning(WarningCode.CHARACTERS_LOST, str(self.lost)))
        return tuple(found)


def decode(data: bytes, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """The text of `data`.

    Args:
        data: all the bytes.
        encoding: what the editor chose; it is obeyed.
        declared: what the file says of itself; a byte-order mark and sound UTF-8 overrule it.

    Raises:
        DocumentError: where `encoding` is the name of no text encoding.
    """
    if encoding is not None:
        return _decode_as(data, _known(encoding))
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], name)
    wide = _wide_encoding(data)
    if wide is not None:
        return _decode_as(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    stated = None if declared is None else web_encoding(declared)
    if stated is not None and stated != "utf-8":
        return _decode_as(data, stated)
    return _guess(data)


def web_encoding(label: str) -> str | None:
    """The encoding that browsers take for `label`, or none where nobody knows it.

    Pages that claim Latin-1 or ASCII are Windows-1252 in fact, and are treated so by browsers.
    """
    try:
        name = codecs.lookup(label.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    if name in {"iso8859-1", "ascii"}:
        return "cp1252"
    return "gb18030" if name in {"gb2312", "gbk"} else name


def _known(encoding: str) -> str:
    try:
        "".encode(codecs.lookup(encoding).name)
    except (LookupError, ValueError):
        raise document_errors.unknown_encoding(encoding) from None
    return codecs.lookup(encoding).name


def _decode_as(data: bytes, encoding: str, *, guessed: bool = False) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, guessed)
    except UnicodeError:
        text = data.decode(encoding, errors="replace")
        return Decoded(text, encoding, guessed, max(1, text.count("\ufffd")))


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, told by where the NUL bytes of its ASCII letters stand."""
    sample = data[:_SAMPLE_BYTES]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    nul = [sample[offset::4].count(0) for offset in range(4)]
    quarter = len(sample) / 4
    if min(nul[1:]) > 0.8 * quarter and nul[0] < 0.2 * quarter:
        return "utf-32-le"
    if min(nul[:3]) > 0.8 * quarter and nul[3] < 0.2 * quarter:
        return "utf-32-be"
    even, odd = nul[0] + nul[2], nul[1] + nul[3]
    for name, here, there in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        # Text without Latin letters has NULs only in its spaces and line ends.
        if here > 0.4 * quarter * 2 and there < 0.05 * here:
            return name
        if here and not there and _is_odd(sample) and _is_text(data, name):
            return name
    return None


def _is_odd(sample: bytes) -> bool:
    """Whether the bytes are no text of single bytes or UTF-8."""
    controls = sum(byte < 0x20 and byte not in b"\t\n\r" for byte in sample)
    if controls > 0.2 * len(sample):
        return True
    return "\ufffd" in sample[:-4].decode("utf-8", errors="replace")


def _is_text(data: bytes, encoding: str) -> bool:
    try:
        text = data[: _SAMPLE_BYTES // 4 * 4].decode(encoding)
    except UnicodeDecodeError:
        return False
    letters = sum(character.isalnum() or character.isspace() for character in text)
    return letters > 0.8 * len(text)


def _guess(data: bytes) -> Decoded:
    """The best fit for bytes that are no UTF-8."""
    damaged = data.decode("utf-8", errors="replace")
    lost = damaged.count("\ufffd")
    sound = sum(character > "\x7f" for character in damaged) - lost
    if sound > 10 * lost:  # UTF-8 with a few bytes broken, or cut off in mid-character
        return Decoded(damaged, "utf-8", guessed=True, lost=lost)
    runs = [match.group() for match in _HIGH.finditer(data[:_SAMPLE_BYTES])]
    lonely = sum(len(run) == 1 for run in runs)
    if lonely >= 0.8 * len(runs):  # Latin script: accents stand alone between ASCII letters
        best = max(_LATIN, key=lambda name: _fit(data, name))
        return _decode_as(data, best, guessed=True)
    from charset_normalizer import from_bytes

    match = from_bytes(data).best()
    if match is None:
        return _decode_as(data, "cp1252", guessed=True)
    return _decode_as(data, match.encoding, guessed=True)


def _fit(data: bytes, encoding: str) -> float:
    """How much the bytes look like writing when they are read in this encoding."""
    text = data[:_SAMPLE_BYTES].decode(encoding, errors="replace")
    letters = Counter(letter.lower() for letter in _FOREIGN.findall(text))
    of_one_language = max(
        sum(count for letter, count in letters.items() if letter in alphabet)
        for alphabet in _ALPHABETS
    )
    return (
        2 * of_one_language
        - letters.total()
        + 2 * len(_QUOTES_IN_PLACE.findall(text))
        - 3 * len(_ODD_IN_WORD.findall(text))
        - 2 * len(_CASE_JUMP.findall(text))
        - 2 * len(_ODD_SIGN.findall(text))
        - 5 * text.count("\ufffd")
    )
