#!/usr/bin/env python3
"""Opens reports in headless Chromium: no console message, no request to any network.

    look.py [--pictures FOLDER] REPORT.html...

Each page is opened from its file with all host names unresolvable. The script fails when the
page writes to the console or asks for anything that is not its own file or inline data. With
--pictures it also leaves a screenshot at 1366x768 and the printed pages as PDF to look at.
"""

import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-default-apps", "--host-resolver-rules=MAP * ~NOTFOUND",
]


def browser():
    for name in BROWSERS:
        if shutil.which(name):
            return name
    sys.exit("look.py: no Chromium here; install it with: apt-get install chromium")


def run(arguments, folder):
    command = [browser(), *QUIET, f"--user-data-dir={folder}/profile", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


def requests(log):
    """The addresses the page asked for, from Chromium's own network log."""
    events = json.loads(log.read_text(errors="replace"))
    found = set()
    for event in events.get("events", []):
        url = event.get("params", {}).get("url", "")
        if url and not url.startswith(("file:", "data:", "chrome:", "devtools:", "about:")):
            found.add(url)
    return found


def look(page, pictures):
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder, "net.json")
        shot = pathlib.Path(pictures or folder, f"{page.stem}.png")
        seen = run(
            [f"--log-net-log={log}", "--enable-logging=stderr", "--window-size=1366,768",
             f"--screenshot={shot}", page.resolve().as_uri()], folder)
        problems += [line for line in seen.stderr.splitlines() if "CONSOLE" in line]
        # Chromium asks its own maker for things; a page's requests have a page behind them.
        problems += [f"asked for {url}" for url in sorted(requests(log)) if "google" not in url]
        if not shot.exists():
            problems.append("no screenshot was made")
        if pictures:
            run(["--no-pdf-header-footer",
                 f"--print-to-pdf={pathlib.Path(pictures, page.stem + '.pdf')}",
                 page.resolve().as_uri()], folder)
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pictures", help="a folder for screenshots and PDFs")
    parser.add_argument("pages", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    if options.pictures:
        pathlib.Path(options.pictures).mkdir(parents=True, exist_ok=True)
    failed = False
    for page in options.pages:
        problems = look(page, options.pictures)
        print(f"{page}: {'; '.join(problems) if problems else 'quiet'}")
        failed = failed or bool(problems)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
