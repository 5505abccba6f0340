"""The catalogues of the window's languages, under `resources/i18n/`.

    python packaging/i18n/catalogue.py update    collect the words anew; new ones stand untranslated
    python packaging/i18n/catalogue.py compile   what the application reads, from what people edit
    python packaging/i18n/catalogue.py missing   what a language lacks

A `.po` file is for people, the `.mo` beside it for gettext; both are committed, and a test holds
them together. Words that are gone are dropped, none is guessed from a like one.
"""

from __future__ import annotations

import argparse
import io
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
WORDING = ROOT / "paraview" / "wording"
FOLDER = ROOT / "resources" / "i18n"
DOMAIN = "paraview-diff"
KEYWORDS = {"_": None, "ngettext": (1, 2)}
LANGUAGES = ("de", "es", "fr")


def main() -> None:
    """Carry out what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=("update", "compile", "missing"))
    task = parser.parse_args().task
    for language in LANGUAGES:
        if task == "update":
            update(language)
        elif task == "compile":
            path = place(language)
            path.with_suffix(".mo").write_bytes(compiled(stored(language)))
        else:
            for message in stored(language):
                if message.id and not is_translated(message):
                    print(f"{language}: {message.id}")


def collected() -> Catalog:
    """Every text for people, with the modules in which it stands."""
    catalogue = Catalog(domain=DOMAIN, fuzzy=False)
    for name, _line, message, comments, context in extract_from_dir(
        WORDING,
        method_map=[("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=("For translators:",),
    ):
        where = [(f"paraview/wording/{name}", 0)]
        catalogue.add(message, None, where, auto_comments=comments, context=context)
    return catalogue


def update(language: str) -> None:
    """Write the catalogue of a language with the words as they are now."""
    old = stored(language) if place(language).is_file() else None
    new = Catalog(locale=language, domain=DOMAIN, fuzzy=False, project="Paraview Diff")
    if old is not None:  # newer babels ask some languages for a form more, for whole millions
        new.mime_headers = [("Plural-Forms", old.plural_forms)]
    for message in collected():
        if message.id:
            known = old.get(message.id) if old is not None else None
            text = known.string if known is not None and is_translated(known) else None
            new.add(message.id, text, message.locations, auto_comments=message.auto_comments)
    place(language).parent.mkdir(parents=True, exist_ok=True)
    written = io.BytesIO()
    write_po(written, new, width=100, omit_header=False, sort_by_file=True, include_lineno=False)
    lines = written.getvalue().decode("utf-8").splitlines(keepends=True)
    dated = ('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Last-Translator')
    place(language).write_text("".join(one for one in lines if not one.startswith(dated)), "utf-8")


def stored(language: str) -> Catalog:
    """The catalogue of a language as people edited it."""
    with place(language).open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def place(language: str) -> Path:
    """Where the catalogue of a language lies."""
    return FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def compiled(catalogue: Catalog) -> bytes:
    """A catalogue in the form that gettext reads, the same for the same words."""
    written = io.BytesIO()
    catalogue.creation_date = catalogue.revision_date = datetime(2000, 1, 1, tzinfo=UTC)
    write_mo(written, catalogue)
    return written.getvalue()


def is_translated(message: object) -> bool:
    """Whether a message has a text in each of its forms."""
    text = getattr(message, "string", "")
    return all(text) if isinstance(text, tuple | list) else bool(text)


if __name__ == "__main__":
    main()
