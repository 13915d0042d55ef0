"""The portal's frame: head, mandated meta tags, banner, navigation, footer, and the variants between townships."""

import html
import posixpath
import re

from .model import COLUMNS

COUNTY = "示例县"
SITE_NAME = "示例县人民政府"
SITE_DOMAIN = "www.shili.example"
SITE_CODE = "9900000001"  # no region begins with 99
COUNTY_COLOURS = ("#b3201b", "#8c1713", "#fbf4ec")

CSS = """*{box-sizing:border-box}body{margin:0;font:15px/1.8 "Microsoft YaHei","Noto Sans CJK SC","PingFang SC",sans-serif;color:#333;background:#f4f4f2}
a{color:#333;text-decoration:none}a:hover{color:%(a)s}img{max-width:100%%}
.top{background:#f7f7f7;border-bottom:1px solid #e4e4e4;font-size:13px;color:#777}.w{width:1100px;max-width:96%%;margin:0 auto}
.top .w{display:flex;justify-content:space-between;padding:4px 0}
.header{background:linear-gradient(100deg,%(a)s,%(b)s);color:#fff}.header .w{display:flex;align-items:center;justify-content:space-between;padding:26px 0}
.header strong{font-size:32px;letter-spacing:4px;font-weight:600}.header small{display:block;font-size:14px;opacity:.85;letter-spacing:2px}
.header form input{border:0;padding:7px 10px;width:210px;border-radius:3px 0 0 3px}.header form button{border:0;padding:7px 14px;background:#f2c14e;color:#5c3a00;border-radius:0 3px 3px 0}
.nav{background:%(b)s}.nav ul{display:flex;flex-wrap:wrap;list-style:none;margin:0 auto;padding:0}.nav a{display:block;color:#fff;padding:8px 13px}.nav a:hover{background:%(a)s}
.crumb{padding:12px 0;color:#777;font-size:14px}.wrap{display:flex;gap:18px;align-items:flex-start;padding-bottom:30px}
.side{width:210px;background:#fff;border:1px solid #e6e2dc;flex:none}.side h2{margin:0;background:%(a)s;color:#fff;font-size:17px;padding:8px 16px}
.side ul{list-style:none;margin:0;padding:0}.side a{display:block;padding:8px 16px;border-bottom:1px dashed #e6e2dc}
.main{flex:1;min-width:0;background:#fff;border:1px solid #e6e2dc;padding:18px 26px 30px}
.main h1{font-size:25px;line-height:1.5;text-align:center;color:%(b)s;margin:14px 0 10px}.ch{border-bottom:2px solid %(a)s;font-size:19px;color:%(a)s;padding-bottom:4px;margin-bottom:10px}
.info{text-align:center;color:#888;font-size:13px;border-bottom:1px solid #eee;padding-bottom:10px;margin-bottom:16px}
.list{list-style:none;margin:0;padding:0}.list li{display:flex;justify-content:space-between;gap:16px;border-bottom:1px dashed #ddd;padding:6px 2px}.list li a:before{content:"▪ ";color:%(a)s}
.list span{color:#999;white-space:nowrap}.body p{text-indent:2em;margin:0 0 12px}.body h3{font-size:17px;margin:18px 0 8px;color:#222}
table{border-collapse:collapse;width:100%%;margin:10px 0}td,th{border:1px solid #d9d2c7;padding:6px 9px;font-size:14px;text-align:left}th,thead td{background:%(c)s;text-align:center}
table.tl td{border:0;border-bottom:1px dashed #ddd}table.tl td+td{width:120px;color:#999}
.xx{background:%(c)s;border:1px solid #e6ded2;padding:8px 16px;margin:0 0 16px;font-size:14px}.xx span,.xx li,.xx p{display:inline-block;width:48%%;margin:2px 0}.xx ul{list-style:none;margin:0;padding:0}.xx dl{display:grid;grid-template-columns:90px 1fr 90px 1fr;margin:0}.xx dt{font-weight:700}.xx dd{margin:0}
.quick{display:flex;gap:10px;flex-wrap:wrap;margin:12px 0}.quick a{background:%(c)s;border:1px solid #e6ded2;padding:8px 16px;color:%(b)s}
.cards{display:grid;grid-template-columns:1fr 1fr;gap:18px}.banner{display:block;background:linear-gradient(90deg,%(a)s,#d98a3a);color:#fff;font-size:22px;letter-spacing:6px;text-align:center;padding:20px;margin-bottom:16px}
.rel{border-top:1px solid #eee;margin-top:20px;padding-top:10px;font-size:14px;color:#777}figure{text-align:center;margin:12px 0}
.footer{background:#3b3b3b;color:#ccc;font-size:13px;text-align:center;padding:20px 0}.footer a{color:#ddd}.footer p{margin:3px 0}
@media(max-width:760px){.wrap,.header .w{flex-direction:column}.side{width:100%%}.cards{grid-template-columns:1fr}}"""

SCRIPT = """function zt(s){var e=document.querySelector('.body');if(e){e.style.fontSize=s+'px';}}
window.addEventListener('DOMContentLoaded',function(){var d=document.getElementById('today');if(d){var n=new Date();
d.textContent='今天是'+n.getFullYear()+'年'+(n.getMonth()+1)+'月'+n.getDate()+'日 星期'+'日一二三四五六'.charAt(n.getDay());}});"""


