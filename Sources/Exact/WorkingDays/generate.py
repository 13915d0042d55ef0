#!/usr/bin/env python3
"""Writes the working-day calendars of China in Years/ and differences.txt beside this file.

    python3 -m venv .build/calendar
    .build/calendar/bin/pip install chinesecalendar==1.11.0 holidays==0.108
    .build/calendar/bin/python Sources/Exact/WorkingDays/generate.py            # write
    .build/calendar/bin/python Sources/Exact/WorkingDays/generate.py --check    # only compare

The days come from chinesecalendar. Every day of every year is compared with holidays, a second
reading of the same notices of the State Council by other people: does one work on it, and which
festival is a day off named for? A difference needs a decision with a reason in DECISIONS below;
without one nothing is written. All of them are recorded in differences.txt.

To add a year (its notice appears late in the year before): raise the two versions to ones
that know it, raise LAST, run, decide what differs, add the year to the tests.

Exit status: 0 done or up to date, 1 out of date or undecided, 2 cannot run.
"""

import datetime
import importlib.metadata
import pathlib
import re
import sys

VERSIONS = {"chinesecalendar": "1.11.0", "holidays": "0.108"}
FIRST, LAST = 2007, 2026

HERE = pathlib.Path(__file__).resolve().parent

# chinesecalendar's name of the festival, ours, and the words by which holidays may name it.
FESTIVALS = {
    "New Year's Day": ("元旦", ("元旦",)),
    "Spring Festival": ("春节", ("春节", "除夕")),
    "Tomb-sweeping Day": ("清明节", ("清明",)),
    "Labour Day": ("劳动节", ("劳动节",)),
    "Dragon Boat Festival": ("端午节", ("端午",)),
    "Mid-autumn Festival": ("中秋节", ("中秋",)),
    "National Day": ("国庆节", ("国庆",)),
    "Anti-Fascist 70th Day": ("抗日战争胜利70周年纪念日", ("抗日战争",)),
}

# A day taken off in exchange for a make-up day; holidays names no festival for it.
EXCHANGED = "调休"

JOINT = (
    "国庆节", "the notice gives National Day and Mid-Autumn one joint holiday; off either way"
)
# Date: (the name that is written, or — for none; why).
DECISIONS = {
    "2009-10-05": JOINT,
    "2012-06-23": (
        "—", "the festival itself falls on a Saturday, off without being listed; both work on "
        "no day from 22 to 24 June"
    ),
    "2012-10-04": JOINT,
    "2015-10-06": (
        "国庆节", "the notice gives National Day 1 to 7 October and Mid-Autumn only its Sunday, "
        "27 September; off either way"
    ),
    "2020-10-06": JOINT,
}


def stop(message):
    print(message, file=sys.stderr)
    sys.exit(2)


def installed():
    """The two packages, in exactly the versions that are written into the data."""
    for name, wanted in VERSIONS.items():
        try:
            found = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found = "nothing"
        if found != wanted:
            stop(f"{name} {wanted} is needed, {found} is installed: pip install {name}=={wanted}")
    from chinese_calendar import constants
    import holidays

    # The default categories leave out half days, which are for some people only (8 March, 4 May).
    return constants, holidays.country_holidays(
        "CN", years=range(FIRST, LAST + 1), language="zh_CN")


def days():
    day = datetime.date(FIRST, 1, 1)
    while day.year <= LAST:
        yield day
        day += datetime.timedelta(1)


def changes(constants):
    """What differs from Monday to Friday: date → (off or work, festival)."""
    found = {}
    for day in days():
        weekend = day.isoweekday() > 5
        if day in constants.holidays and day in constants.workdays:
            stop(f"{day} is both off and a working day in chinesecalendar")
        if day in constants.holidays and not weekend:
            found[day] = ("off", FESTIVALS[constants.holidays[day]][0])
        elif day in constants.workdays and weekend:
            found[day] = ("work", FESTIVALS[constants.workdays[day]][0])
        elif day in constants.workdays:
            stop(f"{day} is a make-up day on a weekday in chinesecalendar")
    return found


def differences(constants, other):
    """Every day the packages see differently: (date, first's word, second's word)."""
    found = []
    for day in days():
        weekend = day.isoweekday() > 5
        off = day in constants.holidays or (weekend and day not in constants.workdays)
        name = constants.holidays.get(day)
        theirs = other.get(day)
        ours = FESTIVALS[name][0] if name else ("off" if off else "works")
        if off == other.is_working_day(day):
            found.append((day, ours, "works" if off else theirs or "off"))
        elif theirs and EXCHANGED not in theirs:
            if not name or not any(word in theirs for word in FESTIVALS[name][1]):
                found.append((day, ours, theirs))
    return found


