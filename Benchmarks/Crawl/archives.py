#!/usr/bin/env python3
"""Lets Heng and wget archive the same site, for the readers to be compared.

usage: archives.py WORK HENG PACK
"""

import pathlib
import shutil
import sys

import bench_site as site


def main():
    work, heng, pack = (pathlib.Path(a).absolute() for a in sys.argv[1:4])
    folder, scratch = work / "archives", work / "scratch"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(scratch, ignore_errors=True)
    folder.mkdir()
    scratch.mkdir()
    site.write_round(work / "round", site.HOME, pack)
    with site.Nginx(work / "site"):
        for command, codes in (
            ([heng, "crawl", work / "round", "--output", scratch / "heng", "--quiet"], (0,)),
            ([site.program("wget"), "-q", "--mirror", f"--warc-file={folder}/wget", "-P", "files",
              site.HOME], (0, 8)),
        ):
            run = site.Run([str(part) for part in command], scratch, work / "run.log")
            if run.code not in codes:
                sys.exit(f"{command[0]} ended with {run.code}:\n{run.output[-2000:]}")
    for number, file in enumerate(sorted((scratch / "heng").glob("*.warc.gz"))):
        shutil.move(file, folder / f"heng-{number}.warc.gz")


main()
