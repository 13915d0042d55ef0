#!/usr/bin/env python3
"""The scoring benchmark: 3,000 units × 100 criteria from fact files to the record, then in memory
beside plain Python with `decimal` and zen-engine.

`bench.py SCOREBENCH PYTHON FOLDER` writes the workload into FOLDER where it is not there yet, runs
everything three times and prints medians. Every engine has to come to the same total, or the run fails.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys

import workload

HERE = pathlib.Path(__file__).parent
BAR = 10.0


def lines(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def main():
    scorebench, python, folder = sys.argv[1:4]
    if not pathlib.Path(folder, "facts", f"u{workload.UNITS:04d}.jsonl").exists():
        subprocess.run([sys.executable, HERE / "workload.py", folder], check=True)
    record = f"{folder}/round.xml"
    runs = [lines([scorebench, folder, record])[0] for _ in range(3)]
    wall = statistics.median(run["wall"] for run in runs)
    run = sorted(runs, key=lambda run: run["wall"])[1]
    print(f"{workload.UNITS:,} units × {workload.INDICATORS * workload.EACH} criteria = {run['findings']:,} findings "
          f"from {run['facts']:,} facts, on {len(os.sched_getaffinity(0))} cores: fact files to record in {wall:.2f} s "
          f"(bar {BAR:.0f} s), record {run['bytes'] / 1e6:.0f} MB, peak memory {run['peak'] / 1024:.0f} MiB\n")
    print("| step | seconds | CPU seconds |\n|---|--:|--:|")
    for name, (clock, cores) in run["phases"].items():
        print(f"| {name} | {clock:.2f} | {cores:.2f} |")

    # In memory, on one core: what the others can do at all.
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    rows = lines([scorebench, folder])
    for engine in ("python", "zen"):
        rows += lines([python, HERE / "peers.py", engine])
    # The others work out points; so do the rules alone, which come last of ours.
    alone = [row for row in rows if row["engine"] == "Heng"][-1]
    ours = alone["count"] / alone["seconds"]
    print("\n| engine | what | findings/s on one core | Heng's rules alone are faster by | peak memory |\n|---|---|--:|--:|--:|")
    for row in rows:
        rate = row["count"] / row["seconds"]
        times = "" if row["engine"] == "Heng" else f"{ours / rate:.2f} ×"
        print(f"| {row['engine']} {row['version']} | {row['how']} | {rate:,.0f} | {times} | {row['peak'] / 1024:.0f} MiB |")
    totals = {f"{float(row['total']):.4f}" for row in rows}
    if len(totals) > 1:
        sys.exit(f"Totals differ: {', '.join(sorted(totals))}")
    print(f"\nAll come to the same total, {rows[0]['total']}.")
    if wall > BAR:
        sys.exit(f"{wall:.2f} s is over the bar")


if __name__ == "__main__":
    main()
