"""What each action does to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paraview.app.findings.dock import FLOATING, PLACES
from paraview.app.look.theme import MODES
from paraview.app.state.preferences import LENIENCIES, LINE_SPACINGS, MEASURES, VIEWS
from paraview.comparison import Hand, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from paraview.app.comparing.page import ComparisonPage
    from paraview.app.window.parts import WindowParts

Handlers = dict[str, "Callable[..., object]"]


def handlers(window: WindowParts) -> Handlers:
    """What to call for each action, by its name; those that can be checked are given whether."""
    return {
        **_of_documents(window),
        **_of_the_look(window),
        **_of_the_comparison(window),
        **_of_help(window),
    }


def _of_documents(window: WindowParts) -> Handlers:
    desk = window.desk
    return {
        "new": window.start_again,
        "open_left": lambda: window.intake.browse(Hand.LEFT),
        "open_right": lambda: window.intake.browse(Hand.RIGHT),
        "sample": window.open_sample,
        "open_session": lambda: window.session_files.browse(),  # noqa: PLW0108  made later
        "save": lambda: window.session_files.save(),  # noqa: PLW0108  made later
        "save_as": lambda: window.session_files.save_as(),  # noqa: PLW0108  made later
        "export": lambda: window.exporting.export(),  # noqa: PLW0108  made later
        "print": lambda: window.exporting.print(),  # noqa: PLW0108  made later
        "swap": desk.swap,
        "compare": desk.compare_again,
        "cancel": desk.cancel,
        "documents": desk.go_back,
        "undo": desk.workspace.undo_stack.undo,
        "redo": desk.workspace.undo_stack.redo,
        "paste": window.paste_from_clipboard,
        "quit": window.close,
    }


def _of_the_look(window: WindowParts) -> Handlers:
    preferences, theme = window.preferences, window.theme
    return {
        "serif": preferences.set_serif,
        **{
            f"spacing_{name}": lambda _on, name=name: preferences.set_spacing(name)
            for name in LINE_SPACINGS
        },
        **{
            f"measure_{name}": lambda _on, name=name: preferences.set_measure(name)
            for name in MEASURES
        },
        "zoom_in": lambda: preferences.zoom(1),
        "zoom_out": lambda: preferences.zoom(-1),
        "zoom_reset": lambda: preferences.set_zoom(100),
        "lock": window.set_lock,
        **{f"theme_{mode}": lambda _on, mode=mode: theme.set_mode(mode) for mode in MODES},
        **dict.fromkeys(LENIENCIES, window.set_leniency),
        **{f"view_{name}": lambda _on, name=name: window.show_view(name) for name in VIEWS},
        "findings": window.show_findings,
        **{
            f"findings_{place}": lambda _on, place=place: window.put_findings(place)
            for place in (*PLACES, FLOATING)
        },
    }


def _of_the_comparison(window: WindowParts) -> Handlers:
    def on_page(do: Callable[[ComparisonPage], object]) -> Callable[[], None]:
        """What an action does with the comparison, where there is one."""

        def handler() -> None:
            if window.comparison_page is not None:
                do(window.comparison_page)

        return handler

    def on_page_set(do: Callable[[ComparisonPage, bool], object]) -> Callable[[bool], None]:
        """The same for what is on or off."""

        def handler(is_on: bool) -> None:
            if window.comparison_page is not None:
                do(window.comparison_page, is_on)

        return handler

    def judge(verdict: Verdict) -> Callable[[ComparisonPage], object]:
        return lambda page: page.decisions.judge(verdict)

    return {
        "copy": on_page(lambda page: page.copy()),
        "copy_with_source": on_page(lambda page: page.copying.copy_with_source()),
        "copy_picture": on_page(lambda page: page.copying.copy_picture()),
        "save_picture": on_page(lambda page: page.copying.save_picture()),
        **{f"verdict_{verdict.value}": on_page(judge(verdict)) for verdict in Verdict},
        "note": on_page(lambda page: page.write_note()),
        "next_unreviewed": on_page(lambda page: page.go_to_unreviewed(1)),
        "previous_unreviewed": on_page(lambda page: page.go_to_unreviewed(-1)),
        "put_together": on_page(lambda page: page.decisions.put_together()),
        "accept_match": on_page(lambda page: page.decisions.accept()),
        "refuse_match": on_page(lambda page: page.decisions.refuse()),
        "change_speaker": on_page(lambda page: page.write_speaker()),
        "split_sentence": on_page(lambda page: page.decisions.split_sentence()),
        "join_sentences": on_page(lambda page: page.decisions.join_sentences()),
        "find": on_page(lambda page: page.open_find()),
        "find_next": on_page(lambda page: page.state.find_next(1)),
        "find_previous": on_page(lambda page: page.state.find_next(-1)),
        "only_differences": on_page_set(lambda page, on: page.filters.show_only_differences(on)),
        "folds": on_page_set(lambda page, on: page.filters.set_folds(on)),
        "next_sentence": on_page(lambda page: page.go_to_sentence(1)),
        "previous_sentence": on_page(lambda page: page.go_to_sentence(-1)),
        "next_difference": on_page(lambda page: page.go_to_difference(1)),
        "previous_difference": on_page(lambda page: page.go_to_difference(-1)),
        "next_finding": on_page(lambda page: page.go_to_finding(1)),
        "previous_finding": on_page(lambda page: page.go_to_finding(-1)),
        "next_same": on_page(lambda page: page.go_to_same_kind(1)),
        "previous_same": on_page(lambda page: page.go_to_same_kind(-1)),
        "partner": on_page(lambda page: page.go_to_partner()),
        "paragraph": on_page(lambda page: page.go_to_paragraph()),
        "back": on_page(lambda page: page.state.go_back()),
        "forward": on_page(lambda page: page.state.go_forward()),
    }


def _of_help(window: WindowParts) -> Handlers:
    dialogs = window.dialogs
    return {
        "options": dialogs.show_options,
        "rank": dialogs.ask_for_shelf,
        "archive": dialogs.show_archive,
        "palette": dialogs.show_actions,
        "shortcuts": dialogs.show_shortcuts,
        "guide": dialogs.show_guide,
        "legend": dialogs.show_legend,
        "about": dialogs.show_about,
    }
