"""The closed lists of English words by which speakers and names are found.

Other languages have other words: there nothing is found, which is better than something wrong.
"""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

SPEECH_CUES = frozenset(
    """
    accused accuses affirmed affirms advised announced apologized apologised appealed assured
    blamed called calls cautioned characterized characterised charged complained conveyed criticized
    criticised decried defended demanded demands described describes dismissed disclosed dubbed
    echoed emphasizes ended feared fears greeted hailed hinted implied indicated interjected invoked
    labeled labelled lauded likened mentioned mocked mused named notified offered opined ordered
    pledged pointed praised praises presented proclaimed proposed questioned rebuked recommended
    recounted referred rejected remembered reported reports repeated reveals revealed ruled signaled
    signalled slammed spoke speculated swore teased termed thanked thundered touted underlined
    underscored uttered verified voices wants warns welcomed remarking noting quoting describing
    calling telling saying adding asking citing urging warning claiming insisting writing stating
    blasted blasts slams derided decries ridiculed condemned condemns lambasted bashed ripped
    knocked attacked attacks chided scolded denounced denounces disputed disputes defends dismisses
    rejects compared compares likens labels brands branded dubs hails lauds touts mocks derides
    urges declaring vowing arguing reiterates informs cites laments boasts says said
    """.split()
)
"""Verbs that bring in quoted words, beside those that hand over a whole quotation."""

ATTITUDES = frozenset(
    """
    want wants wanted fear fears feared hope hopes hoped believe believes believed think thinks
    thought
    """.split()
)
"""Verbs by which an article tells what somebody feels, whoever says so."""

PLAIN_VERBS = frozenset("said says told tells added adds explained explains".split())

TWO_WORDS = frozenset(
    (
        *(("put", "it"), ("puts", "it"), ("shot", "back"), ("fired", "back"), ("hit", "back")),
        *(("struck", "back"), ("pushed", "back"), ("went", "on"), ("goes", "on"), ("took", "to")),
        *(("weighed", "in"), ("chimed", "in"), ("piped", "up"), ("spoke", "up"), ("broke", "in")),
        *(("cut", "in"), ("called", "out"), ("shot", "back"), ("shouted", "back")),
    )
)
FIRST_OF_TWO = frozenset(first for first, _ in TWO_WORDS)
"""Verbs of saying that are two words: “put it”, “shot back”."""

FILLERS = frozenset(
    """
    also later then never ever once again still already even just only first further both has had
    have been was were is are be being would could did does do not initially subsequently soon
    publicly repeatedly reportedly too today yesterday himself herself itself themselves
    monday tuesday wednesday thursday friday saturday sunday always often
    """.split()
)
"""What may stand between a subject and its verb."""

CLAUSE_STARTS = frozenset(
    """
    that while as when and but because although though after before if since whether which who whom
    whose where what how or so than until once unless nor yet
    """.split()
)

PREPOSITIONS = frozenset(
    """
    in on at by during with from to into over under about through against between among amid near
    via around across within without following upon toward towards
    """.split()
)

DETERMINERS = frozenset("the a an his her its their our my this that these those some one".split())

TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady president vice-president prime
    minister premier chancellor chairman chairwoman chair chief secretary general senator sen
    gov governor mayor rep representative congressman congresswoman judge justice king queen
    prince princess pope bishop archbishop cardinal rev reverend father sister captain capt
    colonel col lieutenant lt sergeant sgt gen admiral commander officer detective inspector
    constable director spokesman spokeswoman spokesperson ceo cfo founder coach manager author
    analyst economist ambassador envoy counterpart leader foreign defense defence finance
    interior deputy vice former attorney state deputy-director supreme executive senior speaker
    whip treasurer party opposition commissioner councilman councilwoman councillor councilor
    assemblyman assemblywoman alderman sheriff superintendent provost rector rabbi imam sheikh
    ayatollah undersecretary comptroller hon fr det asst brig madame monsieur señor señora herr
    frau baroness countess archdeacon deacon trooper mp mep msp agent special prosecutor
    solicitor adm cmdr maj cpl pvt supt insp msgr sens reps atty chairperson
    """.split()
)
"""Words before a name that are no part of it, in lower case."""

ORGANISATION_WORDS = frozenset(
    """
    ministry department university party council press news agency office court union nations states
    company inc ltd group bank association authority club museum institute committee commission
    government parliament congress senate house police army navy force forces service services
    service board school college church hospital society federation league foundation times post
    guardian journal herald telegraph mail street aquarium network radio television studies
    kingdom republic islands island city county district airport center centre
    """.split()
)

AGENCIES = frozenset(
    """
    ap afp reuters tass kcna cnn bbc interfax xinhua dpa efe ansa yonhap kyodo bloomberg
    associated-press agence-france-presse ria itar-tass pti upi npr nbc cbs abc
    """.split()
)
"""Who hands on what others said; they speak only where nobody else does."""

CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)

SENTENCE_STARTERS = frozenset(
    """
    the a an and but or so yet if in on at as for from by with after before when while since because
    although however his her its their our my what who why how where not no yes some many most more
    he she it they we you i this that these those there then now today also still even despite
    during under over according to of about both all each every another other another
    among until between despite meanwhile earlier later last next one two three four five six seven
    eight nine ten only just like once perhaps maybe such than instead nearly about into through
    anyone everyone someone nobody everybody somebody anybody nothing everything none neither
    either moreover furthermore additionally finally first second third of here
    have has had is are was were
    do does did can could will would should may might must let
    """.split()
)
"""Words that are capitalised only because a sentence starts with them."""
