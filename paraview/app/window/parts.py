"""What the actions and dialogs of a window may ask of it; the window itself knows both of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from paraview.app.commands.actions import Actions
    from paraview.app.commands.shortcuts import Shortcuts
    from paraview.app.comparing.page import ComparisonPage
    from paraview.app.intake.intake import Intake
    from paraview.app.intake.samples import SamplePair
    from paraview.app.intake.start_page import StartPage
    from paraview.app.look.theme import Theme
    from paraview.app.settings import Settings
    from paraview.app.state.desk import Desk
    from paraview.app.state.engine_bridge import EngineBridge
    from paraview.app.state.preferences import Preferences
    from paraview.app.window.exporting import Exporting
    from paraview.app.window.session_files import SessionFiles


class Dialogs(Protocol):
    """The dialogs that a window opens over itself."""

    def show_options(self) -> None: ...
    def show_actions(self) -> None: ...
    def show_shortcuts(self) -> None: ...
    def show_legend(self) -> None: ...
    def show_guide(self) -> None: ...
    def show_about(self) -> None: ...
    def ask_for_shelf(self) -> None: ...
    def rank(self, paths: Sequence[Path]) -> None: ...
    def show_archive(self) -> None: ...


class WindowParts(Protocol):
    """A window as its actions see it."""

    actions_by_name: Actions
    samples: list[SamplePair]
    start_page: StartPage
    bridge: EngineBridge
    comparison_page: ComparisonPage | None
    desk: Desk
    dialogs: Dialogs
    intake: Intake
    exporting: Exporting
    preferences: Preferences
    session_files: SessionFiles
    settings: Settings
    shortcuts: Shortcuts
    theme: Theme

    def start_again(self) -> None: ...
    def open_sample(self) -> None: ...
    def paste_from_clipboard(self) -> None: ...
    def set_lock(self, is_on: bool) -> None: ...
    def set_leniency(self, _on: bool) -> None: ...
    def show_view(self, name: str) -> None: ...
    def show_findings(self, is_on: bool) -> None: ...
    def put_findings(self, place: str) -> None: ...
    def close(self) -> bool: ...
