"""What a full stop may stand behind without ending a sentence, in German, French and Spanish.

Single letters and figures are not listed: the rules of `boundaries` know them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Habits:
    """How sentences of a language end and begin.

    Attributes:
        inside: abbreviations, in lower case, behind which a sentence always goes on.
        either: those that may also be its last word; it ends where a `starters` word follows.
        starters: words that, with a capital, as good as surely begin a sentence.
        closers: marks that close behind the full stop, and belong to the sentence before it.
        may_space_closers: whether a space stands before them, as in French.
    """

    inside: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]
    closers: str
    may_space_closers: bool = False


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_GERMAN = Habits(
    _words(
        """
        dr prof hr fr frl dipl ing mag habil med phil jur rer nat st sr jr abg min-präs geb gest
        verh z d u a o s i v bzw ca vgl evtl ggf ggfs sog inkl exkl zzgl abzgl max min mind lt nr
        nrn art abs ziff bd bde kap abb tab aufl hg hrsg tel str az bj jg mo di mi do fr sa so
        jan feb mär apr jun jul aug sep sept okt nov dez chr betr bspw gem gez insb insbes rd resp
        sen stellv synd urspr zit allg amtl bes co ders dies ebd entspr ehem einschl engl franz
        """
    ),
    _words("usw etc mio mrd mill bill std min sek tsd jh jhd uff ff pl dgl ag gmbh kg e.v str"),
    _words(
        """
        der die das den dem des ein eine einen einem einer er sie es wir ihr ich du man ihm ihn
        dies diese dieser dieses damit dabei dann danach darum deshalb doch aber auch und oder
        denn so nun nur noch im in am an auf aus bei beim mit nach seit von vom vor zu zum zur
        für durch über unter um ohne gegen bis als wenn weil obwohl während nachdem bevor ob wer
        was wie wo warum wann nicht kein keine niemand alle viele einige manche mehr rund etwa
        zwei drei vier fünf sein seine seinen ihre ihren ihrem unser unsere jeder jede hier dort
        heute gestern erst bereits zunächst morgen jetzt später zuletzt zuvor zudem außerdem
        trotzdem allerdings
        """
    ),
    '“”"«‹‘’)]',
)
_FRENCH = Habits(
    _words(
        """
        m mm mme mmes mlle mlles dr drs pr prof me mgr st ste cf art al fig p pp vol no nos n t
        tél bd av env ex réf chap éd janv févr avr juil sept oct nov déc lt cap col gén cdt adj
        min max approx resp hab sr jr vs
        """
    ),
    _words("etc h cie sa sarl j.-c min sec"),
    _words(
        """
        le la les un une des du de il elle ils elles on nous vous je tu ce cet cette ces c’est
        c'est et mais ou donc or ni car si quand comme lorsque puis alors ainsi dans en à au aux
        pour par avec sans sous sur entre depuis pendant après avant selon d’après son sa ses leur
        leurs notre nos mon ma mes qui que quoi où pourquoi comment aucun personne rien tout tous
        toute deux trois cinq aujourd’hui hier demain enfin ici là lui eux moi
        """
    ),
    '»”"›)]',
    may_space_closers=True,
)
_SPANISH = Habits(
    _words(
        """
        sr sra sres sras srta srtas dr dra dres d dña dn prof profa lic ldo ldos lda ing arq gral
        cnel cap cmdte sgto tte almte excmo excma ilmo ilma rvdo mons sto sta fdo art arts pág
        págs p pp núm núms n nº n.º vol vols t cap tel tfno avda av c pza pl ctra depto dpto ayto
        ej aprox máx mín hno hnos hna hnas ud uds vd vds ene feb mar abr may jun jul ago sept oct
        nov dic fig cf cfr ss
        """
    ),
    _words("etc cía s.a sa h mill min seg c.f a.c d.c uu aa cc"),
    _words(
        """
        el la los las un una unos unas lo él ella ellos ellas yo tú nosotros usted ustedes este
        esta estos estas ese esa eso esto aquel y pero o ni que si cuando como mientras porque
        aunque pues así entonces luego después antes en a al de del con sin por para según sobre
        entre desde hasta hacia durante tras su sus mi mis nuestro nuestra se le les me nos no sí
        quien qué quién cómo cuándo dónde nadie nada todo todos todas cada dos tres cinco hoy ayer
        mañana ahora aquí allí también tampoco hay es era fue son está están ha han
        """
    ),
    '»”"›)]',
)
HABITS = {"de": _GERMAN, "fr": _FRENCH, "es": _SPANISH}
"""The languages whose sentences are cut by rules of their own; others are cut as English is."""
