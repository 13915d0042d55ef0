#!/usr/bin/env python3
"""Walks the pages under FOLDER with the keyboard alone, as somebody without a mouse would.

    keyboard.py FOLDER
"""

import sys

from browser import Report, Watched, chromium, pages

FOCUS = """() => { const e = document.activeElement; return e === document.body ? "" :
  (e.getAttribute("name") || e.id || e.type || "") + " " + e.tagName + " " + e.className }"""
RING = """() => { const s = getComputedStyle(document.activeElement);
  return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 1 }"""
SHOWN = """() => [...document.querySelectorAll(".counted tr[data-s]")]
  .filter(row => row.offsetParent !== null).map(row => row.id)"""


class Walk:
    def __init__(self, seen, report, name):
        self.page, self.report, self.name = seen.page, report, name

    def expect(self, holds, what):
        return self.report.expect(holds, f"{self.name}: {what}")

    def tab(self, wanted, most=60):
        """Tabs on until the focus is where it should be."""
        for _ in range(most):
            self.page.keyboard.press("Tab")
            here = self.page.evaluate(FOCUS)
            if not self.expect(self.page.evaluate(RING), f"no focus ring at {here}"):
                return
            if here.startswith(wanted):
                return
        self.expect(False, f"Tab never came to {wanted}")

    def shown(self):
        self.page.wait_for_timeout(200)
        return self.page.evaluate(SHOWN)

    def hash(self):
        return self.page.evaluate("decodeURIComponent(location.hash)")


def round_page(walk):
    page = walk.page
    whole = walk.shown()
    page.keyboard.press("Tab")
    walk.expect("skip" in page.evaluate(FOCUS), "the first Tab is not the link to the content")
    page.keyboard.press("Enter")
    walk.expect(walk.hash() == "#main", "the link to the content leads elsewhere")

    walk.tab("q ")
    page.keyboard.type("链接")
    found = walk.shown()
    walk.expect(0 < len(found) < len(whole), f"search shows {len(found)} of {len(whole)}")
    walk.expect("q=链接" in walk.hash(), f"search is not in the address: {walk.hash()}")
    walk.expect("符合条件" in page.inner_text("#found"), "the number of rows is not said")

    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    walk.expect(walk.shown() == whole, "rows stay hidden after the search is cleared")

    walk.tab("s ")
    page.keyboard.press("ArrowDown")
    lost = walk.shown()
    walk.expect(0 < len(lost) < len(whole), "the status does not filter")
    walk.expect("s=lost" in walk.hash(), "the status is not in the address")
    walk.tab("n ")
    page.keyboard.press("ArrowDown")
    first = walk.shown()
    walk.expect(0 < len(first) < len(lost), "the indicator does not filter")
    walk.tab("c ")
    walk.tab("u ")
    page.keyboard.press("End")
    walk.shown()
    walk.expect("u=" in walk.hash(), "the unit is not in the address")
    address = page.evaluate("location.href")
    state = walk.shown()
    walk.tab("reset")
    page.keyboard.press("Enter")
    walk.expect(walk.shown() == whole, "clearing does not show every row again")
    walk.expect(walk.hash() == "", f"clearing leaves {walk.hash()} in the address")

    page.goto("about:blank")
    page.goto(address)
    walk.expect(walk.shown() == state, "the address does not bring the same rows back")
    page.goto("about:blank")
    page.goto(address.split("#")[0] + "#u-liuxi.i-5.1.2&s=open")
    page.wait_for_timeout(100)
    walk.expect(
        page.evaluate("""() => { const r = document.getElementById("u-liuxi.i-5.1.2");
          const b = r.getBoundingClientRect();
          return r.offsetParent !== null && b.top >= 0 && b.bottom <= innerHeight + 1 }"""),
        "a deep link does not bring its row into view")
    page.goto("about:blank")
    page.goto(address.split("#")[0] + "#u-qinghe.i-1.1.1")
    page.wait_for_url("**/units/qinghe.html#i-1.1.1", timeout=5000)


def unit_page(walk):
    page = walk.page
    closed = page.evaluate(
        """() => [...document.querySelectorAll("details:not(.kept)")].every(d => !d.open)""")
    walk.expect(closed, "details stand open although the script can close them")
    whole = walk.shown()
    walk.tab("s ")
    page.keyboard.press("ArrowDown")
    walk.expect(0 < len(walk.shown()) < len(whole), "the status does not filter")
    walk.expect("s=lost" in walk.hash(), "the status is not in the address")
    walk.tab("reset")
    page.keyboard.press("Enter")
    walk.tab("open-all")
    page.keyboard.press("Enter")
    walk.expect(
        page.evaluate("""() => [...document.querySelectorAll("details")].every(d => d.open)"""),
        "not everything opens")
    walk.tab("look-theme", most=12)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    walk.expect(
        page.evaluate("document.documentElement.dataset.theme") == "dark", "no dark look")
    page.goto("about:blank")
    page.goto(walk.address + "#i-2.1.2")
    walk.expect(
        page.evaluate("""() => document.getElementById("i-2.1.2").nextElementSibling
          .querySelector("details").open"""), "a deep link does not open what it leads to")


def main():
    folder, report = sys.argv[1], Report()
    with chromium() as browser:
        view = {"viewport": {"width": 1366, "height": 768}}
        for path, walk_page in (
            ("zh/index.html", round_page), ("zh/units/liuxi.html", unit_page)):
            address = pages(folder, path)[0].as_uri()
            with Watched(browser, address, **view) as seen:
                walk = Walk(seen, report, path)
                walk.address = address
                walk_page(walk)
                report.expect(not seen.problems, f"{path}: {seen.problems}")
    report.finish("walked")


if __name__ == "__main__":
    main()
