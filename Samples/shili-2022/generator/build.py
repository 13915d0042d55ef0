"""Township data to files: every page of one township's columns."""

from . import prose, tables
from .model import COLUMNS, CONSULTED, EXPLAINED, GUIDE, ON_REQUEST, STAGES, VILLAGE_LIST, day
from .templates import (COUNTY, SITE_CODE, SITE_DOMAIN, SITE_NAME, columns_of, esc, footer, page, relative, shorten)

SLOW = 6  # seconds; the round gives up after 2

CONTAINERS = {
    "zoom": ('<div id="zoom" class="body">', "</div>"),
    "article-content": ('<div class="article-content body">', "</div>"),
    "TRS_Editor": ('<div class="xl_content"><div class="TRS_Editor body">', "</div></div>"),
    "UCAP-CONTENT": ('<div id="UCAP-CONTENT" class="body">', "</div>"),
    "con_con": ('<div id="con_con" class="body">', "</div>"),
    "Content": ('<div class="Content body" id="Content">', "</div>"),
}
NUMERALS = "一二三四五六七八九十"
PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" width="640" height="300" viewBox="0 0 640 300"><rect width="640" height="300" fill="#fdf6ec"/><rect x="20" y="20" width="600" height="54" rx="8" fill="#b3201b"/><text x="320" y="56" font-size="24" fill="#fff" text-anchor="middle">{title}</text>{boxes}</svg>
"""
VIDEO = bytes.fromhex("0000001866747970") + b"mp42\0\0\0\0mp42isom" + bytes.fromhex("0000000866726565")


def pdf(lines):
    """A one-page PDF with plain text, the smallest an inspector could open."""
    text = "BT /F1 14 Tf 72 760 Td 20 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
               "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
               "/Resources << /Font << /F1 5 0 R >> >> >>",
               f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    out, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    out += f"xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out.encode("ascii")


class Columns:
    """All pages of one township. `pages` maps a root path to its HTML, `files` to other bytes."""

    def __init__(self, township):
        self.t = township
        self.pages = {}
        self.files = {}
        self.paths = {}
        serial = 0
        for name, items in self.groups():
            for index, item in enumerate(items):
                serial += 1
                self.paths[(name, index)] = self.address(COLUMNS[name], item.date, serial)
        if township.leaflet:
            self.paths[("两化专栏", 0)] = self.address("lhzl", township.leaflet_date, serial + 1)

    def groups(self):
        t = self.t
        return [("工作动态", t.news), ("政策文件", t.docs), ("政策解读", t.interps), ("办事指南", t.guides),
                ("意见征集", t.consults), ("村务公开", t.village_posts)]

    def address(self, slug, when, serial):
        d, t = day(when), self.t
        number = 1617500 + t.number * 100 + serial
        kinds = {
            "art": f"{slug}/art/{d.year}/{d.month}/{d.day}/art_{t.number}06_{number}.html",
            "trs": f"{slug}/{d:%Y%m}/t{d:%Y%m%d}_{number}.html",
            "post": f"{slug}/content/post_{number}.html",
            "shtml": f"{slug}/{d:%Y%m%d}-{serial}.shtml",
            "view": f"{slug}/{d:%Y%m%d}{serial:02}.htm",
        }
        return t.home + kinds[t.style.address]

    # -- pieces ---------------------------------------------------------------------------------

    def go(self, target, base):
        return target if self.t.style.rooted and target.startswith("/") else relative(target, base)

    def shown(self, when):
        d = day(when)
        return self.t.style.dates.format(y=d.year, m=d.month, d=d.day)

    def word(self, table, name):
        options = table[name]
        return options[self.t.style.words % len(options)]

    def body(self, inner):
        before, after = CONTAINERS[self.t.style.container]
        return before + inner + after

    def paragraphs(self, lines, turn=0):
        t = self.t
        return "".join("<p>" + esc(x.format(n=t.name, v=t.villages[turn % len(t.villages)], id=t.id)) + "</p>" for x in lines)

    def sections(self, table, texts, names, **values):
        out = []
        for number, name in enumerate(names):
            text = texts[name].format(n=self.t.name, id=self.t.id, landline=self.t.landline, **values)
            out.append(f"<h3>{NUMERALS[number]}、{self.word(table, name)}</h3><p>{esc(text)}</p>")
        return "".join(out)

    def listing(self, base, items):
        """Items are (date, title, target). The link shows a shortened title, its title attribute the whole."""
        style, rows = self.t.style, []
        dots = "..." if style.address == "trs" else "…"
        for when, title, target in sorted(items, key=lambda i: i[0], reverse=True):
            link = f'<a href="{self.go(target, base)}" title="{esc(title)}">{esc(shorten(title, style.shorten, dots))}</a>'
            if style.listing == "table":
                rows.append(f'<tr><td>{link}</td><td align="right">{self.shown(when)}</td></tr>')
            elif style.listing == "date-first":
                opened = link.replace("<a ", "<a target=_blank ")
                rows.append(f'<li style="justify-content:flex-start"><span>{self.shown(when)}</span>{opened}</li>')
            else:
                rows.append(f"<li>{link}<span>{self.shown(when)}</span></li>")
        if style.listing == "table":
            return f'<table class="tl" width="100%" cellspacing="0"><tbody>{"".join(rows)}</tbody></table>'
        return f'<ul class="list">{"".join(rows)}</ul>'

    def put(self, path, title, main, *, column="", article=None):
        """`article` is (title, date) on an article page; `column` the Chinese name of its column."""
        t = self.t
        pairs = [("SiteName", SITE_NAME), ("SiteDomain", SITE_DOMAIN), ("SiteIDCode", SITE_CODE)]
        if column:
            pairs += [("ColumnName", column), ("ColumnType", f"信息公开，{column}")]
            if t.number % 2:
                pairs.append(("ColumnDescription", f"{t.name}{column}栏目"))
        if article:
            clock = f"{8 + len(article[0]) % 9:02}:{len(title) % 60:02}"
            pairs += [("ArticleTitle", article[0]), ("PubDate", f"{article[1]} {clock}"), ("ContentSource", t.authority),
                      ("Keywords", f"{t.name},{column}"), ("Author", ""), ("Url", relative(path, path))]
        crumbs = [("首页", "/"), (t.name, t.home)]
        if column:
            crumbs.append((column, t.column(column) if article else ""))
        if article:
            crumbs.append(("正文", ""))
        # a column that is gone is gone from the navigation too: only the home page still points to it
        standing = [c for c in columns_of(t) if c[1] not in self.gone()]
        nav = [("首页", "/"), (t.name, t.home)] + standing
        self.pages[path] = page(
            base=path, title=f"{title} - {t.name} - {SITE_NAME}" if title != t.name else f"{t.name} - {SITE_NAME}",
            pairs=pairs, banner=t.name, nav=nav, crumbs=crumbs, side_title=t.name, side=standing, main=main,
            foot=footer(t.marks, t.authority, t.landline, t.number), colours=t.style.colours, charset=t.style.charset,
            meta=t.style.meta, tags=t.style.tags, go=self.go)

    def put_article(self, key, title, when, inner, *, before="", after=""):
        column, path = key[0], self.paths[key]
        info = (f'<div class="info">发布时间：{self.shown(when)}&nbsp;&nbsp;来源：{self.t.authority}&nbsp;&nbsp;'
                '字号：[<a href="javascript:zt(18)">大</a> <a href="javascript:zt(15)">中</a> '
                '<a href="javascript:zt(13)">小</a>]</div>')
        self.put(path, title, f"<h1>{esc(title)}</h1>{info}{before}{self.body(inner)}{after}", column=column, article=(title, when))

    def dead_links(self, place, base):
        """Markup of the dead links this township has on `place`, and what they pretend to be."""
        found = [d for d in self.t.dead if place in d.linked and d.kind == "dead-link"]
        return [self.go(self.t.home + d.target, base) for d in found]

    # -- columns --------------------------------------------------------------------------------

    def build(self):
        self.home_page()
        self.list_pages()
        self.catalogue_page()
        self.request_pages()
        self.news_articles()
        self.policy_articles()
        self.interpretation_articles()
        self.guide_articles()
        self.consultation_articles()
        self.village_articles()
        return self

    def items(self, name, posts):
        return [(p.date, p.title, self.paths[(name, i)]) for i, p in enumerate(posts)]

    def home_page(self):
        t, base = self.t, self.t.home
        banner = "".join(f'<a class="banner" href="{h}">全面推进乡村振兴专题</a>' for h in self.dead_links("home", base))
        intro = (f"<p>{t.name}位于{COUNTY}境内，辖{'、'.join(t.villages)}等村（社区），全{t.name[-1]}耕地面积1.9万亩，"
                 f"是远近闻名的山水{t.name[-1]}。近年来，{t.name}坚持以公开促落实、促规范、促服务，"
                 "扎实推进基层政务公开标准化规范化建设。</p>")
        blocks = "".join(
            f'<div><div class="ch">{name}</div>{self.listing(base, self.items(name, posts)[:3])}</div>'
            for name, posts in (("工作动态", t.news), ("政策文件", t.docs)))
        quick = "".join(f'<a href="{self.go(target, base)}">{name}</a>' for name, target in columns_of(t))
        self.put(base, t.name, f'{banner}<div class="ch">{t.name}概况</div><div class="body">{intro}</div>'
                 f'<div class="cards">{blocks}</div><div class="quick">{quick}</div>')

    def list_pages(self):
        t = self.t
        for name, posts in self.groups():
            base = t.column(name)
            items = self.items(name, posts)
            if name == "工作动态":
                items += [("2022-05-06", f"{t.name}开展“五一”节前安全生产检查", t.home + d.target)
                          for d in t.dead if name in d.linked]
            inner = self.listing(base, items) if items else '<p style="text-align:center;color:#999;padding:60px 0">暂无信息</p>'
            pager = f'<div class="rel" align="center">共 {len(items)} 条 第 1/1 页</div>' if items else ""
            self.put(base, name, f'<div class="ch">{name}</div>{inner}{pager}', column=name)
        base = t.column("两化专栏")
        items = [("2022-03-28", f"{t.name}基层政务公开标准目录", t.column("标准目录")),
                 ("2022-03-11", f"{t.name}政府信息公开指南", t.column("公开指南"))]
        if t.leaflet:
            items.append((t.leaflet_date, t.leaflet, self.paths[("两化专栏", 0)]))
            inner = self.paragraphs(["为方便企业和群众办事，{n}对进驻便民服务中心的事项进行了梳理，逐项列明办事条件、地点和时间，汇编成册，供群众取阅。",
                                     "纸质版可在{n}便民服务中心和各村（社区）综合服务站免费领取，电子版随事项变化及时更新。"])
            self.put_article(("两化专栏", 0), t.leaflet, t.leaflet_date, inner)
        quick = "".join(f'<a href="{h}">住房保障办理</a>' for h in self.dead_links("两化专栏", base))
        quick += f'<a href="{self.go(t.column("标准目录"), base)}">标准目录</a><a href="{self.go(t.column("办事指南"), base)}">办事指南</a>'
        self.put(base, "两化专栏", f'<div class="ch">基层政务公开标准化规范化专栏</div><div class="quick">{quick}</div>'
                 + self.listing(base, items), column="两化专栏")

    def catalogue_page(self):
        t, base = self.t, self.t.column("标准目录")
        dead = self.dead_links("标准目录", base)
        targets = [self.paths[("办事指南", i)] for i in range(len(t.guides))] + [t.column("政策文件"), t.column("村务公开")]
        special = dict(zip(["保障性住房/0", "公共法律服务/0"], dead))
        order = {key: i for i, (_, _, key) in enumerate(tables.catalogue_rows(t))}
        href = lambda key: special.get(key) or self.go(targets[order[key] % len(targets)], base)
        lines = {"决策公开": "重大行政决策事项的预公开和征求群众意见情况", "执行公开": "年度重点工作任务的分工、进展情况",
                 "管理公开": "权责清单、行政执法事项和依据", "服务公开": "便民服务事项、流程和网点",
                 "结果公开": "重要决策部署、民生实事的落实成效"}
        stages = "".join(f"<p><strong>{s}</strong>：{lines[s]}。</p>" for s in STAGES if s in t.stages)
        inner = (f"<p>{t.name}对照省级指导目录，结合{t.name[-1]}级职责，调整形成基层政务公开标准目录如下。</p>{stages}"
                 + tables.catalogue(t, href))
        self.put(base, "标准目录", f"<h1>{t.name}基层政务公开标准目录</h1>{self.body(inner)}", column="标准目录")

    def request_pages(self):
        t = self.t
        base = t.column("公开指南")
        inner = ("<p>" + esc(f"为方便公民、法人和其他组织获取{t.name}政府信息，依据新修订的《中华人民共和国政府信息公开条例》，编制本指南。") + "</p>"
                 + self.sections(ON_REQUEST, prose.ON_REQUEST, t.on_request))
        self.put(base, "公开指南", f"<h1>{t.name}政府信息公开指南</h1>{self.body(inner)}", column="公开指南")
        base = t.column("依申请公开")
        if base not in self.gone():
            inner = self.paragraphs([
                "公民、法人或者其他组织可以向{n}人民政府申请获取政府信息。申请前，建议先查阅已主动公开的内容。",
                "可当面递交、邮寄或者在线填报《政府信息公开申请表》。"])
            inner += (f'<p>接收单位：{t.office}　联系电话：{t.landline}</p>'
                      f'<div class="quick"><a href="{self.go(t.column("公开指南"), base)}">查看公开指南</a>'
                      '<a href="javascript:void(0)">在线申请</a></div>')
            self.put(base, "依申请公开", f"<h1>{t.name}依申请公开</h1>{self.body(inner)}", column="依申请公开")

    def gone(self):
        return {self.t.home + d.target for d in self.t.dead}

    def news_articles(self):
        for i, news in enumerate(self.t.news):
            self.put_article(("工作动态", i), news.title, news.date, self.paragraphs(prose.NEWS[news.text], i))

    def policy_articles(self):
        t = self.t
        for i, doc in enumerate(t.docs):
            path = self.paths[("政策文件", i)]
            inner = self.paragraphs([
                "各村（社区）、各站所：", f"现将{doc.subject}印发给你们，请结合实际，认真抓好落实。",
                "第一条　为规范有关工作，保障群众合法权益，根据有关法律法规，结合本地实际制定。",
                "第二条　坚持属地管理、分级负责、群众参与的原则，由各村（社区）具体组织实施。",
                "第三条　各站所按照职责做好指导、监督和服务，经费使用情况定期张榜公布。", "第四条　自印发之日起施行。"])
            names = [doc.attachment] if doc.attachment else []
            for name in names:
                self.files[t.home + "zcwj/" + name] = pdf([f"{t.id} {doc.date}", "Annex to the plan (sample file)"])
            links = [self.go(t.home + "zcwj/" + name, path) for name in names] + self.dead_links(f"doc:{i}", path)
            inner += "".join(f'<p>附件{k}：<a href="{h}">{esc(doc.subject)}附件</a></p>' for k, h in enumerate(links, 1))
            after = "".join(
                f'<div class="rel">相关解读：<a href="{self.go(self.paths[("政策解读", k)], path)}">{esc(x.title)}</a></div>'
                for k, x in enumerate(t.interps) if x.doc == i and x.link in ("document", "both"))
            self.put_article(("政策文件", i), doc.title, doc.date, inner,
                             before=tables.document_information(t, doc, self.shown, 10 + i), after=after)

    def interpretation_articles(self):
        t = self.t
        for i, x in enumerate(t.interps):
            doc, path = t.docs[x.doc], self.paths[("政策解读", i)]
            folder = t.home + "zcjd/"
            inner = self.paragraphs(["近日，{n}印发了" + doc.subject + "，现将有关情况说明如下。"])
            if "图文漫画" in x.forms:
                name = f"images/jd{i + 1}.svg"
                self.files[folder + name] = self.picture(doc.subject)
                inner += (f'<figure><img src="{self.go(folder + name, path)}" width="640" height="300" '
                          f'alt="图解：{esc(doc.subject)}"></figure>')
            if "短视频" in x.forms:
                self.files[folder + "video/jd.mp4"] = VIDEO
                self.files[folder + "video/cover.svg"] = self.picture(doc.subject)
                inner += (f'<figure><video controls preload="none" width="640" height="300" poster="{self.go(folder + "video/cover.svg", path)}" '
                          f'src="{self.go(folder + "video/jd.mp4", path)}"></video></figure>')
            inner += self.sections(EXPLAINED, prose.EXPLAINED, [e for e in EXPLAINED if e not in x.missing], subject=doc.subject)
            if "简明问答" in x.forms:
                for q, a in prose.QUESTIONS:
                    inner += f"<p>问：{esc(q.format(subject=doc.subject, n=t.name))}</p><p>答：{esc(a.format(n=t.name))}</p>"
            if "事例讲解" in x.forms:
                inner += "<h3>" + ("典型案例" if t.style.words % 2 == 0 else "举例说明") + "</h3>" + self.paragraphs([prose.CASE], i)
            after = ""
            if x.link in ("interpretation", "both"):
                after = f'<div class="rel">相关文件：<a href="{self.go(self.paths[("政策文件", x.doc)], path)}">{esc(doc.title)}</a></div>'
            self.put_article(("政策解读", i), x.title, x.date, inner, after=after)

    def picture(self, subject):
        steps = ["申请", "初核", "审定", "公示", "办结"]
        boxes = "".join(
            f'<rect x="{30 + 118 * k}" y="130" width="100" height="80" rx="10" fill="#f2c14e"/>'
            f'<text x="{80 + 118 * k}" y="178" font-size="22" text-anchor="middle" fill="#5c3a00">{s}</text>' for k, s in enumerate(steps))
        return PICTURE.format(title=esc(subject), boxes=boxes).encode("utf-8")

    def guide_articles(self):
        t = self.t
        for i, guide in enumerate(t.guides):
            who, papers, steps, limit = prose.SERVICES[guide.service]
            label = lambda name: self.word(GUIDE, name)
            rows = [("受理条件", who), ("办理地点", f"{t.name}便民服务中心一楼大厅，{t.villages[0]}综合服务站"), ("办结时间", limit)]
            values = {"办理材料": "；".join(f"{k}. {p}" for k, p in enumerate(papers, 1)),
                      "办理流程": " → ".join(steps), "经办人": f"便民服务中心综合窗口{i + 1}号",
                      "联系电话": t.contact_mobile if i == 0 else t.landline}
            rows += [(label(k), v) for k, v in values.items() if k not in guide.missing]
            if label("联系电话") == "联系方式":  # then the mobile stands in a field of its own
                rows[-1:] = [("联系方式", t.landline), ("值班电话", t.contact_mobile)]
            if t.number % 2:
                inner = "<table>" + "".join(f'<tr><th width="130">{k}</th><td>{esc(v)}</td></tr>' for k, v in rows) + "</table>"
            else:
                inner = "".join(f"<p><strong>{k}：</strong>{esc(v)}</p>" for k, v in rows)
            inner += self.paragraphs(["以上事项均可在村（社区）综合服务站就近提交，由代办员送至{n}便民服务中心。"])
            self.put_article(("办事指南", i), guide.title, guide.date, inner)

    def consultation_articles(self):
        t = self.t
        for i, c in enumerate(t.consults):
            path = self.paths[("意见征集", i)]
            if c.kind == "call":
                inner = self.paragraphs(["为提高决策的科学性和民主性，现将" + c.subject + "向社会公布，请有关单位和各界人士提出宝贵意见。"])
                inner += self.sections(CONSULTED, prose.CONSULTED, [e for e in CONSULTED if e not in c.missing], subject=c.subject)
                if c.attachment:
                    target = t.home + "yjzj/" + c.attachment
                    self.files[target] = pdf([f"{t.id} {c.date}", "Draft for comments (sample file)"])
                    inner += f'<p>附件：<a href="{self.go(target, path)}">{esc(c.subject)}全文</a></p>'
            else:
                inner = self.paragraphs([
                    "{n}就" + c.subject + "听取了社会各界意见，共收到意见建议17条，其中采纳11条，部分采纳3条，未采纳3条。",
                    "未采纳的主要理由：一是与上位规定不一致；二是超出{n}职责范围，已转交有关部门研究；三是目前条件尚不成熟。"])
            self.put_article(("意见征集", i), c.title, c.date, inner)

    def village_articles(self):
        t = self.t
        for i, post in enumerate(t.village_posts):
            village = next((v for v in t.villages if v in post.title), t.villages[0])
            if post.table == "list":
                names = [n for n in VILLAGE_LIST if n not in t.village_list_missing]
                rows = zip(*(prose.VILLAGE_LIST[n] for n in names))
                inner = self.paragraphs(["{n}各村（社区）应当向村（居）民公布的事项如下，请各村（社区）遵照执行。"])
                inner += tables.grid([self.word(VILLAGE_LIST, n) for n in names], rows)
                if "contact-column" in t.decoys:
                    inner += "<p>各村（社区）务公开监督员：</p>" + tables.grid(
                        ["村（社区）", "联系人", "联系电话"],
                        [[v, "村务监督委员会", f"137000{t.number:03}{k:02}"] for k, v in enumerate(t.villages, 1)])
            else:
                inner = self.paragraphs([prose.VILLAGE[c] for c in post.covers], i)
                if post.table:
                    inner += tables.people(t, post.table)
                elif "masked-mobile" in t.decoys:
                    inner += f"<p>监督举报请致电{t.landline}，公示对象代表：赵某甲（138****00{t.number:02}）。</p>"
                if post.table == "subsidy" and "broken-card" in t.decoys:
                    inner += f"<p>资金拨付流水编号：{tables.case_number()}</p>"
                inner += f'<p style="text-align:right">{esc(village)}村务监督委员会　{self.shown(post.date)}</p>'
            self.put_article(("村务公开", i), post.title, post.date, inner)
