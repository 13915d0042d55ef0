#!/usr/bin/env python3
"""The workload of the rule benchmark: thirty rules and a decision table over ten thousand
invented pages.

`workload.py FOLDER` writes rules.txt (FEEL, one a line), table.dmn and records.tsv. `totals` gives
the exact sums of all points, worked out with Python's decimal module. peers.py uses the same rules.
"""

import datetime
import html
import pathlib
import random
import sys
from decimal import Decimal

COUNT = 10_000
# kind, then what it needs; the last text of each is the points.
RULES = [
    ("ge", "uptime", "99.9", "2"), ("ge", "updates30", "30", "3"),
    ("ge", "policy_docs", "20", "2.5"), ("le", "load_ms", "2000", "4"),
    ("le", "contrast_fail", "5", "2"), ("ge", "interviews", "12", "1.5"),
    ("ge", "open_data", "10", "2"), ("ge", "survey", "80", "5"),
    ("range", "uptime", "99", "99.9", "1"), ("range", "load_ms", "500", "3000", "1.5"),
    ("range", "survey", "60", "80", "3"), ("range", "reply_days", "0", "5", "4"),
    ("range", "alt_ratio", "0.8", "1", "2"), ("range", "pages", "100", "2000", "1"),
    ("range", "broken", "0", "10", "2"), ("range", "updates30", "10", "30", "1.5"),
    ("tier", "reply_days", "<=", "3", "5", "7", "2.5"),
    ("tier", "survey", ">=", "90", "10", "75", "6"),
    ("tier", "alt_ratio", ">=", "0.95", "3", "0.7", "1.5"),
    ("tier", "interviews", ">=", "24", "4", "12", "2"),
    ("tier", "policy_docs", ">=", "50", "4", "25", "2"),
    ("tier", "open_data", ">=", "30", "3", "15", "1.5"),
    ("ratio", "broken", "pages", "0.5", "4"), ("ratio", "contrast_fail", "pages", "0.2", "3"),
    ("linear", "survey", "0.6", "alt_ratio", "40"),
    ("linear", "updates30", "0.05", "policy_docs", "0.1"),
    ("and", "https", "has_search", "2"), ("or", "budget_pub", "mobile", "1.5"),
    ("equal", "level", "county", "1"), ("days", "last_update", "today", "14", "5"),
]

# survey, level, https and the points; the first row that fits counts.
TABLE = [
    ("[90..100]", ["county"], "true", "10"), ("[90..100]", ["city"], "true", "9"),
    ("[90..100]", [], "-", "8"),
    ("[75..90)", ["county"], "true", "7"), ("[75..90)", ["city"], "true", "6.5"),
    ("[75..90)", [], "-", "6"),
    ("[60..75)", ["county", "city"], "true", "4"), ("[60..75)", [], "-", "3"),
    ("< 60", ["province"], "-", "1"), ("-", [], "-", "0"),
]


def records():
    """The same ones every time; numbers are text, so that no binary fraction gets in."""
    draw = random.Random(42)
    made = []
    for _ in range(COUNT):
        day = datetime.date(2026, 11, 20) - datetime.timedelta(days=draw.randint(0, 60))
        made.append({
            "uptime": f"{draw.uniform(95, 100):.2f}", "load_ms": str(draw.randint(200, 6000)),
            "broken": str(draw.randint(0, 60)), "pages": str(draw.randint(50, 3000)),
            "updates30": str(draw.randint(0, 120)), "policy_docs": str(draw.randint(0, 80)),
            "reply_days": f"{draw.uniform(0, 20):.1f}", "interviews": str(draw.randint(0, 30)),
            "survey": f"{draw.uniform(40, 100):.2f}", "alt_ratio": f"{draw.random():.4f}",
            "contrast_fail": str(draw.randint(0, 50)), "open_data": str(draw.randint(0, 40)),
            "https": draw.random() < 0.8, "has_search": draw.random() < 0.7,
            "budget_pub": draw.random() < 0.6, "mobile": draw.random() < 0.75,
            "level": draw.choice(["county", "city", "province"]),
            "region": draw.choice(["east", "west", "north"]),
            "last_update": day.isoformat(), "today": "2026-11-20",
        })
    return made


