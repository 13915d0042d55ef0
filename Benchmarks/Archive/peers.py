#!/usr/bin/env python3
"""Reads the same archives with Heng and fastwarc in turn, digests verified, and compares them.

usage: peers.py BENCH RUNS FILE...
"""

import importlib.metadata
import pathlib
import statistics
import subprocess
import sys
import time

from fastwarc.warc import ArchiveIterator


def fastwarc(path):
    """How many records, and how many a second; `verify_digests` looks at those of blocks only."""
    start = time.perf_counter()
    records = 0
    with open(path, "rb") as file:
        for record in ArchiveIterator(file, parse_http=True, verify_digests=True):
            records += 1
            record.reader.read()
    return records, records / (time.perf_counter() - start)


def fastwarc_both(path):
    """The same with the digests of blocks and of payloads, which is what Heng verifies."""
    start = time.perf_counter()
    records = 0
    with open(path, "rb") as file:
        for record in ArchiveIterator(file, parse_http=True):
            records += 1
            record.verify_block_digest()
            record.verify_payload_digest()
            record.reader.read()
    return records, records / (time.perf_counter() - start)


def heng(bench, path):
    output = subprocess.run([bench, path], check=True, capture_output=True, text=True).stdout
    fields = dict(part.split("=") for part in output.split()[1:])
    if fields["altered"] != "0" or fields["notices"] != "0":
        sys.exit(f"Heng finds {path} damaged: {output}")
    return int(fields["records"]), float(fields["rec/s"])


def main():
    bench, runs = sys.argv[1], int(sys.argv[2])
    print(f"fastwarc {importlib.metadata.version('fastwarc')}, {runs} runs in turn")
    for path in sys.argv[3:]:
        readers = {
            "heng": lambda p: heng(bench, p),
            "fastwarc, blocks": fastwarc,
            "fastwarc, blocks and payloads": fastwarc_both,
        }
        rates = {name: [] for name in readers}
        for _ in range(runs):
            for name, read in readers.items():
                records, rate = read(path)
                rates[name].append(rate)
                print(f"  {name}: {records} records, {rate:.0f} records/s", flush=True)
        middle = {name: statistics.median(all_) for name, all_ in rates.items()}
        print(f"{pathlib.Path(path).name}: "
              + ", ".join(f"{name} {rate:.0f} records/s" for name, rate in middle.items()))
        for name in list(readers)[1:]:
            ratio = middle["heng"] / middle[name]
            print(f"  heng / {name}: {ratio:.2f} (bar 1: {'met' if ratio >= 1 else 'MISSED'})")


main()
