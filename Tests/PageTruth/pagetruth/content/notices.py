"""通知公告: one page of rows whose articles tell their day in different places, or nowhere, or twice."""

import datetime

from ..fact import UNKNOWN, Fact, Truth, counted
from ..words import NOTICES, VILLAGES
from .base import article, candidates, column, day_in, publication_day, unique_title

NAME = "通知公告"
BATCHES = ("第一批", "第二批", "第三批", "第四批", "第五批", "第六批")
SHOWS = (("meta", "line"), ("meta", "line"), ("line",), ("line",), ("meta",), ("info", "line"), ("info",), ())
DEAD_TITLE = "采购结果"


def build(unit, chance):
    made = column(unit, NAME, "tzgg", page_size=40)
    first, last = unit.period[0], unit.as_of.date()
    taken = set()
    for index in range(chance.randint(9, 14)):
        c = chance.apart(f"n{index}")
        batch = BATCHES[index] if index < len(BATCHES) else ""
        title = unique_title(unit, c, NOTICES, taken)
        title += f"（{batch}）" if batch else ""
        shows = c.choice(SHOWS)
        item = article(unit, c, title, day_in(c, first, last), shows=shows)
        if "info" in shows:
            item.info = {"索引号": f"99{c.word(6, '0123456789')}/{item.date.year}-{c.randint(1, 99):05}", "发文机关": unit.name + "人民政府",
                         "主题分类": "公示公告", "发布日期": item.date.isoformat()}
        disagree(item, c)
        made.articles.append(item)
    made.articles.sort(key=lambda a: a.date, reverse=True)
    rarely_undated(made, chance)
    if chance.odds(0.5):
        c = chance.apart("procurement")
        item = article(unit, c, f"{c.choice(VILLAGES)}村办公用品采购结果公示", day_in(c, first, last))
        item.status = 404 if c.odds(0.4) else 200
        made.articles.append(item)
    return made


def rarely_undated(made, chance):
    """One row without a day whose article tells it."""
    able = [a for a in made.articles if a.shows & {"meta", "line"}]
    if able and chance.odds(0.4):
        chance.choice(able).leads["undated_row"] = True


def disagree(item, chance):
    """Some articles name another day in one place. A line that says 发布日期 is document information too, so the two never differ."""
    sources = sorted(item.shows - {"info", "line"} if {"info", "line"} <= item.shows else item.shows)
    if sources and chance.odds(0.3):
        source = chance.choice(sources)
        other = item.date + datetime.timedelta(days=chance.choice((-30, -3, -1, 1, 2)))
        item.leads[source + "_date"] = other
        if source == "info":
            item.info["发布日期"] = other.isoformat()


def alive(unit):
    return [a for a in unit.columns[NAME].articles if a.status == 200]


def published(unit, batch):
    item = next((a for a in unit.columns[NAME].articles if f"（{batch}）" in a.title), None)
    day = publication_day(item, unit.template) if item else None
    return Truth(day.isoformat()) if day else UNKNOWN


def undated(unit):
    own = {"meta", "info", "line"}
    return counted(f"undated-article {unit.url(a.path)}" for a in alive(unit) if not own & set(candidates(a, unit.template)))


def conflicts(unit):
    def differs(item):
        found = candidates(item, unit.template)
        return len({found[s] for s in ("meta", "info", "line", "list") if s in found}) > 1
    return counted(f"date-conflict {unit.url(a.path)}" for a in alive(unit) if differs(a))


def procurement(unit):
    return Truth(any(DEAD_TITLE in a.title for a in alive(unit)))


def announced(unit):
    return Truth(sum("公示" in a.title and unit.period[0] <= (a.date if not a.leads.get("undated_row") else publication_day(a, unit.template))
                     <= unit.period[1] for a in unit.columns[NAME].articles))


FACTS = [
    *(Fact(f"{batch}公开日期", "date", {"extractor": "publication-date", "column": NAME, "title": [batch]}, lambda u, b=batch: published(u, b))
      for batch in BATCHES),
    Fact("未注明日期稿件数", "number", {"extractor": "undated-articles", "column": NAME}, undated),
    Fact("日期矛盾稿件数", "number", {"extractor": "date-conflicts", "column": NAME}, conflicts),
    Fact("采购结果已公示", "boolean", {"extractor": "titled-item", "column": NAME, "title": [DEAD_TITLE]}, procurement),
    Fact("公示条数", "number", {"extractor": "column-count", "column": NAME, "title": ["公示"]}, announced),
]
