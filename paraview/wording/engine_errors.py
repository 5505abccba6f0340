"""What went wrong with the model, the child processes, the screen or the disk, and what to do."""

from __future__ import annotations

from paraview.errors import EngineError, ModelError, WindowError
from paraview.wording.translation import _


def model_file_missing() -> ModelError:
    return ModelError(
        "model_file_missing", _("A file of the language model is missing."), _reinstall()
    )


def model_unreadable() -> ModelError:
    return ModelError("model_unreadable", _("The language model can't be read."), _reinstall())


def model_damaged(file: str) -> ModelError:
    told = _("The language model is damaged: {file} is not the file that was shipped.")
    return ModelError("model_damaged", told.format(file=file), _reinstall())


def model_not_loaded() -> ModelError:
    return ModelError("model_not_loaded", _("The language model can't be loaded."), _reinstall())


def no_model_folder(name: str) -> ModelError:
    return ModelError(
        "no_model_folder",
        _("There is no model folder “{name}”.").format(name=name),
        _(
            "Choose the folder of a sentence-transformers model on this computer; models are not "
            "downloaded."
        ),
    )


def extra_missing() -> ModelError:
    told = _("Install it with: {command}")
    return ModelError(
        "extra_missing",
        _("A model of your own needs the extra “sentence-transformers”."),
        told.format(command="pip install 'paraview-diff[sentence-transformers]'"),
    )


def no_such_model(name: str) -> ModelError:
    told = _("“{name}” holds no model that sentence-transformers can load.")
    return ModelError(
        "no_such_model",
        told.format(name=name),
        _("Choose the folder that has modules.json or config.json in it."),
    )


def comparing_stopped() -> EngineError:
    return EngineError(
        "comparing_stopped",
        _("The part of Paraview Diff that compares has stopped unexpectedly."),
        _(
            "It has been started again: try once more. If it keeps stopping, the computer may be "
            "short of memory; close other applications, or compare shorter documents."
        ),
    )


def disk_full() -> EngineError:
    return EngineError(
        "disk_full",
        _("There is no room left for temporary files."),
        _("Free some space on the disk that holds your temporary files, and try again."),
    )


def out_of_memory() -> EngineError:
    return EngineError(
        "out_of_memory",
        _("There is not enough memory."),
        _("Close other applications, or compare shorter documents, and try again."),
    )


def internal(kind: str) -> EngineError:
    told = _(
        "The error is in Paraview Diff, not in your documents. Trying again may help. (For a "
        "bug report: {kind}.)"
    )
    return EngineError(
        "internal", _("Something went wrong inside Paraview Diff."), told.format(kind=kind)
    )


def reporting_stopped() -> EngineError:
    return EngineError(
        "reporting_stopped",
        _("The part of Paraview Diff that writes reports has stopped unexpectedly."),
        _("Nothing was written. Try once more, or choose another format."),
    )


def comparison_cancelled() -> EngineError:
    return EngineError("comparison_cancelled", _("The comparison was cancelled."))


def no_screen() -> WindowError:
    return WindowError(
        "no_screen", _("There is no screen to open a window on."), _without_a_window()
    )


def library_missing(library: str) -> WindowError:
    title = _("The window can't be opened: the system library {library} is missing.")
    told = _("Install the package that contains {library}.").format(library=library)
    return WindowError(
        "library_missing", title.format(library=library), f"{told} {_without_a_window()}"
    )


def no_qt() -> WindowError:
    return WindowError(
        "no_qt", _("The window can't be opened: Qt can't be loaded."), _without_a_window()
    )


def _reinstall() -> str:
    return _("Please install Paraview Diff again; your documents are not affected.")


def _without_a_window() -> str:
    return _(
        "Run it on a desktop, or use `paraview-diff compare LEFT RIGHT` to compare without a "
        "window."
    )
