"""Holds what Heng says to what is true, and counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import unquote


@dataclass
class Tally:
    """Counts of one extractor. An answer that is missing is a miss (fn); unknown ones are counted apart as well."""

    facts: int = 0
    tp: int = 0
    fp: int = 0
    fn: int = 0
    tn: int = 0
    unknown: int = 0  # could have been told, and was not
    unknowable: int = 0  # rightly not told
    certainty: int = 0  # suspected where it is certain, or the reverse
    misses: list = field(default_factory=list)

    @property
    def precision(self):
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 1.0

    @property
    def recall(self):
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 1.0

    def add(self, expected, got):
        """Two Counters of items."""
        both = sum((expected & got).values())
        self.tp += both
        self.fp += sum(got.values()) - both
        self.fn += sum(expected.values()) - both
        if not expected and not got:
            self.tn += 1
        return expected == got


def items(kind, value, faults):
    """A value as the set of things it states."""
    if faults is not None:
        return Counter(unquote(fault) for fault in faults)
    if kind == "elements":
        return Counter(value["present"])
    if kind == "ledger":
        return Counter(f"{e['from'][:10]} {e.get('to', '')[:10]}" for e in value)
    if kind == "boolean":
        return Counter(["yes"] if value else [])
    if kind == "number":
        return Counter([str(value)] if value else [])
    return Counter([str(value)])


def fault_keys(record):
    return [key for fault in record.get("faults", ()) for key in [fault["key"]]]


def compare(truth, records):
    """`records`: the facts Heng prints, by (unit, fact). Gives a Tally by extractor."""
    tallies = {}
    for unit, facts in truth["units"].items():
        for name, expected in facts.items():
            about = truth["facts"][name]
            tally = tallies.setdefault(about["extractor"], Tally())
            tally.facts += 1
            got = records.get((unit, name))
            if not hold(tally, about["type"], expected, got):
                tally.misses.append((unit, name, short(expected), short(shown(got))))
    return tallies


def hold(tally, kind, expected, got):
    known = got is not None and "value" in got
    if expected.get("unknown"):
        if known:
            tally.fp += 1
            return False
        tally.unknowable += 1
        return True
    faults = expected.get("faults")
    wanted = items(kind, expected["value"], faults)
    if not known:
        tally.unknown += 1
        tally.fn += sum(wanted.values()) or 1
        return False
    is_right = tally.add(wanted, items(kind, got["value"], fault_keys(got) if faults is not None else None))
    if got["certainty"] != ("suspected" if expected.get("suspected") else "measured"):
        tally.certainty += 1
        return False
    return is_right


def shown(got):
    if got is None:
        return "nothing"
    if "value" not in got:
        return f"unknown: {got['unknown']['zh']}"
    out = {"value": got["value"]}
    if got.get("faults"):
        out["faults"] = sorted(fault_keys(got))
    if got["certainty"] != "measured":
        out["certainty"] = got["certainty"]
    return out


def short(value):
    """A record for reading: elements by what is missing, faults by key."""
    if isinstance(value, dict) and isinstance(value.get("value"), dict):
        value = {**value, "value": "lacks " + "、".join(value["value"]["missing"])}
    return str(value)[:1500]
