from __future__ import annotations

import pytest

from paraview.comparison import WarningCode
from paraview.documents import from_bytes, from_text

SOUND = (
    "The café’s owner said: “We’re naïve — it cost €5.”",
    "Österreich und Zürich: „Das wäre schön“, sagte Müller.",
    "Škoda žádá vládu o pomoc, řekl předseda.",
    "Le maire a déjà dit : « ça ira… »",
)


@pytest.mark.parametrize("text", SOUND)
def test_letters_garbled_by_a_wrong_encoding_are_put_right(text: str) -> None:
    bytes_ = text.encode()
    garbled = "".join(
        bytes([byte]).decode("cp1252") if byte not in b"\x81\x8d\x8f\x90\x9d" else chr(byte)
        for byte in bytes_
    )
    document = from_text(garbled)
    assert document.text == text
    assert [warning.code for warning in document.warnings] == [WarningCode.LETTERS_REPAIRED]
    assert from_bytes(garbled.encode(), "a.txt").text == text


def test_a_closing_mark_of_which_a_part_is_lost() -> None:
    garbled = "The cafÃ©â€™s owner said: â€œWeâ€™re naÃ¯ve â€” it cost â‚¬5.â€"
    assert from_text(garbled).text == SOUND[0]


@pytest.mark.parametrize(
    "text",
    [
        *SOUND,
        "Im CAFÉ” und „Ä“ und À «PARIS», É—É",
        "São Paulo, “NÃO” e “Ã”, CORAÇÃO…",
        "Âge d’or and Ó…",
        "Привет, мир: “так” — нет… В“",
    ],
)
def test_sound_letters_stay(text: str) -> None:
    document = from_text(text)
    assert document.text == text
    assert document.warnings == ()
