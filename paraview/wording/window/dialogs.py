"""The words of the dialogs: settings, shortcuts, commands, legend, about."""

from __future__ import annotations

from paraview.wording.translation import _


def about_paraview_diff() -> str:
    return _("About Paraview Diff")


def what_this_is() -> str:
    return _(
        "Compares two articles sentence by sentence, by meaning. Everything runs on "
        "this computer; no text ever leaves it."
    )


def commands() -> str:
    return _("Commands")


def type_what_you_want_to_do() -> str:
    return _("Type what you want to do")


def no_such_command(wanted: str) -> str:
    return _("Nothing that can be done now is called “{wanted}”.").format(wanted=wanted)


def action() -> str:
    return _("Action")


def keys() -> str:
    return _("Keys")


def quote() -> str:
    return _("Quote")


def fact() -> str:
    return _("Fact")


def colours_and_signs() -> str:
    return _("What do these marks mean?")


def how_words_are_marked() -> str:
    return _(
        "Inside a sentence, words that differ have a deeper colour; those that the "
        "other article lacks are underlined too. A small triangle marks where the other "
        "article has words that this one lacks. Reworded sentences show their words "
        "when you point at them. A dashed line between two articles joins what may belong "
        "together: select it to say whether it does."
    )


def likely_meaning(sign: str) -> str:
    return _("{sign} beside it: likely, not sure, that both say the same").format(sign=sign)


def doubtful_meaning(sign: str) -> str:
    return _("{sign} beside it: doubtful whether both say the same").format(sign=sign)


def opposite_meaning(sign: str) -> str:
    return _("{sign} beside it: the two may say the opposite").format(sign=sign)


def by_hand_meaning(sign: str) -> str:
    return _("{sign} beside it: put together by you").format(sign=sign)


def changed_quote_meaning() -> str:
    return _("Words between quotation marks that changed, or their speaker")


def changed_fact_meaning() -> str:
    return _("A figure, date, name, denial, meaning or another fact that changed")


def lone_quote_meaning() -> str:
    return _("Somebody’s words that only this article quotes")


def moved_meaning(sign: str) -> str:
    return _("{sign} beside it: it moved to another place").format(sign=sign)


def keyboard_shortcuts() -> str:
    return _("Keyboard shortcuts")


def find_an_action() -> str:
    return _("Find an action")


def use_it_here_instead() -> str:
    return _("Use it here instead")


def no_keys() -> str:
    return _("No keys")


def as_at_first() -> str:
    return _("Usual keys")


def all_as_at_first() -> str:
    return _("Usual keys everywhere")


def close() -> str:
    return _("Close")


def needed_for_typing() -> str:
    return _("A key alone is needed for typing; add Ctrl or Alt to it.")


def keys_for(title: str) -> str:
    return _("Keys for “{title}”").format(title=title)


def keys_taken(keys: str, title: str) -> str:
    return _("{keys} already stands for “{title}”.").format(keys=keys, title=title)


def a_fault() -> str:
    return _("An error")


def something_went_wrong() -> str:
    return _("Something went wrong inside Paraview Diff.")


def ended_unexpectedly() -> str:
    return _("Paraview Diff ended unexpectedly the last time.")


def what_to_do_about_a_fault() -> str:
    return _(
        "The error is in Paraview Diff, not in your documents. You can go on working. The report "
        "below helps to mend it; it holds no word of your articles."
    )


def the_report() -> str:
    return _("The report")


def show_the_report() -> str:
    return _("Show the report")


def copy_the_report() -> str:
    return _("Copy the report")


def licences() -> str:
    return _("Licences…")


def licences_of_all_parts() -> str:
    return _("Licences of all parts")


def copy_diagnostics() -> str:
    return _("Copy details for a bug report")


def copied() -> str:
    return _("Copied")


def made_with() -> str:
    return _("Made with")
