"""政策文件: documents with their information table, numbers in many spellings, and the marks of their pages."""

import datetime

from ..fact import UNKNOWN, Fact, Truth, counted, elements
from ..words import POLICIES, fill
from .base import article, column, day_in, text_blocks

NAME = "政策文件"
TAILS = ("试行", "暂行", "修订", "第二版", "2号", "补充", "续", "新")
PICKED = ("（试行）", "（暂行）", "（修订）")
INFO = ("索引号", "发文字号", "发布机构", "成文日期", "发布日期", "有效性", "主题分类", "主题词")
OWN_KEY = {"发文字号": "文号", "发布机构": "发文机关", "主题词": "关键词"}
MARKS = ("SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnType", "ArticleTitle", "PubDate", "ContentSource", "Author", "Keywords")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def build(unit, chance):
    made = column(unit, NAME, "zcwj", page_size=30)
    unlike = chance.sample(TAILS, chance.randint(4, 7))
    for tail in PICKED:
        if tail[1:-1] not in unlike and chance.odds(0.7):
            unlike.append(tail[1:-1])
    missing = chance.choice(INFO) if chance.odds(0.5) else None
    for index, tail in enumerate(unlike):
        c = chance.apart(f"d{index}")
        name = fill(c, c.choice(POLICIES), unit, unit.year)
        title = (f"{unit.name}{name}（{tail}）" if c.odds(0.5) else f"{unit.name}人民政府关于印发《{name}（{tail}）》的通知")
        early = c.odds(0.2)
        day = day_in(c, unit.period[0] - datetime.timedelta(days=200), unit.period[0] - datetime.timedelta(days=1)) if early else \
            day_in(c, unit.period[0], unit.period[1] - datetime.timedelta(days=10))
        number, written = numbers(c, unit, index + 1, day.year)
        item = article(unit, c, title, day, shows=("meta", "line"), blocks=[])
        item.leads["number"] = place_number(c, item, number, written)
        item.info = information(c, unit, item, written, missing, name)
        item.blocks += [("p", "各村（社区）、各站所：")] + text_blocks(c, unit, 3)
        item.blocks.insert(-1, ("p", f"根据《示例县人民政府办公室关于做好有关工作的通知》（示府办发〔{day.year - 1}〕{c.randint(20, 90)}号）要求，结合实际制定本文件。"))
        item.blocks += [("p", unit.name + "人民政府"), ("p", f"{day.year}年{day.month}月{day.day}日")]
        made.articles.append(item)
    made.articles.sort(key=lambda a: a.date, reverse=True)
    return made


def numbers(chance, unit, serial, year):
    """A document number in normal form, and as the page spells it."""
    head = chance.choice(("示{k}府发", "{n}府发", "{n}府办发", "{n}政发", "{n}党政办字")).format(n=unit.name[:2], k=unit.name[0])
    if chance.odds(0.1):
        return f"{head[:-1]}告{year}年第{serial}号", f"{head[:-1]}告{year}年第{serial}号"
    normal = f"{head}〔{year}〕{serial}号"
    opening, closing = chance.choice(("〔〕", "[]", "［］", "（）", "()", "【】", "﹝﹞", "〖〗"))
    shown = chance.choice((f"{serial}", f"{serial}", f"{serial:02}", f"第{serial}", f"{serial}".translate(WIDE)))
    gap = chance.choice(("", "", "", " ", "\u3000"))
    return normal, f"{head}{gap}{opening}{year}{closing}{gap}{shown}号"


def place_number(chance, item, number, written):
    """Where the page names its number; None when it does not."""
    place = chance.choice(("info", "info", "info", "line", "line", "title", "none"))
    item.leads["number_place"] = place
    if place == "line":
        item.blocks.append(("p", written))
    if place == "title":
        item.title += f"（{written}）"
    return None if place == "none" else number


def information(chance, unit, item, written, missing, name):
    info = {"索引号": f"99{chance.word(7, '0123456789')}/{item.date.year}-{chance.randint(1, 99):05}",
            "标题": item.title[:60],
            "文号": written if item.leads["number_place"] == "info" else chance.choice(("", "无", "-")),
            "发文机关": unit.name + "人民政府", "成文日期": f"{item.date.year}年{item.date.month}月{item.date.day}日",
            "发布日期": item.date.isoformat(), "有效性": "有效", "主题分类": chance.choice(("综合政务", "农业、林业、水利", "民政、扶贫、救灾")),
            "关键词": name[:6]}
    key = OWN_KEY.get(missing, missing)
    if key and key != "文号":
        if chance.odds(0.5):
            info.pop(key, None)
        else:
            info[key] = chance.choice(("", "无", "/", "暂无"))
    return info


BLANK = ("", "无", "-", "/", "暂无")


def stated(unit, combine):
    sets = [{name for name in INFO if a.info.get(OWN_KEY.get(name, name), "") not in BLANK} for a in unit.columns[NAME].articles]
    return elements(INFO, combine(*sets))


def picked(unit, tail):
    item = next((a for a in unit.columns[NAME].articles if tail in a.title), None)
    return Truth(item.leads["number"]) if item and item.leads["number"] else UNKNOWN


def unnumbered(unit):
    return counted(f"unnumbered-document {unit.url(a.path)}" for a in unit.columns[NAME].articles if not a.leads["number"])


def marks(unit, items, wanted):
    present = [{n for n, v in unit.metas_of(a) if v.strip()} for a in items]
    return elements(wanted, set.intersection(*present))


def article_marks(unit):
    return marks(unit, unit.columns[NAME].articles, MARKS)


FACTS = [
    Fact("文件信息均有", "elements", {"extractor": "document-info", "column": NAME}, lambda u: stated(u, set.intersection), elements=list(INFO)),
    Fact("文件信息有", "elements", {"extractor": "document-info", "column": NAME, "combine": "any"}, lambda u: stated(u, set.union),
         elements=list(INFO)),
    *(Fact(f"{tail[1:-1]}文号", "text", {"extractor": "document-number", "column": NAME, "title": [tail]}, lambda u, t=tail: picked(u, t))
      for tail in PICKED),
    Fact("无文号文件数", "number", {"extractor": "unnumbered-documents", "column": NAME}, unnumbered),
    Fact("文件页标签", "elements", {"extractor": "page-marks", "in": "articles", "column": NAME}, article_marks, elements=list(MARKS)),
]