def text(rule, choose, within, days, conjunction="and", disjunction="or", equality="=",
         name=lambda field: field, literal=str):
    """A rule in a language, given how that writes its parts."""
    kind, *parts = rule
    if kind in ("ge", "le"):
        field, limit, points = parts
        sign = ">=" if kind == "ge" else "<="
        return choose(f"{name(field)} {sign} {literal(limit)}", literal(points), literal("0"))
    if kind == "range":
        field, low, high, points = parts
        return choose(
            within(name(field), literal(low), literal(high)), literal(points), literal("0"))
    if kind == "tier":
        field, sign, first, much, second, some = parts
        rest = choose(f"{name(field)} {sign} {literal(second)}", literal(some), literal("0"))
        return choose(f"{name(field)} {sign} {literal(first)}", literal(much), rest)
    if kind == "ratio":
        part, whole, limit, points = parts
        share = f"{name(part)} / {name(whole)} * {literal('100')}"
        return choose(f"{share} < {literal(limit)}", literal(points), literal("0"))
    if kind == "linear":
        one, weight, other, other_weight = parts
        return f"{name(one)} * {literal(weight)} + {name(other)} * {literal(other_weight)}"
    if kind in ("and", "or"):
        one, other, points = parts
        joint = conjunction if kind == "and" else disjunction
        return choose(f"{name(one)} {joint} {name(other)}", literal(points), literal("0"))
    if kind == "equal":
        field, wanted, points = parts
        return choose(f'{name(field)} {equality} "{wanted}"', literal(points), literal("0"))
    start, end, limit, points = parts
    return choose(days(name(start), name(end), limit), literal(points), literal("0"))


def feel(rule):
    return text(
        rule, choose=lambda condition, yes, no: f"if {condition} then {yes} else {no}",
        within=lambda field, low, high: f"{field} in [{low}..{high}]",
        days=lambda start, end, limit: f'{end} - {start} <= @"P{limit}D"')


def points(rule, record):
    """The points of a rule, exactly."""
    number = lambda field: Decimal(record[field])
    kind, *parts = rule
    if kind == "tier":
        field, sign, first, much, second, some = parts
        reached = lambda limit: (number(field) >= Decimal(limit) if sign == ">="
                                 else number(field) <= Decimal(limit))
        return Decimal(much if reached(first) else some if reached(second) else 0)
    if kind == "linear":
        one, weight, other, other_weight = parts
        return number(one) * Decimal(weight) + number(other) * Decimal(other_weight)
    met = {
        "ge": lambda field, limit, *_: number(field) >= Decimal(limit),
        "le": lambda field, limit, *_: number(field) <= Decimal(limit),
        "range": lambda field, low, high, *_: Decimal(low) <= number(field) <= Decimal(high),
        "ratio": lambda part, whole, limit, *_: number(part) / number(whole) * 100 < Decimal(limit),
        "and": lambda one, other, *_: record[one] and record[other],
        "or": lambda one, other, *_: record[one] or record[other],
        "equal": lambda field, wanted, *_: record[field] == wanted,
        "days": lambda start, end, limit, *_: (
            datetime.date.fromisoformat(record[end]) - datetime.date.fromisoformat(record[start])
        ).days <= int(limit),
    }[kind](*parts)
    return Decimal(parts[-1] if met else 0)


def table_points(record):
    """The points the table gives, exactly."""
    survey = Decimal(record["survey"])
    ranges = {
        "[90..100]": 90 <= survey <= 100, "[75..90)": 75 <= survey < 90,
        "[60..75)": 60 <= survey < 75, "< 60": survey < 60, "-": True}
    for survey_test, levels, https, given in TABLE:
        if (ranges[survey_test] and (not levels or record["level"] in levels)
                and (https == "-" or record["https"])):
            return Decimal(given)
    raise ValueError(record)


def totals(made):
    """What rules and table come to for all records."""
    return {
        "rules": sum(points(rule, record) for record in made for rule in RULES),
        "table": sum(map(table_points, made)),
    }


def cell(levels):
    """The texts a cell lists, as FEEL and ZEN write them."""
    return ", ".join(f'"{level}"' for level in levels) or "-"


def dmn():
    """The table as a DMN model."""
    inputs = [("survey", "number"), ("level", "string"), ("https", "boolean")]
    data = "".join(
        f'<inputData id="i-{name}" name="{name}"><variable name="{name}" typeRef="{kind}"/>'
        "</inputData>" for name, kind in inputs)
    needs = "".join(
        f'<informationRequirement><requiredInput href="#i-{name}"/></informationRequirement>'
        for name, _ in inputs)
    columns = "".join(
        f'<input><inputExpression typeRef="{kind}"><text>{name}</text></inputExpression></input>'
        for name, kind in inputs)
    rows = "".join(
        "<rule>" + "".join(f"<inputEntry><text>{html.escape(text)}</text></inputEntry>"
                           for text in (survey, cell(levels), https))
        + f"<outputEntry><text>{given}</text></outputEntry></rule>"
        for survey, levels, https, given in TABLE)
    return (
        '<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="table" '
        f'namespace="urn:example:table">{data}<decision id="points" name="points">'
        f'<variable name="points" typeRef="number"/>{needs}<decisionTable hitPolicy="FIRST">'
        f"{columns}<output/>{rows}</decisionTable></decision></definitions>\n")


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    made = records()
    plain = lambda value: str(value).lower() if isinstance(value, bool) else value
    lines = ["\t".join(made[0])]
    lines += ["\t".join(plain(value) for value in record.values()) for record in made]
    (folder / "records.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "rules.txt").write_text("\n".join(map(feel, RULES)) + "\n", encoding="utf-8")
    (folder / "table.dmn").write_text(dmn(), encoding="utf-8")


if __name__ == "__main__":
    main()
