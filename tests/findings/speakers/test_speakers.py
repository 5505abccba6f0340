from __future__ import annotations

from pathlib import Path

import pytest

from tests.findings.making import quoted, side

PHRASES = [
    line.split(" :: ")
    for line in Path(__file__).with_name("news_phrases.txt").read_text("utf-8").splitlines()
]
"""“speaker / speaker :: paragraph ¶ paragraph”, made up after the ways of news; “-” is nobody."""


def speakers_of(*paragraphs: str) -> list[str]:
    return [one.end.speaker for one in quoted(side(*paragraphs)).quotations]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It rains,” Robert Kelly said.", "Robert Kelly"),
        ("“It rains,” said Robert Kelly, who was there.", "Robert Kelly"),
        ("Robert Kelly, a professor in Pusan, said: “It rains a lot.”", "Robert Kelly"),
        ("According to Robert Kelly, it “rains a lot” there.", "Robert Kelly"),
        ("“It rains,” said the mayor, Jonas Pell.", "Jonas Pell"),
        ("It was praised by state media as a “national treasure of rain.”", "state media"),
        ("“It rains,” the ministry said on Friday.", "ministry"),
        ("North Korea’s news agency, KCNA, said it came “at the invitation of” Kim.", "KCNA"),
        ("US President Donald Trump called it “pure nonsense” on Friday.", "Donald Trump"),
        ("Swift said that John Lewis wants to get “something right for all of us”.", "Swift"),
        ("Ed Mann, head of the 10,500-strong Drivers’ Union, said: “It rains.”", "Ed Mann"),
        ("The rain was “very wet” on Friday.", ""),
    ],
)
def test_the_subject_of_the_verb_speaks(text: str, speaker: str) -> None:
    assert speakers_of(text) == [speaker]


def test_a_pronoun_is_the_last_person_and_a_surname_the_whole_name() -> None:
    assert speakers_of(
        "Robert Kelly said nothing on Monday.", "“It rains,” he noted.", "“Still,” Kelly added."
    ) == ["Robert Kelly", "Robert Kelly"]


def test_a_pronoun_passes_over_whom_it_cannot_stand_for() -> None:
    assert speakers_of(
        "Robert Kelly said nothing on Monday, and Anna Berg said less.", "“It rains,” he noted."
    ) == ["Robert Kelly"]
    assert speakers_of(
        "Mrs Tarn said it was late. Mr Oldham said it was not.", "“It rains,” she noted."
    ) == ["Tarn"]


def test_a_quotation_without_attribution_goes_on_with_its_paragraph() -> None:
    assert speakers_of("“It rains,” said Ines Calder. “It does not stop.”") == ["Ines Calder"] * 2


def test_words_inside_the_marks_attribute_nothing() -> None:
    assert speakers_of("“My mother said no,” Anna Berg recalled.") == ["Anna Berg"]


@pytest.mark.parametrize(("speakers", "text"), PHRASES, ids=[text[:60] for _, text in PHRASES])
def test_the_ways_of_news(speakers: str, text: str) -> None:
    assert [one or "-" for one in speakers_of(*text.split(" ¶ "))] == speakers.split(" / ")


@pytest.mark.parametrize(
    "text",
    [
        "Harlow told reporters it was “a great day for us.”",
        "Immediately he called it “a great day for us.”",
        "Like Harlow’s show, it was “a great day for us.”",
        "Seeking to clarify his remarks, he called it “a great day for us.”",
        "The tie was “the best of the day for us.”",
        "The poll said it was “a great day for us.”",
        "Nevertheless, said one, “it was a great day for us.”",
        "The internet called it “a great day for us.”",
        "See user manual, “What it is for all of us”.",
        "The Civil War ended. He called it “a great day for us.”",
    ],
)
def test_no_speaker_is_nonsense(text: str) -> None:
    assert speakers_of(text)[0] in {"", "Harlow"}


def test_a_pronoun_stands_for_whom_the_article_speaks_of() -> None:
    assert speakers_of(
        "Tom Wells and Ana Ruiz clashed on Monday. “It is a bad bill,” Ruiz said.",
        "Wells disagreed. “It is a good bill,” he said. “A very good one.”",
    ) == ["Ana Ruiz", "Tom Wells", "Tom Wells"]
    assert speakers_of(
        "Mayor Ana Ruiz spoke first. Her husband, Tom Wells, was late.",
        "“We will close it,” she said.",
        "“I am sorry,” he added.",
    ) == ["Ana Ruiz", "Tom Wells"]


def test_who_asked_does_not_answer() -> None:
    assert speakers_of(
        "Reporter Ana Ruiz met Senator Tom Wells. “Do you regret it?” Ruiz asked.",
        "“Not for a moment,” he said.",
    ) == ["Ana Ruiz", "Tom Wells"]


