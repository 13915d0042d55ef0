"""The line below a title that tells when a page was published, and by whom."""

from .text import Dates, esc


def spans(date, form, article, look):
    return f'<div class="xxxq_sj"><span>发布时间：{Dates.write(form, date)}</span><span>来源：{esc(article.source)}</span><span>浏览次数：<i id="hits">0</i>次</span></div>'


def one_line(date, form, article, look):
    return f'<p class="info">来源：{esc(article.source)} &nbsp; 发布日期：{Dates.write(form, date)} &nbsp; 字体：【<a href="javascript:doZoom(16)">大</a> <a href="javascript:doZoom(14)">中</a>】</p>'


def alone(date, form, article, look):
    return f'<div class="time">{Dates.write(form, date)}</div>'


def clicks(date, form, article, look):
    return (f'<TD class=hui align=center>时间：{Dates.write(form, date)}　作者：{esc(article.source)}　点击数：'
            '<SCRIPT src="/hits.asp?id=1"></SCRIPT></TD>')


def source_first(date, form, article, look):
    return f'<h4>{esc(article.source)}　{Dates.write(form, date)}</h4>'


def time_element(date, form, article, look):
    return f'<div class="meta"><time datetime="{date:%Y-%m-%d}">{Dates.write(form, date)}</time><span>作者：{esc(article.source)}</span></div>'


def entered(date, form, article, look):
    return f'<div class=ly><span>录入时间：</span><span>{Dates.write(form, date)}</span><span>录入人：管理员</span></div>'


SHAPES = {f.__name__: f for f in (spans, one_line, alone, clicks, source_first, time_element, entered)}
