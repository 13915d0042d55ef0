#!/usr/bin/env python3
"""Pages under FOLDER without script and on paper: everything open, heads repeated, addresses printed.

    paper.py FOLDER
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from browser import Report, Watched, chromium, pages


def text_of(pdf):
    run = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True)
    return run.stdout


def main():
    folder, report = sys.argv[1], Report()
    with chromium() as browser, tempfile.TemporaryDirectory() as scratch:
        for path in pages(folder, "zh/units/liuxi.html", "zh/index.html"):
            name = path.name
            with Watched(browser, path.as_uri(), java_script_enabled=False) as seen:
                open_ = seen.page.locator("details[open]").count()
                report.expect(
                    open_ == seen.page.locator("details").count(), f"{name}: closed without script")
                report.expect(
                    not seen.page.locator("#filter").is_visible(), f"{name}: a form that does nothing")
            for paper, number in (("", r"\b1\s*/\s*\d+"), ("formal", r"—\s*1\s*—")):
                with Watched(browser, path.as_uri()) as seen:
                    if paper:
                        seen.page.evaluate("p => document.documentElement.dataset.paper = p", paper)
                    pdf = pathlib.Path(scratch, f"{path.stem}{paper}.pdf")
                    seen.page.pdf(path=str(pdf), prefer_css_page_size=True)
                if shutil.which("pdftotext") is None:
                    continue
                text = text_of(pdf)
                report.expect(re.search(number, text), f"{name} {paper}: no page numbers")
                report.expect(text.count("\f") > 2, f"{name} {paper}: not several pages")
                report.expect("http://127.0.0.1:8822/" in text, f"{name} {paper}: no addresses")
                report.expect("复制链接" not in text, f"{name} {paper}: the form is printed")
                if name != "index.html":
                    report.expect("/html/body" in text, f"{name} {paper}: details are folded away")
        # What is wider than the paper makes browsers print everything smaller.
        for path in pages(folder, "zh/index.html", "zh/units/*.html", "gallery/*.html"):
            with Watched(browser, path.as_uri(), viewport={"width": 680, "height": 960}) as seen:
                seen.page.emulate_media(media="print")
                seen.page.evaluate("dispatchEvent(new Event('beforeprint'))")
                width = seen.page.evaluate("document.documentElement.scrollWidth")
                report.expect(width <= 680, f"{path.name}: {width} wide on paper 680 wide")
    report.finish("printed")


if __name__ == "__main__":
    main()
