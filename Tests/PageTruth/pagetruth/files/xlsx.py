"""Workbooks: texts shared or in the cell, rich text in pieces, numbers stored as numbers."""

from ..styles.text import esc
from .opc import HEAD, OFFICE, package, relations, types

M = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _name(column, row):
    return f"{chr(65 + column)}{row}"


def workbook(rows, kind="shared", sheet="发放表"):
    """`kind`: shared, inline, rich; a cell that is an int is stored as a number."""
    shared, lines = [], []
    for r, row in enumerate(rows, 1):
        cells = []
        for c, value in enumerate(row):
            name = _name(c, r)
            if isinstance(value, int):
                cells.append(f'<c r="{name}"><v>{value}</v></c>')
            elif kind == "inline":
                cells.append(f'<c r="{name}" t="inlineStr"><is><t>{esc(value)}</t></is></c>')
            else:
                if value not in shared:
                    shared.append(value)
                cells.append(f'<c r="{name}" t="s"><v>{shared.index(value)}</v></c>')
        lines.append(f'<row r="{r}">{"".join(cells)}</row>')
    parts = [
        ("[Content_Types].xml", types([("/xl/workbook.xml", "spreadsheetml.sheet.main"), ("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"),
                                       ("/xl/sharedStrings.xml", "spreadsheetml.sharedStrings")])),
        ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
        ("xl/_rels/workbook.xml.rels", relations([("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")])),
        ("xl/workbook.xml", HEAD + f'<workbook xmlns="{M}" xmlns:r="{OFFICE}/relationships"><sheets><sheet name="{esc(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>'),
        ("xl/worksheets/sheet1.xml", HEAD + f'<worksheet xmlns="{M}"><sheetData>{"".join(lines)}</sheetData></worksheet>'),
        ("xl/sharedStrings.xml", HEAD + f'<sst xmlns="{M}" count="{len(shared)}" uniqueCount="{len(shared)}">' + "".join(_string(s, kind) for s in shared) + "</sst>"),
    ]
    return package(parts)


def _string(text, kind):
    if kind == "rich" and len(text) > 6:
        half = len(text) // 2
        return f"<si><r><t>{esc(text[:half])}</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">{esc(text[half:])}</t></r></si>"
    return f'<si><t xml:space="preserve">{esc(text)}</t></si>'
