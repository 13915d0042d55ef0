"""A fact of the generated pack: how Heng is asked for it, and what is true of it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Truth:
    """What is true. `faults` are keys; `items` stand for the value where it is a set of elements."""

    value: object = None
    faults: list | None = None
    unknown: bool = False
    suspected: bool = False

    def record(self):
        out = {"unknown": True} if self.unknown else {"value": self.value}
        if self.faults is not None:
            out["faults"] = sorted(self.faults)
        if self.suspected:
            out["suspected"] = True
        return out


UNKNOWN = Truth(unknown=True)


def counted(faults):
    """A number that counts its faults."""
    faults = sorted(set(faults))
    return Truth(len(faults), faults)


def elements(wanted, present):
    return Truth({"present": [w for w in wanted if w in present], "missing": [w for w in wanted if w not in present]})


@dataclass
class Fact:
    name: str
    type: str
    crawl: dict
    truth: object  # unit -> Truth
    elements: list = field(default_factory=list)
    unit: str = ""

    def declaration(self):
        out = {"name": self.name, "type": self.type, "crawl": self.crawl}
        if self.unit:
            out["unit"] = self.unit
        if self.elements:
            out["elements"] = self.elements
        return out
