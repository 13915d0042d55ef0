#!/usr/bin/env python3
"""Writes the reports of one round with Heng, then the same tables with Jinja2 and openpyxl.

Heng writes the record (XML), the pages (HTML) and the workbook (XLSX) of UNITS units with CRITERIA
criteria. The peer gets the record of a smaller round as Python objects, which is not timed, and
writes: as XML every finding with its facts; as HTML the page of the round and one page for each unit
with every row, reason, fact and address; as XLSX the sheets 汇总, 明细, 失分与整改 and 证据 with the
same rows (openpyxl's write-only mode, its fastest; no formulas, no arithmetic). That is less than
Heng writes, so the comparison leans to the peer. Both write files to disk, each time into a folder of
its own. Heng works on all cores, the peer on one: beside units a second by the clock stands the time
processors spent on a unit, and both quotients.

usage: peers.py BENCH FOLDER [UNITS] [CRITERIA] [PEER_UNITS]
"""

import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import time

import jinja2
import openpyxl

PAGE = """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ u.name }}</title></head><body>
<h1>{{ u.name }} {{ u.total }}</h1>
{% for n in u.nodes %}<h3>{{ n.id }} {{ n.name }} {{ n.points }} / {{ n.weight }}</h3>
<table><thead><tr><th>编号</th><th>评分项</th><th>满分</th><th>得分</th><th>结论</th><th>理由</th><th>改法</th></tr></thead><tbody>
{% for f in n.findings %}<tr id="i-{{ f.id }}"><th>{{ f.id }}</th><td>{{ f.check }}</td><td>{{ f.full }}</td><td>{{ f.points }}</td><td>{{ f.outcome }}</td><td>{{ f.reason }}</td><td>{{ f.fix }}</td></tr>
<tr><td colspan="7"><dl>{% for x in f.facts %}<dt>{{ x.name }}</dt><dd>{{ x.value }} {% for e in x.evidence %}<a href="{{ e.url }}">{{ e.url }}</a> {{ e.time }} {{ e.sha256 }} {{ e.locator }} {{ e.snippet }}{% endfor %}</dd>{% endfor %}</dl>{% for s in f.steps %}<p>{{ s }}</p>{% endfor %}</td></tr>
{% endfor %}</tbody></table>{% endfor %}</body></html>"""

INDEX = """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"></head><body><table>
{% for u in units %}<tr><td>{{ loop.index }}</td><td><a href="units/{{ u.id }}.html">{{ u.name }}</a></td><td>{{ u.total }}</td>{% for n in u.nodes %}<td>{{ n.points }}</td>{% endfor %}</tr>
{% endfor %}</table><table>{% for u in units %}{% for n in u.nodes %}{% for f in n.findings if f.lost %}<tr><td>{{ u.name }}</td><td>{{ f.id }}</td><td>{{ f.check }} {{ f.reason }}</td><td>{{ f.gain }}</td><td>{{ f.facts[0].evidence[0].url }}</td><td>{{ f.fix }}</td></tr>
{% endfor %}{% endfor %}{% endfor %}</table></body></html>"""

RECORD = """<?xml version="1.0" encoding="UTF-8"?>
<round><units>{% for u in units %}<unit id="{{ u.id }}"><name>{{ u.name }}</name><total raw="{{ u.raw }}" rounded="{{ u.total }}"/>
{% for n in u.nodes %}<node ref="{{ n.id }}" rounded="{{ n.points }}" maximum="{{ n.weight }}">
{% for f in n.findings %}<finding criterion="{{ f.id }}"><verdict outcome="{{ f.outcome }}"><points maximum="{{ f.full }}" rounded="{{ f.points }}"/><reason><text lang="zh-Hans">{{ f.reason }}</text><text lang="en">{{ f.reason_en }}</text></reason>{% for s in f.steps %}<step>{{ s }}</step>{% endfor %}</verdict><worth rounded="{{ f.worth }}"/><gain rounded="{{ f.gain }}"/></finding>
{% for x in f.facts %}<fact name="{{ x.name }}"><value>{{ x.value }}</value>{% for e in x.evidence %}<capture url="{{ e.url }}" time="{{ e.time }}" sha256="{{ e.sha256 }}" locator="{{ e.locator }}"><snippet>{{ e.snippet }}</snippet></capture>{% endfor %}</fact>{% endfor %}
{% endfor %}</node>{% endfor %}</unit>{% endfor %}</units></round>"""


