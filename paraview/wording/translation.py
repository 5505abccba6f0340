"""The words for people in their language, by gettext.

Words stand in this room as `_("…")` and `ngettext("…", "…", n)`, so that one tool collects them.
The language is that of the environment, see `paraview.language`; English where there is no
catalogue for it.
"""

from __future__ import annotations

import gettext as _gettext
from functools import cache

from paraview.language import PSEUDO, language
from paraview.resource_files import resource
from paraview.wording.pseudo import PseudoTranslations

DOMAIN = "paraview-diff"


def _(message: str) -> str:
    """A text as this user's language says it."""
    return _catalogue(language()).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """A text about `count` things, in the form that the language has for so many."""
    return _catalogue(language()).ngettext(one, many, count)


@cache
def _catalogue(name: str) -> _gettext.NullTranslations:
    if name == PSEUDO:
        return PseudoTranslations()
    return _gettext.translation(DOMAIN, resource("i18n"), [name], fallback=True)
