"""PDF files: text in a composite font with a ToUnicode map, as office programs write it; or a picture of text, as scanners do."""

import zlib


def _stream(data, extra=""):
    packed = zlib.compress(data, 9)
    return f"<< /Length {len(packed)} /Filter /FlateDecode {extra}>>\nstream\n".encode() + packed + b"\nendstream"


def _file(objects):
    out, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + (body if isinstance(body, bytes) else body.encode()) + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + b"".join(f"{p:010} 00000 n \n".encode() for p in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def document(lines):
    """A page of text."""
    letters = sorted({c for line in lines for c in line})
    codes = {c: i for i, c in enumerate(letters, 1)}
    widths = "".join(f"{code} [{500 if ord(c) < 128 else 1000}] " for c, code in codes.items())
    content = ["BT /F1 10 Tf"]
    for index, line in enumerate(lines):
        coded = "".join(f"{codes[c]:04X}" for c in line)
        content.append(f"1 0 0 1 60 {540 - 22 * index} Tm <{coded}> Tj")
    content.append("ET")
    maps = "".join(f"<{codes[c]:04X}> <{c.encode('utf-16-be').hex().upper()}>\n" for c in letters)
    chunks = maps.splitlines()
    blocks = "".join(f"{len(chunks[i:i + 100])} beginbfchar\n" + "\n".join(chunks[i:i + 100]) + "\nendbfchar\n" for i in range(0, len(chunks), 100))
    unicode_map = ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
                   "1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + blocks + "endcmap CMapName currentdict /CMap defineresource pop end end")
    return _file([
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        _stream("\n".join(content).encode()),
        "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        f"/FontDescriptor 7 0 R /DW 1000 /W [{widths}] >>",
        "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -140 /CapHeight 683 /StemV 80 >>",
        _stream(unicode_map.encode()),
    ])


def scan():
    """A page that is one grey picture."""
    return _file([
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>",
        _stream(b"q 595 0 0 842 0 0 cm /I Do Q"),
        _stream(bytes(range(256)) * 4, "/Type /XObject /Subtype /Image /Width 32 /Height 32 /ColorSpace /DeviceGray /BitsPerComponent 8 "),
    ])
