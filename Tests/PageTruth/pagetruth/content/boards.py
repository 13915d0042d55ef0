"""互动留言: questions with the time they were asked and answered, as pages of their own or as rows of one table."""

import datetime

from ..calendar import working_days_after
from ..fact import Fact, Truth, elements
from .base import article, column

NAME = "互动留言"
SHOWN = ("留言时间", "答复时间", "答复单位", "答复内容")
SUBJECTS = ("路灯损坏报修", "自来水水压偏低", "养老保险缴费咨询", "宅基地审批进度", "道路积水", "垃圾清运不及时", "公交班次调整建议", "农机补贴申领", "学位咨询", "噪声扰民",
            "危房改造政策", "户口迁移手续", "医保报销比例", "河道清淤", "快递点选址")
LABELS = {
    "asked": ("留言时间", "来信时间", "咨询时间", "提问时间"), "answered": ("答复时间", "回复时间", "办结时间"), "office": ("答复单位", "回复单位", "办理单位"),
    "question": ("留言内容", "来信内容", "咨询内容"), "answer": ("答复内容", "回复内容", "办理结果"),
}


def build(unit, chance):
    made = column(unit, NAME, "hdly", page_size=30)
    labels = {k: chance.choice(v) for k, v in LABELS.items()}
    hidden = chance.choice(("office", None, None, None))
    unit.truth["messages"] = messages = []
    last = unit.as_of.date()
    for index, subject in enumerate(chance.sample(SUBJECTS, chance.randint(5, 9))):
        c = chance.apart(f"m{index}")
        asked = last - datetime.timedelta(days=c.choice((c.randint(1, 30), c.randint(31, 85), c.randint(100, 170), c.randint(100, 360), c.randint(380, 600))))
        wait = c.choice((1, 2, 4, 6, 8, 15, 40, None))
        answered = asked + datetime.timedelta(days=wait) if wait is not None else None
        if answered and answered > last:
            answered = None
        if index == 0:  # one of the period that was answered, so that there is something to show
            asked = last - datetime.timedelta(days=c.randint(60, 100))
            answered = asked + datetime.timedelta(days=c.randint(1, 9))
        messages.append({"subject": subject, "asked": asked, "answered": answered})
        made.articles.append(article(unit, c, subject, asked, blocks=message(unit, c, subject, asked, answered, labels, hidden), shows=("meta",)))
    shape = chance.apart("board").choice(("pages", "pages", "pages", "table", "parts"))
    if shape != "pages":
        on_one_page(unit, chance, made, messages, labels, hidden, shape)
        unit.truth["hidden"] = hidden
        return
    order = sorted(range(len(messages)), key=lambda i: messages[i]["asked"], reverse=True)
    made.articles = [made.articles[i] for i in order]
    unit.truth["hidden"] = hidden


def message(unit, chance, subject, asked, answered, labels, hidden, table=True):
    stamp = lambda d: f"{d:%Y-%m-%d} {chance.randint(8, 17):02}:{chance.randint(0, 59):02}"  # noqa: E731
    question = f"您好，我是{unit.name}居民，想反映{subject}的问题，请予以答复。"
    pairs = [("编号", chance.word(8, "0123456789")), (labels["asked"], stamp(asked)), (labels["question"], question)]
    if answered:
        pairs.append((labels["answered"], stamp(answered)))
        if hidden != "office":
            pairs.append((labels["office"], unit.name + "便民服务中心"))
        pairs.append((labels["answer"], "您反映的问题已转有关站所现场核实，处理结果已电话告知，感谢您的关心。"))
    elif chance.odds(0.5):
        pairs += [(labels["answered"], ""), (labels["answer"], "")]
    if table and chance.apart("shape").odds(0.5):
        return [("table", [[k, v] for k, v in pairs], 0)]
    return [("p", f"{k}：{v}") for k, v in pairs]


def on_one_page(unit, chance, made, messages, labels, hidden, shape):
    """The messages stand in the column's own page."""
    blocks = []
    if shape == "table":
        keys = [k for k in ("asked", "answered", "office", "answer") if k != hidden]
        rows = [["主题", *(labels[k] for k in keys)]]
        for m in messages:
            told = {"asked": f"{m['asked']:%Y-%m-%d}", "answered": f"{m['answered']:%Y-%m-%d}" if m["answered"] else "",
                    "office": unit.name + "便民服务中心" if m["answered"] else "", "answer": "已转有关站所办理并电话告知来信人。" if m["answered"] else ""}
            rows.append([m["subject"], *(told[k] for k in keys)])
        blocks = [("table", rows)]
    else:
        for index, m in enumerate(messages):
            item = chance.apart(f"part{index}")
            parts = message(unit, item, m["subject"], m["asked"], m["answered"], labels, hidden, table=False)
            blocks += [parts[1], ("p", f"主题：{m['subject']}"), *parts[2:]]
    made.kind, made.articles = "page", []
    made.page = article(unit, chance.apart("page"), NAME, unit.period[0], blocks=blocks, shows=())


def months_before(day, months):
    month = day.month - months
    year = day.year + (month - 1) // 12
    month = (month - 1) % 12 + 1
    last = (datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)).day
    return datetime.date(year, month, min(day.day, last))


def unanswered(unit):
    last = unit.as_of.date()
    return Truth(sum(not m["answered"] and months_before(last, 12) <= m["asked"] < months_before(last, 3) for m in unit.truth["messages"]))


def of_period(unit):
    return [m for m in unit.truth["messages"] if unit.period[0] <= m["asked"] <= unit.period[1]]


def late(unit, days, count):
    last = unit.as_of.date()
    return Truth(sum(count(m["asked"], m["answered"] or last) > days for m in of_period(unit)))


def shown(unit):
    present = set(SHOWN) - ({"答复单位"} if unit.truth["hidden"] == "office" else set())
    return elements(SHOWN, present)


def ledger(unit):
    entries = [{"title": m["subject"], "from": m["asked"].isoformat(), **({"to": m["answered"].isoformat()} if m["answered"] else {})}
               for m in of_period(unit)]
    return Truth(sorted(entries, key=lambda e: (e["from"], e["title"])))


BOARD = {"extractor": "message-board", "column": NAME}
FACTS = [
    Fact("超三月未答复留言数", "number", {**BOARD, "measure": "unanswered"}, unanswered),
    Fact("超期答复留言数", "number", {**BOARD, "measure": "late", "days": 5}, lambda u: late(u, 5, working_days_after)),
    Fact("超十日答复留言数", "number", {**BOARD, "measure": "late", "days": 10, "days-are": "natural"},
         lambda u: late(u, 10, lambda a, b: (b - a).days)),
    Fact("留言公开要素", "elements", BOARD, shown, elements=list(SHOWN)),
    Fact("留言台账", "ledger", BOARD, ledger),
]
