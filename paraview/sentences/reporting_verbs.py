"""Verbs that hand a quotation to its speaker, in the forms in which news uses them."""

from __future__ import annotations

REPORTING_VERBS = frozenset(
    """
    said says say saying told tells tell telling asked asks ask asking added adds add adding
    explained explains replied replies answered answers stated states noted notes noting wrote
    writes writing argued argues claimed claims insisted insists warned warns recalled recalls
    remarked remarks observed observes commented comments declared declares announced announces
    admitted admits acknowledged acknowledges conceded concedes confirmed confirms denied denies
    suggested suggests continued continues concluded concludes joked jokes quipped shouted shouts
    cried cries whispered exclaimed yelled screamed responded responds countered counters tweeted
    posted testified testifies estimated predicted predicts promised vowed vows urged urges
    complained complains stressed stresses emphasized emphasised maintained maintains pleaded agreed
    agrees believes believed thinks thought wondered wonders expressed informed conveyed voiced
    cited quoted reiterated asserted asserts contended contends boasted lamented grumbled grumbles
    sighed sighs began begins mused muses muttered mutters mumbled mumbles snapped snaps barked
    growled groaned moaned laughed chuckled giggled smiled sobbed gasped stammered stuttered
    bellowed roared hissed whined scoffed scoffs sneered jeered taunted retorted retorts quips
    teases ventured volunteered interrupted interjected intoned chimed chanted chants hollered
    wailed gushed gushes enthused enthuses deadpanned confessed confesses confided confides tweets
    retweeted posts texted emailed e-mailed blogged messaged typed reads read opined opines
    recounted recounts reflected reflects reasoned reasons theorized theorised summarized summarised
    clarified clarifies elaborated elaborates reassured pressed presses begged begs demanded demands
    ordered cautioned cautions counseled counselled advised advises assured assures proclaimed
    proclaims pronounced fumed fumes raged seethed vented ranted repeated repeats echoed echoes
    rejoined shrugged nodded concurred concurs offered offers guessed speculated swore swears
    protested protests objected objects rebutted pleads cracked drawled croaked cooed crowed cheered
    reported reports reporting revealed reveals disclosed discloses mentioned mentions indicated
    indicates
    """.split()  # noqa: SIM905  a word list reads better in lines
)

_GERMAN = """
    sagte sagt sagten sagen gesagt erklärte erklärt erklärten meinte meint meinten betonte
    betont betonten fragte fragt fragten antwortete antwortet antworteten rief ruft riefen
    schrie schrien schreit schrieb schreibt schrieben berichtete berichtet berichteten teilte
    teilten mitgeteilt versprach verspricht warnte warnt warnten klagte klagt klagten forderte
    fordert forderten kündigte kündigt kündigten räumte räumt gab gibt gestand gesteht
    behauptete behauptet findet fand findet lobte lobt ergänzte ergänzt fügte fügt erinnert
    erinnerte befahl befiehlt seufzte seufzt kommentierte kommentiert erzählte erzählt beteuerte
    beteuert versicherte versichert bekräftigte bekräftigt kritisierte kritisiert entgegnete
    entgegnet unterstrich unterstreicht prognostizierte prognostiziert hofft hoffte freut freute
    appellierte appelliert verurteilte verurteilt meldete meldet meldeten lehrte wiederholte
    wiederholt äußerte äußert hob stellte bestätigte bestätigt urteilte urteilt mahnte mahnt
    bilanzierte resümierte scherzte flüsterte brüllte erwiderte erwidert konterte kontert
    begründete begründet schilderte schildert glaubt glaubte denkt dachte weiß vermutet
    vermutete befürchtet befürchtete wetterte wettert wünscht verkündete verkündet twitterte
    twittert postete gratulierten gratulierte schwärmte schwärmt plädierte plädiert verriet
    verrät nannte nennt wundert wollte bat bittet rät riet sprach monierte moniert rügte rügt
    beklagte beklagt bemerkte bemerkt bedauerte bedauert verteidigte erläuterte erläutert
    präzisierte rechtfertigte stöhnte stöhnt jubelte jubelt frohlockte spottete spottet drohte
    droht verlangte verlangt verlangten empörte gab
"""
_FRENCH = """
    dit disait disent dire déclaré déclare déclarait affirmé affirme affirmait expliqué explique
    expliquait ajouté ajoute ajoutait indiqué indique indiquait souligné souligne soulignait
    estimé estime estimait assuré assure assurait répondu répond répondait demandé demande
    demandait annoncé annonce annonçait précisé précise précisait raconté raconte racontait
    confié confie confiait lancé lance lançait écrit écrivait écrivent insisté insiste martelé
    martèle reconnu reconnaît avoué avoue regretté regrette déploré déplore dénoncé dénonce
    critiqué critique prévenu prévient averti avertit alerté alerte promis promet répété répète
    conclu conclut rappelé rappelle soupiré soupire murmuré murmure crié crie criait hurlé hurle
    ordonné ordonne rétorqué rétorque répliqué réplique lâché lâche commenté commente rapporté
    rapporte rapportait témoigné témoigne constaté constate tranché tranche prévu prévoit
    prétendu prétend condamné condamne réjoui réjouie réjouit félicite félicité plaint étonne
    étonné emporte emporté souvient inquiète inquiété espère espéré résumé résume poursuivi
    poursuit renchéri renchérit ironisé ironise plaidé plaide interrogé interroge exclamé
    exclame jugé juge pense insurge insurgé indigne indigné alarme alarmé désole justifie
    justifié défend défendu soutient soutenu avance avancé glisse glissé note noté observe
    observé relève relevé détaille détaillé nuance salue salué reproche reproché tonne tempête
    voulait savoir
"""
_SPANISH = """
    dijo dijeron dice dicen dicho decía declaró declararon declara afirmó afirma afirmaron
    explicó explica explicaron añadió añade agregó agrega señaló señala indicó indica indicaron
    subrayó subraya recalcó recalca aseguró asegura preguntó pregunta respondió responde
    contestó contesta anunció anuncia anunciaron precisó precisa contó cuenta relató relata
    confió confía escribió escribe insistió insiste reconoció reconoce admitió admite lamentó
    lamenta denunció denuncia criticó critica advirtió advierte avisó avisa alertó alerta
    prometió promete repitió repite concluyó concluye recordó recuerda suspiró suspira murmuró
    murmura gritó grita gritaba chilló ordenó ordena replicó replica comentó comenta informó
    informa informaron constató constata sentenció sentencia zanjó zanja sostuvo sostiene opinó
    opina condenó condena celebró celebra felicita queja pidió pide exclamó exclama manifestó
    manifiesta expresó expresa reiteró reitera matizó matiza apuntó apunta destacó destaca
    resumió resume confesó confiesa bromeó bromea saludó saluda enfatizó enfatiza defendió
    defiende aclaró aclara detalló detalla ironizó reprochó reprocha valoró valora reclamó
    reclama exigió exige auguró augura justificó justifica espera esperó quiso dudó duda estimó
    estima
"""
_OTHERS = {
    "de": frozenset(_GERMAN.split()),
    "fr": frozenset(_FRENCH.split()),
    "es": frozenset(_SPANISH.split()),
}


def reporting_verbs(tongue: str) -> frozenset[str]:
    """The verbs that hand over a quotation in a language; the English ones where none are known."""
    return _OTHERS.get(tongue, REPORTING_VERBS)
