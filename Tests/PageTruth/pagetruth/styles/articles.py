"""The page of one article: title, document table, line, text, attachments, neighbours."""

from . import blocks, infotable, lines
from .text import Dates, esc


def _line(article, look):
    if "line" not in article.shows:
        return ""
    return lines.SHAPES[look.t.line](article.leads.get("line_date", article.date), look.t.line_date, article, look)


def _info(article, look):
    if not article.info:
        return ""
    pairs = infotable.spelled(article.info, look.unit.chance.apart("keys"))
    return infotable.SHAPES[look.t.info](pairs)


def _inner(article, look):
    return blocks.body(article.blocks, look), blocks.attachments(article.attachments, look)


def _neighbours(article, look):
    """What stands below the text: linked material, then the items before and after."""
    behind = "".join(blocks.one(b, look, 0) for b in article.leads.get("after", ()))
    return behind + _near(article, look)


def _near(article, look):
    near = article.leads.get("near")
    if not near or look.chance.apart("near" + article.title).odds(0.4):
        return ""
    return (f'<div class="sxp"><p>上一篇：<a href="{look.go(near.path)}">{esc(near.title)}</a></p><p>下一篇：没有了</p></div>')


def modern(article, look):
    text, files = _inner(article, look)
    return (f'<div class="article"><h1>{esc(article.title)}</h1>{_line(article, look)}{_info(article, look)}'
            f'<div {look.container}>{text}</div>{files}</div>{_neighbours(article, look)}')


def table_above(article, look):
    text, files = _inner(article, look)
    return (f'{_info(article, look)}<div class="content"><div class="title">{esc(article.title)}</div>{_line(article, look)}'
            f'<div {look.container}>{text}{files}</div></div>{_neighbours(article, look)}')


def nested(article, look):
    """Layout tables, as sites of the first years are built."""
    text, files = _inner(article, look)
    line = _line(article, look)
    line = line if line.startswith("<TD") else f"<TD align=center>{line}</TD>"
    return (f'<TABLE width="95%" border=0 align=center><TR><TD align=center height=60><FONT size=5><B>{esc(article.title)}</B></FONT></TD></TR>'
            f'<TR>{line}</TR><TR><TD>{_info(article, look)}</TD></TR>'
            f'<TR><TD class=content style="line-height:200%"><DIV {look.container}>{text}{files}</DIV></TD></TR><TR><TD>{_neighbours(article, look)}</TD></TR></TABLE>')


def bare(article, look):
    """No container: heading and paragraphs straight in the page."""
    text, files = _inner(article, look)
    return f'{_info(article, look)}<h2 align="center">{esc(article.title)}</h2>{_line(article, look)}<hr>{text}{files}{_neighbours(article, look)}'


def small(article, look):
    text, files = _inner(article, look)
    return (f'<section class="detail"><header><h1 class="tit">{esc(article.title)}</h1>{_line(article, look)}</header>'
            f'{_info(article, look)}<article {look.container}>{text}</article>{files}</section>{_neighbours(article, look)}')


def framed_title(article, look):
    """The title in an invisible heading of the site, then in a paragraph; the line in a list."""
    text, files = _inner(article, look)
    return (f'<div class="xl-box"><p class="bt">{esc(article.title)}</p><div class="sub">{_line(article, look)}</div>{_info(article, look)}'
            f'<div class="view TRS_UEDITOR trs_paper_default"><div {look.container}>{text}</div></div>{files}</div>{_neighbours(article, look)}')


def word_page(article, look):
    """A text pasted from a word processor."""
    text, files = _inner(article, look)
    return (f'<div class="nr"><h1>{esc(article.title)}</h1>{_line(article, look)}{_info(article, look)}<div {look.container}>'
            '<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->'
            f'<style>@font-face{{font-family:仿宋_GB2312;}} p.MsoNormal{{margin:0cm;}}</style>{text}</div>{files}</div>{_neighbours(article, look)}')
