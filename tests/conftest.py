"""Set up before anything imports Qt: no test opens a window on anybody's screen."""

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Nor does one read or fill anybody's cache.
_CACHE = tempfile.mkdtemp(prefix="paraview-diff-tests-")
atexit.register(shutil.rmtree, _CACHE, ignore_errors=True)
os.environ["XDG_CACHE_HOME"] = _CACHE

# Nor does one depend on anybody's language and settings.
os.environ["LANGUAGE"] = "en"
os.environ["XDG_CONFIG_HOME"] = _CACHE

# A spawned child imports the test modules by name, as they were imported here.
ROOT = str(Path(__file__).parent.parent)
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

# A busy machine is no fault of ours.
settings.register_profile("paraview", deadline=None)
settings.load_profile("paraview")
