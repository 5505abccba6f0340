from __future__ import annotations

import pytest

from paraview.documents.pdf.plausibility import looks_like_words


@pytest.mark.parametrize(
    "text",
    [
        "Key investor information",
        "Uvolnění vinkulace – Výbava na přání",
        "The 1998 report (page 4), “as it stands”, costs 12 %.",
        "Доклад о строительстве моста",
        "一覧の中にあるソフトを、全て削除して下さい。",
        "다리는 화요일에 닫힌다",
        "η γέφυρα κλείνει τη Δευτέρα",
    ],
)
def test_what_somebody_wrote(text: str) -> None:
    assert looks_like_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1998 12 4",
        "\x01\x04\x05\x06\x07 \x08\x04\t\x06",
        "9ROXPHV DQG WKH",
        "'(6&5,37,21 /,1(83",
        "ǡǼǱǺ ǓǯǯǱǿǿ",
        "ČãþĜåêitpċâýěäéÈËeċâýěäé",
        "⤶اِ㩈 ٱĴǎƶơǎƹŎķຊا࠘᧽䋔ٱ˄Ⱊاور",
        "周敲慲扯牷慳",
        "3FGLI +GIC /PMEP?KKCP",
    ],
)
def test_what_nobody_wrote(text: str) -> None:
    assert not looks_like_words(text)
