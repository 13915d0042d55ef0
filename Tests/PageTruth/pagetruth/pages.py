"""From content to pages: lists with their turns, articles, columns that hide their rows, the home page."""

from __future__ import annotations

from dataclasses import dataclass

from .content import marks
from .styles import frames, noise
from .styles.look import Page
from .styles.text import esc


@dataclass
class Row:
    title: str
    href: str
    date: object
    summary: str = "各村（社区）按照部署抓好落实，取得阶段性成效。"
    dated_summary: str = "3月5日上午，有关负责人到现场查看，并于2020年1月8日起长期驻点。"


@dataclass
class Answer:
    """What the server says to one address."""

    body: bytes
    kind: str = "text/html"
    status: int = 200
    delay: float = 0


def rows(items, look):
    return [Row(a.title, look.go(a.path), None if a.leads.get("undated_row") else a.date) for a in items]


def finish(look, column, page):
    page.footer = look.t.footer(look.unit.marks, look)
    return Answer(look.whole(page), look.content_type)


def list_pages(look, column, addresses):
    """Every page of a list, by address."""
    items, size = column.articles, column.page_size
    parts = [items[i:i + size] for i in range(0, len(items), size)] or [[]]
    paths = [addresses.turn(column, at, len(parts)) for at in range(len(parts))]
    column.page_count, column.turns = len(parts), paths
    look.total = len(items)
    out = {}
    for at, part in enumerate(parts):
        look.base = paths[at]
        out[paths[at]] = finish(look, column, list_page(look, column, part, paths, at))
    if "last-page-fails" in column.planted:
        out[paths[-1]] = Answer(b"<html><body>Internal Server Error</body></html>", status=500)
    return out


def list_page(look, column, part, paths, at):
    look.column_path, look.column_name = column.path, column.name
    shown = look.t.rows(rows(part, look), look) if part else ""
    if part and look.t.commented:
        shown = f'<!-- 旧模板\n<li><a href="old/1.html">已停用的条目</a><span>2019-01-01</span></li>\n-->{shown}'
    if look.t.entry == "record" and column.name == "工作动态":
        shown = record(shown, look)
    elif len(paths) > 1:
        shown += "\n" + look.t.turns(paths, at, look)
    if not part and column.planted:
        shown = f'<div class="nodata"><p>{esc(column.planted[0])}</p></div>'
    heading = f'<div class="lmtitle"><h2>{esc(column.name)}</h2></div>' if look.chance.apart("heading" + column.name).odds(0.6) else ""
    return Page(paths[at], f"{column.name}_{look.unit.name}", marks.column_tags(look.unit, column), [(column.name, column.path)], heading + shown)


def record(shown, look):
    """Rows as hanweb keeps them, in a data store within a script."""
    items = "".join(f"<record><![CDATA[{li}</li>]]></record>" for li in shown.replace("<ul>", "").replace("</ul>", "").split("</li>") if "<li" in li)
    return ('<div id="406"><script type="text/xml"><datastore><nextgroup></nextgroup><recordset>' + items
            + "</recordset></datastore></script></div><script>$(function(){$('#406').jpage({perpage:15});});</script>")


def article_page(look, column, item, path=None):
    look.base = path or item.path
    page = Page(look.base, f"{item.title}_{look.unit.name}", marks.article_tags(look.unit, column, item),
                [(column.name, column.path), ("正文", "")], look.t.article(item, look))
    answer = finish(look, column, page)
    if item.status != 200:
        return Answer(b"<html><head><title>404</title></head><body>\xe9\xa1\xb5\xe9\x9d\xa2\xe4\xb8\x8d\xe5\xad\x98\xe5\x9c\xa8</body></html>", status=item.status)
    return answer


SCRIPTED = (
    '<div id="app"></div><script src="/static/js/app.3f2a.js"></script>',
    '<ul class="list" id="list"></ul><script>$.ajax({url:"/common/search/build/unit",data:{parseType:"buildstatic",webId:"d1",tplSetId:"t1",pageType:"column"},'
    'success:function(d){$("#list").html(d.data.html);}});</script>',
    '<div class="list"><div class="item" v-for="item in list"><a :href="item.url">{{item.title}}</a><span>{{item.date}}</span></div></div>'
    '<script>axios.get("/api/list").then(function(r){vm.list=r.data});</script>',
    '<div id="content-list"></div><script>var x=new XMLHttpRequest();x.open("GET","/jpaas/list.do?col=12");x.onload=function(){document.getElementById("content-list").'
    'innerHTML=x.responseText};x.send();</script>',
    '<div class="list-box" id="lists"></div><script>fetch("/dataproxy.jsp?columnid=33").then(r=>r.text()).then(t=>{lists.innerHTML=t})</script>',
)


def script_page(look, column):
    look.base = column.path
    main = look.chance.apart("script" + column.name).choice(SCRIPTED)
    return finish(look, column, Page(column.path, column.name, marks.column_tags(look.unit, column), [(column.name, column.path)], main))


def entry_page(look, column, inner):
    """The column's own page where the list itself stands at the address `inner`."""
    look.base = column.path
    name = inner.rsplit("/", 1)[-1]
    if look.t.entry == "refresh":
        text = f'<html><head><meta charset="utf-8"><META HTTP-EQUIV="Refresh" CONTENT="0; URL={name}"><title>{esc(column.name)}</title></head><body></body></html>'
    elif look.t.entry == "frameset":
        text = (f'<html><head><title>{column.name}</title></head><frameset rows="80,*" border=0><frame src="top.html" name=top noresize>'
                f'<frame src="{name}" name="main"></frameset></html>')
    else:
        page = Page(column.path, column.name, marks.column_tags(look.unit, column), [(column.name, column.path)],
                    f'<div class="listframe"><iframe src="{name}" width="100%" height="800" frameborder="0"></iframe></div>')
        return finish(look, column, page)
    return Answer(text.encode(look.charset_kind[1] if look.t.entry == "frameset" else "utf-8"), look.content_type)


def home_page(look, unit):
    look.base = unit.home
    links = "".join(f'<li><a href="{look.go(p)}">{esc(n)}</a></li>' for n, p in look.menu)
    tags = list(unit.truth["site tags"].items())
    page = Page(unit.home, unit.name, tags, [("首页", "")], f'<div class="entrance"><h2>信息公开</h2><ul>{links}</ul></div>')
    page.footer = look.t.footer(unit.marks, look)
    return Answer(look.whole(page), look.content_type)


__all__ = ["Answer", "article_page", "entry_page", "frames", "home_page", "list_pages", "noise", "script_page"]
