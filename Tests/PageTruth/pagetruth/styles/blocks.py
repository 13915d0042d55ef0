"""The body of an article: blocks in, markup out.

("p", text) ("h", text) ("pair", label, text) ("table", rows) ("image", address, alt) ("video", address) ("links", label, [(text, address)])
("raw", markup)
A table row is a list of cells; a cell is text or (text, colspan, rowspan).
"""

from .text import attr, esc, noisy


def cell(value, tag, look):
    text, across, down = value if isinstance(value, tuple) else (value, 1, 1)
    spans = (f" colspan={across}" if across > 1 else "") + (f" rowspan={down}" if down > 1 else "")
    inner = f"<p>{esc(text)}</p>" if look.word else esc(text)
    return f"<{tag}{spans}>{inner}</{tag}>"


def table(rows, look, head=1):
    lines = []
    for index, row in enumerate(rows):
        tag = "th" if index < head and look.table_heads else "td"
        lines.append("<tr>" + "".join(cell(c, tag, look) for c in row) + "</tr>")
    return f'<table border="1" cellspacing="0" class="{"MsoTableGrid" if look.word else "ke-zeroborder"}"><tbody>' + "\n".join(lines) + "</tbody></table>"


def one(block, look, index):
    kind = block[0]
    if kind == "p":
        return look.paragraph(noisy(block[1], look.noise_of(index)))
    if kind == "h":
        return look.heading(esc(block[1]))
    if kind == "pair":
        return look.pair(esc(block[1]), esc(block[2]))
    if kind == "table":
        return table(block[1], look, block[2] if len(block) > 2 else 1)
    if kind == "image":
        return look.paragraph(f'<img src="{look.go(block[1])}" {attr("alt", block[2])}>')
    if kind == "video":
        return f'<video controls="controls" width="640" src="{look.go(block[1])}">您的浏览器不支持</video>'
    if kind == "links":
        links = "".join(f'<li><a href="{look.go(a)}">{esc(t)}</a></li>' for t, a in block[2])
        return f'<div class="rel"><strong>{esc(block[1])}</strong><ul>{links}</ul></div>'
    if kind == "raw":
        return block[1]
    raise ValueError(kind)


def body(blocks, look):
    return "\n".join(one(b, look, i) for i, b in enumerate(blocks))


def attachments(items, look):
    if not items:
        return ""
    links = "".join(
        f'<p>附件{i}：<a href="{look.go(a.path)}"{" target=_blank" if look.target else ""}>{esc(a.name)}</a></p>' for i, a in enumerate(items, 1))
    return f'<div class="fj">{links}</div>'
