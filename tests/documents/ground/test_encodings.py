from __future__ import annotations

import codecs

import pytest

from paraview.comparison import WarningCode
from paraview.documents import from_bytes
from paraview.documents.ground.encodings import decode
from paraview.errors import DocumentError

ENGLISH = "“We can’t stay,” she said — the café’s owner had left… for £5.\n" * 3
POLISH = (
    "Wczoraj prezydent ogłosił, że święta będą dłuższe. Źródła mówią: „zażółć gęślą jaźń”.\n" * 3
)
FRENCH = "L’été dernier, le ministre a été reçu à l’Élysée ; « ça ira », a-t-il dit.\n" * 3
RUSSIAN = (
    "Министр иностранных дел прибыл в пятницу, сообщило агентство. Встреча прошла хорошо.\n" * 5
)
JAPANESE = "首相は金曜日に記者会見を開き、新しい経済政策について説明した。\n" * 8
GERMAN = "Der Minister äußerte sich über die Größe der Maßnahmen in Österreich.\n" * 3


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "mac_roman"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32-le"),
        (ENGLISH, "utf-32-be"),
        (GERMAN, "cp1252"),
        (GERMAN, "cp850"),
        (FRENCH, "cp1252"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "utf-16-le"),
        (JAPANESE, "utf-16-be"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
    ],
)
def test_the_encoding_is_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_is_obeyed_and_gone(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + POLISH.encode(encoding))
    assert decoded.text == POLISH
    assert decoded.warnings() == ()


def test_what_is_declared_is_taken_where_the_bytes_are_no_utf8() -> None:
    assert decode(RUSSIAN.encode("koi8-r"), declared="koi8-r").text == RUSSIAN
    assert decode(ENGLISH.encode("cp1252"), declared="ISO-8859-1").text == ENGLISH
    assert decode(ENGLISH.encode("utf-8"), declared="iso-8859-1").text == ENGLISH


def test_a_guess_and_a_loss_are_told() -> None:
    codes = [warning.code for warning in decode("é".encode() * 60 + b"\xe9x").warnings()]
    assert codes == [WarningCode.ENCODING_GUESSED, WarningCode.CHARACTERS_LOST]


def test_the_editor_is_obeyed() -> None:
    assert decode("é".encode("mac_roman"), "macroman").text == "é"
    with pytest.raises(DocumentError, match="encoding is unknown"):
        decode(b"x", "klingon")
    with pytest.raises(DocumentError):
        decode(b"x", "base64")


def test_a_stray_nul_does_not_make_it_utf16() -> None:
    assert decode(b"A plain text with one \0 in it, and more.").encoding == "utf-8"


def test_the_document_knows_its_encoding() -> None:
    for name, content in {
        "a.txt": "Café.".encode("utf-16"),
        "a.html": "<meta charset=utf-16><p>Café.".encode("utf-16"),
        "a.md": b"\xff\xfeC\0a\0f\0\xe9\0.\0",
    }.items():
        assert from_bytes(content, name).encoding == "utf-16-le"
    mail = b"From: a\nSubject: b\nContent-Type: text/plain; charset=koi8-r\n\n\xf0\xf2."
    assert from_bytes(mail, "a.eml").encoding == "koi8-r"
    assert from_bytes(b"{\\rtf1 Text.}", "a.rtf").encoding == ""


TEXTS = {
    "fr": (
        "Le maire a déclaré que le pont serait fermé en mai. Les élèves s'étonnent, et les écoles "
        "resteront ouvertes."
    ),
    "de": "Der Bürgermeister sagte, die Brücke müsse größer werden und über den Fluss führen.",
    "es": "El alcalde dijo que el puente se cerrará mañana y que los niños irán a pie.",
    "pl": "Burmistrz powiedział, że most zostanie zamknięty w środę, a dzieci pójdą pieszo.",
    "lt": "Šiandien Vilniuje prasidėjo šventė, kurioje dalyvauja daugiau nei tūkstantis žmonių.",
    "lv": "Mērs sacīja, ka tilts tiks slēgts trešdien un bērni uz skolu ies kājām pa jauno ceļu.",
    "et": "Linnapea ütles, et sild suletakse kolmapäeval ja lapsed lähevad kooli õues jalgsi.",
    "tr": "Belediye başkanı köprünün çarşamba günü kapatılacağını ve çocukların geldiğini söyledi.",
    "is": "Bæjarstjórinn sagði að brúnni yrði lokað í maí og að börnin þyrftu að ganga í skólann.",
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        *((language, "cp850") for language in ("fr", "de", "es")),
        *((language, "cp1252") for language in ("fr", "de", "es", "is")),
        *((language, "mac_roman") for language in ("fr", "de", "es")),
        *((language, "cp1257") for language in ("lt", "lv", "et")),
        *(("pl", encoding) for encoding in ("cp1250", "iso8859-2")),
        ("tr", "cp1254"),
    ],
)
@pytest.mark.parametrize("copies", [1, 20])
def test_latin_script_in_every_common_encoding(language: str, encoding: str, copies: int) -> None:
    text = " ".join([TEXTS[language]] * copies)
    found = decode(text.encode(encoding))
    assert found.text == text
    assert found.guessed
