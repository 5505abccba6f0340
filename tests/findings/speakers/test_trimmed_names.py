from __future__ import annotations

import pytest

from tests.findings.speakers.test_speakers import speakers_of


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        # a sentence's first word
        (["Though Tarvin said the bridge was “beyond repair”, it stays."], "Tarvin"),
        (["Unlike Orsk, the others wait. “We sell it,” says Orsk."], "Orsk"),
        (
            ["The court heard Mullery. Fining Mullery, the judge left. “I paid,” Mullery said."],
            "Mullery",
        ),
        (["Kelsi Ambry, 40, sells boats. “It floats,” said Ambry."], "Kelsi Ambry"),
        (["Several Senators said the bill was “dead on arrival”."], "Several Senators"),
        # an office with a place or a field
        (["“We agreed,” the ambassador to Kenya Pavlo Hrin said."], "Pavlo Hrin"),
        (["“We agreed,” the envoy to South Korea Ilze Bond said."], "Ilze Bond"),
        (["“We agreed,” said Minister for Foreign Affairs Brian Tolk."], "Brian Tolk"),
        (["The vote in Ghana Anna Tolk said it was “a fair one”."], "Anna Tolk"),
        # a caption run into the text
        (
            [
                "Dana Orsk Peter Vail at a fair in Ghent",
                "Dana Orsk runs the shop.",
                "Peter Vail helps. “It pays,” Vail said.",
            ],
            "Peter Vail",
        ),
        # a headline's verb, and a stop left out
        (["Orsk Says Clerks Lose It", "“It is lost,” Orsk said."], "Orsk"),
        (["A test challenging Orsk It was, the clerk said, “a loud test”."], "clerk"),
    ],
)
def test_a_name_is_told_without_what_stands_before_it(paragraphs: list[str], speaker: str) -> None:
    assert speakers_of(*paragraphs)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Leeds, John Sterling Moss, said: “It rains.”",
        "“It rains,” said Kelly Orsk. Kelly Orsk and the other Orsk left.",
        "“It rains,” said Ahmad Ahmad, who sells umbrellas.",
    ],
)
def test_a_whole_name_stays_whole(text: str) -> None:
    whole = ("John Sterling Moss", "Kelly Orsk", "Ahmad Ahmad")
    assert speakers_of(text)[0] in whole


@pytest.mark.parametrize(
    "text",
    [
        # links, captions and boxes
        "READ MORE: 'Dirty water' in the wells of Lindal",
        "RELATED: “Dirty water” and other stories of the week",
        "Photos Provided to the Lindal Courier. “We drink it.”",
        # a word that only begins a sentence
        "Often dubbed the “home of good water,” the town is dry.",
        "Article 9 says all have “a right to clean water”.",
        "Lovingly called “Aunt Water” by all, she is ninety.",
        "See the wells here. “They stink of eggs.”",
        # peoples and bodies for “he”
        "He spoke to Kenyans and the BBC on Monday. “It was a long week,” he said.",
        # no name at all
        "I’m told he had worked out “a plan for the wells”.",
        "“Dirty water,” says the Lindal-like voice.",
        "The book is called dirt (German: “Das Wasser der Stadt”).",
        # parts of the world, and states without an article
        "He heads sales in Europe, Middle East, and Africa, and calls it “the well-life”.",
        "Her husband left hospital. “The water made him ill, they think.”",
        "A boy stood in front of a board saying “No water today”.",
        "It was the worst flood since the war, called the “wet revolution”.",
        "The old town of Lindal drew crowds to its “wells” - platforms over the river.",
        "They turned the mill into a food court called “Old Water”.",
    ],
)
def test_what_is_no_person_role_or_body_has_not_spoken(text: str) -> None:
    assert speakers_of(text)[0] in {"", "husband"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("He was jailed on “arson” charges lawyers say are untrue.", "lawyers"),
        ("He bowed. Pointing to his head, Tarn said: “It all stays in here.”", "Tarn"),
        ("The agency’s head said it was “a wet year”.", "agency’s head"),
        ("Orsk, a small port, called the “flood” a lie.", "Orsk"),
        ("The council called the “flood” a lie.", "council"),
        ("“It is wet,” according to company management.", "company management"),
        ("“We pray for rain,” His Holiness said.", "His Holiness"),
        ("It went on, with the council saying it was “a dry year”.", "council"),
        (
            "“It is wet,” said a clerk at the Islamabad Water Court.",
            "clerk at the Islamabad Water Court",
        ),
        ("The Australian called it “a wet year”.", "Australian"),
    ],
)
def test_a_phrase_of_somebody_begins_with_them(text: str, speaker: str) -> None:
    assert speakers_of(text)[0] == speaker
