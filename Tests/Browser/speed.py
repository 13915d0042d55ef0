#!/usr/bin/env python3
"""How large the pages of every round under FOLDER are, and when Chromium has them ready.

    speed.py FOLDER

Ready is when the page's script has run and a frame was drawn; the median of five visits.
"""

import statistics
import sys

from browser import Watched, chromium, pages

READY = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(
  () => done(performance.now()))))"""


def main():
    folder = sys.argv[1]
    print("| page | size | ready | a search |\n|---|--:|--:|--:|")
    with chromium() as browser:
        for page in pages(folder, "*x*/index.html", "*x*/units/u1.html"):
            ready, search = [], []
            for _ in range(5):
                with Watched(browser, page.as_uri(), viewport={"width": 1366, "height": 768}) as seen:
                    ready.append(seen.page.evaluate(READY))
                    seen.page.fill("#filter [name=q]", "链接 第1")
                    search.append(seen.page.evaluate("""() => { const start = performance.now();
                      document.getElementById("filter").querySelector("[name=q]")
                        .dispatchEvent(new Event("change", {bubbles: true}));
                      return new Promise(done => setTimeout(() => { document.body.offsetHeight;
                        done(performance.now() - start) }, 0)) }"""))
            print(f"| {page.relative_to(folder)} | {page.stat().st_size / 1e6:.2f} MB "
                  f"| {statistics.median(ready):.0f} ms | {statistics.median(search):.0f} ms |")


if __name__ == "__main__":
    main()
