"""The county's own pages around the townships; outside every unit's scope."""

from .templates import SITE_CODE, SITE_DOMAIN, SITE_NAME, esc, footer, page, relative
from .townships import TOWNSHIPS

NOTICE = "/tzgg/20220221-1.html"
NAV = [("首页", "/"), ("政务公开", "/zwgk/"), ("通知公告", NOTICE), ("乡镇政务公开", "/xzjd/"), ("网站地图", "/sitemap.html")]
MARKS = ("主办单位", "网站标识码", "ICP备案号", "联系方式")


def put(path, title, column, main, article=None):
    pairs = [("SiteName", SITE_NAME), ("SiteDomain", SITE_DOMAIN), ("SiteIDCode", SITE_CODE)]
    if column:
        pairs += [("ColumnName", column), ("ColumnType", column)]
    if article:
        pairs += [("ArticleTitle", title), ("PubDate", article), ("ContentSource", f"{SITE_NAME}办公室")]
    crumbs = [("首页", "/")] + ([(column, "")] if column else [])
    # the 404 page answers at any depth, so its links start at the root
    go = (lambda target, base: target) if path == "/404.html" else relative
    return page(base=path, title=f"{title} - {SITE_NAME}" if title != SITE_NAME else title, pairs=pairs, banner=SITE_NAME,
                nav=NAV, crumbs=crumbs, side_title="", side=[], main=main,
                foot=footer(MARKS, "示例县政务公开办公室", "0700-8800001", 0), go=go)


def county_pages():
    towns = "".join(f'<a href="{{}}">{t.name}</a>' for t in TOWNSHIPS)
    links = lambda base: towns.format(*(relative(t.home, base) for t in TOWNSHIPS))
    notice = "关于开展2022年乡镇政务公开考核的通知"
    pages = {}
    pages["/"] = put("/", SITE_NAME, "", '<a class="banner" href="zwgk/">以公开促落实 以公开促服务</a><div class="cards">'
                     f'<div><div class="ch">通知公告</div><ul class="list"><li><a href="{relative(NOTICE, "/")}" title="{notice}">{notice}</a>'
                     '<span>2022-02-21</span></li></ul></div><div><div class="ch">县情概况</div><div class="body"><p>示例县是一个虚构的县，'
                     '山环水绕，辖四镇四乡，本网站全部内容均为演示而编写。</p></div></div></div>'
                     f'<div class="ch">乡镇政务公开</div><div class="quick">{links("/")}</div>')
    pages["/zwgk/"] = put("/zwgk/", "政务公开", "政务公开", '<div class="ch">政务公开</div><div class="body"><p>县人民政府门户网站统一设置各乡镇政务公开专栏，'
                          '内容由各乡镇负责维护，县政务公开办公室负责指导、监督和考核。</p></div>' f'<div class="quick">{links("/zwgk/")}</div>')
    pages[NOTICE] = put(NOTICE, notice, "通知公告", f'<h1>{notice}</h1><div class="info">发布时间：2022-02-21</div><div id="zoom" class="body">'
                        '<p>各乡镇人民政府：</p><p>为推动基层政务公开标准化规范化，经研究，对2022年2月20日至6月30日各乡镇政务公开工作开展考核。请各乡镇于2022年6月30日18时前报送自查材料，'
                        '考核监测时间点为2022年7月1日9时。</p><p>公开页面出现未脱敏公民身份号码的，实行单项否决。</p></div>', article="2022-02-21 09:00")
    pages["/xzjd/"] = put("/xzjd/", "乡镇政务公开", "乡镇政务公开", f'<div class="ch">乡镇政务公开</div><div class="quick">{links("/xzjd/")}</div>')
    items = "".join(f'<li><a href="{relative(p, "/sitemap.html")}">{esc(n)}</a></li>' for n, p in NAV)
    pages["/sitemap.html"] = put("/sitemap.html", "网站地图", "网站地图", f'<div class="ch">网站地图</div><ul>{items}</ul><div class="quick">{links("/sitemap.html")}</div>')
    pages["/404.html"] = put("/404.html", "页面不存在", "", '<div style="text-align:center;padding:60px 0"><div style="font-size:72px;color:#b3201b">404</div>'
                             '<p>您访问的页面不存在或已被删除。</p><p><a href="/">返回首页</a></p></div>')
    return pages
