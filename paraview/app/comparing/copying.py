"""What is copied from a comparison, and the pictures of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu

from paraview.app.widgets.clipboard import copy_clip, copy_picture
from paraview.app.widgets.picture import picture_of_clip, picture_of_widget
from paraview.passages.clips import entry_clip, passage_clip, selection_clip
from paraview.wording.window import comparing as words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from paraview.app.article.pane import ArticlePane
    from paraview.app.look.theme import Theme
    from paraview.app.state.view_state import ViewState
    from paraview.app.views.map_view import MapView
    from paraview.app.widgets.picture import Picture
    from paraview.comparison import Hand
    from paraview.passages.clips import Clip


class Copying(QObject):
    """Copies what is selected: words in an article, else a finding, else a passage.

    Args:
        state: knows what is selected.
        panes: both articles.
        plot: the map; while it is shown, pictures are of it.

    Signals:
        told: what became of it, in words to be shown.
    """

    told = Signal(str)

    def __init__(
        self,
        state: ViewState,
        panes: Mapping[Hand, ArticlePane],
        plot: MapView,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._panes = panes
        self._plot = plot
        self._theme = theme
        self._window = parent
        plot.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        plot.customContextMenuRequested.connect(self._open_menu)

    def offer_pictures(self, menu: QMenu, clip: Clip | None = None) -> None:
        """Put into a menu what can be done with a picture of these words; of the map without."""
        for text, do in (
            (words.copy_picture(), self.copy_picture),
            (words.save_picture(), self.save_picture),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _checked=False, do=do: do(clip))

    def copy_with_source(self) -> None:
        """Copy it as plain and as rich text, with the sources."""
        clip = self._clip()
        if clip is None:
            self.told.emit(words.nothing_selected())
        else:
            copy_clip(clip)
            self.told.emit(words.was_copied())

    def copy_picture(self, clip: Clip | None = None) -> None:
        """Copy a picture of these words; without them of the map, or of what is selected."""
        picture = self.picture(clip)
        if picture is not None:
            copy_picture(picture)
            self.told.emit(words.picture_was_copied())

    def save_picture(self, clip: Clip | None = None) -> None:
        """Ask for a name and write such a picture there."""
        picture = self.picture(clip)
        if picture is None:
            return
        places = QStandardPaths.StandardLocation.PicturesLocation
        folder = QStandardPaths.writableLocation(places) or str(Path.home())
        asking = QFileDialog(self._window, words.save_picture(), folder)
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setNameFilters(["PNG (*.png)", "SVG (*.svg)"])
        asking.setDefaultSuffix("png")
        asking.filterSelected.connect(
            lambda chosen: asking.setDefaultSuffix("svg" if "svg" in chosen else "png")
        )
        asking.fileSelected.connect(lambda path: self.save_picture_to(path, picture))
        asking.finished.connect(asking.deleteLater)
        asking.open()

    def save_picture_to(self, path: str, picture: Picture) -> None:
        """Write a picture into a file, as SVG or PNG by its name."""
        trouble = picture.save(path)
        name = Path(path).name
        self.told.emit(
            words.picture_not_saved(name, trouble) if trouble else words.picture_was_saved(name)
        )

    def picture(self, clip: Clip | None = None) -> Picture | None:
        """A picture of these words; without them of the map while it shows, or of a selection."""
        if clip is None and self._plot.isVisible():
            return picture_of_widget(self._plot, self._plot.accessibleName())
        clip = clip or self._clip()
        if clip is None:
            self.told.emit(words.nothing_selected())
            return None
        return picture_of_clip(clip, clip.plain.split("\n")[0], self._theme)

    def _clip(self) -> Clip | None:
        comparison = self._state.comparison
        for hand, pane in self._panes.items():
            span = pane.selected_span if pane.isVisible() else None
            if span is not None:
                return selection_clip(comparison, hand, span)
        number = self._state.selected_finding
        if number is not None:
            return entry_clip(comparison, self._state.findings[number])
        passage = self._state.selected_passage
        return None if passage is None else passage_clip(comparison, passage)

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self._plot)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.offer_pictures(menu)
        menu.popup(self._plot.mapToGlobal(place))
