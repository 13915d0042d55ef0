"""Meta tags of home, columns and articles; the footer; what a page offers those who cannot see it."""

from ..access import faults
from ..fact import Fact, Truth, counted, elements
from ..styles import footers
from . import columns, documents, notices

SITE = ("SiteName", "SiteDomain", "SiteIDCode")
COLUMN = (*SITE, "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")
SEVEN = (footers.BADGE, footers.FIND, footers.CODE, footers.ICP, footers.POLICE, footers.HOST, footers.CONTACT)
CHECKS = ("alt", "lang", "title", "labels", "headings")


def build(unit, chance):
    """Draws which tags this unit fills in, and how."""
    code = f"99{chance.word(8, '0123456789')}"
    site = {"SiteName": f"{unit.name}人民政府", "SiteDomain": "www.shili.example", "SiteIDCode": code}
    site["SiteDomain"] = chance.choice((site["SiteDomain"],) * 4 + ("http://www.shili.example", "www.shili.example/xz/"))
    site["SiteIDCode"] = chance.choice((code,) * 4 + (code[:8], code + "12", "bm12000001"))
    if chance.odds(0.2):
        site["SiteName"] = ""
    if chance.odds(0.3):
        del site[chance.choice(SITE)]
    unit.truth["site tags"] = site
    unit.truth["column tags"] = set(COLUMN[3:]) - set(chance.sample(COLUMN[3:], chance.choice((0, 1, 2))))
    unit.truth["date tag"] = chance.choice(("PubDate",) * 5 + ("publishdate", "firstpublishedtime"))
    unit.truth["date form"] = chance.choice(("%Y-%m-%d %H:%M",) * 3 + ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y/%m/%d %H:%M", "%Y年%m月%d日"))
    unit.truth["lost tags"] = set(chance.sample(("ContentSource", "Author", "Keywords"), chance.choice((0, 0, 1, 2))))
    marks = {footers.BADGE: "是", footers.FIND: "是", footers.CODE: code, footers.ICP: f"示ICP备{chance.word(8, '123456789')}号-1",
             footers.POLICE: f"示公网安备{chance.word(14, '123456789')}号", footers.HOST: f"{unit.name}人民政府", footers.CONTACT: "0700-9900100"}
    for name in chance.sample(SEVEN, chance.choice((0, 0, 1, 2, 3))):
        del marks[name]
    unit.marks = marks
    unit.truth["site code"] = code


def column_tags(unit, column):
    values = {"ColumnName": column.name, "ColumnDescription": f"{unit.name}{column.name}栏目", "ColumnKeywords": column.name, "ColumnType": column.name + "，信息公开"}
    return [*unit.truth["site tags"].items(), *((k, v) for k, v in values.items() if k in unit.truth["column tags"])]


def article_tags(unit, column, item):
    day = item.leads.get("meta_date", item.date)
    values = [("ArticleTitle", item.title)]
    if "meta" in item.shows:
        form = unit.truth["date form"]
        hour, minute = item.time.split(":")
        values.append((unit.truth["date tag"], day.strftime(form.replace("%H", hour).replace("%M", minute).replace("%S", "08"))))
    values += [(n, v) for n, v in (("ContentSource", item.source), ("Author", ""), ("Keywords", column.name)) if n not in unit.truth["lost tags"]]
    return column_tags(unit, column) + values


def home(unit):
    return elements(SITE, {k for k, v in unit.truth["site tags"].items() if v})


def page(unit):
    return elements(COLUMN, {k for k, v in column_tags(unit, unit.columns[notices.NAME]) if v.strip()})


def wrong(unit, pages):
    """`pages`: (address, tags)."""
    found = []
    for address, tags in pages:
        for name, value in tags:
            bad = {
                "SiteIDCode": not ((len(value) == 10 and value.isdigit()) or (value[:2] == "bm" and len(value) == 10 and value[2:].isdigit())),
                "SiteDomain": "/" in value or ":" in value,
                "PubDate": "/" in value or "年" in value,
                "SiteName": not value.strip(), "ColumnName": not value.strip(), "ArticleTitle": not value.strip(),
            }.get(name, False)
            if bad:
                found.append(f"mark-fault {name} {unit.url(address)}")
    return counted(found)


def article_pages(unit):
    made = unit.columns[documents.NAME]
    return [(a.path, article_tags(unit, made, a)) for a in made.articles]


def footer(unit):
    hidden = unit.template.footer in (footers.external, footers.written, footers.framed)
    truth = elements(SEVEN, set() if hidden else set(unit.marks))
    truth.suspected = hidden
    return truth


def access(unit, check):
    return Truth(faults(unit.bytes_of(unit.columns[columns.PAGE].path))[check])


FACTS = [
    Fact("首页标签", "elements", {"extractor": "page-marks", "in": "home"}, home, elements=list(SITE)),
    Fact("栏目页标签", "elements", {"extractor": "page-marks", "in": "page", "column": notices.NAME}, page, elements=list(COLUMN)),
    Fact("首页标签错误", "number", {"extractor": "mark-faults", "in": "home"}, lambda u: wrong(u, [(u.home, list(u.truth["site tags"].items()))])),
    Fact("栏目页标签错误", "number", {"extractor": "mark-faults", "in": "page", "column": notices.NAME},
         lambda u: wrong(u, [(u.columns[notices.NAME].path, column_tags(u, u.columns[notices.NAME]))])),
    Fact("文件页标签错误", "number", {"extractor": "mark-faults", "in": "articles", "column": documents.NAME}, lambda u: wrong(u, article_pages(u))),
    Fact("页脚标识", "elements", {"extractor": "footer-marks", "column": columns.PAGE}, footer, elements=list(SEVEN)),
    *(Fact(f"无障碍{check}", "number", {"extractor": "accessibility-faults", "columns": [columns.PAGE], "check": [check]}, lambda u, c=check: access(u, c))
      for check in CHECKS),
]
