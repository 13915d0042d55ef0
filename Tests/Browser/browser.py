"""What the checks of pages in Chromium share."""

import contextlib
import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")


def pages(folder, *patterns):
    """The pages of a folder of rounds that match, in order."""
    return [page for pattern in patterns for page in sorted(pathlib.Path(folder).glob(pattern))]


@contextlib.contextmanager
def chromium():
    executable = next(filter(None, map(shutil.which, NAMES)), None)
    if executable is None:
        sys.exit("no Chromium here; install it with: apt-get install chromium")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND"])
        yield browser
        browser.close()


class Watched:
    """A page that remembers everything it should not do."""

    def __init__(self, browser, address, **settings):
        self.context = browser.new_context(**settings)
        self.page = self.context.new_page()
        self.problems = []
        self.page.on("console", lambda message: self.problems.append(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self.problems.append(f"error: {error}"))
        self.page.on("dialog", self.dialog)
        self.page.on("request", self.request)
        self.page.goto(address)

    def dialog(self, dialog):
        self.problems.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def request(self, request):
        if not request.url.startswith(("file:", "data:")):
            self.problems.append(f"asked for {request.url}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()


class Report:
    """Problems found; the check ends with them."""

    def __init__(self):
        self.problems = []

    def expect(self, holds, what):
        if not holds:
            self.problems.append(what)
        return holds

    def finish(self, summary):
        for problem in self.problems:
            print(problem)
        print(summary)
        sys.exit(1 if self.problems else 0)
