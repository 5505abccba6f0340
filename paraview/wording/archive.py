"""What is said of an article among many: where it stands elsewhere, and which is its source."""

from __future__ import annotations

from paraview.comparison import Kind
from paraview.wording.numbers import number, percent, words
from paraview.wording.translation import _, ngettext


def verdict(elsewhere: int, nowhere: int, sources: int, searched: int) -> str:
    """The whole in a sentence; counts of words, sources and articles."""
    total = elsewhere + nowhere
    if not total:
        return _("The article has no words.")
    if not sources:
        told = ngettext(
            "Nothing of the article stands in the {n} article of the archive.",
            "Nothing of the article stands in any of the {n} articles of the archive.",
            searched,
        )
        return told.format(n=number(searched))
    told = ngettext(
        "{share} of the article’s words are in sentences that stand in {n} other article; "
        "{rest} stand nowhere else in the archive.",
        "{share} of the article’s words are in sentences that stand in {n} other articles; "
        "{rest} stand nowhere else in the archive.",
        sources,
    )
    return told.format(
        share=percent(elsewhere, total), n=number(sources), rest=percent(nowhere, total)
    )


def share_line(place: int, title: str, parts: dict[Kind, int], in_all: int, total: int) -> str:
    """A source, what counts for it, how, and how much of the article stands in it in all."""
    names = {
        Kind.IDENTICAL: _("word for word"),
        Kind.EDITED: _("edited"),
        Kind.REWORDED: _("reworded"),
    }
    told = [f"{percent(count, total)} {names[kind]}" for kind, count in parts.items() if count]
    share = percent(sum(parts.values()), total)
    line = f"[{place}] {share}  {title}"
    if told:
        line += f"  ({', '.join(told)})"
    if in_all > sum(parts.values()):
        line += "; " + _("{share} stands there in all").format(share=percent(in_all, total))
    return line


def sources_heading() -> str:
    return _("Sources")


def article_heading() -> str:
    return _("The article, sentence by sentence")


def also_in(places: list[int]) -> str:
    return _("also in {places}").format(places=", ".join(f"[{place}]" for place in places))


def added(count: int, known: int, removed: int) -> str:
    told = [ngettext("{n} article added", "{n} articles added", count).format(n=number(count))]
    if known:
        told.append(_("{n} known").format(n=number(known)))
    if removed:
        told.append(_("{n} removed").format(n=number(removed)))
    return ", ".join(told) + "."


def not_read(path: str, title: str) -> str:
    return _("Not read: {path}: {title}").format(path=path, title=title)


def removed(count: int) -> str:
    told = ngettext("{n} article removed.", "{n} articles removed.", count)
    return told.format(n=number(count))


def contents(where: str, articles: int, sentences: int, megabytes: float, model: str) -> str:
    lines = [
        where,
        ngettext("{n} article", "{n} articles", articles).format(n=number(articles))
        + ", "
        + ngettext("{n} sentence", "{n} sentences", sentences).format(n=number(sentences))
        + f", {megabytes:.1f} MB",
    ]
    if model:
        lines.append(_("model: {name}").format(name=model))
    return "\n".join(lines)


def watched(folder: str) -> str:
    return _("watched: {folder}").format(folder=folder)


def no_articles_here() -> str:
    return _("There is no article to rank there.")


def rank_line(place: int, name: str, reuse: int, verbatim: int, order: int) -> str:
    """A ranked source with its figures, in percent."""
    return _(
        "{place}. {name}: {reuse} % reused, {verbatim} % word for word, {order} % in order"
    ).format(place=place, name=name, reuse=reuse, verbatim=verbatim, order=order)


def rank_more(longest_run: int, quotes: int) -> str:
    told = [_("longest run {words}").format(words=words(longest_run))]
    if quotes:
        told.append(
            ngettext("{n} quotation shared", "{n} quotations shared", quotes).format(
                n=number(quotes)
            )
        )
    return ", ".join(told)


def rank_unlike(place: int, name: str, likeness: int) -> str:
    """A source that was only looked at quickly."""
    if not likeness:
        return _("{place}. {name}: nothing alike").format(place=place, name=name)
    told = _("{place}. {name}: about {share} % alike, not compared in full")
    return told.format(place=place, name=name, share=likeness)
