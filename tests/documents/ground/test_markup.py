from __future__ import annotations

import pytest

from paraview.comparison import WarningCode
from paraview.documents import from_bytes

TEXT = "Der Bürgermeister sagte, die Brücke müsse größer werden und über den Fluss führen."


@pytest.mark.parametrize("stated", ["iso-8859-1", "windows-1252", "ISO-8859-15", "utf-8", ""])
@pytest.mark.parametrize("true", ["utf-8", "cp1252"])
def test_xml_that_states_one_encoding_and_is_in_another(stated: str, true: str) -> None:
    head = f'<?xml version="1.0" encoding="{stated}"?>' if stated else ""
    item = f"<nitf><body><body.content><p>{TEXT}</p></body.content></body></nitf>"
    document = from_bytes(f"{head}{item}".encode(true), "a.xml")
    assert document.text == TEXT
    is_right = (stated or "utf-8") == true or (true == "cp1252" and stated not in {"utf-8", ""})
    codes = [warning.code for warning in document.warnings]
    assert codes == ([] if is_right else [WarningCode.ENCODING_GUESSED])
