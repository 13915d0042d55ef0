"""The defect manifest: what is wrong where, and the true value of every observed fact. Read off the data, not the pages."""

from .build import SLOW
from .identity import masked_card, masked_mobile
from .model import CONSULTED, EXPLAINED, FORMS, GUIDE, HEADS, MARKS, ON_REQUEST, STAGES, VILLAGE, VILLAGE_LIST, day

PERIOD = (day("2022-02-20"), day("2022-06-30"))
AS_OF = day("2022-07-01")
LISTED = ["两化专栏", "工作动态", "政策文件", "政策解读", "办事指南", "意见征集", "村务公开"]


def in_period(item):
    return PERIOD[0] <= day(item.date) <= PERIOD[1]


def elements(wanted, present):
    return {"present": [e for e in wanted if e in present], "missing": [e for e in wanted if e not in present]}


def everywhere(wanted, texts):
    """Elements that no text lacks; with no text at all, none."""
    return elements(wanted, [e for e in wanted if texts and all(e not in x.missing for x in texts)])


def unknown(why, **known):
    return {"undetermined": why, **known}


def facts(t):
    posts = {"工作动态": t.news, "政策文件": t.docs, "政策解读": t.interps, "办事指南": t.guides, "意见征集": t.consults,
             "村务公开": t.village_posts, "两化专栏": ("标准目录",)}
    calls = [c for c in t.consults if c.kind == "call"]
    slow = {c: f"{c}栏目页 {SLOW} 秒才应答" for c in t.slow}
    linked = {i: min(day(x.date) for x in t.interps if x.doc == i) for i in range(len(t.docs)) if any(x.doc == i for x in t.interps)}
    current = [i for i, d in enumerate(t.docs) if in_period(d)]
    empty = sum(1 for c in LISTED if not posts[c])
    newest = (AS_OF - max(day(n.date) for n in t.news)).days
    lists = [v for v in t.village_posts if v.table == "list"]
    covered = [c for v in t.village_posts if in_period(v) for c in v.covers]
    truth = {
        "标准目录领域数": t.domains,
        "标准目录公开环节": elements(STAGES, t.stages),
        "标准目录要素": elements(HEADS, t.heads),
        "标准目录失效链接数": sum(1 for d in t.dead if "标准目录" in d.linked),
        "办事指南要素": everywhere(GUIDE, t.guides),
        "一本通已公开": bool(t.leaflet),
        "工作动态更新间隔": newest,
        "空白栏目数": empty,
        "失效链接数": len(t.dead),
        "页脚标识": elements(MARKS, t.marks),
        "身份证号泄露处数": len(t.identity_cards),
        "手机号泄露处数": len(t.mobiles),
        "银行卡号泄露处数": 0,
        "未关联解读文件数": sum(1 for i in current if i not in linked),
        "解读滞后天数": sum(max(0, (linked[i] - day(t.docs[i].date)).days) for i in current if i in linked),
        "解读形式": elements(FORMS, [f for x in t.interps for f in x.forms]),
        "解读内容": everywhere(EXPLAINED, t.interps),
        "公开指南要素": elements(ON_REQUEST, t.on_request),
        "依申请渠道可达": not any(d.kind == "column-gone" for d in t.dead),
        "意见征集数": sum(1 for c in calls if in_period(c)),
        "意见征集要素": everywhere(CONSULTED, calls),
        "采纳情况已公开": any(c.kind == "result" for c in t.consults),
        "村务公开清单要素": elements(VILLAGE_LIST, [e for e in VILLAGE_LIST if lists and e not in t.village_list_missing]),
        "村务公开内容": elements(VILLAGE, covered),
    }
    if "工作动态" in slow:
        truth["工作动态更新间隔"] = unknown(slow["工作动态"], behind=newest)
    if "依申请公开" in slow:
        truth["依申请渠道可达"] = unknown(slow["依申请公开"], behind=True)
    if "意见征集" in slow:
        for name in ("意见征集数", "意见征集要素", "采纳情况已公开"):
            truth[name] = unknown(slow["意见征集"], behind=truth[name])
    blocked = [c for c in LISTED if c in slow]
    if blocked:
        truth["空白栏目数"] = unknown("、".join(blocked) + "无法打开", **{"at-least": empty, "behind": empty})
    return truth


