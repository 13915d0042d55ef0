"""意见征集: calls for opinions with their parts, their period written in four ways, and what came of them."""

import datetime

from ..calendar import nth_working_day
from ..fact import UNKNOWN, Fact, Truth, elements
from ..files import docx
from ..model import Attachment
from ..words import THEMES
from .base import article, column, text_blocks

NAME = "意见征集"
ELEMENTS = ("征求意见稿", "起草说明", "征集时间", "提交方式", "联系方式", "结果反馈", "收到条数", "采纳情况")
GRACE = 20


def build(unit, chance):
    made = column(unit, NAME, "yjzj", page_size=30)
    unit.truth["calls"] = calls = []
    lacking = chance.choice(ELEMENTS[:5]) if chance.odds(0.5) else None
    for index, theme in enumerate(chance.sample(THEMES, chance.randint(2, 4))):
        c = chance.apart(f"c{index}")
        calls.append(call(unit, c, made, theme, lacking if index == 0 else None, timed=c.odds(0.85)))
    made.articles.sort(key=lambda a: a.date, reverse=True)
    return made


def call(unit, chance, made, theme, lacking, timed):
    verb = chance.choice(("公开征求", "征集", "公开听取"))
    title = f"{unit.name}关于{verb}《{theme}管理办法》意见的公告" if chance.odds(0.6) else f"关于向社会{verb}{unit.name}{theme}实施细则意见的公告"
    day = unit.period[0] + datetime.timedelta(days=chance.randint(0, 110))
    item = article(unit, chance, title, day, blocks=[])
    present = {"征集时间"} if timed and lacking != "征集时间" else set()
    span = period(chance, day) if present else None
    blocks = [("p", f"为进一步规范{theme}工作，现就有关内容面向社会公开，欢迎社会各界参与。")]
    if span:
        blocks += span["blocks"]
    if lacking != "起草说明":
        present.add("起草说明")
        blocks += [("h", chance.choice(("起草说明", "编制说明", "起草背景"))), ("p", "本办法在充分调研的基础上形成，主要明确了职责分工和工作程序。")]
    if lacking != "提交方式":
        present.add("提交方式")
        blocks.append(chance.choice((("p", "电子邮箱：yjzj@shili.example"), ("pair", "通信地址", f"示例县{unit.name}集镇大道1号"),
                                     ("p", "请将书面意见以信函方式邮寄至党政综合办公室。"))))
    if lacking != "联系方式":
        present.add("联系方式")
        blocks.append(("p", chance.choice(("联系电话：0700-9900123", "联系人：陈某某", "咨询电话：0700-9900456"))))
    if lacking != "征求意见稿":
        present.add("征求意见稿")
        if chance.odds(0.5):
            draft = docx.document([f"{theme}管理办法（征求意见稿）", "第一条 为规范有关工作，制定本办法。"])
            item.attachments.append(Attachment(f"{theme}管理办法（征求意见稿）.docx", "docx", draft))
        else:
            blocks += [("h", f"{theme}管理办法（草案）"), *text_blocks(chance, unit, 3)]
    item.blocks = blocks
    made.articles.append(item)
    result = feedback(unit, chance, made, item, theme, span, present)
    return {"article": item, "present": present, "span": span, "feedback": result}


def period(chance, day):
    """The period as the text states it: what it says, its last day and its days."""
    length = chance.choice((3, 7, 10, 15, 30))
    end = day + datetime.timedelta(days=length - 1)
    zh = "{0.year}年{0.month}月{0.day}日".format
    kind = chance.choice(("labels", "span", "cut-span", "from", "working", "until"))
    if kind == "cut-span" and end.year != day.year:
        kind = "span"
    if kind == "labels":
        blocks = [("p", f"开始时间：{day:%Y-%m-%d}"), ("p", f"{chance.choice(('结束时间', '截止时间', '截止日期'))}：{end:%Y-%m-%d}")]
    elif kind == "span":
        blocks = [("p", f"征求意见时间为{zh(day)}{chance.choice(('至', '—', '到'))}{zh(end)}。")]
    elif kind == "cut-span":
        blocks = [("p", f"征求意见时间为{zh(day)}至{end.month}月{end.day}日。")]
    elif kind == "from":
        blocks = [("p", f"自公告发布之日起{length}日内，可以提出意见。")]
        return {"blocks": blocks, "last": end, "days": length}
    elif kind == "working":
        end = nth_working_day(day, length)
        return {"blocks": [("p", f"自公告发布之日起{length}个工作日内，可以提出意见。")], "last": end, "days": (end - day).days}
    else:
        blocks = [("p", f"请于{zh(end)}前反馈。")]
    return {"blocks": blocks, "last": end, "days": length}


def feedback(unit, chance, made, call_page, theme, span, present):
    """What came of it: the day it was published, or None."""
    last = span["last"] if span else call_page.date + datetime.timedelta(days=30)
    day = last + datetime.timedelta(days=chance.randint(2, 30))
    if chance.odds(0.35) or day > unit.as_of.date():
        return None
    present |= {"结果反馈"}
    parts = []
    if chance.odds(0.7):
        parts.append(f"征求意见期间共收到意见{chance.randint(1, 30)}条。")
        present.add("收到条数")
    if chance.odds(0.7):
        parts.append(f"其中采纳{chance.randint(1, 9)}条，其余已作说明。")
        present.add("采纳情况")
    text = ("p", "".join(parts) or "感谢社会各界对本项工作的关心和支持，办法将按程序印发。")
    title = call_page.title.replace("的公告", "") + (chance.choice(("采纳情况的公告", "采纳情况")) if "采纳情况" in present else "反馈情况")
    item = article(unit, chance.apart("feedback"), title, day, blocks=[text])
    if chance.odds(0.5):
        item.blocks.append(("links", "征集公告", [("查看征集公告", ("page", call_page))]))
    made.articles.append(item)
    return item


def of_period(unit):
    return [c for c in unit.truth["calls"] if unit.period[0] <= c["article"].date <= unit.period[1]]


def parts(unit):
    return elements(ELEMENTS, set.intersection(*(c["present"] for c in of_period(unit))))


def shortest(unit):
    lengths = [c["span"]["days"] for c in of_period(unit) if c["span"]]
    return Truth(min(lengths)) if lengths else UNKNOWN


def too_short(unit):
    return Truth(sum(bool(c["span"]) and c["span"]["days"] < 10 for c in of_period(unit)))


def without_feedback(unit):
    limit = unit.as_of.date() - datetime.timedelta(days=GRACE)
    return Truth(sum(bool(c["span"]) and c["span"]["last"] < limit and not c["feedback"] for c in of_period(unit)))


FACTS = [
    Fact("意见征集要素", "elements", {"extractor": "consultation-elements", "column": NAME}, parts, elements=list(ELEMENTS)),
    Fact("最短征集天数", "number", {"extractor": "consultation-period", "column": NAME}, shortest, unit="天"),
    Fact("征集期过短数", "number", {"extractor": "consultation-period", "column": NAME, "at-least": 10}, too_short),
    Fact("未反馈征集数", "number", {"extractor": "consultation-feedback", "column": NAME, "within": GRACE}, without_feedback),
]
