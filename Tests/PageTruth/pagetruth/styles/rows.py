"""List rows, one function a way of building them. Each takes `rows` (title, href, date) and the look of the template."""

from .text import attr, esc


def _link(row, look, inner=None, extra=""):
    """The link of a row. A cut title keeps the whole in `title=`."""
    shown, cut = look.cut(row.title)
    pairs = [look.href(row.href)]
    if cut or look.always_title:
        pairs.append(attr("title", row.title, look.quote))
    if look.target:
        pairs.append('target="_blank"' if look.quote == '"' else "target=_blank")
    if look.reversed:
        pairs.reverse()
    return f"<a {' '.join(pairs)}{extra}>{inner(shown) if inner else esc(shown)}</a>"


def li_span(rows, look):
    return ('<ul class="list">\n' + "\n".join(
        f"<li>{_link(r, look)}<span>{look.row_date(r.date)}</span></li>" for r in rows) + "\n</ul>")


def two_links(rows, look):
    """A link to the column before that to the item."""
    return '<ul class="list-two">\n' + "\n".join(
        f'<li><span class="lm">[<a href="{look.go(look.column_path)}">{esc(look.column_name)}</a>]</span>{_link(r, look)}<span class="rq">{look.row_date(r.date)}</span></li>'
        for r in rows) + "\n</ul>"


def calendar_cards(rows, look):
    """A leaf of a calendar beside title and summary, the summary beginning with another day."""
    return '<div class="news-cards">\n' + "\n".join(
        f'<div class="news-item"><div class="date">{look.row_date(r.date)}</div><div class="txt"><h3>{_link(r, look)}</h3><p>{esc(r.dated_summary)}</p></div></div>'
        for r in rows) + "\n</div>"


def li_open(rows, look):
    """Rows whose end tags are missing, date before the link."""
    return "<ul class=newslist>\n" + "\n".join(
        f"<li><span class=time>{look.row_date(r.date)}</span>{_link(r, look)}" for r in rows) + "\n</ul>"


def li_font(rows, look):
    return "<UL>\n" + "\n".join(
        f"<LI><FONT color=#999999 style='float:right'>{look.row_date(r.date)}</FONT><IMG src='{look.dot}' alt=''>{_link(r, look)}</LI>"
        for r in rows) + "\n</UL>"


def table_rows(rows, look):
    body = "\n".join(
        f'<tr><td width="3%" align="center"><img src="{look.dot}" alt=""></td><td width="82%" height="28">{_link(r, look)}</td>'
        f'<td width="15%" class="hui">{look.row_date(r.date)}</td></tr>' for r in rows)
    return f'<table width="98%" border="0" cellspacing="0" cellpadding="0">\n{body}\n</table>'


def table_each(rows, look):
    """One table a row, as old systems built them."""
    return "\n".join(
        f"<table width=100% border=0 cellpadding=0 cellspacing=0><tr><td width=20>·</td><td>{_link(r, look)}</td>"
        f"<td width=90 align=right>{look.row_date(r.date)}</td></tr><tr><td colspan=3 height=1 bgcolor=#eeeeee></td></tr></table>"
        for r in rows)


def table_open(rows, look):
    """Cells and rows without end tags."""
    body = "\n".join(f"<TR><TD>{_link(r, look)}<TD nowrap>{look.row_date(r.date)}" for r in rows)
    return f"<TABLE class=tb_list><TBODY>\n{body}\n</TABLE>"


def gkmlpt(rows, look):
    """The platform's table: number, title, index number and date, with a head."""
    body = "\n".join(
        f'<tr><td class="first-td">{_link(r, look)}</td><td>{9900000 + i}/{look.unit.year}-{i:05}</td><td>{look.row_date(r.date)}</td></tr>'
        for i, r in enumerate(rows, 1))
    return ('<div class="right-list"><table class="table-content"><thead><tr><th>标题</th><th>索引号</th><th>发布日期</th></tr></thead>'
            f"<tbody>\n{body}\n</tbody></table></div>")


