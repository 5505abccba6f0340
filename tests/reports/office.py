"""LibreOffice's own opinion of a Word file: its text when all changes are accepted or rejected.

It runs under the Python that has LibreOffice's bridge, which is seldom the one that runs the tests:

    python3 tests/reports/office.py FILE.docx …

prints a JSON list of [accepted, rejected], each the texts of the paragraphs.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

_SECONDS = 60


def python_with_bridge():
    """The command of a Python that has the bridge; none where there is none, or no LibreOffice."""
    if shutil.which("soffice") is None:
        return None
    for name in ("/usr/bin/python3", "python3"):
        found = shutil.which(name)
        if found is None:
            continue
        done = subprocess.run([found, "-c", "import uno"], capture_output=True, check=False)
        if done.returncode == 0:
            return found
    return None


def settled(python, files):
    """What LibreOffice makes of some files, in a process of its own."""
    done = subprocess.run(
        [python, __file__, *map(str, files)],
        capture_output=True,
        check=True,
        text=True,
        env={name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
        timeout=10 * _SECONDS,
    )
    return json.loads(done.stdout)


def _main(files):
    with tempfile.TemporaryDirectory() as folder:
        pipe = pathlib.Path(folder).name
        office = subprocess.Popen(
            [
                *("soffice", "--headless", "--norestore", "--nologo", "--nodefault"),
                f"-env:UserInstallation={pathlib.Path(folder, 'profile').as_uri()}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = _connected(pipe)
            told = [
                [_text(context, file, command) for command in ("Accept", "Reject")]
                for file in files
            ]
            print(json.dumps(told))  # noqa: T201
            _quit(context)
            office.wait(_SECONDS)
        finally:
            office.kill()


def _connected(pipe):
    import uno

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    until = time.monotonic() + _SECONDS
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def _text(context, file, command):
    from com.sun.star.beans import PropertyValue

    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL(
        pathlib.Path(file).absolute().as_uri(), "_blank", 0, (hidden,)
    )
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    frame = document.CurrentController.Frame
    dispatcher.executeDispatch(frame, f".uno:{command}AllTrackedChanges", "", 0, ())
    paragraphs, listed = [], document.Text.createEnumeration()
    while listed.hasMoreElements():
        paragraphs.append(listed.nextElement().getString())
    document.close(True)
    return paragraphs


def _quit(context):
    desktop = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.frame.Desktop", context
    )
    try:
        desktop.terminate()
    except Exception:  # noqa: BLE001  the bridge goes down with it
        return


if __name__ == "__main__":
    _main(sys.argv[1:])
