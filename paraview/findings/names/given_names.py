"""Given names that tell a man or a woman, in lower case."""

from __future__ import annotations

MEN = frozenset(
    """
    aaron abdul abraham adam adrian ahmed alan albert alejandro alexander alexei ali andreas
    andrew anthony anton antonio arthur ben benjamin bernard bernie bill bob boris brad brandon
    brian bruce carl carlos carlton charles christian christopher chuck clarence colin corey
    craig dan daniel darren dave david dennis derek dmitry don donald doug douglas duncan dylan
    earl edward elijah elon emmanuel eric erik ernest ethan eugene ewan fernando floyd francisco
    frank fred gareth gary gavin george gerald giles glen glenn graham greg gregory hamish hank
    hans harold harry harvey hassan henry herbert howard hugo ian igor isaac isaiah ivan jack
    jacob jake james jared jason javier jeb jeff jeffrey jeremy jim joe johan john jonathan
    jorge jose joseph joshua josé juan julian justin karl keith ken kenneth kevin klaus kyle
    larry lars lawrence leo leon leonard liam lloyd logan louis luis luke magnus marco marcus
    mario mark martin marvin mason matt matthew max melvin michael miguel mike milton mitch mitt
    mohamed mohammed muhammad nathan neil newt nicholas nick nigel nikolai noah norman olaf oleg
    oliver omar oscar otto pablo patrick paul pedro perry peter phil philip pierre rafael ralph
    randy ray raymond reince rex ricardo richard rick ricky rob robert rodney roger ron ronald
    ross roy rudy rupert russell ryan samuel satya scott sean sergei sergey sidney simon stanley
    stefan stephen steve steven stuart sundar sven ted theodore thomas tim timothy toby todd tom
    tony trevor victor viktor vincent vladimir volodymyr walter warren wayne wendell william
    wolfgang xavier yusuf
    """.split()  # noqa: SIM905  word lists read better in lines
)
WOMEN = frozenset(
    """
    abigail agnes aisha alice alison allison amanda amber amelia amina amy ana anastasia andrea
    angela anita ann anna anne annette ashley astrid barbara beatrice beth brenda bridget
    brittany camilla carmen carol caroline catherine cecilia charlotte christina christine
    claire clara claudia courtney crystal cynthia danielle deborah denise diana diane dolores
    donna dorothy elaine eleanor elena elise elizabeth ellen emily emma erika erin eva eve
    evelyn fatima fiona florence frances freya gabriela gail gemma gina gloria grace greta
    hailey hannah harriet heather heidi helen helena hillary holly imogen ingrid irene isabel
    isabella ivanka jacqueline jane janet jennifer jessica jill jillian joan joann joanna jodi
    josephine joyce judith julia julie karen karin kate katherine kathleen kathy katie kayla
    kelly-anne kellyanne kimberly kirsten kristin laura lauren leah leila linda lisa liz lois
    loretta lori louise lucia lucy lydia madeleine margaret margarita maria marie marilyn marina
    marta martha mary maría maureen maya megan melania melissa michele michelle mildred miriam
    monica muriel nadia nancy naomi natalia natalie nicole nikki nina nora norma olga olivia
    pamela patricia paula peggy penelope philippa phyllis pippa priya rachel rebecca rhonda rita
    rosa rose rosemary ruth sabine sally samantha sandra sara sarah sharon sheila sherry shirley
    silvia sofia sophia sophie stacy stella stephanie sue susan suzanne svetlana sylvia tammy
    tanya tara tatiana teresa theresa tiffany tina ursula valentina vanessa vera veronica
    victoria virginia wanda wendy yolanda yvonne zainab zoe
    """.split()  # noqa: SIM905  word lists read better in lines
)


def is_given_name(word: str) -> bool:
    """Whether a word, in lower case, is a man's or a woman's name."""
    return word in MEN or word in WOMEN
