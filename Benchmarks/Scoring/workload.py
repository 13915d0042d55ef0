#!/usr/bin/env python3
"""The workload of the scoring benchmark: 3,000 invented units, 100 criteria, one fact file a unit.

`workload.py FOLDER` writes the pack, the round and the fact files; the same bytes every time.
The rules stand here once: for the pack, for Python (`points`) and, as expressions, for zen-engine.
"""

import hashlib
import pathlib
import random
import sys
from decimal import Decimal

UNITS = 3_000
INDICATORS = 10
EACH = 10
# What the ten criteria of an indicator ask, in the pack's words.
RULES = [
    "pass: {{fact: 已公开{0}}}",
    "pass: {{fact: 更新数{0}, at-least: 12}}",
    "tiers: {{by: 更新数{0}, steps: [{{at-least: 30, points: 1}}, {{at-least: 20, points: 0.8}}, {{at-least: 10, points: 0.6}}]}}",
    "deduct: [{{per: 错误数{0}, points: 0.1, up-to: 1}}]",
    "deduct: [{{per: 错误数{0}, points: 0.05, up-to: 0.6}}, {{unless: 已公开{0}, points: 0.4}}]",
    "proportion: {{of: 更新数{0}, full-at: 40}}",
    "proportion: {{of: 办结数{0}, full-at: 50}}",
    "pass: {{fact: 办结数{0}, at-least: 10, at-most: 45}}",
    "tiers: {{by: 错误数{0}, steps: [{{at-most: 0, points: 1}}, {{at-most: 3, points: 0.7}}, {{at-most: 8, points: 0.4}}]}}",
    "pass: {{fact: 有反馈{0}}}",
]
FACTS = [("已公开", "boolean"), ("更新数", "number"), ("错误数", "number"), ("办结数", "number"), ("有反馈", "boolean")]

# The same rules as expressions of zen-engine, and of Python over Decimal.
ZEN = [
    "p ? 1 : 0",
    "u >= 12 ? 1 : 0",
    "u >= 30 ? 1 : (u >= 20 ? 0.8 : (u >= 10 ? 0.6 : 0))",
    "max([0, 1 - min([0.1 * e, 1])])",
    "max([0, 1 - (min([0.05 * e, 0.6]) + (p ? 0 : 0.4))])",
    "min([u, 40]) / 40",
    "min([d, 50]) / 50",
    "d >= 10 and d <= 45 ? 1 : 0",
    "e <= 0 ? 1 : (e <= 3 ? 0.7 : (e <= 8 ? 0.4 : 0))",
    "f ? 1 : 0",
]


def points(p, u, e, d, f, D=Decimal, memo={}):
    """The points of the ten criteria of one indicator, in exact decimals."""
    if not memo:
        memo.update({text: D(text) for text in "0 1 0.8 0.6 0.1 0.05 0.4 0.7 40 50 12 30 20 10 45 3 8".split()})
    zero, one = memo["0"], memo["1"]
    yield one if p else zero
    yield one if u >= memo["12"] else zero
    yield one if u >= memo["30"] else memo["0.8"] if u >= memo["20"] else memo["0.6"] if u >= memo["10"] else zero
    yield max(zero, one - min(memo["0.1"] * e, one))
    yield max(zero, one - (min(memo["0.05"] * e, memo["0.6"]) + (zero if p else memo["0.4"])))
    yield min(u, memo["40"]) / memo["40"]
    yield min(d, memo["50"]) / memo["50"]
    yield one if memo["10"] <= d <= memo["45"] else zero
    yield one if e <= zero else memo["0.7"] if e <= memo["3"] else memo["0.4"] if e <= memo["8"] else zero
    yield one if f else zero


def records():
    """For each unit the five facts of each indicator: published, updates, errors, done, feedback."""
    draw = random.Random(20260701)
    for unit in range(UNITS):
        yield f"u{unit + 1:04d}", [
            (draw.random() < 0.9, draw.randint(0, 60), draw.choice((0, 0, 0, 1, 2, 5, 12)), draw.randint(0, 60),
             draw.random() < 0.8) for _ in range(INDICATORS)]


