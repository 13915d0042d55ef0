#!/usr/bin/env python3
"""Other engines on the workload of workload.py.

`peers.py ENGINE` measures one of them in this process and prints a line of JSON for each way of
asking it: CPU seconds, the best of three rounds. Each engine is fed as its documentation says, and
gets the ways that suit it best as well: one call for all records, so that nothing is spent on the
way between Python and the engine. An engine that is not installed prints nothing.
"""

import datetime
import importlib.metadata
import json
import resource
import sys
import time

import workload

TERNARY = lambda condition, yes, no: f"({condition} ? {yes} : {no})"


def best(run, rounds=3):
    least, result = float("inf"), None
    for _ in range(rounds):
        start = time.process_time()
        result = run()
        least = min(least, time.process_time() - start)
    return least, result


class Bench:
    """What one engine does with the records."""

    def __init__(self, engine, package, records):
        self.engine = engine
        self.version = importlib.metadata.version(package) if package else sys.version.split()[0]
        self.records = records

    def measure(self, work, how, compile_all, run):
        """`compile_all` gives what `run` takes along with the records. A table asks for three of the
        twenty facts: engines that take in a whole record get whole ones, and those three alone.
        """
        if work == "table":
            self.report(work, how + ", whole records", compile_all, run, self.records)
            three = [{key: r[key] for key in ("survey", "level", "https")} for r in self.records]
            self.report(work, how + ", records of the 3 facts", compile_all, run, three)
        else:
            self.report(work, how, compile_all, run, self.records)

    def report(self, work, how, compile_all, run, records):
        per = len(workload.RULES) if work == "rules" else 1
        compiling, compiled = best(compile_all)
        seconds, total = best(lambda: run(compiled, records))
        print(json.dumps({
            "work": work, "engine": self.engine, "version": self.version, "how": how,
            "count": len(records) * per, "seconds": seconds, "compile": compiling / per,
            "total": f"{total:.3f}",
            "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
        }), flush=True)


def number(text):
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text


def plain(convert=number):
    """The records with binary numbers, which is what these engines take."""
    return [
        {key: value if isinstance(value, bool) else convert(value) for key, value in record.items()}
        for record in workload.records()]


def table(choose, conjunction, equals, within, name=lambda field: field, literal=str):
    """The decision table as nested conditions, each range asked once."""
    survey, level, https = name("survey"), name("level"), name("https")
    groups = {}
    for test, levels, wants_https, given in workload.TABLE:
        groups.setdefault(test, []).append((levels, wants_https, given))
    text = None
    for test, rows in reversed(groups.items()):
        inner = text
        for levels, wants_https, given in reversed(rows):
            parts = []
            if levels:
                parts.append(equals(level, levels))
            if wants_https == "true":
                parts.append(https)
            value = literal(given)
            inner = choose(conjunction.join(parts), value, inner) if parts else value
        # Ranges stand from the highest down, so the lower end decides.
        is_range = test.startswith("[")
        low = literal(test[1:].split("..")[0]) if is_range else ""
        text = choose(within(survey, low), inner, text) if is_range else inner
    return text


def python():
    bench = Bench("CPython, float", None, plain())
    days = lambda start, end: (
        datetime.date.fromisoformat(end) - datetime.date.fromisoformat(start)).days
    choose = lambda condition, yes, no: f"({yes} if {condition} else {no})"
    texts = [workload.text(
        rule, choose=choose,
        within=lambda field, low, high: f"{low} <= {field} <= {high}",
        days=lambda start, end, limit: f"days({start}, {end}) <= {limit}", equality="==")
        for rule in workload.RULES]
    names = {"days": days}
    bench.measure(
        "rules", "byte code, one eval a rule",
        lambda: [compile(text, "rule", "eval") for text in texts],
        lambda rules, records: sum(eval(rule, names, r) for r in records for rule in rules))
    text = table(
        choose, " and ", lambda field, levels: f"{field} in {tuple(levels)}",
        lambda field, low: f"{field} >= {low}")
    bench.measure(
        "table", "byte code, nested conditions", lambda: compile(text, "table", "eval"),
        lambda code, records: sum(eval(code, names, r) for r in records))


def zen():
    import zen

    bench = Bench("zen-engine", "zen-engine", plain())
    write = lambda rule, name: workload.text(
        rule, choose=TERNARY,
        within=lambda field, low, high: f"{field} in [{low}..{high}]",
        days=lambda start, end, limit: f"d({end}).diff(d({start}), 'day') <= {limit}",
        equality="==", name=name)
    each = [write(rule, lambda field: "#." + field) for rule in workload.RULES]
    bench.measure(
        "rules", "in the engine, one call for all records",
        lambda: zen.compile_expression(f"sum(map(records, {' + '.join(each)}))"),
        lambda code, records: code.evaluate({"records": records}))
    listed = ", ".join(write(rule, lambda field: field) for rule in workload.RULES)
    bench.measure(
        "rules", "one call a record", lambda: zen.compile_expression(f"[{listed}]"),
        lambda code, records: sum(sum(code.evaluate(record)) for record in records))
    content = json.dumps(zen_table())
    bench.measure(
        "table", "decision table, one call a record",
        lambda: zen.ZenEngine().create_decision(zen.ZenDecisionContent(content)),
        lambda decision, records: sum(
            decision.evaluate(record)["result"]["score"] for record in records))
    text = lambda name: table(
        TERNARY, " and ",
        lambda field, levels: f"{field} in {json.dumps(levels)}" if len(levels) > 1
        else f"{field} == {json.dumps(levels[0])}",
        lambda field, low: f"{field} >= {low}", name)
    bench.measure(
        "table", "nested conditions, one call a record",
        lambda: zen.compile_expression(text(lambda field: field)),
        lambda code, records: sum(code.evaluate(record) for record in records))
    bench.measure(
        "table", "nested conditions, one call for all",
        lambda: zen.compile_expression(f"sum(map(records, {text(lambda field: '#.' + field)}))"),
        lambda code, records: code.evaluate({"records": records}))


