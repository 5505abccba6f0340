"""The start of the application and of the command `paraview-diff`."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> None:
    """Run the command line of this process and exit with its code."""
    multiprocessing.freeze_support()  # first: a frozen build without it starts itself for ever
    from paraview.language import use_language

    use_language()
    from paraview.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