def test_a_quotation_over_paragraphs_has_one_speaker() -> None:
    assert speakers_of(
        "“It rains,” Ana Ruiz said. “And it will not stop.",
        "“We left at noon.",
        "“It was dark.”",
        "“Never,” Tom Wells said.",
    ) == ["Ana Ruiz", "Ana Ruiz", "Tom Wells"]


def test_a_transcript_names_who_talks() -> None:
    assert speakers_of(
        "ANNA HALE: We will close the bridge.",
        "PETER MOSS: We will not close it.",
        "ANNA HALE: Then who will?",
    ) == ["ANNA HALE", "PETER MOSS", "ANNA HALE"]


STORIES = {
    "budget": [
        "teachers' unions",
        "Republican leaders",
        "Denise Alvarado",
        "Denise Alvarado",
        "Mark Stanton",
        "Mark Stanton",
        "Ellen Brody",
        "Ellen Brody",
        "Carl Jimenez",
        "group",
        "Sam Okafor",
        "Ellen Brody",
        "Rita Chow",
        "Bill Noonan",
        "Bill Noonan",
        "Laura Petty",
        "Laura Petty",
        "Greg",
        "Greg",
        "protesters",
        "man with a megaphone",
        "Mark Stanton",
        "Mark Stanton",
        "Carl Jimenez",
        "editorial board of The Arizona Herald",
        "Chamber of Commerce",
        "Tina Marsh",
        "Tina Marsh",
        "Diane Rourke",
        "Diane Rourke",
        "Rourke's office",
        "Diane Rourke",
        "Rita Chow",
    ],
    "chipmaker": [
        "chief executive",
        "Janelle Whitcomb",
        "Janelle Whitcomb",
        "Gil Sorensen",
        "Gil Sorensen",
        "Hiro Matsuda",
        "Hiro Matsuda",
        "Hiro Matsuda",
        "Valtek engineer",
        "two senators",
        "Rachel Boone",
        "Curtis Lamb",
        "Peter Aldous",
        "",
        "Parkline Research",
        "Janelle Whitcomb",
        "Janelle Whitcomb",
        "Peter Aldous",
        "scientists at the University of Lindholm",
        "Ingrid Sato",
        "Paul Nkemelu",
        "Hiro Matsuda",
        "Hiro Matsuda",
        "Ingrid Sato",
        "Ingrid Sato",
    ],
    "police": [
        "police chief in Marlow Falls",
        "Harlan Tate",
        "Harlan Tate",
        "Bridget Oyelaran",
        "Bridget Oyelaran",
        "Simon Feld",
        "Simon Feld",
        "Dolores",
        "Dolores",
        "sergeant",
        "unidentified officer",
        "Bridget Oyelaran",
        "Pete Varga",
        "Dan Kowalski",
        "Dan Kowalski",
        "First Class Neil Abbott",
        "Marisol Reyes-Pena",
        "Marisol Reyes-Pena",
        "Wendell Cho",
        "Isaiah Booker",
        "Isaiah Booker",
        "Maria Stavros",
    ],
}
"""Stories of our own in the ways of news, with who speaks in each quotation."""


@pytest.mark.parametrize("story", STORIES)
def test_a_whole_story(story: str) -> None:
    text = Path(__file__).with_name(f"{story}_story.txt").read_text("utf-8").strip()
    assert speakers_of(*text.split("\n\n")) == STORIES[story]


TITLES = (
    *("Sen.", "Rep.", "Gov.", "Dr.", "Mr.", "Ms.", "Prof.", "Lt. Col.", "Maj. Gen.", "Lt. Gov."),
    *("Sgt.", "Cpl.", "Cmdr.", "Vice Adm.", "the Rev.", "Fr.", "Supt.", "Det.", "Judge", "Sir"),
    *("Prime Minister", "Commissioner", "Chair", "Sheriff", "Attorney General", "former Gov."),
    *("Deputy Mayor", "MP", "Secretary of State", "Special Agent", "Madame", "Herr", "Brig. Gen."),
)
NAMES = (
    *("Helga J. Northrop", "Anna St. Clair", "Khalid al-Mansour", "Pieter van der Berg"),
    *(
        "Jean-Luc Moreau",
        "Mary-Kate O’Brien",
        "Ursula von der Leyen",
        "J.K. Rowan",
        "D’Angelo Russ",
    ),
    *("Kim Jong Un", "José García", "Łukasz Żak", "Martin King", "Stephen Bishop"),
)
FORMS = ("“We will close it,” said {}.", "“We will close it,” {} told reporters.", "{} said: “No.”")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("title", TITLES)
def test_titles_are_no_part_of_a_name(title: str, form: str) -> None:
    assert speakers_of(form.format(f"{title} Helga Northrop")) == ["Helga Northrop"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_initials_and_particles_are(name: str, form: str) -> None:
    assert speakers_of(form.format(name)) == [name]
