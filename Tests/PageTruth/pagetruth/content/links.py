"""Links that lead nowhere: in pages, files and pictures; and references that are no addresses."""

from ..fact import Fact, Truth, counted
from ..model import Attachment
from . import news
from .base import text_blocks

WRONG = {
    "local-file": ("file:///C:/Users/a/附件1.doc", "C:\\Documents\\附件2.xls", "\\\\server\\share\\附件.doc", "D:/文件/附件.doc"),
    "intranet": ("http://192.168.1.20/upload/1.doc", "http://localhost:8080/oa/index.html", "http://10.20.3.4/a.html", "http://oa/login.do",
                 "http://172.16.8.8/x.pdf"),
    "broken": ("http://", "http:///www.shili.example/1.html", "http://http://www.shili.example/a.html", "http//www.shili.example/b.html", "ttp://www.shili.example/c.html",
               "http：//www.shili.example/d.html", "http:www.shili.example/e.html"),
    "mail": ("mailto:", "mailto:zwgk", "mailto:zwgk@@shili.example"),
}

# What a browser takes for a path below the page's own folder: it asks for it, and it is not there.
RELATIVE = {"http//www.shili.example/b.html": "http//www.shili.example/b.html",
            "http：//www.shili.example/d.html": "http：//www.shili.example/d.html",
            "http:www.shili.example/e.html": "www.shili.example/e.html"}


def build(unit, chance):
    """Plants them in articles of the long list."""
    items = [a for a in unit.columns[news.NAME].articles[:12]]
    unit.truth["dead"] = dead = {"pages": set(), "attachments": set(), "images": set()}
    unit.truth["strayed"] = []
    unit.truth["wrong"] = wrong = {kind: set() for kind in WRONG}
    for index in range(chance.choice((0, 1, 1, 2, 3))):
        item = chance.choice(items)
        address = f"{unit.home}gone/{chance.word(6)}.html"
        dead["pages"].add(address)
        item.blocks.append(("links", "延伸阅读", [("详情", address)]))
        if chance.odds(0.3):  # linked twice, still one address
            chance.choice(items).blocks.append(("links", "延伸阅读", [("详情", address)]))
    for index in range(chance.choice((0, 1, 2))):
        item = chance.choice(items)
        item.attachments.append(Attachment(f"附件材料{index}.{chance.choice(('doc', 'xls', 'pdf'))}", chance.choice(("doc", "xls", "pdf")), None))
        dead["attachments"].add(item.attachments[-1])
    for index in range(chance.choice((0, 0, 1, 2))):
        address = f"{unit.home}images/{chance.word(8)}.jpg"
        chance.choice(items).blocks.append(("image", address, "现场图片"))
        dead["images"].add(address)
    for kind, forms in WRONG.items():
        for written in chance.sample(forms, chance.choice((0, 0, 1, 2))):
            item = chance.choice(items)
            item.blocks.append(("raw", f'<p>附件：<a href="{written}">点击查看</a></p>'))
            wrong[kind].add(written)
            if written in RELATIVE:
                unit.truth["strayed"].append((item, RELATIVE[written]))


def paths(unit, *kinds):
    out = []
    for kind in kinds:
        out += [a.path if isinstance(a, Attachment) else a for a in unit.truth["dead"][kind]]
    if "pages" in kinds:
        out += [c.path for c in unit.columns.values() if c.kind == "dead"]
        out += [a.path for c in unit.columns.values() for a in c.articles if a.status == 404]
        out += [folder(unit, a) + stray for a, stray in unit.truth["strayed"]]
    return counted(f"dead-link {unit.url(p)}" for p in out)


def folder(unit, item):
    """What relative links of an article hang on."""
    return unit.home if unit.template.based else item.path.partition("?")[0].rpartition("/")[0] + "/"


# References that are wrong in two ways: they lead to a host without a dot as well.
TWOFOLD = {"intranet": {"\\\\server\\share\\附件.doc", "http://http://www.shili.example/a.html"}}


def wrong(unit, *kinds):
    everything = set().union(*unit.truth["wrong"].values())
    return Truth(len(set().union(*(unit.truth["wrong"][k] | (TWOFOLD.get(k, set()) & everything) for k in kinds))))


FACTS = [
    Fact("失效链接数", "number", {"extractor": "dead-links", "columns": "all"}, lambda u: paths(u, "pages", "attachments", "images")),
    Fact("失效附件数", "number", {"extractor": "dead-links", "columns": "all", "links": ["attachments"]}, lambda u: paths(u, "attachments")),
    Fact("失效图片数", "number", {"extractor": "dead-links", "columns": "all", "links": ["images"]}, lambda u: paths(u, "images")),
    Fact("错误链接数", "number", {"extractor": "wrong-links", "columns": "all"}, lambda u: wrong(u, *WRONG)),
    *(Fact(f"错误链接数{kind}", "number", {"extractor": "wrong-links", "columns": "all", "kinds": [kind]}, lambda u, k=kind: wrong(u, k)) for kind in WRONG),
]
