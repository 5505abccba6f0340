"""What each setting is called, by its key, and what is said around the settings.

`&` stands before the letter that chooses a field.
"""

from __future__ import annotations

from paraview.wording.translation import _
from paraview.wording.window.commands import command_words


def setting_name(key: str) -> str:
    """What a setting is called beside its field."""
    return {
        "compare/model": _("Language model"),
        "compare/informal": _("&Informal text: sentences may start in lower case"),
        "compare/sureness": _("&Belong together"),
        "look/ignores_case": _("Ignore ca&pitals"),
        "look/ignores_typography": _("Ignore p&unctuation"),
        "look/ignores_boilerplate": _("Ignore b&ylines and captions"),
        "window/language": _("&Language of the window"),
        "look/theme": _("C&olours"),
        "look/zoom_percent": _("&Size of the articles’ text"),
        "look/serif": _("Articles in se&rif type"),
        "look/spacing": _("Line s&pacing"),
        "look/measure": _("Column &width"),
        "storage/cache_mb": _("&Remembered sentences"),
        "storage/folder": _("Folder for work without a name, and for the archive"),
        "reading/seconds": _("&Time for one document"),
        "reading/memory_mb": _("&Memory for one document"),
        "reading/pdf_pages": _("Length of a &PDF"),
        "reading/pdf_mb": _("&Size of a PDF"),
        "reading/file_mb": _("Size of any other &file"),
    }[key]


def setting_unit(key: str) -> str:
    """In what a number is counted."""
    return {
        "look/zoom_percent": _("percent"),
        "storage/cache_mb": _("MB"),
        "reading/seconds": _("seconds"),
        "reading/memory_mb": _("MB"),
        "reading/pdf_pages": _("pages"),
        "reading/pdf_mb": _("MB"),
        "reading/file_mb": _("MB"),
    }[key]


def choice_name(key: str, choice: str) -> str:
    """What one of the choices of a setting is called."""
    if key == "window/language":
        names = {"en": "English", "de": "Deutsch", "es": "Español", "fr": "Français"}
        return names.get(choice) or _("As the system has it")
    if key == "compare/sureness":
        return {
            "possible": _("even perhaps"),
            "as_found": _("as found"),
            "likely": _("likely or sure"),
            "sure": _("only if sure"),
        }[choice]
    command = f"{key.partition('/')[2]}_{choice}"
    return command_words()[command].text.replace("&", "")


def look() -> str:
    return _("Look and language")


def what_a_look_is() -> str:
    return _("Another language is spoken from the next start on.")


def storage() -> str:
    return _("On this computer")


def what_is_stored() -> str:
    return _(
        "What was understood of a sentence is remembered, so that comparing it again is instant: "
        "numbers, no words. Sessions that have a name stay where they are."
    )


def remembered(megabytes: str) -> str:
    return _("Now {megabytes} MB are remembered.").format(megabytes=megabytes)


def clear() -> str:
    return _("C&lear")


def usual_folder() -> str:
    return _("The &usual folder")


def own_folder() -> str:
    return _("A&nother folder, from the next start on")


def choose_a_folder() -> str:
    return _("Choose a folder")


def settings() -> str:
    return _("Settings")


def comparing() -> str:
    return _("Comparing")


def reading_limits() -> str:
    return _("Reading limits")


def what_an_own_model_needs() -> str:
    return _(
        "The model has to lie on this computer; nothing is downloaded, and no text leaves it. It "
        "needs the add-on “sentence-transformers” and takes some seconds to load."
    )


def why_there_are_limits() -> str:
    return _(
        "Reading stops where a document takes more, so that none can hurt the computer. Raise a "
        "limit for a long document that you trust."
    )


def built_in_model() -> str:
    return _("The &built-in models, by language")


def own_model() -> str:
    return _("A model of your &own, for other languages or more power")


def folder_of_the_model() -> str:
    return _("Folder of the model")


def which_folder_of_a_model() -> str:
    return _("Folder of a sentence-transformers model")


def choose_the_folder_of_a_model() -> str:
    return _("Choose the folder of a model")


def browse() -> str:
    return _("B&rowse…")


def there_is_no_such_folder() -> str:
    return _("There is no such folder.")


def usually(number: int) -> str:
    return _("usually {number}").format(number=number)


def out_of_range(name: str, least: str, most: str, unit: str) -> str:
    told = _("{name} has to be a whole number from {least} to {most} {unit}.")
    return told.format(name=name, least=least, most=most, unit=unit)


def restore_defaults() -> str:
    return _("Restore &defaults")


def use() -> str:
    return _("Use")
