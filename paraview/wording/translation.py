"""The language of the window, the reports and the command line: gettext, loaded once.

Words stand in this room as `_("…")` and `ngettext("…", "…", n)`, so that one tool collects them.
The language is that of the environment (`LANGUAGE`, `LC_ALL`, `LC_MESSAGES`, `LANG`); English where
there is no catalogue for it. It holds for as long as the process lives.
"""

from __future__ import annotations

import gettext as _gettext

from paraview.resource_files import resource

DOMAIN = "paraview-diff"

_catalogue = _gettext.translation(DOMAIN, resource("i18n"), fallback=True)

_ = _catalogue.gettext
ngettext = _catalogue.ngettext
