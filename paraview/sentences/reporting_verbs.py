"""Verbs that hand a quotation to its speaker, in the forms in which news uses them."""

from __future__ import annotations

REPORTING_VERBS = frozenset(
    """
    said says say saying told tells tell telling asked asks ask asking added adds add adding
    explained explains replied replies answered answers stated states noted notes noting
    wrote writes writing argued argues claimed claims insisted insists warned warns recalled recalls
    remarked remarks observed observes commented comments declared declares announced announces
    admitted admits acknowledged acknowledges conceded concedes confirmed confirms denied denies
    suggested suggests continued continues concluded concludes joked jokes quipped shouted shouts
    cried cries whispered exclaimed yelled screamed responded responds countered counters
    tweeted posted testified testifies estimated predicted predicts promised vowed vows urged urges
    complained complains stressed stresses emphasized emphasised maintained maintains pleaded
    agreed agrees believes believed thinks thought wondered wonders expressed informed conveyed
    voiced cited quoted reiterated asserted asserts contended contends boasted lamented
    """.split()  # noqa: SIM905  a word list reads better in lines
)
