"""Who may speak in German, French and Spanish: a name, or a role, as a pattern of words.

Each language has one pattern, `SUBJECT`, whose groups are the name and, where there is none, the
role. In German every noun has a capital, so that a role before a name is known by its ending.
"""

from __future__ import annotations

import re

_CAP = r"[^\W\d_a-zßà-öø-ÿ][\w’'-]*"
_LOW = r"[a-zßà-öø-ÿœ][\w-]*"
_ROLE_ENDINGS = (
    r"(?:[cC]hef(?:in)?|[mM]inister(?:in)?|[mM]eister(?:in)?|[pP]räsident(?:in)?"
    r"|[sS]precher(?:in)?|[tT]rainer(?:in)?|[rR]ichter(?:in)?|[aA]nw[aä]lt(?:in)?"
    r"|[dD]irektor(?:in)?|[kK]anzler(?:in)?|[vV]orsitzender?|[pP]rofessor(?:in)?"
    r"|[lL]eiter(?:in)?|[rR]at|[rR]ätin|[bB]eauftragter?|Oberst|[gG]eneral|Papst|König(?:in)?"
    r"|[kK]apitän(?:in)?|[kK]och|[kK]öchin|[sS]änger(?:in)?|[aA]utor(?:in)?|[rR]egisseur(?:in)?"
    r"|[fF]orscher(?:in)?|[eE]xpert(?:e|in)|[pP]olitiker(?:in)?|[öÖ]konom(?:in)?|[aA]rzt"
    r"|[äÄ]rztin|[lL]ehrer(?:in)?|[pP]farrer(?:in)?|[bB]ischof|Kardinal|[iI]ntendant(?:in)?"
    r"|[rR]ektor(?:in)?|[zZ]eug(?:e|in)|[nN]achbar(?:in)?|[wW]irt(?:in)?|[iI]ngenieur(?:in)?"
    r"|[vV]erteidiger(?:in)?|[gG]ewerkschafter(?:in)?|[hH]alter(?:in)?|\w+(?:loge|login|ist|istin)"
    r"|[hH]ändler(?:in)?|[bB]auer|[bB]äuerin|[sS]tar|[kK]ommissar(?:in)?|[sS]chüler(?:in)?"
    r"|[gG]eschäftsführer(?:in)?|[gG]ründer(?:in)?|[aA]bgeordneter?|[aA]lkoholiker|Frau|Her"
    r"|Dr\.|Prof\.|Sir|Lord|[kK]lägerin|[kK]läger|[fF]ührer(?:in)?|[bB]uchhalter(?:in)?)"
)
_PARTICLES = {
    "de": r"von\sder|von|van|zu|de",
    "fr": r"de\sla|de|du|d’|van|von|ben|el|le",
    "es": r"de\sla|de\slos|del|de|y|van|von",
}


def _name(tongue: str) -> str:
    return rf"{_CAP}(?:\s(?:(?:{_PARTICLES[tongue]})\s)?{_CAP})*"


_GERMAN = rf"""
    (?:
        (?:(?:[Dd](?:er|ie|as|em|en)|[Ee]ine?|[Ss]eine?|[Ii]hre?)\s(?=(?:[\w-]*{_ROLE_ENDINGS}\s){{1,3}}{_CAP}))?
        (?:[\w-]*{_ROLE_ENDINGS}\s)+ (?:med\.\s)? (?P<titled>{_name("de")})
      | (?P<role>(?:[Dd](?:er|ie|as|em|en)|[Ee]ine?[nmr]?|[Ss]eine?|[Ii]hre?|Unsere?)
          (?:\s{_LOW}e[nrs]?)?\s{_CAP}(?:\s{_CAP})*(?:\s(?:des|der)\s{_CAP})?)
      | (?P<name>{_name("de")})
    )
"""
_TITLES_FR = r"M\.|MM\.|Mme|Mmes|Mlle|Me|Dr|Pr|Mgr"
_TITLES_ES = r"Sr\.|Sra\.|Srta\.|D\.|Dña\.|Dr\.|Dra\.|don|doña"


def _romance(tongue: str, articles: str, joints: str, titles: str) -> str:
    name = _name(tongue)
    article = rf"(?:{articles})"
    return rf"""
    (?:
        (?:{article}\s?)?(?:{titles})\s(?P<lady>{name})
      | {article}\s?(?:Premier\s|Première\s)?{_LOW}
            (?:\s(?:{joints})\s?(?:{_CAP}|{_LOW})(?:\s{_CAP})*)?,\s(?P<apposed>{name})(?=\s?[,.])
      | {article}\s?(?:Premier\s|Première\s)?{_LOW}\s(?P<titled>{name})
      | (?P<role>{article}\s?(?:Premier\s|Première\s)?(?:{_LOW}|{name})
            (?:\s(?:{joints})\s?(?:(?:l’|la\s|le\s)?(?:{_CAP}|{_LOW}))(?:\s{_CAP})*)?)
      | (?P<name>{name})
    )
    """


SUBJECTS = {
    "de": _GERMAN,
    "fr": _romance(
        "fr",
        r"[Ll]e\s|[Ll]a\s|[Ll]es\s|[Ll]’|[Uu]n\s|[Uu]ne\s|[Ss]on\s|[Ss]a\s|[Ll]eurs?\s",
        r"du|de\sla|de\sl’|des|de|d’",
        _TITLES_FR,
    ),
    "es": _romance(
        "es",
        r"[Ee]l\s|[Ll]a\s|[Ll]os\s|[Ll]as\s|[Uu]n\s|[Uu]na\s|[Ss]u\s|[Ss]us\s",
        r"del|de\sla|de\slos|de",
        _TITLES_ES,
    ),
}
"""The pattern of each language, to be compiled with `re.VERBOSE` inside others."""
GROUPS = ("lady", "apposed", "titled", "role", "name")
NOBODY = {
    "de": re.compile(r"(?:Niemand|Es|Das|Er|Sie|Wir|Ich|Man|Ihr|Dies|Wer|Was|Dann|Mehr|So|Und)$"),
    "fr": re.compile(r"(?:Il|Elle|Ils|Elles|On|Nous|Je|Vous|Tu|Ce|Cela|Personne|Nul|C’est)$"),
    "es": re.compile(r"(?:Él|Ella|Ellos|Yo|Nadie|Se|Eso|Esto|Lo|Usted)$"),
}
"""What looks like a name at the head of a sentence, and is none."""
