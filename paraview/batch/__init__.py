"""Many pairs at once: over the cores of this machine, or over the machines of a cluster.

    pairing = pairs_of_folders(Path("wire"), Path("printed"))
    rows = run_batch(pairing, Path("out"), Settings(reports=("html",)))

Each row has the figures of a pair or the error that kept it from being compared. The same call
goes on where an earlier one stopped.
"""

from paraview.batch.comparers import Comparers, LocalComparers
from paraview.batch.pairs import Pair, Pairing, articles_in, pairs_of_folders, pairs_of_table
from paraview.batch.row import Row
from paraview.batch.running import Standing, run_batch
from paraview.batch.settings import Scheduler, Settings
from paraview.batch.table import table_path

__all__ = [
    "Comparers",
    "LocalComparers",
    "Pair",
    "Pairing",
    "Row",
    "Scheduler",
    "Settings",
    "Standing",
    "articles_in",
    "pairs_of_folders",
    "pairs_of_table",
    "run_batch",
    "table_path",
]
