"""What `heng inspect` has to see on single pages: rows, days, charset, numbers."""

from .content import documents, news, notices
from .content.base import candidates


def pages(site):
    out = {}
    for unit in site.units:
        charset = {"gb18030": "gb18030", "utf-8": "utf-8"}.get(unit.look.charset_kind[1])
        for name in (news.NAME, notices.NAME, documents.NAME):
            column = unit.columns[name]
            size = column.page_size
            for at, path in enumerate(column.turns):
                part = column.articles[at * size:(at + 1) * size]
                if unit.answers[path].status == 200:
                    out[unit.url(path)] = {"unit": unit.id, "charset": charset, "entries": [
                        [a.title, None if a.leads.get("undated_row") else a.date.isoformat(), unit.url(a.path)] for a in part]}
        for item in unit.columns[notices.NAME].articles + unit.columns[documents.NAME].articles:
            if item.status == 200:
                out[unit.url(item.path)] = {"unit": unit.id, "charset": charset, **article(unit, item)}
    return out


def article(unit, item):
    found = candidates(item, unit.template)
    source = next((s for s in ("meta", "info", "line", "address") if s in found), None)
    number = item.leads.get("number") if "number_place" in item.leads else None
    return {"day": found[source].isoformat() if source else None, "number": number,
            "isDocument": "number_place" in item.leads}
