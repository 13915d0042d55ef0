"""What stands around the content: columns beside it, login boxes, friend links, pictures, scripts."""

from .text import esc

OUTSIDE = (("中国政府网", "http://www.gov.cn/"), ("省人民政府", "http://www.shengzhengfu.example/"), ("市人民政府", "http://www.shizhengfu.example/"),
           ("信用中国", "https://www.creditchina.example/"), ("政务服务网", "https://zwfw.shili.example/"))


def nav(look):
    links = "".join(f'<li><a href="{look.go(p)}">{esc(n)}</a></li>' for n, p in look.menu)
    return f'<div class="nav"><ul><li><a href="{look.go(look.unit.home)}">首页</a></li>{links}</ul></div>'


def crumb(look, trail):
    links = " &gt; ".join(f'<a href="{look.go(p)}">{esc(n)}</a>' if p else f"<span>{esc(n)}</span>" for n, p in trail)
    return f'<div class="dqwz">您现在的位置：<a href="{look.go(look.unit.home)}">首页</a> &gt; {links}</div>'


def recommended(look, chance):
    """A dated list of other columns' items, as 推荐阅读 or 最新信息 boxes show it."""
    items = chance.sample(look.elsewhere, min(len(look.elsewhere), chance.randint(4, 8)))
    label = chance.choice(("最新信息", "点击排行", "推荐阅读", "热点关注", "相关链接"))
    rows = "".join(f'<li><a href="{look.go(a.path)}" title="{esc(a.title)}">{esc(a.title[:14])}</a><span>{a.date:%m-%d}</span></li>' for a in items)
    return f'<div class="box hot"><div class="hd"><h3>{label}</h3></div><div class="bd"><ul>{rows}</ul></div></div>'


def side_menu(look):
    links = "".join(f'<li><a href="{look.go(p)}">{esc(n)}</a></li>' for n, p in look.menu)
    return f'<div class="leftmenu"><h2>信息公开目录</h2><ul>{links}</ul></div>'


def login(look):
    return ('<form class="login" action="#" method="post"><label>用户名<input type="text" name="u"></label>'
            '<label>密码<input type="password" name="p"></label><input type="submit" value="登录"></form>')


def friends(look, chance):
    links = "".join(f'<a href="{a}" target="_blank">{n}</a>' for n, a in chance.sample(OUTSIDE, 3))
    options = "".join(f'<option value="{a}">{n}</option>' for n, a in OUTSIDE[1:3])
    return f'<div class="yqlj"><strong>友情链接</strong>{links}<select onchange="window.open(this.value)"><option>--省内网站--</option>{options}</select></div>'


def banners(look, chance):
    """Pictures that are links, with and without a word for those who cannot see them."""
    forms = (f'<a href="{look.go(look.unit.home)}"><img src="{look.dot}" alt="专题"></a>', f'<a href="{look.go(look.unit.home)}"><img src="{look.dot}" alt=""></a>',
             f'<a href="{look.go(look.unit.home)}"><img src="{look.dot}"></a>', f'<p><img src="{look.dot}"></p>', f'<p><img src="{look.dot}" alt=""></p>')
    return "".join(chance.sample(forms, chance.randint(0, 2)))


def beside(look, chance):
    parts = [side_menu(look)] if chance.odds(0.6) else []
    if look.elsewhere and chance.odds(0.7):
        parts.append(recommended(look, chance))
    if chance.odds(0.3):
        parts.append(login(look))
    parts.append(banners(look, chance))
    return "\n".join(parts)


def below(look, chance):
    return friends(look, chance) if chance.odds(0.6) else ""
