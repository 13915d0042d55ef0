"""Making articles: dates that pages show, days that lists run over, texts."""

import datetime

from ..model import Article, Column
from ..words import FIRST, LAST, OFFICES, fill, paragraph

COUNTY_PEOPLE = 6


def column(unit, name, slug, **settings):
    made = Column(name, slug, **settings)
    unit.columns[name] = made
    return made


def text_blocks(chance, unit, paragraphs=3):
    """Paragraphs no other article has: each names places that only it names."""
    blocks = []
    for _ in range(paragraphs):
        places = "、".join(chance.choice(FIRST) + chance.choice(LAST) + "组" for _ in range(chance.randint(4, 9)))
        blocks.append(("p", paragraph(chance, unit, unit.year, chance.randint(2, 4)) + f"涉及{places}等处。"))
    return blocks


def article(unit, chance, title, date, blocks=None, shows=("meta", "line"), **settings):
    return Article(title=title, date=date, blocks=blocks if blocks is not None else text_blocks(chance, unit, chance.randint(2, 4)),
                   source=settings.pop("source", unit.name + chance.choice(("", chance.choice(OFFICES)))), shows=set(shows), **settings)


def unique_title(unit, chance, patterns, taken, must=""):
    for _ in range(200):
        title = must + fill(chance, chance.choice(patterns), unit, unit.year)
        if title not in taken and all(not other.startswith(title) and not title.startswith(other) for other in taken):
            taken.add(title)
            return title
    raise RuntimeError("no title left")


def days_back(chance, newest, count, step):
    """`count` days from `newest` back, `step` apart on average; some share a day."""
    days, day = [], newest
    for _ in range(count):
        days.append(day)
        day -= datetime.timedelta(days=0 if chance.odds(0.08) else chance.randint(1, max(1, 2 * step)))
    return days


def day_in(chance, first, last):
    return first + datetime.timedelta(days=chance.randrange((last - first).days + 1))


# -- what the pages of an article say about its day ---------------------------------------------------------------

ADDRESS_DAYS = ("trs", "hanweb", "dated")


def candidates(item, template):
    """Every day the page, its row or its address names, by source."""
    out = {}
    if "meta" in item.shows:
        out["meta"] = item.leads.get("meta_date", item.date)
    if "发布日期" in item.info:
        out["info"] = item.leads.get("info_date", item.date)
    if "line" in item.shows:
        out["line"] = item.leads.get("line_date", item.date)
    if not item.leads.get("undated_row"):
        out["list"] = item.date
    if template.addresses in ADDRESS_DAYS:
        out["address"] = item.date
    return out


def publication_day(item, template):
    found = candidates(item, template)
    return next((found[source] for source in ("meta", "info", "line", "list", "address") if source in found), None)


def row_day(item, template):
    """The day an entry has: that of its row, else of its article."""
    return item.date if not item.leads.get("undated_row") else publication_day(item, template)
