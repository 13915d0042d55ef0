"""The page around the content. Each takes a Page and the look and gives the markup inside <html>."""

from . import noise
from .text import ORIGIN
from .text import esc


def _head(page, look):
    declared = look.declared
    metas = "" if look.t.meta == "body" else look.metas(page.metas)
    title = f"<title>{esc(page.title)}</title>"
    if look.t.based:
        title += f'<base href="{ORIGIN.format(port=look.port)}{look.unit.home}">'
    parts = [title, declared, metas] if look.t.title_first else [declared, title, metas]
    return ("<head>\n" + "\n".join(p for p in parts if p) +
            '\n<link rel="stylesheet" href="data:text/css,"><script>var siteid=1;function doZoom(s){document.getElementById("zoom")}</script>\n</head>')


def _body_meta(page, look):
    return look.metas(page.metas) if look.t.meta == "body" else ""


def modern(page, look):
    c = look.chance.apart("frame" + page.path)
    side = noise.beside(look, c)
    left, right = (f'<div class="leftbar fl">{side}</div>', "") if c.odds(0.5) else ("", f'<div class="rightbar fr">{side}</div>')
    return (f'<html lang="zh-CN">{_head(page, look)}<body>{_body_meta(page, look)}<div class="header"><h1 class="logo">{esc(look.unit.name)}</h1>'
            f'<div class="search"><input type="text" placeholder="请输入关键字"><button>搜索</button></div></div>{noise.nav(look)}'
            f'<div class="wrap">{noise.crumb(look, page.trail)}{left}<div class="main">{page.main}</div>{right}</div>'
            f"{noise.below(look, c)}{page.footer}</body></html>")


def portal(page, look):
    """Three columns; the side columns carry more rows than the middle."""
    c = look.chance.apart("frame" + page.path)
    right = noise.recommended(look, c) + noise.recommended(look, c) if look.elsewhere else ""
    return (f'<html>{_head(page, look)}<body class="index">{_body_meta(page, look)}<div id="top"><span id="today"></span><a href="javascript:void(0)" onclick="SetHome()">设为首页</a></div>'
            f'<div id="banner"><img src="{look.dot}" alt="{esc(look.unit.name)}"></div><div id="menu">{noise.nav(look)}</div>{noise.crumb(look, page.trail)}'
            f'<div id="left">{noise.side_menu(look)}</div><div id="center">{page.main}</div><div id="right">{right}{noise.login(look)}</div>'
            f"{page.footer}</body></html>")


def tables(page, look):
    c = look.chance.apart("frame" + page.path)
    menu = "".join(f"<TD><A href='{look.go(p)}'>{esc(n)}</A></TD>" for n, p in look.menu)
    side = noise.beside(look, c)
    return (f'<HTML>{_head(page, look)}<BODY bgColor=#ffffff leftMargin=0 topMargin=0>{_body_meta(page, look)}'
            f"<TABLE width=1000 align=center border=0 cellPadding=0 cellSpacing=0><TR><TD colSpan=2><IMG height=120 src='{look.dot}' width=1000 alt='{esc(look.unit.name)}'></TD></TR>"
            f"<TR><TD colSpan=2><TABLE width='100%'><TR><TD><A href='{look.go(look.unit.home)}'>首页</A></TD>{menu}</TR></TABLE></TD></TR>"
            f"<TR><TD width=220 vAlign=top><TABLE><TR><TD>{side}</TD></TR></TABLE></TD><TD vAlign=top><TABLE width='100%'><TR><TD>{noise.crumb(look, page.trail)}</TD></TR>"
            f"<TR><TD><TABLE width='100%'><TR><TD>{page.main}</TD></TR></TABLE></TD></TR></TABLE></TD></TR></TABLE>{page.footer}</BODY></HTML>")


def old(page, look):
    """A table layout whose cells are never closed."""
    menu = " | ".join(f"<a href={look.go(p).replace(' ', '%20')}>{esc(n)}</a>" if "&" not in look.go(p) else f'<a href="{look.go(p)}">{esc(n)}</a>' for n, p in look.menu)
    return (f"<html>{_head(page, look)}<body>{_body_meta(page, look)}<center><font size=6 color=red>{esc(look.unit.name)}</font><br>{menu}</center>"
            f"<table width=960 align=center><tr><td width=180 valign=top bgcolor=#eeeeee>{noise.login(look)}<td valign=top>当前位置：首页 &gt; {esc(page.trail[-1][0])}<br>{page.main}"
            f"</table>{page.footer}</body></html>")


def mobile(page, look):
    links = "".join(f'<a href="{look.go(p)}">{esc(n)}</a>' for n, p in look.menu)
    return (f'<html lang="zh">{_head(page, look)}<body ontouchstart>{_body_meta(page, look)}<header class="m-head"><a href="{look.go(look.unit.home)}">{esc(look.unit.name)}</a></header>'
            f'<nav class="m-nav">{links}</nav><main>{page.main}</main>{page.footer}</body></html>')


def gkmlpt(page, look):
    tree = "".join(f'<li class="tree-node"><a href="{look.go(p)}">{esc(n)}</a></li>' for n, p in look.menu)
    return (f'<html lang="zh-CN">{_head(page, look)}<body class="gkml">{_body_meta(page, look)}<div class="gkml-header"><h1>{esc(look.unit.name)}政府信息公开平台</h1></div>'
            f'<div class="container"><div class="left-tree"><ul>{tree}</ul></div><div class="right-content"><div class="location">{noise.crumb(look, page.trail)}</div>{page.main}</div></div>{page.footer}</body></html>')


def anhui(page, look):
    c = look.chance.apart("frame" + page.path)
    return (f'<html xmlns="http://www.w3.org/1999/xhtml">{_head(page, look)}<body>{_body_meta(page, look)}<div class="top_bg"><h2>{esc(look.unit.name)}信息公开</h2></div>'
            f'<div class="gk_left">{noise.side_menu(look)}</div><div class="gk_right">{noise.crumb(look, page.trail)}<div class="xxgk_nav"><div class="nav_list">{page.main}</div></div></div>'
            f"{noise.below(look, c)}{page.footer}</body></html>")


def sections(page, look):
    c = look.chance.apart("frame" + page.path)
    return (f'<html lang="zh-Hans">{_head(page, look)}<body>{_body_meta(page, look)}<header role="banner"><p>{esc(look.unit.name)}</p></header><nav aria-label="主导航">{noise.nav(look)}</nav>'
            f'<main id="main">{noise.crumb(look, page.trail)}{page.main}</main><aside>{noise.beside(look, c)}</aside>{page.footer}</body></html>')


def flat(page, look):
    """Everything is a div without a name, the menu behind the content."""
    c = look.chance.apart("frame" + page.path)
    return (f'<html>{_head(page, look)}<body>{_body_meta(page, look)}<div><div><div>{noise.crumb(look, page.trail)}</div><div><div>{page.main}</div></div></div>'
            f"<div>{noise.beside(look, c)}</div><div>{noise.nav(look)}</div></div>{page.footer}</body></html>")
