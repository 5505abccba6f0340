"""Set up before anything imports Qt: no test opens a window on anybody's screen."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A spawned child imports the test modules by name, as they were imported here.
ROOT = str(Path(__file__).parent.parent)
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)
