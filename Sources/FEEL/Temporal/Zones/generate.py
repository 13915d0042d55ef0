"""Writes the zone tables beside this file from a compiled IANA time zone database.

    python3 generate.py /usr/share/zoneinfo

The tables hold every change of offset the database knows, and for the years after the last one the
rule in POSIX notation. Zones with the same history share a line:

    names | offsets in seconds | changes | rule

The first offset is in force before the first change.

A change is the seconds since the change before it (the first since 1970), in base 36, followed by
the letter of its offset. Changes that only repeat the rule are left out.
"""

import pathlib
import struct
import sys

HERE = pathlib.Path(__file__).parent
SKIPPED = {"posix", "right"}
NOT_ZONES = {"Factory", "localtime", "posixrules"}
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def read(data):
    """Changes (instant, type), the offset of each type, and the rule of one TZif file."""

    def header(start):
        return struct.unpack(">6I", data[start + 20 : start + 44])

    utc, standard, leap, times, types, letters = header(0)
    second = 44 + times * 5 + types * 6 + letters + leap * 8 + standard + utc
    utc, standard, leap, times, types, letters = header(second)
    at = second + 44
    instants = struct.unpack(f">{times}q", data[at : at + 8 * times])
    at += 8 * times
    indices = list(data[at : at + times])
    at += times
    kinds = [struct.unpack(">i", data[at + 6 * i : at + 6 * i + 4])[0] for i in range(types)]
    at += 6 * types + letters + leap * 12 + standard + utc
    return list(zip(instants, indices)), kinds, data[at:].decode("ascii").strip()


def base36(number):
    if number < 0:
        return "-" + base36(-number)
    text = ""
    while True:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
        if number == 0:
            return text


def encode(data):
    changes, kinds, rule = read(data)
    # Databases compiled for old readers repeat the rule up to 2037.
    if "," in rule:
        while len(changes) > 4 and year_of(changes[-1][0]) > 2008 and repeats(changes):
            changes.pop()
    offsets = ",".join(str(offset) for offset in kinds)
    text, previous = "", 0
    for instant, kind in changes:
        text += base36(instant - previous) + chr(ord("A") + kind)
        previous = instant
    return f"{offsets}|{text}|{rule}"


def year_of(instant):
    return 1970 + instant // 31556952


def repeats(changes):
    """Whether the last change is the one of the year before, moved by a year of whole weeks."""
    gap = changes[-1][0] - changes[-3][0]
    return changes[-1][1] == changes[-3][1] and gap in (364 * 86400, 371 * 86400)


def main(folder):
    root = pathlib.Path(folder)
    version = (root / "tzdata.zi").read_text().split()[2]
    shared = {}
    for path in sorted(root.rglob("*")):
        name = str(path.relative_to(root))
        if path.is_dir() or name.split("/")[0] in SKIPPED or name in NOT_ZONES:
            continue
        data = path.read_bytes()
        if data[:4] == b"TZif":
            shared.setdefault(encode(data), []).append(name)
    regions = {}
    for history, names in shared.items():
        # A zone is filed under its own continent where it has one.
        names.sort(key=lambda name: ("/" not in name, name))
        region = names[0].split("/")[0] if "/" in names[0] else "Etc"
        if region in ("Antarctica", "Arctic", "Atlantic", "Indian", "Australia"):
            region = "Oceans"
        if region not in ("Africa", "America", "Asia", "Europe", "Pacific", "Oceans"):
            region = "Etc"
        regions.setdefault(region, []).append(" ".join(names) + "|" + history)
    for region, lines in sorted(regions.items()):
        body = "\n".join("        " + line for line in sorted(lines))
        (HERE / f"ZoneHistories+{region}.swift").write_text(
            f"// Written by generate.py from tzdata {version}.\n"
            f"extension ZoneHistories {{\n"
            f'    static let {region.lower()} = """\n{body}\n        """\n}}\n'
        )
    (HERE / "ZoneHistories.swift").write_text(
        "// Written by generate.py.\n"
        "/// What the IANA time zone database says, one zone per line; the form is described in\n"
        "/// generate.py.\n"
        "enum ZoneHistories {\n"
        "    /// The release of the database.\n"
        f'    static let version = "{version}"\n'
        f"    static let all = [{', '.join(region.lower() for region in sorted(regions))}]\n"
        "}\n"
    )


main(sys.argv[1])
