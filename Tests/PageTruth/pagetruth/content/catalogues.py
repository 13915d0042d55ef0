"""标准目录: a table whose merged cells count once, and the points its head names."""

from ..fact import Fact, Truth, elements
from .base import article, column

NAME = "标准目录"
FIELDS = ("重大建设项目", "公共资源交易", "财政预决算", "安全生产", "税收管理", "征地补偿", "保障性住房", "农村危房改造", "环境保护", "公共文化服务", "公共法律服务", "扶贫", "救灾")
HEADS = ("公开事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道")


def build(unit, chance):
    fields = chance.sample(FIELDS, chance.randint(3, 9))
    heads = [h for h in HEADS if chance.odds(0.85)] or [HEADS[0]]
    rows = [["序号", chance.choice(("领域", "领 域", "公开领域")), *heads]]
    number = 0
    for field in fields:
        count = chance.randint(1, 3)
        for n in range(count):
            number += 1
            cells = [f"{h}{number}" if h != "公开渠道" else "■网站□公示栏" for h in heads]
            first = [(field, 1, count)] if count > 1 else [field]
            rows.append([str(number), *(first if n == 0 else []), *cells])
    page = article(unit, chance, f"{unit.name}政务公开标准目录", unit.period[0], blocks=[("p", "现将本目录予以公布。"), ("table", rows)])
    column(unit, NAME, "bzml", kind="page", page=page)
    unit.truth["catalogue"] = (len(fields), heads)


FACTS = [
    Fact("目录领域数", "number", {"extractor": "table-distinct", "column": NAME, "header": "领域"}, lambda u: Truth(u.truth["catalogue"][0])),
    Fact("目录表头要素", "elements", {"extractor": "required-elements", "column": NAME, "in": "table-head"},
         lambda u: elements(HEADS, u.truth["catalogue"][1]), elements=list(HEADS)),
]
