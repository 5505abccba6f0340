"""Makes the files that the tests read, with the standard library alone."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paraview.comparison import Document

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_SHAPES = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"

STYLES = """
<w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="House"><w:name w:val="House head"/>
  <w:basedOn w:val="H1"/></w:style>
<w:style w:type="paragraph" w:styleId="Legend"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/>
  <w:rPr><w:vanish/></w:rPr></w:style>
"""


def zip_of(members: dict[str, str | bytes]) -> bytes:
    """A zip file with these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return buffer.getvalue()


def docx(
    body: str,
    *,
    notes: str = "",
    namespace: str = WORD,
    main: str = "word/document.xml",
    chunks: dict[str, str | bytes] | None = None,
) -> bytes:
    """A Word document with this mark-up in its body and in its footnotes.

    The chunks are further parts beside the main one; their relations have the parts' names as ids.
    """
    folder, _, name = main.rpartition("/")
    wrap = (
        f'xmlns:w="{namespace}" xmlns:r="{_RELATIONS}" xmlns:mc="{_COMPATIBILITY}" '
        f'xmlns:wps="{_SHAPES}" xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    return zip_of(
        {
            "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
            f'<Relationship Id="a" Type="{_RELATIONS}/officeDocument" Target="/{main}"/>'
            "</Relationships>",
            f"{folder}/_rels/{name}.rels": f'<Relationships xmlns="{package}/relationships">'
            f'<Relationship Id="a" Type="{_RELATIONS}/styles" Target="styles.xml"/>'
            f'<Relationship Id="b" Type="{_RELATIONS}/footnotes" Target="footnotes.xml"/>'
            f'<Relationship Id="c" Type="{_RELATIONS}/header" Target="header1.xml"/>'
            + "".join(
                f'<Relationship Id="{chunk}" Type="{_RELATIONS}/aFChunk" Target="{chunk}"/>'
                for chunk in chunks or {}
            )
            + "</Relationships>",
            **{f"{folder}/{chunk}": content for chunk, content in (chunks or {}).items()},
            main: f"<w:document {wrap}><w:body>{body}</w:body></w:document>",
            f"{folder}/styles.xml": f"<w:styles {wrap}>{STYLES}</w:styles>",
            f"{folder}/footnotes.xml": f"<w:footnotes {wrap}>{notes}</w:footnotes>",
            f"{folder}/header1.xml": f"<w:hdr {wrap}>{par('Running head')}</w:hdr>",
        }
    )


def run(text: str, properties: str = "") -> str:
    """A run of Word text."""
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{rpr}<w:t xml:space="preserve">{text}</w:t></w:r>'


def par(*content: str, style: str = "", properties: str = "") -> str:
    """A Word paragraph of mark-up, or of bare text."""
    inner = "".join(part if part.startswith("<") else run(part) for part in content)
    name = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{name}{properties}</w:pPr>{inner}</w:p>"


_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
ODT_NAMES = " ".join(
    f'xmlns:{prefix}="{_OFFICE}:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)
ODT_STYLES = """
<style:style style:name="Up" style:family="text">
  <style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Title"/><style:style style:name="Quotations"/>
<style:style style:name="Illustration"/>
<style:style style:name="P1" style:parent-style-name="Title"/>
<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T2"><style:text-properties fo:font-weight="bold"/></style:style>
"""


def flat_odt(body: str) -> str:
    """A flat OpenDocument text with this mark-up in its body."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {ODT_NAMES}>'
        f"<office:automatic-styles>{ODT_STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def odt(body: str, manifest: str = "") -> bytes:
    """An OpenDocument text with this mark-up in its body."""
    content = flat_odt(body).replace("office:document", "office:document-content")
    return zip_of(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
        }
    )


def blocks(document: Document) -> list[tuple[str, str]]:
    """The blocks of a document as pairs of role and text."""
    return [(block.role.value, block.span.of(document.text)) for block in document.blocks]


def texts(document: Document) -> list[str]:
    """The texts of the blocks of a document."""
    return [text for _, text in blocks(document)]
