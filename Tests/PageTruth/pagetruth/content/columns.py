"""Columns that hold nothing, explain why, are filled in by scripts, or are gone; and one that is a page."""

import datetime

from ..fact import UNKNOWN, Fact, Truth, counted
from ..words import NEWS
from .base import article, column, days_back, text_blocks, unique_title

NAMES = ("村务公开", "应急管理", "重大项目", "社会救助")
PAGE = "机构职能"
SLUGS = dict(zip(NAMES, ("cwgk", "yjgl", "zdxm", "shjz")))
PLACEHOLDERS = ("暂无信息", "暂无相关内容！", "栏目建设中，敬请期待", "内容更新中……", "没有相关信息")
STATEMENTS = ("{y}年度，本单位未发生应当公开的有关事项。特此说明。", "截至{y}年6月，本镇未产生此类信息。", "我镇{y}年无此项内容。", "本栏目暂无应公开的内容，特此说明。")
KINDS = ("list", "list", "list", "near", "empty", "placeholder", "statement", "entry", "script", "dead", "busy")


def build(unit, chance):
    kinds = chance.sample(KINDS, len(NAMES))
    if chance.odds(0.5):  # most units can be seen whole
        kinds = [k if k not in ("script", "busy") else "list" for k in kinds]
    for name, kind in zip(NAMES, kinds):
        made = column(unit, name, SLUGS[name], kind=kind, page_size=30)
        c = chance.apart(name)
        fill_in(unit, c, made)
    page = article(unit, chance, f"{unit.name}机构职能", unit.period[0], blocks=[("p", "主要职责：")] + text_blocks(chance, unit, 3), shows=("meta",))
    column(unit, PAGE, "jgzn", kind="page", page=page)


def fill_in(unit, chance, made):
    taken = set()
    count = {"list": chance.randint(3, 9), "near": chance.randint(1, 2)}.get(made.kind, 0)
    for index, day in enumerate(days_back(chance, unit.as_of.date() - datetime.timedelta(days=chance.randint(1, 60)), count, 9)):
        made.articles.append(article(unit, chance.apart(f"{index}"), unique_title(unit, chance, NEWS, taken), day))
    if made.kind == "placeholder":
        made.planted.append(chance.choice(PLACEHOLDERS))
    if made.kind == "statement":
        sentence = chance.choice(STATEMENTS).format(y=unit.year)
        made.page = article(unit, chance, f"{made.name}情况", unit.period[0], blocks=[("p", sentence)], shows=())
    if made.kind == "entry":
        title = chance.choice(("关于本年度无{n}信息的情况说明", "{n}情况说明（未发生）", "关于未开展{n}工作的说明")).format(n=made.name)
        made.articles.append(article(unit, chance, title, unit.period[0] + datetime.timedelta(days=20),
                                     blocks=[("p", f"{unit.year}年，本单位未发生此类事项。特此说明。")]))


def at_most(unit, limit, skip=False):
    """Faults among the columns that could be seen; unknown when one could not."""
    empty = {"empty", "placeholder", "statement"}
    faults = []
    for name in NAMES:
        made = unit.columns[name]
        holds = len(made.articles)
        if made.kind in ("script", "busy", "dead"):
            continue
        if holds > limit or made.kind not in empty | {"list", "near", "entry"}:
            continue
        if skip and made.kind in ("placeholder", "statement", "entry"):
            continue
        faults.append(f"empty-column {name}")
    truth = counted(faults)
    truth.unknown = any(unit.columns[n].kind in ("script", "busy") for n in NAMES)
    return truth


def explained(unit, kinds):
    if any(unit.columns[n].kind in ("script", "busy") for n in NAMES):
        return UNKNOWN
    meant = {"statement": ("statement", "entry"), "placeholder": ("placeholder",)}
    return Truth(sum(unit.columns[n].kind in [k for kind in kinds for k in meant[kind]] for n in NAMES))


def scripted(unit):
    if any(unit.columns[n].kind == "busy" for n in NAMES):
        return UNKNOWN
    return Truth(sum(unit.columns[n].kind == "script" for n in NAMES))


def reachable(name):
    def truth(unit):
        kind = unit.columns[name].kind
        return UNKNOWN if kind == "busy" else Truth(kind != "dead")
    return truth


def idle(unit, name="社会救助"):
    """Freshness of a column that may be gone, empty or unseen."""
    made = unit.columns[name]
    if made.kind in ("script", "busy"):
        return UNKNOWN
    days = [a.date for a in made.articles if a.date <= unit.as_of.date()]
    last = max(days) if days else unit.period[0]
    return Truth(max(0, (unit.as_of.date() - last).days))


ALL = list(NAMES)
FACTS = [
    Fact("空白栏目数", "number", {"extractor": "empty-columns", "columns": ALL}, lambda u: at_most(u, 0)),
    Fact("内容过少栏目数", "number", {"extractor": "empty-columns", "columns": ALL, "at-most": 2}, lambda u: at_most(u, 2)),
    Fact("无说明空白栏目数", "number", {"extractor": "empty-columns", "columns": ALL, "explained": "skip"}, lambda u: at_most(u, 0, True)),
    Fact("情况说明栏目数", "number", {"extractor": "explained-columns", "columns": ALL, "kinds": ["statement"]}, lambda u: explained(u, ["statement"])),
    Fact("暂无信息栏目数", "number", {"extractor": "explained-columns", "columns": ALL, "kinds": ["placeholder"]},
         lambda u: explained(u, ["placeholder"])),
    Fact("脚本栏目数", "number", {"extractor": "script-columns", "columns": ALL}, scripted),
    *(Fact(f"{name}可达", "boolean", {"extractor": "column-reachable", "column": name}, reachable(name)) for name in NAMES),
    Fact("救助更新间隔", "number", {"extractor": "column-freshness", "column": "社会救助"}, idle, unit="天"),
]
