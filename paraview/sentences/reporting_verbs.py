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