def units(path):
    """The record as the plain objects a script would have."""
    document = json.loads(path.read_bytes())
    criteria, names = {}, {}

    def walk(node):
        names[node["id"]] = node["name"]
        for leaf in node["criteria"]:
            criteria[leaf["id"]] = leaf
        for child in node["indicators"]:
            walk(child)

    for node in document["pack"]["indicators"]:
        walk(node)
    for unit in document["units"]:
        facts = {}
        for fact in unit["facts"]:
            fact["value"] = fact["value"]["number"]
            facts[fact["id"]] = fact
        nodes = []
        for top in unit["nodes"]:
            for node in [top, *top["nodes"]]:
                findings = []
                for found in node["findings"]:
                    verdict, leaf = found["verdict"], criteria[found["criterion"]]
                    findings.append({
                        "id": found["criterion"], "check": leaf["check"], "fix": leaf["fix"],
                        "clause": leaf["clause"], "responsible": leaf["responsible"],
                        "due": leaf["due"], "full": leaf["points"],
                        "points": verdict["points"]["lowest"]["rounded"],
                        "outcome": verdict["outcome"], "reason": verdict["reason"]["zh"],
                        "reason_en": verdict["reason"]["en"],
                        "steps": [s["zh"] for s in verdict.get("steps", [])],
                        "worth": found["worth"]["rounded"], "gain": found["gain"]["rounded"],
                        "lost": found["gain"]["raw"] != "0",
                        "facts": [facts[i] for i in found["reads"]]})
                nodes.append({
                    "id": node["ref"], "name": names[node["ref"]],
                    "points": node["points"]["lowest"]["rounded"],
                    "weight": node["points"]["maximum"], "findings": findings})
        total = unit["result"]["total"]["lowest"]
        yield {"id": unit["id"], "name": unit["name"], "total": total["rounded"],
               "raw": total["raw"], "nodes": nodes}


def workbook(units, path):
    book = openpyxl.Workbook(write_only=True)
    summary, details = book.create_sheet("汇总"), book.create_sheet("明细")
    problems, evidence = book.create_sheet("失分与整改"), book.create_sheet("证据")
    for place, unit in enumerate(units, 1):
        summary.append([place, unit["name"], float(unit["total"])]
                       + [float(n["points"]) for n in unit["nodes"]])
        for node in unit["nodes"]:
            for f in node["findings"]:
                details.append([
                    unit["name"], node["id"][0], node["name"], f["id"], f["check"],
                    float(f["full"]), float(f["points"]), f["outcome"], f["reason"], f["clause"],
                    f["responsible"], f["due"], "机器"])
                if f["lost"]:
                    problems.append([
                        unit["name"], f["id"], f["check"], f["reason"], float(f["gain"]),
                        f["facts"][0]["evidence"][0]["url"], f["fix"], f["clause"],
                        f["responsible"], f["due"]])
                for fact in f["facts"]:
                    for e in fact["evidence"]:
                        evidence.append([
                            unit["name"], f["id"], fact["name"], fact["origin"],
                            fact["certainty"], float(fact["value"]), e["url"], e["time"],
                            e.get("status"), e["locator"], e["snippet"], e["sha256"]])
    book.save(path)