def esc(text):
    return html.escape(text, quote=True)


def relative(target, base):
    """The address of root path `target` as written on the page `base`."""
    if "://" in target or target.startswith(("#", "javascript:", "mailto:")):
        return target
    folder = base if base.endswith("/") else posixpath.dirname(base) + "/"
    path = posixpath.relpath(target, folder)
    if path == ".":
        return "./"
    return path + "/" if target.endswith("/") else path


def meta_tags(pairs, variant):
    lines = []
    for name, content in pairs:
        value = esc(content)
        if variant == "reversed":
            lines.append(f'<meta content="{value}" name="{name}">')
        elif variant == "closed":
            lines.append(f'<meta name="{name}" content="{value}" />')
        elif variant == "upper":
            lines.append(f'<META NAME="{name.upper()}" CONTENT="{value}"/>')
        elif variant == "single":
            lines.append(f"<meta  name = '{name.lower()}'  content = '{value}'>")
        else:
            lines.append(f'<meta name="{name}" content="{value}">')
    return "\n".join(lines)


def links_list(items, base, go):
    return "".join(f'<li><a href="{go(t, base)}">{esc(n)}</a></li>' for n, t in items)


def footer(marks, host, landline, number):
    """Footer of a page; a mark that is not in `marks` is nowhere on it, and no script adds it."""
    first = [f"主办单位：{SITE_NAME}办公室" if "主办单位" in marks else f"版权所有：{SITE_NAME}", f"维护：{host}"]
    second = []
    if "网站标识码" in marks:
        second.append(f"政府网站标识码：{SITE_CODE}")
    if "ICP备案号" in marks:
        second.append('<a href="https://beian.miit.gov.cn/">示ICP备2022000001号-1</a>')
    second.append(f"示公网安备 990001020{number:05}号")
    if "联系方式" in marks:
        second.append(f"联系电话：{landline}")
    return (
        '<div class="footer" id="footer"><div class="w">'
        + "<p>" + "&nbsp;&nbsp;&nbsp;".join(first) + "</p><p>" + "&nbsp;&nbsp;".join(second) + "</p>"
        + '<p><a href="http://www.gov.cn/">中国政府网</a> | <a href="#top">返回顶部</a> | '
        + '<a href="javascript:void(0)" onclick="window.print()">打印本页</a></p></div></div>'
    )


def page(*, base, title, pairs, banner, nav, crumbs, side_title, side, main, foot, colours=COUNTY_COLOURS,
         charset="utf-8", meta="plain", tags="lower", go=relative):
    """One whole page. `nav`, `crumbs` and `side` are lists of (label, root path)."""
    css = CSS % dict(zip("abc", colours))
    head_meta = "" if meta == "body" else meta_tags(pairs, meta)
    body_meta = meta_tags(pairs, "plain") if meta == "body" else ""
    trail = " &gt; ".join(f'<a href="{go(t, base)}">{esc(n)}</a>' if t else esc(n) for n, t in crumbs)
    doctype = ('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" '
               '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">' if tags == "upper" else "<!DOCTYPE html>")
    declared = (f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">'
                if charset != "utf-8" else '<meta charset="utf-8">')
    left = (f'<div class="side"><h2>{esc(side_title)}</h2><ul>{links_list(side, base, go)}</ul></div>' if side else "")
    markup = f"""<html lang="zh-CN">
<head>
{declared}
<title>{esc(title)}</title>
{head_meta}
<style type="text/css">@@CSS@@</style>
<script type="text/javascript">@@SCRIPT@@</script>
</head>
<body id="top">
{body_meta}
<div class="top"><div class="w"><span id="today"></span><span><a href="{go('/', base)}">{SITE_NAME}</a> | <a href="javascript:void(0)">无障碍</a> | <a href="http://www.gov.cn/">中国政府网</a></span></div></div>
<div class="header"><div class="w"><div><strong>{esc(banner)}</strong><small>{SITE_NAME}门户网站</small></div>
<form action="#" onsubmit="return false"><input type="text" placeholder="请输入关键字"><button type="submit">搜索</button></form></div></div>
<div class="nav"><ul class="w">{links_list(nav, base, go)}</ul></div>
<div class="w crumb">当前位置：{trail}</div>
<div class="w wrap">{left}<div class="main">
{main}
</div></div>
{foot}
</body>
</html>
"""
    if tags == "upper":
        markup = re.sub(r"</?[a-z][a-z0-9]*", lambda m: m.group(0).upper(), markup)
    elif tags == "single-quoted":
        markup = re.sub(r"<[a-zA-Z][^>]*>", lambda m: re.sub(r'="([^"\']*)"', r"='\1'", m.group(0)), markup)
    return doctype + "\n" + markup.replace("@@CSS@@", css).replace("@@SCRIPT@@", SCRIPT)


def shorten(title, limit, dots="…"):
    return title if len(title) <= limit else title[:limit] + dots


def columns_of(township):
    return [(name, township.column(name)) for name in COLUMNS]
