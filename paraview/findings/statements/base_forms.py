"""English words without their endings."""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = """
be am is are was were been being; begin began begun; bear bore borne; beat beaten; become became;
bite bit bitten; blow blew blown; break broke broken; bring brought; build built; burn burnt; buy
bought; catch caught; choose chose chosen; come came; deal dealt; dig dug; do did done does; draw
drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel
felt; fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden; forget forgot
forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go went
gone goes; grow grew grown; hang hung; have had has having; hear heard; hide hid hidden; hold held;
keep kept; know knew known; lay laid; lead led; leave left; lend lent; lie lay lain lying; lose
lost; make made; mean meant; meet met; pay paid; ride rode ridden; ring rang rung; rise rose risen;
run ran; say said; see saw seen; seek sought; sell sold; send sent; shake shook shaken; shoot shot;
show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid;
speak spoke spoken; spend spent; stand stood; steal stole stolen; strike struck; swear swore sworn;
sweep swept; swim swam swum; take took taken; teach taught; tear tore torn; tell told; think
thought; throw threw thrown; understand understood; uphold upheld; wake woke woken; wear wore worn;
win won; withdraw withdrew withdrawn; write wrote written; overthrow overthrew overthrown; good
better best; bad worse worst; die died dies dying; man men; woman women; child children; person
people; wife wives; life lives; foot feet; tooth teeth; overturn overturned; deny denied denies;
far farther further; arise arose arisen; undergo underwent; oversee oversaw
"""
_BASES = {
    form: forms[0]
    for line in _IRREGULAR.split(";")
    for forms in [line.split()]
    for form in forms[1:]
}
_NO_FORMS = frozenset(
    """
    really likely early only hardly shortly lately nearly highly directly largely mostly fairly
    surely simply badly freely under over former later number matter leader order never after
    nothing something during morning evening news series always this thus
    """.split()  # noqa: SIM905  a word list reads better in lines
)
"""Words that only look like forms of another."""
_UNCHANGED = frozenset(
    "cut hit put set shut let cost hurt burst spread split read bid cast shed thrust quit".split()  # noqa: SIM905
)
"""Verbs that are their own participle."""
_STEM = 5
_LEAST = 3
_VOWELS = "aeiou"


@lru_cache(maxsize=65_536)
def bases(form: str) -> tuple[tuple[str, str], ...]:
    """What a folded word can be a form of, each with the parts of speech that it then can be.

    Those are letters of “anrv”: adjective, noun, adverb, verb. The endings -ed and -ing make verbs,
    -er and -est adjectives, -s nouns and verbs.
    """
    word = form.removesuffix("'s").removesuffix("'")
    found = [(word, "anrv")]
    if word in _BASES:
        found.append((_BASES[word], "anrv"))
    for ending, kinds in (
        ("s", "nv"),
        ("ed", "v"),
        ("ing", "vn"),
        ("er", "a"),
        ("est", "a"),
        ("ly", "ar"),
    ):
        if word in _NO_FORMS:
            break
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            found += [(base, kinds) for base in _without(word, ending)]
    return tuple(found)


def is_participle(form: str) -> bool:
    """Whether a folded word looks like what stands behind “has”: “resumed”, “begun”."""
    return form in _BASES or form in _UNCHANGED or form.endswith("ed")


def _without(word: str, ending: str) -> list[str]:
    """What stands before an ending, with the letters that it drops, doubles or turns."""
    rest = word.removesuffix(ending)
    if ending == "s":
        return [rest, *([rest[:-1]] if rest.endswith("e") else [])] + (
            [rest[:-2] + "y"] if rest.endswith("ie") else []
        )
    found = [rest, rest + "e"]
    if rest.endswith("i"):
        found.append(rest[:-1] + "y")
    if rest[-1] == rest[-2] and rest[-1] not in _VOWELS:
        found.append(rest[:-1])
    return found


@lru_cache(maxsize=65_536)
def stem(form: str) -> str:
    """The beginning of a word's base form, by which its forms count as one word."""
    word = form.removesuffix("'s").removesuffix("'")
    word = _BASES.get(word, word)
    if word[:1].isdigit():
        return word
    if len(word) <= _LEAST:
        word = word.removesuffix("e")
        return word[:-1] + "y" if word.endswith("i") else word
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ed", "ing"):
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            word = word.removesuffix(ending)
            break
    word = word.removesuffix("e")
    word = word[:-1] + "y" if word.endswith("i") else word
    if len(word) > _LEAST and word[-1] == word[-2]:
        word = word[:-1]
    return word[:_STEM]
