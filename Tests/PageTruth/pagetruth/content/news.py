"""工作动态: a long list over several pages, and everything that is counted on it."""

import datetime

from ..fact import UNKNOWN, Fact, Truth, counted
from ..words import NEWS, fill
from .base import article, column, days_back, row_day, unique_title

NAME = "工作动态"


def build(unit, chance):
    made = column(unit, NAME, "gzdt")
    as_of = unit.as_of.date()
    story = chance.choice(("fresh", "fresh", "fresh", "stale", "gaps", "gaps", "sparse", "last-page-fails"))
    made.page_size = chance.choice((8, 10, 12, 15))
    count = made.page_size * chance.randint(2, 3) + chance.randint(1, made.page_size - 1)
    newest = as_of - datetime.timedelta(days={"stale": chance.randint(40, 150)}.get(story, chance.randint(0, 25)))
    days = days_back(chance, newest, count, {"sparse": 18, "last-page-fails": 12, "gaps": 7}.get(story, 6))
    if story == "gaps":
        hole = unit.period[0] + datetime.timedelta(days=chance.randint(10, 70))
        days = [d if d < hole else d + datetime.timedelta(days=40) for d in days]
        days = sorted((d if d <= as_of else d - datetime.timedelta(days=60) for d in days), reverse=True)
    taken = set()
    for index, day in enumerate(days):
        item = article(unit, chance.apart(f"a{index}"), unique_title(unit, chance, NEWS, taken), day)
        made.articles.append(item)
    if chance.odds(0.15):  # an announcement of something still to come, dated as it will happen
        made.articles[0].date = as_of + datetime.timedelta(days=chance.randint(1, 6))
    if story != "last-page-fails" and chance.odds(0.2):  # pinned to the top
        made.articles.insert(0, made.articles.pop(chance.randint(5, count - 1)))
    if unit.template.cut or chance.odds(0.5):
        for item in chance.sample(made.articles[2:made.page_size], 1):
            item.leads["undated_row"] = chance.odds(0.3)
    if story == "last-page-fails" and not unit.template.entry == "record":
        made.planted.append("last-page-fails")
    made.leads_fail = None
    return made


def entries(unit):
    """Days of the entries that were captured, and whether older ones are missing."""
    made = unit.columns[NAME]
    items = made.articles
    missing = "last-page-fails" in made.planted
    if missing:
        items = items[:(len(items) - 1) // made.page_size * made.page_size]
    return [row_day(a, unit.template) for a in items], missing


def reaches(unit, day):
    """Whether what was captured tells everything since `day`."""
    days, missing = entries(unit)
    return not missing or min(d for d in days if d) < day


def freshness_day(unit):
    days, _ = entries(unit)
    return max(d for d in days if d and d <= unit.as_of.date())


def within(unit, first, last):
    if not reaches(unit, first):
        return None
    return [d for d in entries(unit)[0] if d and first <= d <= last]


def number(days):
    return UNKNOWN if days is None else Truth(len(days))


def end(unit):
    return min(unit.period[1], unit.as_of.date())


def months(unit, size):
    """The whole months (size 1) or quarters (3) of the period, as (label, first, last)."""
    first, last = unit.period[0], end(unit)
    for year in range(first.year, last.year + 1):
        for start in range(1, 13, size):
            begin = datetime.date(year, start, 1)
            following = datetime.date(year + (start + size > 12), (start + size - 1) % 12 + 1, 1)
            close = following - datetime.timedelta(days=1)
            if begin >= first and close <= last:
                label = f"{year}-{start:02}" if size == 1 else f"{year}-Q{(start + 2) // 3}"
                yield label, begin, close


def gaps(unit, size, least=1):
    days = within(unit, unit.period[0], end(unit))
    if days is None:
        return UNKNOWN
    return counted(f"column-gap {NAME} {label}" for label, a, b in months(unit, size) if sum(a <= d <= b for d in days) < least)


def longest(unit):
    days = within(unit, unit.period[0], end(unit))
    if days is None:
        return UNKNOWN
    marks = sorted([unit.period[0], *days, end(unit)])
    return Truth(max((b - a).days for a, b in zip(marks, marks[1:])))


def all_entries(unit):
    days, missing = entries(unit)
    return UNKNOWN if missing else Truth(len(days))


def pages(unit):
    made = unit.columns[NAME]
    return UNKNOWN if entries(unit)[1] else Truth(made.page_count)


def month_ago(unit):
    last = unit.as_of.date()
    return number(within(unit, last - datetime.timedelta(days=30), last))


FACTS = [
    Fact("动态可达", "boolean", {"extractor": "column-reachable", "column": NAME}, lambda u: Truth(True)),
    Fact("动态更新间隔", "number", {"extractor": "column-freshness", "column": NAME},
         lambda u: Truth((u.as_of.date() - freshness_day(u)).days), unit="天"),
    Fact("动态最近更新", "date", {"extractor": "column-freshness", "column": NAME}, lambda u: Truth(freshness_day(u).isoformat())),
    Fact("动态条数", "number", {"extractor": "column-count", "column": NAME}, lambda u: number(within(u, *u.period))),
    Fact("动态近30天条数", "number", {"extractor": "column-count", "column": NAME, "days": 30}, month_ago),
    Fact("动态全部条数", "number", {"extractor": "column-count", "column": NAME, "window": "all"}, all_entries),
    Fact("动态月空缺", "number", {"extractor": "column-gaps", "column": NAME}, lambda u: gaps(u, 1)),
    Fact("动态季度不足", "number", {"extractor": "column-gaps", "column": NAME, "per": "quarter", "at-least": 6}, lambda u: gaps(u, 3, 6)),
    Fact("动态最长间隔", "number", {"extractor": "column-longest-gap", "column": NAME}, longest, unit="天"),
    Fact("动态分页数", "number", {"extractor": "column-pages", "column": NAME}, pages),
]