def anhui(rows, look):
    """Every row a list of its own, one cell an li."""
    return '<div class="xxgk_nav_con">' + "\n".join(
        f'<div class="xxgk_navli"><ul><li class="xh">{i}</li><li class="mc">{_link(r, look)}</li><li class="rq">{look.row_date(r.date)}</li></ul></div>'
        for i, r in enumerate(rows, 1)) + "</div>"


def mobile(rows, look):
    """The whole row is the link."""
    parts = []
    for r in rows:
        shown, cut = look.cut(r.title)
        title = " " + attr("title", r.title, look.quote) if cut else ""
        parts.append(f'<a class="item" {attr("href", r.href, look.quote)}{title}><h3>{esc(shown)}</h3><p class="time">{look.row_date(r.date)}</p></a>')
    return '<section class="m-list">\n' + "\n".join(parts) + "\n</section>"


def definitions(rows, look):
    return '<dl class="zxlist">\n' + "\n".join(
        f"<dt>{_link(r, look)}</dt><dd>{look.row_date(r.date)}</dd>" for r in rows) + "\n</dl>"


def breaks(rows, look):
    """No element a row: text and line breaks."""
    return "<td valign=top class=main>\n" + "\n".join(
        f"·&nbsp;{_link(r, look)}&nbsp;<font color=gray>{look.row_date(r.date)}</font><br>" for r in rows) + "\n</td>"


def div_rows(rows, look):
    return '<div class="listbox">\n' + "\n".join(
        f'<div class="row clearfix"><div class="bt">{_link(r, look)}</div><div class="sj">{look.row_date(r.date)}</div></div>'
        for r in rows) + "\n</div>"


def cards(rows, look):
    """Title in a heading, a summary under it, the date in a line of its own."""
    return '<div class="cards">\n' + "\n".join(
        f'<div class="card"><h4>{_link(r, look)}</h4><p class="zy">{esc(r.summary)}</p><div class="info"><span>发布时间：{look.row_date(r.date)}</span>'
        f'<span>来源：{esc(look.unit.name)}</span></div></div>' for r in rows) + "\n</div>"


def articles(rows, look):
    return "\n".join(
        f'<article class="post"><header><h2>{_link(r, look)}</h2></header><footer>{_time(r, look)}</footer></article>'
        for r in rows)


def _time(row, look):
    return f'<time datetime="{row.date:%Y-%m-%d}">{look.row_date(row.date)}</time>' if row.date else ""


def paragraphs(rows, look):
    return '<div class="lm_list">\n' + "\n".join(
        f'<p>{_link(r, look)}<span class="date">{look.row_date(r.date)}</span></p>' for r in rows) + "\n</div>"


def grouped(rows, look):
    """Lists of five, a rule between them."""
    groups = [rows[i:i + 5] for i in range(0, len(rows), 5)]
    return '<div class="default_pgContainer">' + '<div class="line"></div>'.join(
        "<ul>" + "".join(f"<li><i>{look.row_date(r.date)}</i>{_link(r, look)}</li>" for r in g) + "</ul>" for g in groups) + "</div>"


def vsb(rows, look):
    return '<ul class="winstyle">\n' + "\n".join(
        f'<li id="line_u8_{i}">{_link(r, look, lambda t: f"<em>{esc(t)}</em>")}<span class="fr">{look.row_date(r.date)}</span></li>'
        for i, r in enumerate(rows)) + "\n</ul>"


def inside(rows, look):
    """The date stands inside the link, after the title."""
    parts = []
    for r in rows:
        shown, cut = look.cut(r.title)
        title = " " + attr("title", r.title, look.quote) if cut or look.always_title else ""
        parts.append(f'<li><a {attr("href", r.href, look.quote)}{title}><em>{look.row_date(r.date)}</em><b>{esc(shown)}</b></a></li>')
    return '<ul class="ul_inside">\n' + "\n".join(parts) + "\n</ul>"
