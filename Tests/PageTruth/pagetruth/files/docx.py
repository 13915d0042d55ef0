"""Word documents: paragraphs whose runs are split where editors split them, and tables."""

from ..styles.text import esc
from .opc import HEAD, package, relations, types

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _runs(text):
    """A paragraph's text in runs; numbers are torn apart, as spelling checks and edits do."""
    cuts = sorted({len(text) // 3, 2 * len(text) // 3, 0, len(text)})
    return "".join(f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{esc(text[a:b])}</w:t></w:r>'
                   + ('<w:proofErr w:type="spellStart"/>' if a else "") for a, b in zip(cuts, cuts[1:]))


def _paragraph(text):
    return f"<w:p><w:pPr><w:spacing w:line=\"560\"/></w:pPr>{_runs(text)}</w:p>"


def _table(rows):
    body = "".join("<w:tr>" + "".join(f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{_paragraph(str(c))}</w:tc>' for c in row) + "</w:tr>" for row in rows)
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>{body}</w:tbl>'


def document(parts, footer=None):
    """`parts` are texts and tables (lists of rows)."""
    body = "".join(_paragraph(p) if isinstance(p, str) else _table(p) for p in parts)
    return package([
        ("[Content_Types].xml", types([("/word/document.xml", "wordprocessingml.document.main")])),
        ("_rels/.rels", relations([("officeDocument", "word/document.xml")])),
        ("word/_rels/document.xml.rels", relations([])),
        ("word/document.xml", HEAD + f'<w:document xmlns:w="{W}"><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'),
    ])
