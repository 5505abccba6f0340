"""English words for those who can speak: people by what they are, and bodies.

A speaker is told only where it is a name, one of these words, or a phrase with one as its head.
Other languages have other words: there only names are found, which is better than something wrong.
"""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from functools import lru_cache

_PEOPLE = frozenset(
    """
    accountant accuser activist actor actress adjutant administrator admiral adult advertiser
    adviser advisor advocate agent aide alderman ally ambassador analyst anchor animator announcer
    apologist applicant apprentice archaeologist archbishop architect artist assassin assistant
    associate astronaut astronomer athlete attacker attendant attendee attorney auctioneer auditor
    aunt author authority babysitter bailiff baker banker barber barista baron barrister bartender
    batsman beekeeper believer beneficiary biker biographer biologist bishop blacksmith blogger
    boarder boatman bodyguard boss boy boyfriend boxer bride bridegroom broadcaster broker brother
    builder businessman businesswoman butcher buyer bystander cabbie cadet campaigner candidate
    captain caretaker carer cardinal carpenter cartoonist cashier caller celebrity ceo cfo chair
    chairman chairperson chairwoman chancellor chaplain chauffeur chef chemist chief child
    choreographer citizen civilian cleaner clergyman cleric clerk climber clinician coach coalman
    coauthor co-author co-chair co-founder co-owner co-pilot co-worker cofounder collaborator
    colleague collector colonel columnist comedian commander commandant commentator commissioner
    companion complainant composer comptroller conductor confidant congressman congresswoman
    conservationist conservator constable constituent consul consultant consumer contestant
    contractor contributor controller convict cook cop coordinator co-ordinator coroner corporal
    correspondent councillor councilman councilwoman councilor counsel counsellor counselor
    counterpart couple courier cousin coworker craftsman creator creditor crewman critic curator
    customer cyclist dad dancer daughter dealer dean debtor defector defendant defender delegate
    demonstrator dentist deputy dermatologist designer detainee detective developer diner diplomat
    director disciple dispatcher dissident doctor donor doorman dramatist driver drummer duchess
    duke ecologist economist editor editor-in-chief educator elder emissary emperor employee
    employer engineer entertainer entrepreneur envoy epidemiologist evangelist ex-husband ex-wife
    examiner executive expert explorer eyewitness fan farmer fashionista father father-in-law fiance
    fiancee fiancé fiancée fighter filmmaker financier firefighter fireman fisherman follower
    footballer forecaster foreman founder freshman friend gamer gardener general geologist
    geographer girl girlfriend goalkeeper goalie goaltender golfer governor graduate grandfather
    grandma grandmother grandson granddaughter guard guest guide guitarist gunman gynaecologist
    hairdresser head headmaster headmistress headteacher healer heckler historian homemaker
    homeowner host hostage hostess hotelier hunter husband illustrator imam immigrant informant
    inmate innkeeper innovator inspector instructor insider insurer intern interpreter interviewee
    interviewer inventor investigator investor islander jailer janitor jeweller jockey journalist
    judge juror justice keeper king lad lady landlady landlord landowner lawmaker lawyer leader
    lecturer legislator librarian lieutenant lifeguard linguist listener lobbyist local logger lord
    lover magician magistrate major maker man manager marine mariner mathematician mayor mechanic
    mediator medic member merchant meteorologist midfielder midwife migrant militant millionaire
    billionaire miner minister missionary moderator monarch monk mother mother-in-law motorist
    mountaineer mourner mp mep msp musician nanny narrator negotiator neighbor neighbour nephew
    netizen neurologist neuroscientist newlywed newsreader niece nominee novelist nun nurse
    nutritionist observer occupant officer official ombudsman onlooker operator opponent organiser
    organizer orphan owner paediatrician painter panelist panellist paramedic parent parishioner
    parliamentarian participant partner passenger passerby pastor pathologist patient patrolman
    patron pediatrician pedestrian peer pensioner performer person pharmacist philanthropist
    philosopher photographer physician physicist physiotherapist pianist pilgrim pilot pioneer
    planner player plaintiff plumber poet policeman policewoman politician pollster pope porter
    poster postman practitioner preacher premier presenter president priest prime prince princess
    principal prisoner producer professor programmer promoter proprietor prosecutor protester
    protestor provost psychiatrist psychologist publicist publisher pundit pupil quarterback queen
    rabbi racer radiologist rancher ranger rapper reader realtor rebel receptionist recipient
    recruit recruiter rector referee reformer refugee registrar regulator relative reporter
    representative republican democrat rescuer researcher reservist resident responder restaurateur
    retailer retiree reveller reverend reviewer rider rival roommate ruler runner sailor salesman
    saleswoman salesperson scholar scientist scout screenwriter sculptor seaman secretary seller
    senator sergeant servant sheriff shopkeeper shopper shareholder singer sister skater skier
    skipper smuggler sociologist soldier soloist solicitor son songwriter sophomore source spectator
    spokesman spokesperson spokeswoman sponsor spouse staffer statesman statistician stepfather
    stepmother steward stewardess storyteller strategist striker student subject subscriber
    successor suffragan suitor superintendent superstar supervisor supporter surfer surgeon surveyor
    survivor suspect swimmer tailor taoiseach taxpayer teacher teammate technician technologist
    teenager tenant tester therapist toddler tourist tracker trader trainee trainer translator
    traveler traveller treasurer trucker trustee tutor twin tycoon umpire uncle undersecretary
    undergraduate user vendor veteran veterinarian vet vicar victim villager violinist virologist
    visitor vocalist volunteer voter waiter waitress walker warden warrior watchdog whistleblower
    widow widower wife winner witness woman worker worshipper wrestler writer youngster youth
    zookeeper zoologist champion star medallist medalist hopeful native insurgent nationalist
    loyalist hardliner moderate conservative liberal libertarian ex-president ex-minister
    vice-president vice-chancellor vice-chairman vice-chair secretary-general attorney-general
    director-general physio newsman anchorman anchorwoman firebrand whip speaker arbitrageur trooper
    usher bureaucrat playwright captor commuter jogger hiker camper angler boater diver paralegal
    marshal fundraiser marcher classmate rookie mom grandpa hacker coder mogul heiress socialite
    commenter viewer client renter grocer landscaper lumberjack welder deacon assemblyman
    assemblywoman selectman regent attache airman interrogator parolee perpetrator petitioner
    appellant respondent claimant executor guardian teen kid guy gentleman pitcher catcher
    linebacker receiver cornerback shortstop outfielder infielder lineman midshipman detainee
    evacuee escapee appointee honoree inductee
    """.split()
)
_PLURAL_PEOPLE = frozenset(
    """
    people men women children wives policemen policewomen firemen fishermen businessmen
    businesswomen congressmen congresswomen congressional spokesmen spokeswomen spokespeople
    salesmen clergymen councilmen aldermen cops countrymen crewmen craftsmen gunmen lawmen
    servicemen servicewomen seamen others police staff clergy folks residents authorities mps meps
    attorneys-general parents-in-law passersby bystanders aides-de-camp
    """.split()
)
_BODIES = frozenset(
    """
    academy administration advocacy agency airline airport alliance archdiocese army arm assembly
    association authority bank bench board body borough brand brewery broadcaster bureau business
    cabinet camp campaign carmaker automaker carrier cathedral center centre chain chamber charity
    church city clinic club coalition college commission committee community company confederation
    conglomerate congress congregation consortium consulate cooperative co-operative corporation
    council county court crew daily department developer diocese district duma embassy empire
    enterprise family faculty faction federation firm fleet forum foundation government group guild
    headquarters hospital hotel house industry inquest inquiry institute institution investigators
    jury kingdom kremlin laboratory lab league legislature lender library lobby magazine maker
    management manufacturer market media militia military ministry monarchy monastery mosque
    movement municipality museum nation navy network newspaper ngo office operator opposition
    orchestra organisation organization outfit outlet panel paper parish parliament partnership
    party patrol platform police politburo port practice presidency press prison prosecution
    province provider publication publisher quango railway realty regime region regulator restaurant
    retailer school secretariat senate service shelter side site society squad start-up startup
    state station store studio supermarket supplier syndicate synagogue taliban team tabloid
    task-force temple theatre theater thinktank think-tank town treasury tribunal trust unesco
    unicef union university utility vatican venue village watchdog website wing workforce crowd
    audience zoo aquarium nonprofit non-profit airforce defence defense directorate regiment
    battalion brigade coastguard guard force forces troop troops rebels taskforce bakery factory
    dealership subcommittee pentagon brokerage majority division
    caucus observatory
    """.split()
)
_ENDINGS = (
    *("woman", "person", "ologist", "ologists", "women", "persons", "maker", "makers", "keeper"),
    *("keepers", "worker", "workers", "owner", "owners", "goer", "goers", "holder", "holders"),
    *("leader", "leaders", "planner", "planners", "grower", "growers", "founder", "founders"),
    *("ographer", "ographers", "driver", "drivers", "player", "players", "officer", "officers"),
    *("ist", "ists", "ician", "icians", "eur", "eurs", "-year-old", "-year-olds"),
)
_NO_ROLE = frozenset(
    """
    placeholder placeholders shareholding bookmaker person list lists checklist checklists playlist
    playlists watchlist watchlists shortlist blacklist wishlist wish-list twist twists wrist wrists
    fist fists mist exist exists resist resists persist persists consist consists assist assists
    enlist enlists desist subsist coexist gist waist heist heists hoist tryst grandeur liqueur
    liqueurs hauteur racist racists sexist sexists
    """.split()
)
_NOT_ALONE = frozenset("prime subject source head star arm side body bench press".split())
"""Words of another sense too; they speak with something before or behind them that says which."""

