"""The words of the guide, which walks through the sample."""

from __future__ import annotations

from dataclasses import dataclass

from paraview.comparison import Certainty, Look
from paraview.wording import findings as findings_words
from paraview.wording.kinds import DOUBT_GLYPHS, GLYPHS, MOVED_GLYPH, OPPOSITE_GLYPH
from paraview.wording.translation import _


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the guide: what it is called and what it says."""

    title: str
    text: str


def guide() -> str:
    return _("Guide")


def chapters_of_the_guide() -> str:
    return _("Chapters of the guide")


def next_chapter() -> str:
    return _("Next")


def previous_chapter() -> str:
    return _("Back")


def open_the_sample() -> str:
    return _("Open the sample")


def picture_of(title: str) -> str:
    return _("Picture: {title}").format(title=title)


def chapters() -> dict[str, Chapter]:
    """Every chapter by its name, which is that of its picture too, in the order of reading."""
    return {
        "start": Chapter(
            _("Two articles"),
            _(
                "Put the earlier article, or the source, on the left and the later one on the "
                "right: drop two files anywhere on the window, choose them, or paste text. The "
                "comparison starts by itself, and no text leaves this computer. The pictures here "
                "show the sample: a wire story about a ferry, and another outlet’s version of it."
            ),
        ),
        "gist": Chapter(
            _("The whole in a sentence"),
            _(
                "The sentence at the top says how much is new, how much was dropped, and the "
                "gravest of what changed. Below it, each kind of sentence is counted; a click on "
                "a kind switches its marks off and on."
            ),
        ),
        "sides": Chapter(
            _("Side by side"),
            _(
                "Ribbons join what belongs together. {edited} stands beside sentences with mostly "
                "the same words, {reworded} beside the same meaning in other words, {dropped} and "
                "{added} beside what only one article has. {likely} and {doubtful} mean that it "
                "is not sure that two sentences belong together, {opposite} that they may say the "
                "opposite of each other. Click a sentence, and its partner comes level with it."
            ).format(
                edited=GLYPHS[Look.EDITED],
                reworded=GLYPHS[Look.REWORDED],
                dropped=GLYPHS[Look.DROPPED],
                added=GLYPHS[Look.ADDED],
                likely=DOUBT_GLYPHS[Certainty.LIKELY],
                doubtful=DOUBT_GLYPHS[Certainty.DOUBTFUL],
                opposite=OPPOSITE_GLYPH,
            ),
        ),
        "finding": Chapter(
            _("Changed quotes and facts"),
            _(
                "A filled square with {quote} stands beside a quotation that changed, with {fact} "
                "beside a changed figure, date, name or meaning. The list of findings has them "
                "all, the gravest first: what went is struck out, what came is underlined. F9 "
                "goes from one to the next."
            ).format(quote=findings_words.QUOTE_SIGN, fact=findings_words.FACT_SIGN),
        ),
        "moved": Chapter(
            _("What moved"),
            _(
                "{moved} marks what stands in another place than before. Arrows lead from the old "
                "place to the new one, and when you select such a sentence, a dashed line shows "
                "where it stood."
            ).format(moved=MOVED_GLYPH),
        ),
        "inline": Chapter(
            _("One text"),
            _(
                "One text shows the later article with everything that went, struck out in its "
                "place, as in a marked-up manuscript. Every word of either article stands in it "
                "once."
            ),
        ),
        "quotes": Chapter(
            _("All quotes in a table"),
            _(
                "Who said what, in both wordings. Click a heading to sort; Ctrl+C copies the "
                "table into a mail, a document or a spreadsheet. Enter shows a quotation in the "
                "articles."
            ),
        ),
        "decide": Chapter(
            _("You decide"),
            _(
                "Give what you have read a verdict with the keys 1 to 4, or a note with N; U goes "
                "to the next finding without one. Ctrl+Return means that two sentences belong "
                "together, Ctrl+Delete that they do not. L puts together what you clicked in "
                "either article. Ctrl+Z takes anything back. Ctrl+Shift+P finds every command, F1 "
                "tells what the marks mean."
            ),
        ),
        "summary": Chapter(
            _("Hand it on"),
            _(
                "Ctrl+E writes a report: a page for a browser, a PDF, a Word file with changes to "
                "accept, a workbook and more; Ctrl+P prints it. It says what these figures say, "
                "then who was quoted, what differs, and both articles. Ctrl+S keeps the work "
                "itself, with all that you decided."
            ),
        ),
        "many": Chapter(
            _("One against many"),
            _(
                "Drop an article together with a folder, or with many files, and the likeliest "
                "source comes first; Ctrl+Alt+R asks the same of a folder. An archive (Ctrl+Alt+A) "
                "watches folders, and shows from which of its articles the sentences of a new one "
                "come."
            ),
        ),
    }
