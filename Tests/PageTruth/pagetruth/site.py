"""A county of units, each in a template of its own: its pages by address, and what is true of them."""

import datetime

from . import pages
from .chance import Chance
from .content import (boards, budgets, catalogues, columns, consultations, documents, guides, interpretations, links, marks, news, notices, people,
                      reports, texts)
from .files import pdf
from .model import Unit
from .styles.addresses import Addresses
from .styles.look import ORIGIN, Look
from .styles.templates import TEMPLATES
from .words import FIRST, KINDS, LAST

ORDER = (marks, news, notices, documents, interpretations, consultations, guides, reports, budgets, boards, columns, people, links, catalogues, texts)
FACTS = [fact for module in ORDER for fact in module.FACTS]
ATTACHMENT_TYPES = {"doc": "application/msword",
                    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "pdf": "application/pdf"}


class PlacedUnit(Unit):
    """A unit whose pages have addresses on a server."""

    def url(self, path):
        return ORIGIN.format(port=self.port) + path

    def metas_of(self, item):
        column = next(c for c in self.columns.values() if item in c.articles or c.page is item)
        return marks.article_tags(self, column, item)

    def bytes_of(self, path):
        return self.answers[path].body.decode(self.look.charset_kind[1])


class Site:
    def __init__(self, seed, port, names=None, reads_pdf=True):
        self.seed, self.port, self.reads_pdf = seed, port, reads_pdf
        self.chance = Chance(seed, "site")
        self.year = self.chance.choice((2022, 2023, 2024, 2025))
        self.answers = {}
        chosen = [t for t in TEMPLATES if not names or t.name in names]
        titles = set()
        self.units = [self._unit(t, titles) for t in chosen]
        texts.share(self.units, self.chance.apart("share"))
        for unit in self.units:
            self._place(unit)
            self._render(unit)
        self._static()

    def _unit(self, template, taken):
        chance = Chance(self.seed, template.name)
        name = next(n for n in iter(lambda: chance.choice(FIRST) + chance.choice(LAST) + chance.choice(KINDS), "") if n[:2] not in taken)
        taken.add(name[:2])
        unit = PlacedUnit(id=template.name, name=name, template=template, chance=chance,
                          as_of=datetime.datetime(self.year, 7, 1, 9), period=(datetime.date(self.year, 1, 1), datetime.date(self.year, 6, 30)),
                          home=f"/{template.name}/", reads_pdf=self.reads_pdf)
        unit.port, unit.answers = self.port, {}
        for module in ORDER:
            module.build(unit, chance.apart(module.__name__))
        return unit

    def _place(self, unit):
        addresses = unit.addresses = Addresses(unit.template.addresses, unit, unit.chance.apart("addresses"))
        for column in unit.columns.values():
            column.path = addresses.column(column)
            for item in column.articles:
                item.path = addresses.article(column, item)
                for attachment in item.attachments:
                    attachment.path = addresses.file(item, attachment.suffix)
                if "file" in item.leads:
                    item.path = item.leads["file"].path
            if column.page:
                column.page.path = column.path
                for attachment in column.page.attachments:
                    attachment.path = addresses.file(column.page, attachment.suffix)
            for before, item in zip(column.articles, column.articles[1:]):
                if before.status == 200:
                    item.leads["near"] = before

    def _render(self, unit):
        t = unit.template
        look = unit.look = Look(unit, t, unit.chance.apart("look"), self.port, suffix=unit.addresses.suffix, site_code=unit.truth["site code"],
                                footer_script="/static/footer.js", footer_page="/static/footer.html", colon=unit.chance.apart("colon").choice(("：", ":", " : ")))
        look.menu = [(c.name, c.path) for c in unit.columns.values()]
        look.elsewhere = [a for c in unit.columns.values() for a in c.articles if a.status == 200]
        for column in unit.columns.values():
            unit.answers.update(self._column(unit, look, column))
        unit.answers[unit.home] = pages.home_page(look, unit)
        self.answers.update(unit.answers)

    def _column(self, unit, look, column):
        out = {}
        if column.kind == "dead":
            return out
        if column.kind == "busy":
            return {column.path: pages.Answer(b"busy", status=unit.chance.apart("busy").choice((500, 503, 403)))}
        for item in column.articles:
            if "file" not in item.leads:
                out[item.path] = pages.article_page(look, column, item)
            for attachment in item.attachments:
                if attachment.data is not None:
                    out[attachment.path] = pages.Answer(attachment.data, ATTACHMENT_TYPES[attachment.suffix])
        if column.kind == "script":
            out[column.path] = pages.script_page(look, column)
        elif column.page:
            out[column.path] = pages.article_page(look, column, column.page, column.path)
        else:
            out.update(self._list(unit, look, column))
        return out

    def _list(self, unit, look, column):
        entry = unit.template.entry
        if column.name != news.NAME or not entry:
            return pages.list_pages(look, column, unit.addresses)
        if entry == "record":
            column.page_size = len(column.articles)
            return pages.list_pages(look, column, unit.addresses)
        outer = column.path
        column.path = outer.rsplit("/", 1)[0] + "/list." + unit.addresses.suffix
        out = pages.list_pages(look, column, unit.addresses)
        inner, column.path = column.path, outer
        out[outer] = pages.entry_page(look, column, inner)
        out[outer.rsplit("/", 1)[0] + "/top.html"] = pages.Answer(b"<html><body><h1>TOP</h1></body></html>")
        return out

    def _static(self):
        self.answers |= {
            "/": pages.Answer("<html><head><meta charset=utf-8><title>示例县</title></head><body>示例县</body></html>".encode()),
            "/static/dot.gif": pages.Answer(bytes.fromhex("47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b"), "image/gif"),
            "/static/jiedu.mp4": pages.Answer(b"\0\0\0\x18ftypmp42", "video/mp4"),
            "/static/footer.js": pages.Answer("document.getElementById('footer').innerHTML='主办单位：示例县人民政府';".encode(), "text/javascript"),
            "/static/footer.html": pages.Answer("<html><meta charset=utf-8><body>主办单位：示例县人民政府</body></html>".encode()),
            "/static/scan.pdf": pages.Answer(pdf.scan(), "application/pdf"),
        }
        for index in range(100):
            self.answers[f"/static/tujie{index}.jpg"] = pages.Answer(b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\xff\xd9", "image/jpeg")

    def truth(self):
        return {u.id: {f.name: f.truth(u).record() for f in FACTS} for u in self.units}