_MASS = frozenset("management media militia military staff clergy police press personnel".split())

SPEAKING_NOUNS = frozenset(
    """
    statement letter conclusion report analysis message post speech remark remarks word words
    comment comments tweet note memo lawsuit article column blog book answer reply response
    testimony announcement email e-mail press release account ruling opinion verdict motion filing
    complaint petition affidavit memorandum memo editorial op-ed essay newsletter
    quote quotation quip joke mantra
    """.split()
)
"""What somebody says, so that whose it is speaks: “Carle's conclusion: …”."""

MODIFIERS = frozenset(
    """
    major moderate conservative liberal libertarian native insurgent rival rebel star champion
    nationalist loyalist hopeful representative subject twin adult civilian patient minor principal
    veteran amateur chief junior republican democrat
    """.split()
)
"""Roles that are adjectives as well: “a major departure”, “a conservative estimate”."""

HONORIFICS = frozenset(
    """
    mx asst brig sens reps govs drs ald mr mrs ms miss dr prof sir dame lord lady sen rep gov
    gen lt col sgt capt maj cpl adm cmdr pvt rev fr msgr hon pres supt insp det atty sec amb st
    jr sr
    """.split()
)
SUFFIXES = frozenset("jr sr ii iii iv phd md rn jd cpa dds qc kc mp esq ret cbe obe mbe sc".split())
"""What stands behind a name and is no part of it."""
FIRMS = frozenset("corp inc co cos ltd llc llp plc lp bros".split())
"""What ends the name of a firm, and no other."""
FIRM_ENDINGS = FIRMS | frozenset(
    """
    partners holdings industries systems technologies motors airlines airways pharmaceuticals
    pictures entertainment communications resources securities financial insurance energy capital
    stores foods brands labs media software solutions enterprises associates
    """.split()
)
"""What ends the name of a firm."""


