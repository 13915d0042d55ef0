#!/usr/bin/env python3
"""The workload of the rule benchmark: thirty rules over ten thousand invented pages.

`workload.py FOLDER` writes rules.txt (FEEL, one a line), records.tsv and total.txt (the exact sum
of all points, worked out with Python's decimal module). peers.py uses the same rules.
"""

import datetime
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
         name=lambda field: field):
    """A rule in a language, given how that writes its parts."""
    kind, *parts = rule
    if kind in ("ge", "le"):
        field, limit, points = parts
        return choose(f"{name(field)} {'>=' if kind == 'ge' else '<='} {limit}", points, "0")
    if kind == "range":
        field, low, high, points = parts
        return choose(within(name(field), low, high), points, "0")
    if kind == "tier":
        field, sign, first, much, second, some = parts
        rest = choose(f"{name(field)} {sign} {second}", some, "0")
        return choose(f"{name(field)} {sign} {first}", much, rest)
    if kind == "ratio":
        part, whole, limit, points = parts
        return choose(f"{name(part)} / {name(whole)} * 100 < {limit}", points, "0")
    if kind == "linear":
        one, weight, other, other_weight = parts
        return f"{name(one)} * {weight} + {name(other)} * {other_weight}"
    if kind in ("and", "or"):
        one, other, points = parts
        joint = conjunction if kind == "and" else disjunction
        return choose(f"{name(one)} {joint} {name(other)}", points, "0")
    if kind == "equal":
        field, wanted, points = parts
        return choose(f'{name(field)} {equality} "{wanted}"', points, "0")
    start, end, limit, points = parts
    return choose(days(name(start), name(end), limit), points, "0")


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


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    made = records()
    cell = lambda value: str(value).lower() if isinstance(value, bool) else value
    lines = ["\t".join(made[0])]
    lines += ["\t".join(cell(value) for value in record.values()) for record in made]
    (folder / "records.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "rules.txt").write_text("\n".join(map(feel, RULES)) + "\n", encoding="utf-8")
    total = sum(points(rule, record) for record in made for rule in RULES)
    (folder / "total.txt").write_text(f"{total.normalize():f}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
