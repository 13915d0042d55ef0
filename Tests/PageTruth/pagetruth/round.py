"""The round that asks Heng about a generated site: its pack, its word list, its units. JSON is YAML."""

import json

from .content import texts
from .site import FACTS


def files(site, facts=None):
    """The files of the round's folder, text by path."""
    facts = FACTS if facts is None else facts
    first, last = site.units[0].period
    criteria = [{"id": "1.1", "check": "动态栏目可以打开", "points": 100, "clause": "样例", "rule": {"pass": {"fact": "动态可达"}}, "fix": "恢复栏目"}]
    pack = {
        "pack": "pages", "version": "1.0.0", "title": "页面真值", "source": {"document": "样例", "title": "页面真值"},
        "period": {"from": first.isoformat(), "to": last.isoformat()}, "weights": "assigned",
        "policy": {"total": 100, "weight-floor": "4%", "appraisal-share": "4%", "not-applicable": "siblings", "unanswered": "zero",
                   "rounding": {"places": 2, "mode": "half-up"}, "grades": {"优秀": 90, "良好": 80, "合格": 60, "不合格": 0}},
        "columns": list(site.units[0].columns), "facts": [f.declaration() for f in facts],
        "indicators": [{"id": "1", "name": "公开", "weight": 100, "criteria": criteria}],
    }
    round_ = {
        "round": "pages", "title": "页面真值", "organiser": "示例县政务公开办公室", "pack": "pages", "as-of": f"{site.units[0].as_of.isoformat()}+08:00",
        "period": pack["period"], "captures": "captures",
        "crawl": {"site": f"http://127.0.0.1:{site.port}/", "allow-private": ["127.0.0.1"], "rate": 1000, "concurrency": 16, "timeout": "60s",
                  "retries": 0, "max-pages": 1000, "max-depth": 6, "max-body": "4MB", "user-agent": "Heng"},
        "units": [{"id": u.id, "name": u.name, "group": "乡镇", "home": u.home.lstrip("/"),
                   "columns": {c.name: c.path.removeprefix(u.home) for c in u.columns.values()}} for u in site.units],
    }
    out = {"round.yaml": dump(round_), "pages/pack.yaml": dump(pack)}
    if any(f.crawl["extractor"] == "wrong-words" for f in facts):
        out[f"pages/lexicons/{texts.LEXICON}.txt"] = texts.lexicon()
    return out


def dump(value):
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
