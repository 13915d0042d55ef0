#!/usr/bin/env python3
"""Pages full of hostile evidence under FOLDER: shown as text, nothing runs, nothing breaks.
strings.json there lists what has to be read on them.

    hostile.py FOLDER
"""

import json
import pathlib
import sys

from browser import Report, Watched, chromium, pages

# What a page is made of never depends on what evidence says.
FOREIGN = "img, iframe, object, embed, link, base, template, math, marquee, noscript, foreignObject"
DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200f"

LOOK = """() => ({
  ran: window.pwned === undefined ? null : String(window.pwned),
  foreign: document.querySelectorAll(FOREIGN).length,
  scripts: document.querySelectorAll("script").length,
  styles: document.querySelectorAll("style").length,
  handlers: [...document.querySelectorAll("*")].filter(e => [...e.attributes].some(
    a => a.name.startsWith("on") || /^\\s*(javascript|data|vbscript):/i.test(a.value))).length,
  headings: [...document.querySelectorAll("main > h2")].length,
  foot: document.querySelector("body > .sheet > footer") !== null,
  ready: document.documentElement.hasAttribute("data-ready"),
  strings: [...new Set([...document.querySelectorAll(".evidence q")].map(q => q.textContent))],
  text: document.body.textContent,
})""".replace("FOREIGN", repr(FOREIGN))


def main():
    folder, report, strings = sys.argv[1], Report(), set()
    found = pages(folder, "hostile/*.html", "hostile/*/*.html")
    with chromium() as browser:
        for page in found:
            with Watched(browser, page.as_uri()) as seen:
                seen.page.wait_for_timeout(50)
                what = seen.page.evaluate(LOOK)
                name = page.name
                report.expect(what["ran"] is None, f"{name}: something ran")
                report.expect(what["foreign"] == 0, f"{name}: foreign elements")
                report.expect(what["scripts"] == 1 and what["styles"] == 1, f"{name}: other scripts")
                report.expect(what["handlers"] == 0, f"{name}: handlers or script addresses")
                least = 2 if page.parent.name == "notices" else 6
                report.expect(what["headings"] >= least, f"{name}: {what['headings']} headings")
                report.expect(what["foot"] and what["ready"], f"{name}: broken off")
                report.expect(
                    not any(mark in what["text"] for mark in DIRECTIONS), f"{name}: reordered text")
                report.expect(not seen.problems, f"{name}: {seen.problems}")
                strings |= set(what["strings"])
                # Searching for one of them finds text, and makes nothing of it either.
                if seen.page.locator("#filter").count() == 0:
                    continue
                seen.page.fill("#filter [name=q]", "<script>window.pwned=1")
                seen.page.wait_for_timeout(200)
                report.expect(
                    seen.page.evaluate("window.pwned") is None, f"{name}: ran from the search")
    wanted = json.loads(pathlib.Path(folder, "strings.json").read_text())
    for string in wanted:
        report.expect(string in strings, f"not shown as it is: {string!r}")
    report.finish(f"{len(found)} pages, {len(wanted)} strings")


if __name__ == "__main__":
    main()
