#!/usr/bin/env python3
"""Other engines on the workload of workload.py, each one that is installed.

CPU seconds of this process, the best of three rounds. CPython's own byte code over binary floats
is the baseline everybody knows.
"""

import datetime
import importlib.metadata
import time

import workload


def best(run, rounds=3):
    least, total = float("inf"), 0
    for _ in range(rounds):
        start = time.process_time()
        total = run()
        least = min(least, time.process_time() - start)
    return least, total


def report(name, count, seconds, total):
    rules = count * len(workload.RULES) / seconds
    print(f"{name:44} {rules:12,.0f} rules/s   total {total:.3f}")


def numbers(records):
    """The records with binary numbers, which is what these engines take."""
    plain = lambda value: value if isinstance(value, bool) else number(value)
    return [{key: plain(value) for key, value in record.items()} for record in records]


def number(text):
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text


def python(records):
    days = lambda start, end: (
        datetime.date.fromisoformat(end) - datetime.date.fromisoformat(start)).days
    rules = [compile(workload.text(
        rule, choose=lambda condition, yes, no: f"({yes} if {condition} else {no})",
        within=lambda field, low, high: f"{low} <= {field} <= {high}",
        days=lambda start, end, limit: f"days({start}, {end}) <= {limit}", equality="=="),
        "rule", "eval") for rule in workload.RULES]
    names = {"days": days}
    seconds, total = best(lambda: sum(eval(rule, names, r) for r in records for rule in rules))
    report("CPython, binary floats", len(records), seconds, total)


def zen(records):
    try:
        import zen
    except ImportError:
        print("zen-engine is not installed: pip install zen-engine")
        return
    write = lambda rule, name: workload.text(
        rule, choose=lambda condition, yes, no: f"({condition} ? {yes} : {no})",
        within=lambda field, low, high: f"{field} in [{low}..{high}]",
        days=lambda start, end, limit: f"d({end}).diff(d({start}), 'day') <= {limit}",
        equality="==", name=name)
    version = importlib.metadata.version("zen-engine")
    each = " + ".join(write(rule, lambda field: "#." + field) for rule in workload.RULES)
    everything = zen.compile_expression(f"sum(map(records, {each}))")
    seconds, total = best(lambda: everything.evaluate({"records": records}))
    report(f"zen-engine {version}, one call for all", len(records), seconds, total)
    listed = ", ".join(write(rule, lambda field: field) for rule in workload.RULES)
    one = zen.compile_expression(f"[{listed}]")
    seconds, total = best(lambda: sum(sum(one.evaluate(record)) for record in records))
    report(f"zen-engine {version}, one call a record", len(records), seconds, total)


if __name__ == "__main__":
    facts = numbers(workload.records())
    python(facts)
    zen(facts)
