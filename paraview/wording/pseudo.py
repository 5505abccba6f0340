"""A language to find cut texts with: English with accents, and 40 percent longer.

Start the application with `LANGUAGE=en_XA` to see it.
"""

from __future__ import annotations

import gettext
import re

_ACCENTS = str.maketrans("aeiouAEIOUncyNCY", "áèïöúÁÈÏÖÚñçýÑÇÝ")
_KEPT = re.compile(r"(\{[^}]*\}|<[^>]*>|&\w+;|\n)")
_LONGER = 0.4
_FILLING = "·lorem·ipsum·dolor·sit·amet"


class PseudoTranslations(gettext.NullTranslations):
    """Lengthens whatever it is asked for; names in braces, marks and lines stay."""

    def gettext(self, message: str) -> str:
        """The text with accents, and a filling behind it."""
        return lengthened(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form for so many, lengthened."""
        return lengthened(msgid1 if n == 1 else msgid2)


def lengthened(message: str) -> str:
    """The text with accents and 40 percent more characters, at least one; empty stays empty."""
    if not message.strip():
        return message
    parts = _KEPT.split(message)
    parts[::2] = [part.translate(_ACCENTS) for part in parts[::2]]
    more = max(1, round(_LONGER * len(message)))
    filling = (_FILLING * (more // len(_FILLING) + 1))[:more]
    filling = filling.replace("·", " ") if " " in message else filling
    return "".join(parts) + filling