def pack():
    lines = [
        "pack: bench-pack", "version: 1.0.0", "title: 评分性能测试指标体系", "source: {document: 评分性能测试（虚构）}",
        "period: {from: 2026-01-01, to: 2026-12-31}", "weights: assigned", "policy:", "  total: 100",
        "  weight-floor: 4%", "  appraisal-share: 4%", "  not-applicable: siblings", "  unanswered: zero",
        "  rounding: {places: 2, mode: half-up}", "  grades: {优秀: 90, 良好: 80, 合格: 60, 不合格: 0}",
        "columns: [网站]", "facts:"]
    for indicator in range(1, INDICATORS + 1):
        for name, kind in FACTS:
            lines += [f"  - name: {name}{indicator}", f"    type: {kind}",
                      "    crawl: {extractor: bench, column: 网站}"]
    lines.append("indicators:")
    for indicator in range(1, INDICATORS + 1):
        lines += [f'  - id: "{indicator}"', f"    name: 指标{indicator}", "    weight: 10", "    criteria:"]
        for number, rule in enumerate(RULES, 1):
            lines += [
                f'      - id: "{indicator}.{number}"', f"        check: 第{indicator}项指标第{number}条要求",
                "        points: 1", "        clause: 虚构", f"        rule: {{{rule.format(indicator)}}}",
                "        fix: 按要求整改"]
    return "\n".join(lines) + "\n"


def round_file():
    lines = [
        "round: bench", "title: 评分性能测试", "organiser: 示例县政务公开办公室", "pack: ../bench-pack",
        "as-of: 2026-07-01T09:00:00+08:00", "period: {from: 2026-01-01, to: 2026-06-30}",
        "crawl: {site: 'https://www.example.com/'}", "units:"]
    for number in range(1, UNITS + 1):
        lines.append(
            f"  - {{id: u{number:04d}, name: 示例单位{number}, group: 第{number % 30 + 1}组, "
            f"home: u{number:04d}/, columns: {{网站: u{number:04d}/}}}}")
    return "\n".join(lines) + "\n"


def fact_file(unit, facts):
    lines = []
    for indicator, values in enumerate(facts, 1):
        for (name, kind), value in zip(FACTS, values):
            said = ("true" if value else "false") if kind == "boolean" else str(value)
            digest = hashlib.sha256(f"{unit}/{name}{indicator}".encode()).hexdigest()
            lines.append(
                f'{{"unit":"{unit}","fact":"{name}{indicator}","origin":"observed","extractor":"bench","version":1,'
                f'"certainty":"measured","type":"{kind}","value":{said},"evidence":[{{'
                f'"url":"https://www.example.com/{unit}/lanmu{indicator}/index.html","time":"2026-06-30T02:24:11.104Z",'
                f'"status":200,"record":"urn:uuid:{digest[:8]}-{digest[8:12]}-8e73-a2a0-{digest[12:24]}",'
                f'"sha256":"{digest}","locator":"/html/body/div[5]/div[2]/table/tbody/tr[{indicator}]/td[1]/a",'
                f'"snippet":"第{indicator}项公开内容：共{value}条，最近一次更新于2026年6月{indicator + 10}日，'
                f'栏目内容齐全"}}]}}')
    return "\n".join(sorted(lines)) + "\n"


def main():
    folder = pathlib.Path(sys.argv[1])
    for name in ("bench-pack", "round", "facts"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "bench-pack" / "pack.yaml").write_text(pack(), encoding="utf-8")
    (folder / "round" / "round.yaml").write_text(round_file(), encoding="utf-8")
    for unit, facts in records():
        (folder / "facts" / f"{unit}.jsonl").write_text(fact_file(unit, facts), encoding="utf-8")


if __name__ == "__main__":
    main()
