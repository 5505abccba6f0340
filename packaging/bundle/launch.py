"""Where the frozen program starts: the same as the command `paraview-diff`."""

from paraview.__main__ import main

if __name__ == "__main__":
    main()
