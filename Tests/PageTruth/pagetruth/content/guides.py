"""公开指南 and 办事指南: points that have to be named and filled in."""

from ..fact import Fact, Truth, elements
from .base import article, column, text_blocks, day_in

GUIDE, SERVICES = "公开指南", "办事指南"
GUIDE_POINTS = {
    "信息分类": (("h", "一、主动公开范围"), ("p", "机构职能、政策文件、财政信息等。")),
    "编排体系": (("h", "二、编排体系"), ("p", "按照类别和生成日期编排。")),
    "获取方式": (("h", "三、公开形式"), ("p", "门户网站、便民服务中心查阅点。")),
}
GUIDE_LABELS = {
    "机构名称": (("工作机构", "受理机构", "机构名称", "公开机构"), "{u}党政综合办公室"),
    "办公地址": (("办公地址", "联系地址", "通讯地址"), "示例县{u}集镇大道1号"),
    "办公时间": (("办公时间", "工作时间", "受理时间"), "工作日8:30—12:00，14:30—17:30"),
    "联系电话": (("联系电话", "办公电话", "咨询电话"), "0700-9900123"),
    "传真": (("传真", "传真号码"), "0700-9900124"),
    "互联网联系方式": (("电子邮箱", "电子邮件"), "gk@shili.example"),
}
TEN = ("事项名称", "设定依据", "申请条件", "办理材料", "办理地点", "办理机构", "收费标准", "办理时间", "联系电话", "办理流程")
TEN_LABELS = {
    "事项名称": (("事项名称", "服务名称", "办理事项"), "{s}"),
    "设定依据": (("设定依据", "法律依据", "办理依据"), "《中华人民共和国社会保险法》有关条款"),
    "申请条件": (("申请条件", "受理条件", "办理条件"), "具有本县户籍的居民"),
    "办理材料": (("办理材料", "申请材料", "所需材料"), "居民身份证、户口簿复印件各一份"),
    "办理地点": (("办理地点", "受理地点", "办理地址"), "{u}便民服务中心综合窗口"),
    "办理机构": (("办理机构", "实施机构", "承办机构"), "{u}便民服务中心"),
    "收费标准": (("收费标准", "收费情况", "是否收费"), "不收费"),
    "办理时间": (("办理时限", "办公时间", "承诺时限"), "5个工作日"),
    "联系电话": (("咨询电话", "联系电话", "联系方式"), "0700-9900188"),
    "办理流程": (("办理流程", "办事流程", "办理程序"), "申请、受理、审核、办结"),
}
NAMES = ("城乡居民参保登记", "高龄津贴申领", "临时救助申请", "生育登记", "灵活就业补贴申领", "农村宅基地审批", "残疾人证办理")
EMPTY = ("", "待补充", "—", "/", "暂缺")


def build(unit, chance):
    build_guide(unit, chance.apart("guide"))
    build_services(unit, chance.apart("services"))


def build_guide(unit, chance):
    wanted = [*GUIDE_POINTS, *GUIDE_LABELS]
    given = set(wanted) - set(chance.sample(wanted, chance.choice((0, 0, 1, 2, 3))))
    blocks = [("p", f"为方便公民、法人和其他组织获得{unit.name}的政府信息，编制本文。")]
    for name, points in GUIDE_POINTS.items():
        blocks += points if name in given else ()
    blocks.append(("h", "四、机构信息"))
    for name, (labels, value) in GUIDE_LABELS.items():
        label = chance.choice(labels)
        if name in given:
            blocks.append(("pair", label, value.format(u=unit.name)))
        elif chance.odds(0.5):
            blocks.append(("p", f"{label}：{chance.choice(EMPTY)}"))
    page = article(unit, chance, f"{unit.name}政府信息公开指南", day_in(chance, *unit.period), blocks=blocks)
    if chance.odds(0.3):  # a column with the guides of two years
        made = column(unit, GUIDE, "gkzn")
        older = article(unit, chance, f"{unit.name}政府信息公开指南（{unit.year - 1}年版）", unit.period[0].replace(year=unit.year - 1),
                        blocks=[("p", "本文已经更新。"), *text_blocks(chance, unit, 1)])
        made.articles = [page, older]
    else:
        column(unit, GUIDE, "gkzn", kind="page", page=page)
    unit.truth["guide"] = given


def build_services(unit, chance):
    made = column(unit, SERVICES, "bszn", page_size=30)
    unit.truth["services"] = []
    for index, name in enumerate(chance.sample(NAMES, chance.randint(2, 4))):
        c = chance.apart(f"s{index}")
        lacking = set(c.sample(TEN, c.choice((0, 0, 0, 1, 3, 4, 5)))) - {"事项名称"}
        shape = c.choice(("pairs", "pairs", "table", "lines", "numbered"))
        item = article(unit, c, name, day_in(c, *unit.period), blocks=service(unit, c, name, lacking, shape))
        made.articles.append(item)
        unit.truth["services"].append(set(TEN) - lacking)
    made.articles.sort(key=lambda a: a.date, reverse=True)


def service(unit, chance, name, lacking, shape):
    pairs = []
    for point, (labels, value) in TEN_LABELS.items():
        if point not in lacking:
            pairs.append((chance.choice(labels), value.format(u=unit.name, s=name)))
        elif chance.odds(0.5):
            pairs.append((chance.choice(labels), chance.choice(EMPTY)))
    if shape == "table":
        return [("table", [[k, v] for k, v in pairs], 0)]
    if shape == "lines":
        return [("p", f"{k}：{v}") for k, v in pairs]
    if shape == "numbered":
        return [b for n, (k, v) in enumerate(pairs) for b in (("h", f"{'一二三四五六七八九十'[n]}、{k}"), ("p", v))]
    return [("pair", k, v) for k, v in pairs]


FACTS = [
    Fact("公开指南要素", "elements", {"extractor": "guide-elements", "column": GUIDE},
         lambda u: elements([*GUIDE_POINTS, *GUIDE_LABELS], u.truth["guide"]), elements=[*GUIDE_POINTS, *GUIDE_LABELS]),
    Fact("办事指南十要素", "elements", {"extractor": "service-guides", "column": SERVICES},
         lambda u: elements(TEN, set.intersection(*u.truth["services"])), elements=list(TEN)),
    Fact("要素缺失指南数", "number", {"extractor": "service-guides", "column": SERVICES, "lacking": 3},
         lambda u: Truth(sum(len(TEN) - len(s) >= 3 for s in u.truth["services"]))),
]
