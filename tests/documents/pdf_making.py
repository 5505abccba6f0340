"""Makes PDF files for the tests with the standard library alone."""

from __future__ import annotations

import zlib

HEAD_SIZE = 24.0
SIZE = 9.0
LEADING = 11.0

_FONTS = "/F 3 0 R /B 4 0 R /T 5 0 R /C 6 0 R /N 7 0 R"
_NAMELESS_FONT = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [<< "
    b"/Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) "
    b"/Ordering (Identity) /Supplement 0 >> /DW 500 >>] >>"
)


def pdf(
    *pages: str,
    box: tuple[int, int] = (600, 800),
    trailer: str = "",
    packed: int = 1,
    about: str = "",
) -> bytes:
    """A PDF with these content streams, one for each page.

    `packed` is how many times over each stream is deflated, `about` stands in each page's
    dictionary. The fonts are Helvetica (F), its bold (B), Times (T), Courier (C), and one that does
    not say which letters it shows (N).
    """
    count = len(pages)
    kids = " ".join(f"{8 + 2 * n} 0 R" for n in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        _font("Helvetica"),
        _font("Helvetica-Bold"),
        _font("Times-Roman"),
        _font("Courier"),
        _NAMELESS_FONT,
    ]
    for number, content in enumerate(pages):
        stream = content.encode("cp1252")
        for _ in range(packed):
            stream = zlib.compress(stream)
        filters = " ".join(["/FlateDecode"] * packed)
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {box[0]} {box[1]}] "
            f"/Contents {9 + 2 * number} 0 R "
            f"{about} /Resources << /Font << {_FONTS} >> >> >>".encode(),
            f"<< /Length {len(stream)} /Filter [{filters}] >>\nstream\n".encode()
            + stream
            + b"\nendstream",
        ]
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n".encode()
    out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def text(left: float, bottom: float, line: str, size: float = SIZE, *, bold: bool = False) -> str:
    """The drawing of a line of text; positions in points from the lower left corner."""
    escaped = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{'B' if bold else 'F'} {size} Tf {left} {bottom} Td ({escaped}) Tj ET\n"


def column(left: float, top: float, lines: list[str], size: float = SIZE) -> str:
    """The drawing of lines under one another."""
    return "".join(text(left, top - n * LEADING, line, size) for n, line in enumerate(lines))


def wrapped(words: str, width_chars: int) -> list[str]:
    """Words in lines of at most this many characters."""
    lines = [""]
    for word in words.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width_chars:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _font(name: str) -> bytes:
    return (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
    ).encode()