def defects(t, paths):
    """Every planted defect: kind, page, what, the facts it shows in."""
    out = []

    def add(kind, page, what, *names):
        out.append({"kind": kind, "page": page, "what": what, "facts": list(names)})

    def gaps(kind, page, where, wanted, present, fact):
        missing = [e for e in wanted if e not in present]
        if missing:
            add(kind, page, f"{where}缺少：{'、'.join(missing)}", fact)

    if t.domains < 16:
        add("domains-missing", t.column("标准目录"), f"标准目录只有 {t.domains} 个领域", "标准目录领域数")
    gaps("stages-missing", t.column("标准目录"), "标准目录", STAGES, t.stages, "标准目录公开环节")
    gaps("heads-missing", t.column("标准目录"), "标准目录表头", HEADS, t.heads, "标准目录要素")
    if not t.leaflet:
        add("leaflet-missing", t.column("两化专栏"), "没有“一本通”", "一本通已公开")
    gaps("marks-missing", t.column("两化专栏"), "页脚", MARKS, t.marks, "页脚标识")
    gaps("request-guide-incomplete", t.column("公开指南"), "公开指南", ON_REQUEST, t.on_request, "公开指南要素")
    age = (AS_OF - max(day(n.date) for n in t.news)).days
    if age > 14 and "工作动态" not in t.slow:
        add("stale", t.column("工作动态"), f"最新一条距监测日 {age} 天", "工作动态更新间隔")
    for name, posts in (("政策解读", t.interps), ("村务公开", t.village_posts)):
        if not posts:
            add("empty-column", t.column(name), f"{name}栏目空白", "空白栏目数")
    for i, g in enumerate(t.guides):
        if g.missing:
            add("guide-incomplete", paths[("办事指南", i)], f"办事指南缺少：{'、'.join(g.missing)}", "办事指南要素")
    for i, d in enumerate(t.docs):
        late = [max(0, (day(x.date) - day(d.date)).days) for x in t.interps if x.doc == i]
        if not late:
            add("not-interpreted", paths[("政策文件", i)], f"{d.title}没有解读", "未关联解读文件数")
        elif min(late):
            add("late-interpretation", paths[("政策文件", i)], f"{d.title}的解读晚 {min(late)} 天", "解读滞后天数")
    for i, x in enumerate(t.interps):
        if x.missing:
            add("interpretation-incomplete", paths[("政策解读", i)], f"解读缺少：{'、'.join(x.missing)}", "解读内容")
    shown = {f for x in t.interps for f in x.forms}
    if len(shown) < 3:
        add("few-forms", t.column("政策解读"), f"解读只有 {len(shown)} 种形式", "解读形式")
    for i, c in enumerate(t.consults):
        if c.missing:
            add("consultation-incomplete", paths[("意见征集", i)], f"征集公告缺少：{'、'.join(c.missing)}", "意见征集要素")
    if not any(c.kind == "call" and in_period(c) for c in t.consults):
        add("no-consultation", t.column("意见征集"), "考核期内没有征集", "意见征集数")
    if not any(c.kind == "result" for c in t.consults):
        add("result-missing", t.column("意见征集"), "没有公布采纳情况", "采纳情况已公开")
    if t.village_posts:
        lists = [(i, v) for i, v in enumerate(t.village_posts) if v.table == "list"]
        if not lists:
            add("village-list-missing", t.column("村务公开"), "没有村（居）务公开事项清单", "村务公开清单要素")
        elif t.village_list_missing:
            add("village-list-incomplete", paths[("村务公开", lists[0][0])], f"清单缺少：{'、'.join(t.village_list_missing)}", "村务公开清单要素")
        gaps("village-gaps", t.column("村务公开"), "考核期内村务公开", VILLAGE,
             [c for v in t.village_posts if in_period(v) for c in v.covers], "村务公开内容")
    for d in t.dead:
        names = ["失效链接数"] + (["标准目录失效链接数"] if "标准目录" in d.linked else [])
        names += ["依申请渠道可达"] if d.kind == "column-gone" else []
        add(d.kind, t.home + d.target, d.what, *names)
    for i, v in enumerate(t.village_posts):
        if v.table == "leak":
            for number in t.identity_cards:
                add("identity-card", paths[("村务公开", i)], f"未脱敏身份证号 {masked_card(number)}", "身份证号泄露处数")
            for number in t.mobiles:
                add("mobile", paths[("村务公开", i)], f"未脱敏手机号 {masked_mobile(number)}", "手机号泄露处数")
        elif v.table == "leak-again":
            add("mobile-again", paths[("村务公开", i)], "前述手机号中的两个再次出现，按不同号码计不另计", "手机号泄露处数")
    for name in t.slow:
        affected = {"工作动态": ["工作动态更新间隔", "空白栏目数"], "依申请公开": ["依申请渠道可达"],
                    "意见征集": ["意见征集数", "意见征集要素", "采纳情况已公开", "空白栏目数"]}[name]
        add("slow", t.column(name), f"{SLOW} 秒后才应答", *affected)
    return sorted(out, key=lambda x: (x["kind"], x["page"], x["what"]))


DECOYS = {
    "masked-card": "已脱敏的身份证号，不是泄露",
    "masked-mobile": "已脱敏的手机号，不是泄露",
    "contact-mobile": "办事指南“联系电话”一栏的手机号，不是泄露",
    "contact-column": "“联系电话”列下的手机号，不是泄露",
    "broken-card": "校验位不对的 18 位编号，不是身份证号",
}


def manifest(sites, county, total):
    units = {}
    for site in sites:
        t = site.t
        units[t.id] = {
            "name": t.name, "home": t.home, "story": t.story, "pages": len(site.pages),
            "other-files": len(site.files), "facts": facts(t), "defects": defects(t, site.paths),
            "decoys": {k: DECOYS[k] for k in t.decoys},
        }
    return {"round": "shili-2022", "as-of": "2022-07-01", "period": {"from": "2022-02-20", "to": "2022-06-30"},
            "pages": total, "county-pages": len(county), "units": units}