def zen_table():
    """The table as ZEN's editor stores it."""
    blank = lambda test: "" if test == "-" else test
    node = {
        "hitPolicy": "first",
        "inputs": [{"id": i, "name": field, "field": field}
                   for i, field in zip("abc", ("survey", "level", "https"))],
        "outputs": [{"id": "out", "name": "score", "field": "score"}],
        "rules": [
            {"_id": str(row), "a": blank(test), "b": blank(workload.cell(levels)),
             "c": blank(https), "out": given}
            for row, (test, levels, https, given) in enumerate(workload.TABLE)],
    }
    return {
        "nodes": [
            {"id": "i", "type": "inputNode", "name": "i"},
            {"id": "t", "type": "decisionTableNode", "name": "t", "content": node},
            {"id": "o", "type": "outputNode", "name": "o"}],
        "edges": [
            {"id": "1", "sourceId": "i", "targetId": "t", "type": "edge"},
            {"id": "2", "sourceId": "t", "targetId": "o", "type": "edge"}],
    }


# CEL has no arithmetic between whole numbers and fractions: every number is a double.
DOUBLE = lambda text: text if "." in text else text + ".0"


def doubles():
    return plain(lambda text: float(text) if isinstance(number(text), (int, float)) else text)


def cel_rules(name=lambda field: field):
    span = lambda field: f"timestamp({field} + 'T00:00:00Z')"
    return [workload.text(
        rule, choose=TERNARY,
        within=lambda field, low, high: f"{field} >= {low} && {field} <= {high}",
        days=lambda start, end, limit: (
            f"{span(end)} - {span(start)} <= duration('{int(limit) * 24}h')"),
        conjunction="&&", disjunction="||", equality="==", name=name, literal=DOUBLE)
        for rule in workload.RULES]


def cel_table(name=lambda field: field):
    return table(
        TERNARY, " && ", lambda field, levels: f"{field} in {json.dumps(levels)}"
        if len(levels) > 1 else f"{field} == {json.dumps(levels[0])}",
        lambda field, low: f"{field} >= {low}", name, DOUBLE)


def cel_rust():
    import cel

    make = getattr(cel, "compile", None) or cel.Program
    bench = Bench("CEL in Rust (python-cel)", "python-cel", doubles())

    def one_by_one(rules, records):
        total = 0
        for record in records:
            context = cel.Context(record)
            for rule in rules:
                total += rule.execute(context)
        return total

    bench.measure(
        "rules", "one call a rule", lambda: [make(text) for text in cel_rules()], one_by_one)
    bench.measure(
        "rules", "one call a record", lambda: make(f"[{', '.join(cel_rules())}]"),
        lambda code, records: sum(sum(code.execute(cel.Context(r))) for r in records))
    bench.measure(
        "table", "nested conditions, one call a record", lambda: make(cel_table()),
        lambda code, records: sum(code.execute(cel.Context(r)) for r in records))
    each = cel_table(lambda field: "q." + field)
    bench.measure(
        "table", "nested conditions, one call for all",
        lambda: make(f"records.map(q, {each})"),
        lambda code, records: sum(code.execute(cel.Context({"records": records}))))


def cel_cpp():
    from cel_expr_python import cel

    bench = Bench("CEL in C++ (cel-expr-python)", "cel-expr-python", doubles())
    kinds = {bool: cel.Type.BOOL, float: cel.Type.DOUBLE, str: cel.Type.STRING}
    variables = {key: kinds[type(value)] for key, value in bench.records[0].items()}
    env = cel.NewEnv(variables=variables)
    one = lambda value: value.value() if hasattr(value, "value") else value
    bench.measure(
        "rules", "one call a rule", lambda: [env.compile(text) for text in cel_rules()],
        lambda rules, records: sum(
            rule.eval(data=record).value() for record in records for rule in rules))
    bench.measure(
        "rules", "one call a record", lambda: env.compile(f"[{', '.join(cel_rules())}]"),
        lambda code, records: sum(
            one(value) for record in records for value in code.eval(data=record).value()))
    bench.measure(
        "table", "nested conditions, one call a record",
        lambda: env.compile(cel_table()),
        lambda code, records: sum(code.eval(data=record).value() for record in records))
    many = cel.NewEnv(
        variables={"records": cel.Type.List(cel.Type.Map(cel.Type.STRING, cel.Type.DYN))})
    each = cel_table(lambda field: "q." + field)
    bench.measure(
        # It refuses to go through more in one call.
        "table", "nested conditions, one call for 1,000",
        lambda: many.compile(f"records.map(q, {each})"),
        lambda code, records: sum(
            one(value) for start in range(0, len(records), 1000)
            for value in code.eval(data={"records": records[start:start + 1000]}).value()))


ENGINES = {"python": python, "zen": zen, "cel-rust": cel_rust, "cel-cpp": cel_cpp}

if __name__ == "__main__":
    try:
        ENGINES[sys.argv[1]]()
    except ImportError as missing:
        print(f"{sys.argv[1]} is left out: {missing}", file=sys.stderr)
