"""财政预决算: when it was approved, what it names in the page and in its files, and tables without data."""

import datetime

from ..fact import UNKNOWN, Fact, Truth, elements
from ..files import docx, pdf, xlsx
from ..model import Attachment
from .base import article, column

NAME = "财政预决算"
ITEMS = ("三公经费", "因公出国（境）费", "公务接待费", "公务用车购置及运行费", "收支总表", "部门职责", "机构设置", "政府性基金", "名词解释")
SAID = {
    "三公经费": "“三公”经费预算安排情况说明", "因公出国（境）费": "因公出国（境）费用0万元", "公务接待费": "公务接待费3.2万元",
    "公务用车购置及运行费": "公务用车运行维护费2.4万元", "收支总表": "收支总表", "部门职责": "部门职责", "机构设置": "机构设置",
    "政府性基金": "政府性基金预算支出表", "名词解释": "名词解释",
}


def build(unit, chance):
    made = column(unit, NAME, "czyjs", page_size=20)
    unit.truth["budgets"] = books = []
    kinds = [f"{unit.year}年部门预算", f"{unit.year - 1}年部门决算"]
    for index, kind in enumerate(kinds[:chance.choice((1, 2, 2))]):
        books.append(book(unit, chance.apart(f"b{index}"), made, kind))
    made.articles.append(article(unit, chance.apart("notice"), f"关于报送{unit.year}年资金执行情况的说明", unit.period[0]))
    made.articles.sort(key=lambda a: a.date, reverse=True)


def book(unit, chance, made, kind):
    lacking = set(chance.sample(ITEMS, chance.choice((0, 0, 1, 2))))
    if "三公经费" in lacking or chance.odds(0.3):
        lacking |= set()
    approved = unit.period[0] + datetime.timedelta(days=chance.randint(5, 60))
    lag = chance.choice((0, 3, 12, 19, 20, 21, 35, 48))
    day = approved + datetime.timedelta(days=lag)
    item = article(unit, chance, f"{unit.name}{kind}公开", day, blocks=[])
    blocks, stated = approval(chance, unit, approved, kind)
    files, in_files = {}, set()
    where = chance.choice(("page", "page", "docx", "xlsx", "pdf"))
    given = [i for i in ITEMS if i not in lacking]
    blocks.append(("h", "第一部分　概况"))
    outside = given if where == "page" else given[:len(given) // 2]
    blocks += [("p", f"{SAID[i]}。") if not SAID[i].endswith(("表", "责", "置", "释", "明")) else ("h", SAID[i]) for i in outside]
    if where != "page":
        rest = [SAID[i] for i in given[len(given) // 2:]]
        in_files = set(given[len(given) // 2:])
        item.attachments.append(Attachment(f"{unit.name}{kind}公开表.{where}", where, file(where, rest)))
    empty = 0
    for n in range(chance.randint(1, 3)):
        bare, noted = chance.odds(0.4), chance.odds(0.5)
        empty += bare and not noted
        blocks += table(chance, n, bare, noted)
    item.blocks = blocks
    made.articles.append(item)
    return {"article": item, "given": set(given), "approved": approved if stated else None, "empty": empty, "pdf": in_files if where == "pdf" else set()}


def approval(chance, unit, approved, kind):
    zh = f"{approved.year}年{approved.month}月{approved.day}日"
    intro = ("p", f"根据预算法有关规定，现将{kind}予以公开。")
    choice = chance.choice(("sentence", "label", "decoy", "sentence", "none"))
    if choice == "sentence":
        return [("p", f"{zh}，{unit.name}人民代表大会{chance.choice(('审议通过', '批准'))}了{kind}。"), intro], True
    if choice == "label":
        return [("p", f"{chance.choice(('批复时间', '批准日期', '批复日期'))}：{approved:%Y-%m-%d}"), intro], True
    if choice == "decoy":
        early = approved - datetime.timedelta(days=40)
        return [("p", f"{early.year}年{early.month}月{early.day}日召开预备会议。县财政局于{zh}批复{kind}。"), intro], True
    return [intro], False


def file(kind, lines):
    lines = lines or ["说明"]
    return {"docx": lambda: docx.document(lines), "xlsx": lambda: xlsx.workbook([[line] for line in lines]), "pdf": lambda: pdf.document(lines)}[kind]()


def table(chance, number, bare, noted):
    """A table of figures; without data and perhaps with a note that says so."""
    rows = [["项目", "预算数", "执行数"]]
    for name in ("人员支出", "公用支出", "项目支出"):
        rows.append([name, *(("0.00", "") if bare else (f"{chance.randint(1, 900)}.{chance.randint(10, 99)}", f"{chance.randint(1, 900)}"))])
    far = [("p", f"第{'一二三四'[number]}张表的编制口径按照上级统一规定执行。")] * 4
    note = [("p", chance.choice(("本单位无此项支出，本表为空表。", "注：本表无数据。", "说明：未安排此类支出。")))] if bare and noted else []
    return [*far, ("table", rows), *note, *far]


def slowest(unit):
    days = [b for b in unit.truth["budgets"] if in_period(unit, b)]
    if not days or any(b["approved"] is None for b in days):
        return UNKNOWN
    return Truth(max((b["article"].date - b["approved"]).days for b in days))


def in_period(unit, book_):
    return unit.period[0] <= book_["article"].date <= unit.period[1]


def named(unit):
    books = [b for b in unit.truth["budgets"] if in_period(unit, b)]
    if not books:
        return UNKNOWN
    present = set.intersection(*(b["given"] for b in books))
    if not unit.reads_pdf and any(b["pdf"] for b in books):
        return UNKNOWN
    return elements(ITEMS, present)


def ledger(unit):
    entries = [{"title": b["article"].title, "from": b["approved"].isoformat(), "to": b["article"].date.isoformat()}
               for b in unit.truth["budgets"] if b["approved"] and in_period(unit, b)]
    return Truth(sorted(entries, key=lambda e: (e["from"], e["title"])))


WANTED = {"column": NAME, "title": ["部门预算", "部门决算"]}
FACTS = [
    Fact("预决算公开天数", "number", {"extractor": "budget-days", **WANTED}, slowest, unit="天"),
    Fact("预决算公开台账", "ledger", {"extractor": "budget-days", **WANTED}, ledger),
    Fact("预决算内容", "elements", {"extractor": "budget-elements", **WANTED}, named, elements=list(ITEMS)),
    Fact("空表数", "number", {"extractor": "empty-tables", **WANTED}, lambda u: Truth(sum(b["empty"] for b in u.truth["budgets"] if in_period(u, b)))),
]
