"""Asks `heng inspect` about single pages of a generated site, as somebody who looks into a dispute does."""

import json
import subprocess
from collections import Counter
from urllib.parse import unquote

from .chance import Chance
from .compare import Tally, short


def inspect(heng, folder, truth, most):
    """Tallies by what is looked at: charset, rows of lists, days, numbers. The site has to be served."""
    pages = sorted(truth["pages"].items())
    if len(pages) > most:
        pages = Chance(len(pages), "inspect").some(pages, most, most)
    tallies = {}
    for address, expected in pages:
        done = subprocess.run([str(heng), "inspect", address, "--format", "json", "--allow-private"], capture_output=True, text=True,
                              encoding="utf-8")
        seen = json.loads(done.stdout) if done.returncode == 0 and done.stdout.startswith("{") else {}
        for what, wanted, got in questions(expected, seen):
            tally = tallies.setdefault(f"inspect: {what}", Tally())
            tally.facts += 1
            if not tally.add(Counter(wanted), Counter(got)):
                lost, more = Counter(wanted) - Counter(got), Counter(got) - Counter(wanted)
                tally.misses.append((expected["unit"], address, short(f"also {sorted(lost)}"), short(f"instead {sorted(more)}")))
    return tallies


def questions(expected, seen):
    """(what, expected items, seen items)"""
    if expected["charset"]:
        yield "charset", [expected["charset"]], [((seen.get("charset") or {}).get("name") or "none").lower()]
    if "entries" in expected:
        rows = (seen.get("list") or {}).get("entries", [])
        yield "entries", [row(*entry) for entry in expected["entries"]], [row(r["title"], r.get("day"), r.get("address")) for r in rows]
    else:
        day = (seen.get("publication") or {}).get("day")
        yield "publication day", [expected["day"]] if expected["day"] else [], [day] if day else []
        if expected["isDocument"]:
            number = seen.get("documentNumber")
            number = number.get("value") if isinstance(number, dict) else number
            yield "document number", [expected["number"]] if expected["number"] else [], [number] if number else []


def row(title, day, address):
    return f"{''.join(title.split())} {day} {unquote(address or '')}"
