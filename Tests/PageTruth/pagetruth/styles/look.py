"""One template worn by one unit: how this unit's pages write links, dates, charsets."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field

from . import damage, meta
from .text import ORIGIN, Dates, attr, esc, shorten

# declared in the page, bytes, HTTP Content-Type parameter, byte order mark
CHARSETS = {
    "utf-8": ("utf-8", "utf-8", "", b""),
    "gb2312": ("gb2312", "gb18030", "", b""),
    "gbk": ("gbk", "gb18030", "", b""),
    "none-gb18030": ("", "gb18030", "", b""),
    "none-utf-8": ("", "utf-8", "", b""),
    "http-utf-8": ("gb2312", "utf-8", "utf-8", b""),
    "http-gbk": ("", "gb18030", "GBK", b""),
    "wrong-utf-8": ("utf-8", "gb18030", "", b""),
    "entities": ("iso-8859-1", "ascii", "", b""),
    "bom": ("gb2312", "utf-8", "", b"\xef\xbb\xbf"),
}


@dataclass(eq=False)
class Page:
    path: str
    title: str
    metas: list
    trail: list
    main: str
    footer: str = ""


@dataclass(eq=False)
class Look:
    unit: object
    t: object  # the template
    chance: object
    port: int
    base: str = ""  # path of the page being written
    menu: list = field(default_factory=list)
    elsewhere: list = field(default_factory=list)
    total: int = 0
    suffix: str = "html"
    site_code: str = ""
    county: str = "示例县人民政府"
    column_path: str = ""
    column_name: str = ""
    footer_script: str = ""
    footer_page: str = ""
    colon: str = "："

    def __getattr__(self, name):
        return getattr(self.t, name)  # quote, target, reversed, always_title, …

    @property
    def dot(self):
        return self.go("/static/dot.gif")

    @property
    def word(self):
        return "word" in self.t.noise

    @property
    def charset_kind(self):
        return CHARSETS[self.t.charset]

    @property
    def declared(self):
        label = self.charset_kind[0]
        if not label:
            return ""
        if label == "utf-8" and self.t.doctype == "<!DOCTYPE html>":
            return '<meta charset="utf-8">'
        return f'<meta http-equiv="Content-Type" content="text/html; charset={label}">'

    def metas(self, pairs):
        return meta.WRITTEN[self.t.meta](pairs)

    def go(self, target):
        """The address of `target`, a root path or ("page", article), as this template writes it on the page `base`."""
        if isinstance(target, tuple):
            target = target[1].path
        if "://" in target or target.startswith(("javascript:", "#", "mailto:")):
            return esc(target)
        if self.t.links == "absolute":
            return esc(ORIGIN.format(port=self.port) + target)
        if self.t.links == "root":
            return esc(target)
        path, mark, query = target.partition("?")
        base = self.unit.home if self.t.based else self.base.partition("?")[0]
        folder = base if base.endswith("/") else posixpath.dirname(base) + "/"
        shown = posixpath.relpath(path, folder)
        shown = "./" if shown == "." else shown + ("/" if path.endswith("/") else "")
        if not shown.startswith("."):
            shown = ("./" if self.t.links == "relative" and self.t.frame.__name__ == "modern" else "") + shown
        return esc(shown + mark + query)

    def href(self, written):
        """The attribute of a link, with the white space some editors leave in it."""
        return attr("href", f" {written}\n" if self.t.loose_href else written, self.t.quote)

    def cut(self, title):
        return shorten(title, self.t.cut, self.t.dots)

    def row_date(self, date):
        return Dates.write(self.t.date, date) if date else ""

    def noise_of(self, index):
        return self.t.noise[index % len(self.t.noise)]

    def paragraph(self, inner):
        if self.word:
            return f'<p class="MsoNormal" style="text-indent:32pt;line-height:150%">{inner}</p>'
        if self.t.article.__name__ == "bare":
            return f"{inner}<br>"
        return f"<p>{inner}</p>"

    def heading(self, inner):
        return f"<p><strong>{inner}</strong></p>" if self.chance.apart("heading").odds(0.7) or self.word else f"<h3>{inner}</h3>"

    def pair(self, label, inner):
        """A point of a guide: its name and what it says, side by side or below each other."""
        kind = self.chance.apart("pair").choice(("strong", "line", "apart", "cell"))
        if kind == "strong":
            return f"<p><strong>{label}：</strong>{inner}</p>"
        if kind == "line":
            return f"<p>{label}：{inner}</p>"
        if kind == "cell":
            return f"<table><tr><td>{label}</td><td>{inner}</td></tr></table>"
        return f"<p><b>{label}</b></p><p>{inner}</p>"

    def whole(self, page):
        """The page as bytes."""
        page.main += "<!--/main-->"
        text = self.t.frame(page, self)
        for kind in self.t.damage:
            text = damage.KINDS[kind](text)
        _, actual, _, mark = self.charset_kind
        return mark + (self.t.doctype + "\n" + text).encode(actual, "xmlcharrefreplace")

    @property
    def content_type(self):
        header = self.charset_kind[2]
        return "text/html" + (f"; charset={header}" if header else "")
