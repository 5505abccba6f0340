"""Whether “he” or “she” can stand for a person, by a title in the article or by a given name."""

from __future__ import annotations

import re

_MEN = frozenset(
    {
        *("aaron", "abdul", "adam", "adrian", "ahmed", "alan", "albert", "alejandro", "alexander"),
        *("alexei", "ali", "andreas", "andrew", "antonio", "anthony", "anton", "arthur", "ben"),
        *("benjamin", "bernard", "bill", "bob", "boris", "brad", "brandon", "brian", "bruce"),
        *("carl", "carlos", "charles", "christian", "christopher", "colin", "craig", "daniel"),
        *("dave", "david", "dennis", "derek", "dmitry", "donald", "douglas", "edward", "emmanuel"),
        *("eric", "erik", "ethan", "fernando", "francisco", "frank", "fred", "gary", "george"),
        *("gerald", "graham", "greg", "gregory", "hans", "harold", "harry", "hassan", "henry"),
        *("howard", "hugo", "ian", "igor", "ivan", "jack", "jacob", "jake", "james", "jason"),
        *(
            "javier",
            "jeff",
            "jeffrey",
            "jeremy",
            "jim",
            "joe",
            "john",
            "johan",
            "jonathan",
            "jorge",
        ),
        *("jose", "josé", "joseph", "joshua", "juan", "julian", "justin", "karl", "keith", "ken"),
        *("kenneth", "kevin", "klaus", "lars", "larry", "lawrence", "leo", "louis", "luis", "luke"),
        *("magnus", "marco", "marcus", "mario", "mark", "martin", "matthew", "max", "michael"),
        *(
            "miguel",
            "mike",
            "mohamed",
            "mohammed",
            "muhammad",
            "nathan",
            "neil",
            "nicholas",
            "nick",
        ),
        *(
            "nikolai",
            "oleg",
            "oliver",
            "olaf",
            "omar",
            "oscar",
            "pablo",
            "patrick",
            "paul",
            "pedro",
        ),
        *("peter", "phil", "philip", "pierre", "rafael", "ralph", "raymond", "ricardo", "richard"),
        *(
            "rob",
            "robert",
            "roger",
            "ronald",
            "russell",
            "ryan",
            "samuel",
            "scott",
            "sean",
            "sergei",
        ),
        *("sergey", "simon", "stefan", "stephen", "steve", "steven", "stuart", "sven", "ted"),
        *("thomas", "tim", "timothy", "todd", "tom", "tony", "victor", "viktor", "vincent"),
        *("vladimir", "volodymyr", "walter", "william", "wolfgang", "xavier", "yusuf"),
    }
)
_WOMEN = frozenset(
    {
        *("abigail", "agnes", "alice", "alison", "amanda", "amelia", "amy", "ana", "anastasia"),
        *("angela", "anita", "ann", "anna", "anne", "annette", "astrid", "barbara"),
        *("beatrice", "beth", "brenda", "bridget", "camilla", "carmen", "carol", "caroline"),
        *("catherine", "cecilia", "charlotte", "christina", "christine", "claire", "clara"),
        *("claudia", "cynthia", "deborah", "denise", "diana", "diane", "donna", "dorothy", "elena"),
        *("eleanor", "elise", "elizabeth", "ellen", "emily", "emma", "erika", "eva", "eve"),
        *("fatima", "fiona", "florence", "frances", "gabriela", "gloria", "grace", "greta"),
        *("hannah", "heather", "heidi", "helen", "helena", "hillary", "ingrid", "irene", "isabel"),
        *("isabella", "jacqueline", "jane", "janet", "jennifer", "jessica", "joan", "joanna"),
        *("josephine", "joyce", "judith", "julia", "julie", "karen", "karin", "kate", "katherine"),
        *("kathleen", "kelly-anne", "kristin", "laura", "lauren", "leila", "linda", "lisa", "liz"),
        *("louise", "lucia", "lucy", "lydia", "madeleine", "margaret", "margarita", "maria"),
        *("maría", "marie", "marina", "marta", "martha", "mary", "maya", "megan", "melania"),
        *(
            "melissa",
            "michelle",
            "miriam",
            "monica",
            "nadia",
            "nancy",
            "naomi",
            "natalia",
            "natalie",
        ),
        *("nicole", "nina", "nora", "olga", "olivia", "pamela", "patricia", "paula", "penelope"),
        *("rachel", "rebecca", "rita", "rosa", "rose", "ruth", "sabine", "samantha", "sandra"),
        *("sarah", "sara", "sharon", "silvia", "sofia", "sophia", "sophie", "stella", "stephanie"),
        *("susan", "svetlana", "sylvia", "tanya", "tatiana", "teresa", "theresa", "ursula"),
        *("valentina", "vanessa", "vera", "veronica", "victoria", "virginia", "yvonne", "zoe"),
    }
)
_TITLED = re.compile(
    r"\b(?:(?P<man>Mr|Sir|Lord|King|Prince|Father|Congressman|Chairman|Spokesman)"
    r"|(?P<woman>Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Sister|Congresswoman|Chairwoman"
    r"|Spokeswoman))\b\.? (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
_MALE_ROLES = frozenset(
    """
    spokesman chairman congressman councilman businessman policeman fireman actor father brother son
    husband grandfather uncle nephew boy man king prince duke lord monk priest boyfriend widower
    """.split()  # noqa: SIM905  word lists read better in lines
)
_FEMALE_ROLES = frozenset(
    """
    spokeswoman chairwoman congresswoman councilwoman businesswoman policewoman actress mother
    sister daughter wife grandmother aunt niece girl woman queen princess duchess lady nun
    girlfriend widow
    """.split()  # noqa: SIM905
)
_PRONOUN = {"he": False, "she": True}


def is_given_name(word: str) -> bool:
    """Whether a word, in lower case, is a man's or a woman's name."""
    return word in _MEN or word in _WOMEN


class Genders:
    """Who is a man and who is a woman in an article, as far as it tells."""

    def __init__(self, text: str) -> None:
        self._titled: dict[str, bool] = {}
        for match in _TITLED.finditer(text):
            self._titled.setdefault(match["name"].split()[-1].casefold(), bool(match["woman"]))

    def knows(self, name: str) -> bool:
        """Whether a name is surely a person's: by a title, or by its given name."""
        words = name.casefold().split()
        return bool(words) and (
            words[-1] in self._titled or (len(words) > 1 and is_given_name(words[0]))
        )

    def may_be(self, pronoun: str, name: str, role: str = "") -> bool:
        """Whether `pronoun` can stand for the person; true wherever nothing speaks against it.

        Args:
            pronoun: “he”, “she” or another.
            name: the person's.
            role: what stands with the name, in lower case.
        """
        woman = _PRONOUN.get(pronoun.casefold())
        words = name.casefold().split()
        if woman is None or not words:
            return True
        if role in _MALE_ROLES or role in _FEMALE_ROLES:
            return woman is (role in _FEMALE_ROLES)
        if len(words) > 1 and is_given_name(words[0]):
            told: bool | None = words[0] in _WOMEN
        else:
            told = self._titled.get(words[-1])
        return told is None or told is woman
