"""Wrong words of a list, and texts that two units share."""

from ..fact import Fact, Truth
from . import news, notices
from .base import publication_day

LEXICON = "常见错词"
TERMS = (("按排", "安排", "按排列|按排球"), ("布署", "部署", ""), ("既使", "即使", ""), ("凑和", "凑合", ""), ("防碍", "妨碍", ""), ("必需要", "必须要", ""))
INNOCENT = "工作人员按排列顺序逐户登记。"
SENTENCES = ("各村要认真{w}好下一步工作。", "会议对有关事项进行了{w}。", "{w}遇到困难，也要把事情办好。")


def lexicon():
    lines = ["# wrong, right, where it is right"]
    lines += ["\t".join(part for part in (wrong, right, within)).rstrip("\t") for wrong, right, within in TERMS]
    return "\n".join(lines) + "\n"


def build(unit, chance):
    unit.truth["wrong words"] = found = []
    for item in chance.sample(unit.columns[news.NAME].articles[:10], chance.choice((0, 0, 1, 2))):
        for wrong, _, _ in chance.sample(TERMS, chance.randint(1, 2)):
            item.blocks.append(("p", chance.choice(SENTENCES).format(w=wrong) * chance.randint(1, 2)))
            found.append((item, wrong))
    chance.choice(unit.columns[news.NAME].articles[:10]).blocks.append(("p", INNOCENT))


def share(units, chance):
    """Some units take a notice of another over, whole or all but a word."""
    for unit in units:
        unit.truth["copied"] = 0
    able = [u for u in units if u.template.article.__name__ != "bare"]
    for giver, taker in zip(able[::4], able[1::4]):
        source = chance.choice([a for a in giver.columns[notices.NAME].articles if len("".join(b[1] for b in a.blocks if b[0] == "p")) > 150])
        later = [a for a in taker.columns[notices.NAME].articles if a.date > source.date and a.status == 200 and not a.leads and a.shows]
        if later:
            copy = chance.choice(later)
            copy.blocks = list(source.blocks)
            first = publication_day(source, giver.template)  # what the page says, though it may be another day than the row's
            taker.truth["copied"] += first <= copy.date and unit_period(taker, copy.date)
            giver.truth["copied"] += copy.date <= first and unit_period(giver, first)


def unit_period(unit, day):
    return int(unit.period[0] <= day <= unit.period[1])


FACTS = [
    Fact("错别字", "number", {"extractor": "wrong-words", "columns": "all", "lexicon": LEXICON},
         lambda u: Truth(len(u.truth["wrong words"]), suspected=bool(u.truth["wrong words"]))),
    Fact("雷同稿件数", "number", {"extractor": "copied-articles", "column": notices.NAME},
         lambda u: Truth(u.truth["copied"], suspected=bool(u.truth["copied"]))),
]
