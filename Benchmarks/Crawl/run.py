#!/usr/bin/env python3
"""Crawls one site with Heng and its peers in turn and compares them.

Heng crawls, archives into gzip WARC and extracts the facts of a pack, which is what the bars are
about; `heng run` also scores, copies the cited pages and writes reports. The others do less, as
their lines say. usage: run.py WORK HENG PACK PEER_PYTHON PEER_SCRIPTS [RUNS]
"""

import os
import pathlib
import shutil
import statistics
import sys

import bench_site as site


def main():
    work, heng, pack, python, scripts = (pathlib.Path(a).absolute() for a in sys.argv[1:6])
    runs = int(sys.argv[6]) if len(sys.argv) > 6 else 3
    site.write_round(work / "round", site.HOME, pack)
    scratch = work / "scratch"
    # Each tool is one command or several in turn.
    tools = {
        "heng crawl, facts": [
            [heng, "crawl", work / "round", "--output", scratch / "out", "--quiet"],
            [heng, "facts", work / "round", "--captures", scratch / "out", "--quiet"]],
        "heng run": [[heng, "run", work / "round", "--output", scratch / "all", "--quiet"]],
        "wget --warc-file": [[
            site.program("wget"), "-q", "--mirror", "--warc-file=wget", "-P", "files", site.HOME]],
        "wget2": [[
            site.program("wget2"), "-q", "--mirror", "--max-threads=16", "-P", "files", site.HOME]],
        "aiohttp+selectolax": [[python, scripts / "aio_crawl.py", "selectolax"]],
    }
    does = {
        "heng crawl, facts": "crawl, WARC, facts",
        "heng run": "crawl, WARC, facts, scores, copies, reports",
        "wget --warc-file": "crawl, WARC",
        "wget2": "crawl",
        "aiohttp+selectolax": "crawl, nothing stored",
    }
    print(f"heng {site.version([heng, '--version'])}, wget {site.version(['wget', '--version'])}, "
          f"wget2 {site.version(['wget2', '--version'])}, "
          f"nginx {site.version([site.program('nginx'), '-v'])}, {os.cpu_count()} cores")
    results = {name: [] for name in tools}
    with site.Nginx(work / "site") as server:
        for turn in range(runs):
            for name, commands in tools.items():
                shutil.rmtree(scratch, ignore_errors=True)
                scratch.mkdir()
                server.forget()
                run = site.Runs(
                    [[str(part) for part in command] for command in commands], scratch,
                    work / "run.log")
                # wget and wget2 end with 8 because of the dead links.
                if run.code not in ((0, 8) if name.startswith("wget") else (0,)):
                    sys.exit(f"{name} ended with {run.code}:\n{run.output[-2000:]}")
                run.requests = server.requests()
                results[name].append(run)
                print(f"  {turn + 1} {name}: {run.requests} requests, {run.wall:.1f} s", flush=True)
    print()
    print("tool | does | requests | wall s, median (min-max) | requests/s | CPU s | peak MB")
    rates = {}
    for name, all_ in results.items():
        walls = [run.wall for run in all_]
        rates[name] = statistics.median(run.requests / run.wall for run in all_)
        print(f"{name} | {does[name]} | {all_[0].requests} | "
              f"{statistics.median(walls):.1f} ({min(walls):.1f}-{max(walls):.1f}) | "
              f"{rates[name]:.0f} | {statistics.median(run.cpu for run in all_):.1f} | "
              f"{max(run.megabytes for run in all_):.0f}")
    print()
    for name, bar in (("wget --warc-file", 3), ("wget2", 0.5)):
        ratio = rates["heng crawl, facts"] / rates[name]
        print(f"heng crawl, facts / {name}: {ratio:.2f} (bar {bar}: {'met' if ratio >= bar else 'MISSED'})")


main()
