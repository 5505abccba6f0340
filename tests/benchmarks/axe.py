"""What axe-core finds wrong in a web page, as a screen reader would meet it, in headless Chromium.

npm install axe-core
python tests/benchmarks/axe.py node_modules/axe-core/axe.min.js report.html
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from html import unescape
from pathlib import Path

RUN = """axe.run().then(found => {
  document.body.innerText = JSON.stringify(found.violations.map(
    each => [each.impact, each.id, each.nodes.length, each.nodes[0].html]));
});"""


def main(axe: str, page: str) -> int:
    """Print each kind of fault; 1 where one of them is serious or critical."""
    text = Path(page).read_text(encoding="utf-8")
    text = re.sub(
        r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text
    )  # it would stop axe
    script = f"<script>{Path(axe).read_text(encoding='utf-8')}</script><script>{RUN}</script>"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(text.replace("</body>", f"{script}</body>"), encoding="utf-8")
        dumped = subprocess.run(
            [
                *("chromium", "--headless", "--no-sandbox", "--disable-gpu"),
                *(f"--user-data-dir={folder}/profile", "--virtual-time-budget=30000"),
                *("--dump-dom", path.as_uri()),
            ],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    body = re.search(r"<body>(.*)</body>", dumped, re.DOTALL)
    faults = json.loads(unescape(body[1])) if body else [["critical", "axe did not run", 0, ""]]
    for impact, name, count, first in faults:
        print(f"{impact}: {name}, {count} times, first {first[:200]}")
    print(f"{len(faults)} kinds of faults")
    return int(any(impact in ("serious", "critical") for impact, *_ in faults))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