def is_person_word(word: str) -> bool:
    """Whether the word, in lower case, tells one person: “mayor”, “ex-mayor”, “mayor-elect”."""
    if "-" in word:
        for ahead in ("ex-", "vice-", "co-", "then-"):
            word = word.removeprefix(ahead)
        word = word.removesuffix("-elect").removesuffix("-designate").removesuffix("-general")
    return word in _PEOPLE or (
        word.endswith(_ENDINGS) and word not in _NO_ROLE and not word.endswith("s")
    )


def is_people_word(word: str) -> bool:
    """Whether the word tells several people: “officials”."""
    return word in _PLURAL_PEOPLE or (
        word.endswith("s")
        and word not in _NO_ROLE
        and (_singular(word) in _PEOPLE or word.endswith(_ENDINGS))
    )


def is_body_word(word: str) -> bool:
    """Whether the word, in lower case, tells a body of people: “ministry”."""
    return word in _BODIES or (word.endswith("s") and _singular(word) in _BODIES)


@lru_cache(maxsize=65_536)
def is_speaker_word(word: str) -> bool:
    """Whether one of whom the word tells can speak."""
    return is_person_word(word) or is_people_word(word) or is_body_word(word)


def is_plural(word: str) -> bool:
    """Whether a word of those who can speak tells several: “officials”, “cities”."""
    return is_people_word(word) or (word not in _BODIES and word.endswith("s"))


def needs_company(word: str) -> bool:
    """Whether the word alone may well mean something else: “source”, “side”."""
    return word in _NOT_ALONE


def is_mass(word: str) -> bool:
    """Whether a body's word goes without an article: “management”."""
    return word in _MASS


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1]
