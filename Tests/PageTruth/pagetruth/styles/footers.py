"""Footers. Each takes the marks of a unit, {mark: text}, and shows those that are there."""

from .text import esc

BADGE, FIND, CODE, ICP, POLICE, HOST, CONTACT = (
    "党政机关标识", "我为政府网站找错", "网站标识码", "ICP备案号", "公安备案", "主办单位", "联系方式")
ALL = (BADGE, FIND, CODE, ICP, POLICE, HOST, CONTACT)


def badge(marks, look):
    if BADGE not in marks:
        return ""
    return look.chance.apart("badge").choice((
        '<a href="http://bszs.conac.cn/sitename?method=show&amp;id=99AB01" target="_blank"><img src="http://dcs.conac.cn/image/red.png" alt="党政机关"></a>',
        '<span id="_ideConac"><a href="http://bszs.conac.cn/sitename?method=show&amp;id=99AB02"><img vspace="0" hspace="0" border="0" alt="党政机关" src="http://dcs.conac.cn/image/red.png"></a></span>'))


def find(marks, look):
    if FIND not in marks:
        return ""
    return look.chance.apart("find").choice((
        f'<a href="http://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code={look.site_code}"><img src="http://zfwzgl.www.gov.cn/images/jiucuo.png" alt="我为政府网站找错"></a>',
        f'<a href="http://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code={look.site_code}">我为政府网站找错</a>'))


def police(marks):
    if POLICE not in marks:
        return ""
    return f'<a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode={marks[POLICE][4:18]}">{esc(marks[POLICE])}</a>'


def plain(marks, look):
    colon = look.colon
    first = [f"主办单位{colon}{esc(marks[HOST])}" if HOST in marks else f"版权所有{colon}{look.county}"]
    if CONTACT in marks:
        first.append(f"联系电话{colon}{marks[CONTACT]}")
    second = []
    if CODE in marks:
        second.append(f"网站标识码{colon}{marks[CODE]}")
    if ICP in marks:
        second.append(f'<a href="https://beian.miit.gov.cn/">{esc(marks[ICP])}</a>')
    second += [p for p in (police(marks),) if p]
    return (f'<div class="footer"><p>{"&nbsp;&nbsp;".join(first)}</p><p>{"&nbsp;|&nbsp;".join(second)}</p>'
            f"<p>{badge(marks, look)}{find(marks, look)}</p></div>")


def table(marks, look):
    colon = look.colon
    cells = []
    if HOST in marks:
        cells.append(f"主办：{esc(marks[HOST])}")
    if CONTACT in marks:
        cells.append(f"联系我们{colon}{marks[CONTACT]}")
    if CODE in marks:
        cells.append(f"政府网站标识码{colon}{marks[CODE]}")
    if ICP in marks:
        cells.append(f"备案序号{colon}{esc(marks[ICP])}")
    cells += [c for c in (police(marks), badge(marks, look) + find(marks, look)) if c]
    rows = "".join(f"<TR><TD align=center height=24>{c}</TD></TR>" for c in cells)
    return f"<TABLE width=1000 border=0 align=center bgcolor=#f0f0f0><TBODY>{rows}</TBODY></TABLE>"


def listed(marks, look):
    items = []
    if HOST in marks:
        items.append(f"<li>主办单位：<b>{esc(marks[HOST])}</b></li>")
    if CODE in marks:
        items.append(f"<li>网站标识码 ：{marks[CODE]}</li>")
    if ICP in marks:
        items.append(f"<li>{esc(marks[ICP])}</li>")
    if POLICE in marks:
        items.append(f"<li>{police(marks)}</li>")
    if CONTACT in marks:
        items.append(f"<li>电话：{marks[CONTACT]}</li>")
    return f'<footer id="foot"><ul>{"".join(items)}</ul><div class="icons">{badge(marks, look)}{find(marks, look)}</div></footer>'


def unnamed(marks, look):
    """Nothing says that it is a footer but what stands in it."""
    parts = ["违法和不良信息举报电话：0700-9900199"]
    if CODE in marks:
        parts.append(f"网站标识码:{marks[CODE]}")
    if HOST in marks:
        parts.append(f"主办单位:{esc(marks[HOST])}")
    if CONTACT in marks:
        parts.append(f"联系方式:{marks[CONTACT]}")
    if ICP in marks:
        parts.append(esc(marks[ICP]))
    if POLICE in marks:
        parts.append(police(marks))
    return f'<div class="w1200"><div>{"　".join(parts)}</div><div>{badge(marks, look)}{find(marks, look)}</div></div>'


def external(marks, look):
    """The whole footer comes from a script the page names."""
    return f'<div id="footer"></div><script type="text/javascript" src="{look.footer_script}"></script>'


def written(marks, look):
    """The footer is written by a script in the page, as escaped text."""
    text = "".join(f"%u{ord(c):04X}" if ord(c) > 127 else c for c in "　".join(
        f"{name}：{value}" for name, value in sorted(marks.items())))
    return f'<div class="bottom"><script>document.write(unescape("{text}"));</script></div>'


def framed(marks, look):
    return f'<iframe src="{look.footer_page}" width="100%" height="120" frameborder="0" scrolling="no"></iframe>'