def peer(data, folder):
    """Seconds by the clock and of the processor, by format."""
    page, index, record = (
        jinja2.Environment(autoescape=True).from_string(t) for t in (PAGE, INDEX, RECORD))
    (folder / "units").mkdir(parents=True)

    def xml():
        (folder / "round.xml").write_text(record.render(units=data), encoding="utf-8")
        for unit in data:
            (folder / "units" / f"{unit['id']}.xml").write_text(
                record.render(units=[unit]), encoding="utf-8")

    def html():
        (folder / "index.html").write_text(index.render(units=data), encoding="utf-8")
        for unit in data:
            (folder / "units" / f"{unit['id']}.html").write_text(
                page.render(u=unit), encoding="utf-8")

    times = {}
    for name, write in [
            ("xml", xml), ("html", html), ("xlsx", lambda: workbook(data, folder / "round.xlsx"))]:
        clock, worked = time.perf_counter(), time.process_time()
        write()
        times[name] = (time.perf_counter() - clock, time.process_time() - worked)
    times["xml,html,xlsx"] = tuple(map(sum, zip(*times.values())))
    return times


def heng(bench, units, criteria, formats, folder):
    printed = subprocess.run(
        [bench, str(units), str(criteria), formats, str(folder)], check=True, capture_output=True,
        text=True).stdout
    return dict(part.split("=") for part in printed.split()[1:])


def stored(bench, count, criteria, folder):
    """Reports of a record alone, each in a process of its own."""
    print("Memory, all formats from a record: without units, and at the most")
    base, last = None, None
    for some in (1, count // 2, count, count * 2, count * 4):
        place = folder / f"record-{some}"
        heng(bench, some, criteria, "xml", place)
        shutil.rmtree(place / "units")
        size = (place / "round.xml").stat().st_size >> 20
        printed = subprocess.run(
            [bench, place / "round.xml", "xml,html,xlsx", place / "reports"], check=True,
            capture_output=True, text=True).stdout
        own = dict(part.split("=") for part in printed.split()[1:])
        most = int(own["peak_MB"])
        base = base or most
        each = "" if last is None else (
            f", {(most - last[1]) * 1024 / (some - last[0]):.1f} kB for each further unit")
        print(f"{some:6} units: record {size} MB, peak {most} MB, {most - base} MB above one unit{each}; "
              f"{own['units/s']} units/s, {own['ms/unit']} ms of processor a unit, "
              f"checked in {own['opening']} s")
        last = (some, most)
        shutil.rmtree(place)


def main():
    bench, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    count, criteria, fewer = (
        int(a) for a in (sys.argv[3:] + ["1000", "100", "100"][len(sys.argv) - 3:])[:3])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    heng(bench, fewer, criteria, "json", folder / "data")
    data = list(units(folder / "data" / "round.json"))
    times = peer(data, folder / "peer")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"Reports of {count} units x {criteria} criteria. Heng on {os.cpu_count()} cores; Jinja2 "
          f"{jinja2.__version__} and openpyxl {openpyxl.__version__} on one, with {fewer} units of "
          "ready objects and fewer tables, columns and words.")
    print(f"{'':14} {'heng':>30} {'Jinja2 + openpyxl':>24} {'heng is faster by':>20}")
    print(f"{'':14} {'units/s':>10} {'CPU ms/unit':>12} {'peak MB':>8} "
          f"{'units/s':>11} {'CPU ms/unit':>12} {'clock':>10} {'CPU':>9}")
    for formats, (seconds, worked) in times.items():
        own = heng(bench, count, criteria, formats, folder / f"heng-{formats}")
        rate, cost = float(own["units/s"]), float(own["ms/unit"])
        other, theirs = fewer / seconds, worked * 1000 / fewer
        print(f"{formats:14} {rate:10.0f} {cost:12.2f} {own['peak_MB']:>8} {other:11.0f} "
              f"{theirs:12.2f} {rate / other:8.1f} x {theirs / cost:7.1f} x")
    print(f"peer with {fewer} units: peak {peak} MB")
    print("Memory, all formats in one run: the scored round, which is held, and what comes on top")
    for some in (count // 4, count // 2, count, count * 2):
        own = heng(bench, some, criteria, "xml,html,xlsx", folder / f"memory-{some}")
        held, most = int(own["round_MB"]), int(own["peak_MB"])
        print(f"{some:6} units: round {held} MB, peak {most} MB, on top {most - held} MB")
        shutil.rmtree(folder / f"memory-{some}")
    stored(bench, count, criteria, folder)
    shutil.rmtree(folder)


main()
