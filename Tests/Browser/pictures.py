#!/usr/bin/env python3
"""The pictures of the manual, taken of the gallery and of a notice: desktop, phone, dark, paper.

    pictures.py GALLERY NOTICES OUTPUT

Look at them before they are committed.
"""

import pathlib
import shutil
import subprocess
import sys

from browser import Watched, chromium

DESKTOP = {"viewport": {"width": 1366, "height": 768}}


def paper(page, name, output):
    """The first printed page as a picture."""
    pdf = output / f"{name}.pdf"
    page.pdf(path=str(pdf), prefer_css_page_size=True)
    subprocess.run(
        ["pdftoppm", "-r", "60", "-f", "1", "-l", "1", "-singlefile", "-png", str(pdf),
         str(output / name)], check=True)
    pdf.unlink()


def main():
    gallery, notices, output = (pathlib.Path(folder).resolve() for folder in sys.argv[1:4])
    round_page, unit_page = gallery / "index.html", gallery / "units" / "liuxi.html"
    shots = [
        ("report", round_page, DESKTOP),
        ("report-phone", round_page, {"viewport": {"width": 390, "height": 844}}),
        ("report-dark", unit_page, {**DESKTOP, "color_scheme": "dark"}),
    ]
    problems = []
    with chromium() as browser:
        for name, page, settings in shots:
            with Watched(browser, page.as_uri(), **settings) as seen:
                seen.page.screenshot(path=str(output / f"{name}.png"))
                problems += seen.problems
        with Watched(browser, unit_page.as_uri()) as seen:
            paper(seen.page, "report-paper", output)
        with Watched(browser, (notices / "liuxi.html").as_uri()) as seen:
            paper(seen.page, "notice", output)
    if shutil.which("optipng"):
        subprocess.run(["optipng", "-quiet", "-o5", *map(str, output.glob("*.png"))], check=True)
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
