#!/usr/bin/env python3
"""axe-core over the pages of every round under FOLDER: no violation of WCAG 2.2 A or AA.

    accessible.py FOLDER
"""

import sys

from axe_playwright_python.sync_playwright import Axe

from browser import Report, Watched, chromium, pages

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
# Each look with the rules it can break; the whole standard once.
LOOKS = {
    "desktop": ({"viewport": {"width": 1366, "height": 768}}, STANDARD),
    "phone": (
        {"viewport": {"width": 390, "height": 844}},
        ["target-size", "scrollable-region-focusable", "color-contrast", "meta-viewport"]),
    "dark": (
        {"viewport": {"width": 1366, "height": 768}, "color_scheme": "dark"},
        ["color-contrast", "link-in-text-block"]),
}
# The narrowest reflow WCAG 1.4.10 asks for.
NARROW = {"viewport": {"width": 320, "height": 640}}


def main():
    folder = sys.argv[1]
    report = Report()
    # The pages of a few units show every part; the English pages differ in words alone.
    chosen = pages(folder, "zh/index.html", "zh/units/liuxi*.html", "gallery/*.html")
    with chromium() as browser:
        for page in chosen:
            name = page.relative_to(folder)
            for look, (settings, rules) in LOOKS.items():
                with Watched(browser, page.as_uri(), **settings) as seen:
                    check(report, f"{name}, {look}", seen, rules)
            with Watched(browser, page.as_uri(), **NARROW) as seen:
                width = seen.page.evaluate("document.documentElement.scrollWidth")
                report.expect(width <= 320, f"{name}: {width} pixels wide where 320 are to be had")
        for page in pages(
            folder, "en/index.html", "zh/units/yunling*.html", "zh/notices/*.html",
            "gallery/units/*.html"):
            with Watched(browser, page.as_uri(), **LOOKS["desktop"][0]) as seen:
                check(report, str(page.relative_to(folder)), seen, STANDARD)
    report.finish(f"{len(chosen)} pages in {len(LOOKS)} looks")


def check(report, name, seen, rules):
    # Long lists are laid out when they come into view, and only then where they will stay.
    for box in seen.page.locator(".long").all():
        box.scroll_into_view_if_needed()
        seen.page.wait_for_timeout(100)
    seen.page.evaluate("scrollTo(0, 0)")
    found = Axe().run(seen.page, options={"runOnly": rules}).response
    report.expect(found["passes"], f"{name}: axe checked nothing")
    for violation in found["violations"]:
        first = violation["nodes"][0]
        report.expect(
            False, f"{name}: {violation['id']} at {len(violation['nodes'])} places, such as "
            f"{first['html'][:200]}: {first['failureSummary']}")
    report.expect(not seen.problems, f"{name}: {seen.problems}")


if __name__ == "__main__":
    main()
