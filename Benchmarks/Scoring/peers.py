#!/usr/bin/env python3
"""The rules of workload.py in plain Python with `decimal`, and in zen-engine.

`peers.py python|zen` prints a line of JSON for each way of asking: CPU seconds, the best of three
rounds over all units, and the sum of all points, which every engine has to agree on. Both only work
out points; neither reads files, gives reasons, adds up a tree or ranks.
"""

import importlib.metadata
import json
import resource
import sys
import time
from decimal import Decimal

import workload


def report(engine, version, how, count, run, rounds=3):
    least, total = float("inf"), None
    for _ in range(rounds):
        start = time.process_time()
        total = run()
        least = min(least, time.process_time() - start)
    print(json.dumps({
        "engine": engine, "version": version, "how": how, "count": count, "seconds": least,
        "total": str(total), "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
    }), flush=True)


def python(records):
    made = [(p, Decimal(u), Decimal(e), Decimal(d), f) for p, u, e, d, f in records]

    def run():
        total = Decimal(0)
        for record in made:
            for earned in workload.points(*record):
                total += earned
        return total.normalize()

    report("CPython, decimal", sys.version.split()[0], "functions written by hand, points only",
           len(made) * workload.EACH, run)


def zen(records):
    import zen as engine

    version = importlib.metadata.version("zen-engine")
    made = [dict(zip("puedf", record)) for record in records]
    count = len(made) * workload.EACH
    listed = engine.compile_expression("[" + ", ".join(workload.ZEN) + "]")
    report("zen-engine", version, "one call for ten rules, points only", count,
           lambda: f"{sum(sum(listed.evaluate(record)) for record in made):.6f}")
    one = engine.compile_expression("sum(map(records, " + " + ".join(
        "(" + "".join(f"#.{c}" if c in "puedf" and not word else c for c, word in letters(rule)) + ")"
        for rule in workload.ZEN) + "))")
    report("zen-engine", version, "one call for all records, points only", count,
           lambda: f"{float(one.evaluate({'records': made})):.6f}")


def letters(rule):
    """Each character, and whether it stands inside a longer word."""
    for place, letter in enumerate(rule):
        around = rule[max(place - 1, 0):place] + rule[place + 1:place + 2]
        yield letter, any(other.isalpha() for other in around)


if __name__ == "__main__":
    each = [record for _, facts in workload.records() for record in facts]
    try:
        {"python": python, "zen": zen}[sys.argv[1]](each)
    except ImportError as missing:
        print(f"{sys.argv[1]} is left out: {missing}", file=sys.stderr)
