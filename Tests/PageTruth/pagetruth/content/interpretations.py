"""政策解读: which document is linked to what, from which side, how soon and in which form."""

import datetime

from ..calendar import working_days_after
from ..fact import Fact, Truth, elements
from . import documents
from .base import article, column, publication_day, text_blocks

NAME = "政策解读"
FORMS = ("文字", "图解", "视频", "问答")
WAYS = ("both", "both", "from-document", "from-interpretation", "named", "none", "none-at-all")


def build(unit, chance):
    made = column(unit, NAME, "zcjd", page_size=30)
    unit.truth["links"] = links = []  # (document, interpretation, way)
    for index, document in enumerate(unit.columns[documents.NAME].articles):
        c = chance.apart(f"i{index}")
        way = c.choice(WAYS)
        if way == "none-at-all":
            continue
        if way == "named" and "《" in document.title:
            way = "both"
        day = document.date + datetime.timedelta(days=c.choice((0, 0, 1, 2, 3, 5, 8)))
        item = interpretation(unit, c, document, way, min(day, unit.as_of.date()), index)
        made.articles.append(item)
        links.append((document, item, way))
    if not made.articles:
        made.articles.append(interpretation(unit, chance.apart("last"), None, "none", unit.period[0], 99))
    made.articles.sort(key=lambda a: a.date, reverse=True)
    return made


def interpretation(unit, chance, document, way, day, index):
    form = chance.choice(FORMS)
    lead = {"图解": "一张图看明白：", "视频": "一分钟看明白：", "问答": "答记者之问：", "文字": "新规看点："}[form]
    subject = f"《{document.title}》" if way == "named" else f"新规之{'甲乙丙丁戊己庚辛壬癸'[index % 10]}"
    item = article(unit, chance, f"{lead}{unit.name}{subject}", day, blocks=[])
    if form == "图解":
        item.blocks.append(("image", f"/static/tujie{index}.jpg", chance.choice(("图解", "一图读懂", "漫画说政策"))))
    elif form == "视频":
        item.blocks.append(("video", "/static/jiedu.mp4"))
    elif form == "问答":
        for n in range(1, 3):
            item.blocks += [("p", chance.choice((f"问{n}：哪些人可以申请？", f"{n}.问：怎么申请？"))), ("p", "答：凡在辖区内居住的均可。")]
    else:
        item.blocks += text_blocks(chance, unit, 4)
    item.leads["form"] = form
    if way in ("both", "from-interpretation"):
        item.blocks.append(("links", chance.choice(("相关文件", "政策原文", "原文")), [("查看原文", ("page", document))]))
    if way in ("both", "from-document"):
        place = "after" if chance.odds(0.5) else "blocks"
        block = ("links", chance.choice(("相关解读", "政策解读", "解读材料")), [(item.title, ("page", item))])
        if place == "after":
            document.leads.setdefault("after", []).append(block)
        else:
            document.blocks.append(block)
    return item


def of_period(unit, items):
    return [a for a in items if unit.period[0] <= a.date <= unit.period[1]]


def linked(unit, way):
    """Pairs joined in the direction `way`."""
    holds = {"any": ("both", "from-document", "from-interpretation", "named"), "from-document": ("both", "from-document"),
             "from-interpretation": ("both", "from-interpretation"), "both": ("both",)}[way]
    return [(d, i) for d, i, w in unit.truth["links"] if w in holds]


def unlinked(unit, way, of="documents"):
    side = 0 if of == "documents" else 1
    name = documents.NAME if of == "documents" else NAME
    joined = {id(pair[side]) for pair in linked(unit, way)}
    return Truth(sum(id(a) not in joined for a in of_period(unit, unit.columns[name].articles)))


def delay(unit, days):
    total = 0
    for document in of_period(unit, unit.columns[documents.NAME].articles):
        joined = [i for d, i in linked(unit, "any") if d is document]
        if joined:
            first = min(publication_day(i, unit.template) for i in joined)
            total += max(0, days(publication_day(document, unit.template), first))
    return Truth(total)


def forms(unit):
    shown = {a.leads["form"] for a in unit.columns[NAME].articles}
    return elements(FORMS, shown)


PAIR = {"documents": documents.NAME, "interpretations": NAME}
FACTS = [
    *(Fact(f"未解读文件数{label}", "number", {"extractor": "interpretation-link", **PAIR, "direction": way}, lambda u, w=way: unlinked(u, w))
      for label, way in (("", "any"), ("文件侧", "from-document"), ("解读侧", "from-interpretation"), ("双向", "both"))),
    Fact("无文件解读数", "number", {"extractor": "interpretation-link", **PAIR, "of": "interpretations"},
         lambda u: unlinked(u, "any", "interpretations")),
    Fact("解读滞后天数", "number", {"extractor": "interpretation-days", **PAIR}, lambda u: delay(u, lambda a, b: (b - a).days), unit="天"),
    Fact("解读滞后工作日", "number", {"extractor": "interpretation-days", **PAIR, "days": "working"}, lambda u: delay(u, working_days_after),
         unit="天"),
    Fact("解读形式", "elements", {"extractor": "interpretation-forms", "column": NAME}, forms, elements=list(FORMS)),
]
