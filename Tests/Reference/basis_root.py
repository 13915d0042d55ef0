#!/usr/bin/env python3
"""Computes the basis root of a round from its files, by Docs/verification.md alone.

Shares no code with Heng. Prints every input with its SHA-256, then the root.

    basis_root.py --engine "heng 0.1.0" --round DIR --pack DIR [--tailoring FILE...] --calendar-texts DIR
                  [--calendar FILE] [--submissions DIR] [--judgements FILE] --captures FILE...

--calendar-texts is the folder with the working-day texts that are part of the engine
(Sources/Exact/WorkingDays/Years); --calendar and --judgements are paths below the round's folder.
"""
import argparse
import datetime
import hashlib
import pathlib
import re


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def leaf_hash(name, digest):
    return hashlib.sha256(b"\x00" + name.encode() + b"\x00" + digest.encode()).digest()


def tree_hash(hashes):
    """RFC 9162, section 2.1.1."""
    if not hashes:
        return hashlib.sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    split = 1
    while split * 2 < len(hashes):
        split *= 2
    return hashlib.sha256(
        b"\x01" + tree_hash(hashes[:split]) + tree_hash(hashes[split:])
    ).digest()


def calendar_years(text):
    """Year → {date: works} from lines “year 2022” and “2022-01-29 work 春节”."""
    years, current = {}, None
    for line in text.splitlines():
        words = line.split("#")[0].split()
        if len(words) == 2 and words[0] == "year":
            current = years.setdefault(int(words[1]), {})
        elif len(words) >= 2 and words[1] in ("off", "work") and current is not None:
            current[datetime.date.fromisoformat(words[0])] = words[1] == "work"
    return years


def working_days(years):
    lines = []
    for year in sorted(years):
        lines.append(f"year {year}")
        day = datetime.date(year, 1, 1)
        while day.year == year:
            if years[year].get(day, day.weekday() < 5):
                lines.append(day.isoformat())
            day += datetime.timedelta(days=1)
    return "".join(line + "\n" for line in lines).encode()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--engine", required=True)
    parser.add_argument("--round", required=True, type=pathlib.Path)
    parser.add_argument("--pack", required=True, type=pathlib.Path)
    parser.add_argument("--tailoring", nargs="*", type=pathlib.Path, default=[])
    parser.add_argument("--calendar-texts", required=True, type=pathlib.Path)
    parser.add_argument("--calendar")
    parser.add_argument("--submissions", type=pathlib.Path)
    parser.add_argument("--judgements")
    parser.add_argument("--captures", nargs="*", type=pathlib.Path, default=[])
    arguments = parser.parse_args()

    leaves = {}
    leaves["engine/heng"] = sha256(arguments.engine.encode())
    leaves["round/round.yaml"] = sha256((arguments.round / "round.yaml").read_bytes())

    years = {}
    for path in sorted(arguments.calendar_texts.glob("Year*.swift")):
        years.update(calendar_years(re.search('"""(.*?)"""', path.read_text(), re.S).group(1)))
    if arguments.calendar:
        data = (arguments.round / arguments.calendar).read_bytes()
        leaves["calendar/" + arguments.calendar] = sha256(data)
        years.update(calendar_years(data.decode("utf-8-sig")))
    leaves["calendar/working-days"] = sha256(working_days(years))

    for number, path in enumerate(arguments.tailoring, 1):
        leaves[f"tailoring/{number}-{path.name}"] = sha256(path.read_bytes())

    for path in arguments.pack.iterdir():
        if path.name == "pack.yaml" or path.suffix == ".dmn" and not path.name.startswith("."):
            leaves["pack/" + path.name] = sha256(path.read_bytes())
    for path in (arguments.pack / "lexicons").glob("*.txt"):
        if not path.name.startswith("."):
            leaves["pack/lexicons/" + path.name] = sha256(path.read_bytes())
    if arguments.submissions and arguments.submissions.is_dir():
        for path in arguments.submissions.iterdir():
            if path.name.startswith((".", "~$")):
                continue
            if path.suffix.lower() in (".xlsx", ".xml", ".json"):
                leaves["submissions/" + path.name] = sha256(path.read_bytes())
    if arguments.judgements and (arguments.round / arguments.judgements).exists():
        data = (arguments.round / arguments.judgements).read_bytes()
        leaves["judgements/" + arguments.judgements] = sha256(data)
    for path in arguments.captures:
        leaves["captures/" + path.name] = sha256(path.read_bytes())

    names = sorted(leaves, key=lambda name: name.encode())
    for name in names:
        print(leaves[name], name)
    print("root", tree_hash([leaf_hash(name, leaves[name]) for name in names]).hex())


main()
