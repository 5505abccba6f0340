"""The schema that is published of the JSON, to check every output against."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator

from paraview.resource_files import resource

SCHEMA: dict[str, Any] = json.loads(
    resource("schema", "paraview-diff-1.json").read_text(encoding="utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA)
