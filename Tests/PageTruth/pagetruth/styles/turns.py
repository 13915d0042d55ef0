"""How a list leads to its next pages. `pages` are addresses in order, `at` the page shown."""

from .text import esc


def numbered(pages, at, look):
    links = "".join(f"<span class='cur'>{i + 1}</span>" if i == at else f'<a href="{look.go(p)}">{i + 1}</a>' for i, p in enumerate(pages))
    return f'<div class="page">{links}</div>'


def next_only(pages, at, look):
    back = f'<a href="{look.go(pages[at - 1])}">上一页</a>' if at else "<span>上一页</span>"
    on = f'<a href="{look.go(pages[at + 1])}">下一页</a>' if at + 1 < len(pages) else "<span>下一页</span>"
    return f'<div class="pages">共{len(pages)}页 第{at + 1}页 {back} {on}</div>'


def full(pages, at, look):
    def link(label, to):
        return f'<a href="{look.go(pages[to])}">{label}</a>' if to != at and 0 <= to < len(pages) else f"<a class='disabled'>{label}</a>"
    return (f'<div class="pagination" align="center">共 {look.total} 条 &nbsp;{link("首页", 0)} {link("上页", at - 1)} '
            f'<b>{at + 1}</b>/{len(pages)} {link("下页", at + 1)} {link("尾页", len(pages) - 1)}</div>')


def symbols(pages, at, look):
    on = f'<li><a href="{look.go(pages[at + 1])}">&raquo;</a></li>' if at + 1 < len(pages) else ""
    near = range(max(0, at - 1), min(len(pages), at + 2))
    links = "".join(f'<li><a href="{look.go(pages[i])}">{i + 1}</a></li>' for i in near)
    return f'<ul class="pager">{links}{on}</ul>'


def create_page_html(pages, at, look):
    return (f'<div class="fenye"><script language="JavaScript">\n<!--\n\tcreatePageHTML({len(pages)}, {at}, "index", "{look.suffix}");\n//-->\n'
            "</script></div>")


def count_page(pages, at, look):
    """A script that knows how many pages there are and writes the links itself."""
    return ("<script type='text/javascript'>var currentPage = %d;var prevPage = currentPage-1;var nextPage = currentPage+1;"
            "var countPage = %d;\nif(countPage>1&&currentPage!=0)document.write('<a href=\"index'+(prevPage==0?'':'_'+prevPage)+'.%s\">上一页</a>');"
            "if(countPage>1&&currentPage!=(countPage-1))document.write('<a href=\"index_'+nextPage+'.%s\">下一页</a>');</script>"
            % (at, len(pages), look.suffix, look.suffix))


def select(pages, at, look):
    options = "".join(f'<option value="{look.go(p)}"{" selected" if i == at else ""}>第{i + 1}页</option>' for i, p in enumerate(pages))
    on = f'<a href="{look.go(pages[at + 1])}" title="下一页">&gt;</a>' if at + 1 < len(pages) else ""
    return f'<div class="gotopage">{on}<select onchange="location.href=this.value">{options}</select></div>'


def load_more(pages, at, look):
    on = f'<a class="more" href="{look.go(pages[at + 1])}">加载更多</a>' if at + 1 < len(pages) else ""
    return f'<div class="loadmore">{on}</div>'


def image_turns(pages, at, look):
    on = f'<a href="{look.go(pages[at + 1])}"><img src="{look.dot}" alt="下一页" border="0"></a>' if at + 1 < len(pages) else ""
    return f"<div align=right>{esc(look.total)}条记录 {at + 1}/{len(pages)}页 {on}</div>"
