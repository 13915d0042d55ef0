"""公开年报: six chapters, and the application table whose columns have to add up."""

import datetime

from ..fact import UNKNOWN, Fact, Truth, elements
from .base import article, column

NAME = "公开年报"
CHAPTERS = ("总体情况", "主动公开", "收到和处理申请", "复议诉讼", "存在问题及改进", "其他事项")
HEADINGS = {
    "总体情况": ("一、总体情况",), "主动公开": ("二、主动公开政府信息情况",), "收到和处理申请": ("三、收到和处理政府信息公开申请情况",),
    "复议诉讼": ("四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"),
    "存在问题及改进": ("五、存在的主要问题及改进情况",), "其他事项": ("六、其他需要报告的事项",),
}
ROWS = (("（一）予以公开", 2), ("（二）部分公开", 1), ("（三）不予公开", 2), ("（四）无法提供", 1), ("（五）不予处理", 1), ("（六）其他处理", 1))
PEOPLE = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")


def build(unit, chance):
    made = column(unit, NAME, "gknb", page_size=20)
    lacking = set(chance.sample(CHAPTERS, chance.choice((0, 0, 0, 1, 2))))
    table, faults = application_table(chance)
    reviews, more = review_table(chance)
    blocks = []
    for name in CHAPTERS:
        if name in lacking:
            continue
        blocks.append(("h", chance.choice(HEADINGS[name])))
        if name == "收到和处理申请":
            blocks.append(("table", table, 3))
        elif name == "复议诉讼":
            blocks.append(("table", reviews, 2))
        elif name == "其他事项" and chance.odds(0.5):
            blocks.append(("p", "无"))
        else:
            blocks.append(("p", f"{unit.year - 1}年，{unit.name}认真落实各项部署，有关工作稳步推进，全年主动公开信息{chance.randint(100, 900)}条。"))
    day = datetime.date(unit.year, 1, chance.randint(5, 28))
    report = article(unit, chance, f"{unit.name}{unit.year - 1}年政府信息公开工作年度报告", day, blocks=blocks)
    older = article(unit, chance, f"{unit.name}{unit.year - 2}年政府信息公开工作年度报告", day.replace(year=unit.year - 1))
    made.articles = [report, older]
    unit.truth["report"] = (set(CHAPTERS) - lacking, 0 if "收到和处理申请" not in lacking else None, faults, more if "复议诉讼" not in lacking else 0)


def application_table(chance):
    """The rows, and how many equations fail by kind."""
    blank = chance.choice(("0", "", "/", "-", "0"))
    parts = [[chance.choice((0, 0, 0, 1, 2, 5, 9)) for _ in range(6)] for _ in range(sum(n for _, n in ROWS))]
    done = [sum(row[i] for row in parts) for i in range(6)]
    carried_in, carried_on = [chance.choice((0, 0, 1)) for _ in range(6)], [chance.choice((0, 0, 1)) for _ in range(6)]
    carried_in = [min(a, d + o) for a, d, o in zip(carried_in, done, carried_on)]
    new = [d + o - i for d, o, i in zip(done, carried_on, carried_in)]
    rows = {"new": new, "in": carried_in, **{n: row for n, row in enumerate(parts)}, "done": done, "on": carried_on}
    rows = {name: [*row, sum(row)] for name, row in rows.items()}
    if chance.odds(0.5):  # one slip of the pen
        name = chance.choice(("new", "in", "done", "on", chance.randrange(len(parts))))
        at = chance.randrange(7)
        rows[name][at] += chance.randint(1, 3)
    faults = check(rows, len(parts))
    shown = {name: [str(v) if v else blank for v in row] for name, row in rows.items()}
    out = [[("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), ("申请人情况", 7, 1)],
           [("自然人", 1, 2), ("法人或其他组织", 5, 1), ("总计", 1, 2)], list(PEOPLE[1:6])]
    out.append([("一、本年新收政府信息公开申请数量", 3, 1), *shown["new"]])
    out.append([("二、上年结转政府信息公开申请数量", 3, 1), *shown["in"]])
    index, first = 0, True
    for label, count in ROWS:
        for n in range(count):
            row = [("三、本年度办理结果", 1, len(parts) + 1)] if first else []
            if count > 1:
                row += [(label, 1, count)] if n == 0 else []
                row.append(f"{n + 1}.情形{'甲乙丙'[n]}")
            else:
                row.append((label, 2, 1))
            out.append([*row, *shown[index]])
            index, first = index + 1, False
    out.append([("（七）总计", 2, 1), *shown["done"]])
    out.append([("四、结转下年度继续办理", 3, 1), *shown["on"]])
    return out, faults


def check(rows, parts):
    balance = sum(rows["new"][i] + rows["in"][i] != rows["done"][i] + rows["on"][i] for i in range(7))
    across = sum(sum(row[:6]) != row[6] for name, row in rows.items() if name in ("new", "in", "done", "on"))
    parts_across = sum(sum(rows[n][:6]) != rows[n][6] for n in range(parts))
    items = sum(sum(rows[n][i] for n in range(parts)) != rows["done"][i] for i in range(7))
    return {"balance": balance, "columns": across, "part-columns": parts_across, "items": items}


def review_table(chance):
    groups = []
    for _ in range(3):
        four = [chance.choice((0, 0, 1, 2)) for _ in range(4)]
        groups.append([*four, sum(four)])
    wrong = 0
    if chance.odds(0.3):
        chance.choice(groups)[4] += 1
        wrong = 1
    names = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
    rows = [[("行政复议", 5, 1), ("未经复议直接起诉", 5, 1), ("复议后起诉", 5, 1)], [n for _ in range(3) for n in names],
            [str(v) for group in groups for v in group]]
    return rows, wrong


def table_faults(unit, kinds):
    _, there, faults, reviews = unit.truth["report"]
    if there is None:
        return UNKNOWN
    return Truth(sum(reviews if kind == "reviews" else faults[kind] for kind in kinds))


FACTS = [
    Fact("年报六部分", "elements", {"extractor": "annual-report-chapters", "column": NAME},
         lambda u: elements(CHAPTERS, u.truth["report"][0]), elements=list(CHAPTERS)),
    Fact("年报平衡错误", "number", {"extractor": "annual-report-table", "column": NAME, "check": ["balance"]}, lambda u: table_faults(u, ["balance"])),
    Fact("年报合计错误", "number", {"extractor": "annual-report-table", "column": NAME, "check": ["items"]}, lambda u: table_faults(u, ["items"])),
    Fact("年报总计错误", "number", {"extractor": "annual-report-table", "column": NAME, "check": ["columns"]}, lambda u: table_faults(u, ["columns"])),
    Fact("年报表格错误", "number", {"extractor": "annual-report-table", "column": NAME, "check": ["balance", "items", "reviews"]},
         lambda u: table_faults(u, ["balance", "items", "reviews"])),
    Fact("年报各行错误", "number", {"extractor": "annual-report-table", "column": NAME, "check": ["parts"]}, lambda u: table_faults(u, ["part-columns"])),
    Fact("年报全部错误", "number", {"extractor": "annual-report-table", "column": NAME},
         lambda u: table_faults(u, ["balance", "columns", "part-columns", "items", "reviews"])),
    Fact("年报公开日期", "date", {"extractor": "annual-report-date", "column": NAME}, lambda u: Truth(u.columns[NAME].articles[0].date.isoformat())),
]
