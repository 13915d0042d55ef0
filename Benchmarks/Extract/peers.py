#!/usr/bin/env python3
"""Reads the same pages with Heng, lxml and selectolax in turn and compares what they find.

The same extraction by each: links of `a`, `link`, `img`, `script`; names of `meta`; title; dates in
the text; size of the text. lxml takes the charset from the page; selectolax decodes nothing, so that
its text and title are wrong on pages in GB18030 and only its counts of elements are compared.

usage: peers.py BENCH SITE [RUNS] [PAGES]
"""

import importlib.metadata
import pathlib
import re
import statistics
import subprocess
import sys
import time

from lxml import html
from selectolax.lexbor import LexborHTMLParser

DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def lxml_xpath(page):
    tree = html.document_fromstring(page)
    links = tree.xpath("//a/@href|//link/@href|//img/@src|//script/@src")
    metas = {m.get("name"): m.get("content") for m in tree.xpath("//meta[@name]")}
    title = tree.findtext(".//title")
    text = "".join(tree.xpath("//text()[not(parent::script)][not(parent::style)]"))
    return len(links), len(metas), len(DATE.findall(text)), len(title), len(text)


def selectolax(page):
    tree = LexborHTMLParser(page)
    links = [v for e in tree.css("a,link,img,script")
             if (v := e.attributes.get("href") or e.attributes.get("src"))]
    metas = {e.attributes.get("name"): e.attributes.get("content") for e in tree.css("meta[name]")}
    title = tree.css_first("title").text()
    tree.strip_tags(["script", "style"])
    text = tree.body.text()
    return len(links), len(metas), len(DATE.findall(text)), len(title), len(text)


def measure(read, pages, passes):
    read(pages[0])
    totals = [0] * 5
    start = time.perf_counter()
    for _ in range(passes):
        for page in pages:
            for index, value in enumerate(read(page)):
                totals[index] += value
    return sum(map(len, pages)) * passes / 1e6 / (time.perf_counter() - start), totals


def heng(bench, listing, passes):
    output = subprocess.run([bench, listing, str(passes)], check=True, capture_output=True, text=True)
    fields = dict(part.split("=") for part in output.stdout.split()[1:])
    names = ("links", "metas", "dates", "title", "text")
    return float(fields["MB/s"]), [int(fields[name]) for name in names]


def main():
    bench, site = sys.argv[1], pathlib.Path(sys.argv[2])
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 1_000
    paths = sorted(site.rglob("*.html"))
    paths = paths[:: max(1, len(paths) // count)][:count]
    listing = site.parent / "pages.txt"
    listing.write_text("".join(f"{path}\n" for path in paths))
    pages = [path.read_bytes() for path in paths]
    passes = 3
    rates = {"heng": [], "lxml+XPath": [], "selectolax": []}
    found = {}
    for _ in range(runs):
        for name, run in (
            ("heng", lambda: heng(bench, str(listing), passes)),
            ("lxml+XPath", lambda: measure(lxml_xpath, pages, passes)),
            ("selectolax", lambda: measure(selectolax, pages, passes)),
        ):
            rate, found[name] = run()
            rates[name].append(rate)
    print(f"{len(pages)} pages, {sum(map(len, pages)) / 1e6:.1f} MB, one core, {runs} runs in turn; "
          f"lxml {importlib.metadata.version('lxml')}, "
          f"selectolax {importlib.metadata.version('selectolax')}")
    print("reader | MB/s, median (min-max) | links | metas | dates | title | text")
    for name, all_ in rates.items():
        print(f"{name} | {statistics.median(all_):.1f} ({min(all_):.1f}-{max(all_):.1f}) | "
              + " | ".join(str(value // passes) for value in found[name]))
    print()
    wrong = [name for index, name in enumerate(("links", "metas", "dates", "title"))
             if found["heng"][index] != found["lxml+XPath"][index]]
    if wrong:
        sys.exit(f"Heng and lxml do not find the same {', '.join(wrong)}")
    print("Heng and lxml find the same links, metas, dates and titles")
    middle = {name: statistics.median(all_) for name, all_ in rates.items()}
    for name, bar in (("lxml+XPath", 1.5), ("selectolax", 1 / 1.3)):
        ratio = middle["heng"] / middle[name]
        print(f"heng / {name}: {ratio:.2f} (bar {bar:.2f}: {'met' if ratio >= bar else 'MISSED'})")


main()
