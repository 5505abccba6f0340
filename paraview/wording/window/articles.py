"""What is said of an article on the screen."""

from __future__ import annotations

from paraview.wording.translation import _


def sentence_heard(which: str, title: str, number: str, text: str) -> str:
    return _("{which}. {title}, sentence {number}: {text}").format(
        which=which, title=title, number=number, text=text
    )


def how_to_unfold(hidden: str) -> str:
    return _("{hidden}. Click, or press Enter, to show what is hidden").format(hidden=hidden)


def sentences_of(article: str, name: str) -> str:
    return _("Sentences of the {article}: {name}").format(article=article, name=name)


def details_of(article: str) -> str:
    return _("Details of the {article}").format(article=article)


def overview_of(article: str) -> str:
    return _("Overview: {article}").format(article=article)


def ribbons_between_the_articles() -> str:
    return _("Ribbons between the articles")
