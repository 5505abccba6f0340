"""One article against many: an archive to check it against, and a shelf to rank.

    with Archive(open_store("wire.pvarchive", create=True), Pipeline().encoder(None)) as archive:
        archive.add([read_document(path) for path in paths])
        checked = archive.check(read_document("suspect.docx"))

An archive is a file of its own, or lies on a server that many share (`postgresql://…`).
"""

from paraview.archive.archive import Added, Archive, open_store
from paraview.archive.articles import Source
from paraview.archive.checked import Checked, CheckedSentence, SourceShare, Standing, to_json
from paraview.archive.ranking import BestPassage, Ranked, Shelf, shelf_folder
from paraview.archive.stores.store import Holdings, Store

__all__ = [
    "Added",
    "Archive",
    "BestPassage",
    "Checked",
    "CheckedSentence",
    "Holdings",
    "Ranked",
    "Shelf",
    "Source",
    "SourceShare",
    "Standing",
    "Store",
    "open_store",
    "shelf_folder",
    "to_json",
]