def decided(found):
    """The lines of differences.txt; stops where a decision is missing or has become idle."""
    dates = [str(day) for day, _, _ in found]
    missing = [entry for entry in found if str(entry[0]) not in DECISIONS]
    idle = sorted(set(DECISIONS) - set(dates))
    for day, ours, theirs in missing:
        print(f"{day}: chinesecalendar {ours}, holidays {theirs}: decide", file=sys.stderr)
    for date in idle:
        print(f"{date}: the packages agree now: delete the decision", file=sys.stderr)
    if missing or idle:
        sys.exit(1)
    compared = sum(1 for _ in days())
    status = sum(1 for _, ours, theirs in found if "works" in (ours, theirs))
    lines = [
        "Where chinesecalendar {chinesecalendar} and holidays {holidays} differ".format(**VERSIONS),
        f"{FIRST}-01-01 to {LAST}-12-31, {compared} days compared; written by generate.py",
        "",
        f"days on which one works and the other does not: {status}",
        f"days off named for another festival: {len(found) - status}",
        "",
        "date | chinesecalendar | holidays | written | why",
    ]
    for day, ours, theirs in found:
        written, why = DECISIONS[str(day)]
        lines.append(f"{day} | {ours} | {theirs} | {written} | {why}")
    return "\n".join(lines) + "\n"


def notices(other):
    """Where the State Council's notices stand, by year, as holidays cites them."""
    found = {}
    pattern = r"\[(\d{4})(?: [^\]]*)?\]\(https://web\.archive\.org/web/\d+/(https://\S+)\)"
    cited = "\n".join(kind.__doc__ or "" for kind in type(other).__mro__)
    for year, address in re.findall(pattern, cited):
        if "gov.cn/" in address:
            found.setdefault(int(year), []).append(address)
    return found


def source(year, entries, addresses):
    """One Swift file: the text of the year in the form WorkingCalendar(text:) reads."""
    head = [
        f"// {year}: what differs from Monday to Friday. Written by generate.py; do not edit.",
        "// chinesecalendar {chinesecalendar}, every day compared with holidays {holidays}."
        .format(**VERSIONS),
    ]
    head += [f"// Notice: {address}" for address in addresses]
    text = [f"year {year}"] + [f"{day} {kind} {name}" for day, (kind, name) in entries]
    body = "\n".join("        " + line for line in text)
    return "\n".join(head) + (
        f"\n\nextension PublishedYears {{\n    static let year{year} = \"\"\"\n"
        f"{body}\n        \"\"\"\n}}\n")


def index():
    years = [f"year{year}" for year in range(FIRST, LAST + 1)]
    rows = [", ".join(years[at:at + 7]) for at in range(0, len(years), 7)]
    return (
        "/// The calendar texts that are part of the program, one per year. Written by generate.py.\n"
        "enum PublishedYears {\n    static let all = [\n        "
        + ",\n        ".join(rows) + ",\n    ]\n}\n")


def main():
    arguments = sys.argv[1:]
    if arguments not in ([], ["--check"]):
        stop("usage: generate.py [--check]")
    constants, other = installed()
    table = changes(constants)
    cited = notices(other)
    files = {HERE / "differences.txt": decided(differences(constants, other))}
    files[HERE / "Years" / "PublishedYears.swift"] = index()
    for year in range(FIRST, LAST + 1):
        entries = [(day, table[day]) for day in sorted(table) if day.year == year]
        if not any(kind == "off" for _, (kind, _) in entries):
            stop(f"chinesecalendar {VERSIONS['chinesecalendar']} does not know {year}")
        if year not in cited:
            stop(f"holidays {VERSIONS['holidays']} cites no notice for {year}: it only estimates")
        files[HERE / "Years" / f"Year{year}.swift"] = source(year, entries, cited[year])
    stale = [
        path for path, text in files.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    surplus = sorted(set((HERE / "Years").glob("Year*.swift")) - set(files))
    if arguments == ["--check"]:
        for path in stale + surplus:
            print(f"out of date: {path.relative_to(HERE)}", file=sys.stderr)
        sys.exit(1 if stale or surplus else 0)
    for path in surplus:
        path.unlink()
    for path in stale:
        path.parent.mkdir(exist_ok=True)
        path.write_text(files[path], encoding="utf-8")
        print(f"wrote {path.relative_to(HERE)}")


main()
