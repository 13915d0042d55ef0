#!/usr/bin/env python3
"""Scores rounds a second time, by the order of operations as it is written down.

Written after Sources/Scoring/Scoring.docc/OrderOfOperations.md and nothing else: tables C to H and
the steps they belong to. Amounts are exact fractions; every operation is rounded half to even to 34
significant digits, as that page says, by the few lines of `rounded` below.

Reads one round a line from standard input and writes one result a line: {units, composite}. A round
is a JSON object:

  policy  total, notApplicable, unanswered, places, passLine, appraisalShare,
          grades [{name, from, top?}], best first; rounding is half up
  nodes   [{id, weight, misfit?, children | criteria}]; a criterion is
          {id, points, belowZero?, modifiers [{key, ...}]}
  groups  {group: {id of a first- or second-level node: weight}}, or nothing
  bonus   {cap?, entry? {line, above, of?}, criteria}, or nothing
  units   [{id, group, vetoed?, vetoOpen?, criteria {id: {outcome, low, high, silent?,
          conditions [answer of each modifier with one, in order], judged?,
          reviews? [{time, judged}] in any order}}}]
  weights {indicators {id: weight}, criteria {id: weight}} in place of the pack's, or nothing
  composite {parts [{name, share}], subjects [{name, units [[id]] by part}]}, or nothing

Numbers are strings. A condition's answer is met, unmet, undetermined, awaitingReview, silent, or
claimed (met by the unit's own word). `judged` is points, or notApplicable.
"""

import json
import sys
from fractions import Fraction

DIGITS = 34


def rounded(x):
    """x with 34 significant digits, ties to even."""
    if x == 0:
        return Fraction(0)
    magnitude = abs(x)
    # The exponent e with 10^33 <= magnitude / 10^e < 10^34.
    e = len(str(magnitude.numerator)) - len(str(magnitude.denominator)) - DIGITS
    while magnitude / Fraction(10) ** e >= Fraction(10) ** DIGITS:
        e += 1
    while magnitude / Fraction(10) ** e < Fraction(10) ** (DIGITS - 1):
        e -= 1
    # round() of a Fraction takes ties to even. 10^34 itself is one digit too many, but exact.
    whole = round(magnitude / Fraction(10) ** e) * Fraction(10) ** e
    return whole if x > 0 else -whole


def add(a, b):
    return rounded(a + b)


def sub(a, b):
    return rounded(a - b)


def mul(a, b):
    return rounded(a * b)


def share(a, part, whole):
    """a x part / whole: two operations, unless part is the whole."""
    if part == whole:
        return a
    return rounded(rounded(a * part) / whole)


def total(amounts):
    result = Fraction(0)
    for amount in amounts:
        result = add(result, amount)
    return result


def printed(x, places):
    """Half up: ties go away from zero."""
    scaled = abs(x) * 10**places
    whole = int(scaled + Fraction(1, 2))
    return Fraction(whole if x >= 0 else -whole, 10**places)


class Range:
    def __init__(self, low, high=None):
        self.low = low
        self.high = low if high is None else high

    def map(self, f):
        return Range(f(self.low), f(self.high))

    def hull(self, other):
        return Range(min(self.low, other.low), max(self.high, other.high))

    def __add__(self, other):
        return Range(add(self.low, other.low), add(self.high, other.high))

    def __eq__(self, other):
        return (self.low, self.high) == (other.low, other.high)


def summed(ranges):
    result = Range(Fraction(0))
    for one in ranges:
        result = result + one
    return result


class Finding:
    def __init__(self, outcome, points, voids=None):
        self.outcome = outcome
        self.points = points
        # (indicator, certain) of a branch that gets no points.
        self.voids = voids

    @property
    def applies(self):
        return self.outcome != "notApplicable"


# Steps 5 to 7 and table D ------------------------------------------------------------------------

ORDER = ["once", "aggravate", "loss-cap", "cap", "note", "ceiling", "halve", "void"]
CONDITIONAL = {"aggravate", "note", "ceiling", "halve", "void"}


def amount(text, full, policy):
    if text == "pass-line":
        return mul(full, Fraction(policy["passLine"]))
    if text.endswith("%"):
        return share(full, Fraction(text[:-1]), Fraction(100))
    return Fraction(text)


def operation(modifier, full, policy):
    key = modifier["key"]
    if key == "aggravate":
        if "deduct" in modifier:
            p = Fraction(modifier["deduct"])
            return lambda x: sub(x, p)
        n = Fraction(modifier["times"])
        return lambda x: sub(full, mul(sub(full, x), n))
    if key == "loss-cap":
        least = sub(full, Fraction(modifier["value"]))
        return lambda x: max(x, least)
    if key == "cap":
        most = Fraction(modifier["value"])
        return lambda x: min(x, most)
    if key == "note":
        worth = amount(modifier["worth"], full, policy)
        return lambda x: max(x, worth)
    if key == "ceiling":
        at = amount(modifier["at"], full, policy)
        if modifier.get("count") == "before":
            gap = sub(full, at)
            return lambda x: sub(x, gap)
        return lambda x: min(x, at)
    if key == "halve":
        return lambda x: share(x, Fraction(1), Fraction(2)) if x > 0 else x
    if key == "void":
        return lambda x: min(x, Fraction(0))
    raise ValueError(key)


def finding(criterion, given, charged, policy):
    """What a criterion comes to before judgement; `charged` is shared by those of a unit."""
    if given["outcome"] == "notApplicable":
        return Finding("notApplicable", Range(Fraction(0)))
    full = Fraction(criterion["points"])
    floor = -Fraction(criterion.get("belowZero", "0"))
    points = Range(Fraction(given["low"]), Fraction(given["high"]))
    is_silent = given.get("silent", False)
    reasons = [] if given["outcome"] == "scored" else [given["outcome"]]
    voids = None
    # Answers stand in the order of the file, modifiers act in theirs.
    answers = iter(given.get("conditions", []))
    paired = [
        (m, next(answers) if m["key"] in CONDITIONAL and not m.get("always") else "met")
        for m in criterion.get("modifiers", [])
    ]
    paired.sort(key=lambda pair: ORDER.index(pair[0]["key"]))
    for modifier, answer in paired:
        key = modifier["key"]
        if key == "once":
            if is_silent:
                continue
            name = modifier["name"]
            sure, maybe = ("sure", name), ("maybe", name)
            if sure in charged:
                points = Range(full)
            elif maybe in charged and points != Range(full):
                before = points
                points = points.hull(Range(full))
                if points != before:
                    reasons.append("undetermined")
                charged.setdefault(maybe, criterion["id"])
            elif points.high < full:
                charged.setdefault(sure, criterion["id"])
            elif points.low < full:
                charged.setdefault(maybe, criterion["id"])
            continue
        if key == "loss-cap" and is_silent:
            continue
        f = operation(modifier, full, policy)
        branch = modifier.get("branch")
        if answer == "met":
            points = points.map(f)
            if key == "void" and branch:
                voids = (branch, True)
        elif answer == "silent":
            if key != "note":
                points = points.map(lambda x: min(x, Fraction(0)))
        elif answer != "unmet":
            before = points
            # Only a veto asks for proof; elsewhere an accepted word counts.
            if answer == "claimed" and key != "void":
                points = points.map(f)
                continue
            points = points.hull(points.map(f))
            if points != before:
                reasons.append("awaitingReview" if answer == "claimed" else answer)
            if key == "void" and branch:
                voids = (branch, False)
    points = points.map(lambda x: min(max(x, floor), full))
    if points.low == points.high or not reasons:
        outcome = "scored"
    else:
        outcome = "undetermined" if "undetermined" in reasons else "awaitingReview"
    return Finding(outcome, points, voids)


def judged(found, given):
    """Step 8: a person's decision replaces the verdict, and what it voids; the last review counts."""
    decision = given.get("judged")
    for review in sorted(given.get("reviews", []), key=lambda review: review["time"]):
        decision = review["judged"]
    if decision is None:
        return found
    if decision == "notApplicable":
        return Finding("notApplicable", Range(Fraction(0)))
    return Finding("scored", Range(Fraction(decision)))


def weighted(node, own):
    """A node with the weights a group has for it and the nodes below."""
    below = [weighted(child, own) for child in node.get("children", [])]
    weight = own.get(node["id"], node["weight"])
    return {**node, "weight": weight, **({"children": below} if below else {})}


class Unit:
    """Everything about one unit up to its total."""

    def __init__(self, spec, unit):
        self.policy = spec["policy"]
        self.unit = unit
        self.charged = {}
        self.criteria = {}
        self.nodes = {}
        own = spec.get("groups", {}).get(unit["group"], {})
        self.other = spec.get("weights") or {"indicators": {}, "criteria": {}}
        first = [weighted(node, own) for node in spec["nodes"]]
        first = [{**node, "weight": self.weight(node)} for node in first]
        self.weights = [Fraction(node["weight"]) for node in first]
        top = [self.node(node) for node in first]
        self.base = self.root(top)
        self.bonus = None
        self.total = self.base
        if spec.get("bonus") and self.base is not None:
            self.add_bonus(spec["bonus"], spec["nodes"])
        fixed = self.policy.get("vetoedTotal")
        if fixed is not None:
            if unit.get("vetoed"):
                self.total = Range(Fraction(fixed))
            elif unit.get("vetoOpen") and self.total is not None:
                self.total = self.total.hull(Range(Fraction(fixed)))

    def criterion(self, criterion):
        given = self.unit["criteria"][criterion["id"]]
        own = dict(self.charged)
        found = judged(finding(criterion, given, own, self.policy), given)
        # What does not apply charges nothing.
        if found.applies:
            self.charged = own
        self.criteria[criterion["id"]] = found
        return found

    # Table H

    def weight(self, node):
        return self.other["indicators"].get(node["id"], node["weight"])

    def counted(self, criterion, points):
        """A criterion's weight, and its points converted to it."""
        full = Fraction(criterion["points"])
        weight = Fraction(self.other["criteria"].get(criterion["id"], criterion["points"]))
        return weight, points.map(lambda x: share(x, weight, full))

    # Table C

    def node(self, node):
        """Points, kept weight and findings below a node; points are None where none applies."""
        weight = Fraction(node["weight"])
        below = []
        parts = []  # (weight, points or None, kept)
        for criterion in node.get("criteria", []):
            found = self.criterion(criterion)
            below.append(found)
            full, points = self.counted(criterion, found.points)
            parts.append(
                (full, points if found.applies else None, full if found.applies else Fraction(0))
            )
        for child in node.get("children", []):
            child = {**child, "weight": self.weight(child)}
            points, kept, findings = self.node(child)
            below += findings
            parts.append((Fraction(child["weight"]), points, kept))
        points, kept = self.sum(parts, weight, node.get("misfit", "error"))
        if points is not None:
            voiding = [f.voids[1] for f in below if f.voids and f.voids[0] == node["id"]]
            none = points.map(lambda x: min(x, Fraction(0)))
            if any(voiding):
                points = none
            elif voiding:
                points = points.hull(none)
        self.nodes[node["id"]] = points
        return points, kept, below

    def sum(self, parts, weight, misfit):
        applying = [part for part in parts if part[1] is not None]
        if not applying:
            return None, Fraction(0)
        p = summed(part[1] for part in applying)
        v = total(part[0] for part in parts)
        a = total(part[0] for part in applying)
        k = total(part[2] for part in parts)
        siblings = self.policy["notApplicable"] == "siblings"
        if misfit == "cap" and v != weight:
            if siblings:
                return p.map(lambda x: min(share(x, v, a), weight)), weight
            return p.map(lambda x: min(x, weight)), min(k, weight)
        if siblings:
            return p.map(lambda x: share(x, weight, a)), weight
        return p.map(lambda x: share(x, weight, v)), share(k, weight, v)

    def root(self, top):
        full = Fraction(self.policy["total"])
        applying = [part for part in top if part[0] is not None]
        if not applying:
            return None
        p = summed(part[0] for part in applying)
        if self.policy["notApplicable"] == "siblings":
            whole = total(weight for weight, part in zip(self.weights, top) if part[0] is not None)
        else:
            whole = total(part[1] for part in top)
        return p.map(lambda x: share(x, full, whole)).map(lambda x: max(x, Fraction(0)))

    # Table E

    def add_bonus(self, bonus, nodes):
        found = [self.criterion(criterion) for criterion in bonus["criteria"]]
        points = [f.points for f in found if f.applies]
        zero = Fraction(0)
        gains = summed(p.map(lambda x: max(x, zero)) for p in points)
        losses = summed(p.map(lambda x: min(x, zero)) for p in points)
        if bonus.get("cap") is not None:
            cap = Fraction(bonus["cap"])
            gains = gains.map(lambda x: min(x, cap))
        entry = bonus.get("entry")
        if entry:
            reached = self.base
            if entry.get("of"):
                named = [
                    self.nodes[node["id"]]
                    for node in preorder(nodes)
                    if node["id"] in entry["of"] and self.nodes[node["id"]] is not None
                ]
                reached = summed(named)
            line = Fraction(entry["line"])

            def passes(x):
                x = printed(x, self.policy["places"])
                return x > line if entry["above"] else x >= line

            gains = Range(
                gains.low if passes(reached.low) else zero,
                gains.high if passes(reached.high) else zero,
            )
        self.bonus = gains + losses
        self.total = (self.base + self.bonus).map(lambda x: max(x, zero))


def preorder(nodes):
    for node in nodes:
        yield node
        yield from preorder(node.get("children", []))


# Table F -------------------------------------------------------------------------------------------


def places(units, policy):
    """Best and worst place of every unit with a total, within its group."""
    result = {}
    for unit in units:
        if unit.total is None:
            continue
        group = [
            other
            for other in units
            if other.unit["group"] == unit.unit["group"] and other.total is not None
        ]

        def standing(one, end):
            vetoed = one.unit.get("vetoed", False)
            if end == "low":
                return (
                    0 if vetoed or one.unit.get("vetoOpen", False) else 1,
                    printed(one.total.low, policy["places"]),
                )
            return (0 if vetoed else 1, printed(one.total.high, policy["places"]))

        others = [other for other in group if other is not unit]
        best = 1 + sum(standing(other, "low") > standing(unit, "high") for other in others)
        worst = 1 + sum(standing(other, "high") > standing(unit, "low") for other in others)
        result[unit.unit["id"]] = (best, worst, len(group))
    return result


def grade(x, place, size, policy):
    x = printed(x, policy["places"])
    for one in policy["grades"]:
        if x < Fraction(one["from"]):
            continue
        if one.get("top") is not None and place > Fraction(one["top"]) * size:
            continue
        return one["name"]
    return policy["grades"][-1]["name"]


def grades(unit, place, policy):
    last = policy["grades"][-1]["name"]
    if unit.unit.get("vetoed", False):
        return [last, last]
    best, worst, size = place
    lowest = last if unit.unit.get("vetoOpen", False) else grade(unit.total.low, worst, size, policy)
    return [lowest, grade(unit.total.high, best, size, policy)]


# Table G -------------------------------------------------------------------------------------------


def composites(units, spec):
    """Each subject's score and places, by name."""
    composite = spec.get("composite")
    if not composite:
        return {}
    totals = {unit.unit["id"]: unit.total for unit in units}
    scores = {}
    for subject in composite["subjects"]:
        counted = []
        for part, ids in zip(composite["parts"], subject["units"]):
            known = [totals[name] for name in ids if totals[name] is not None]
            if known:
                mean = summed(known).map(lambda x: share(x, Fraction(1), Fraction(len(known))))
                counted.append((mean, Fraction(part["share"])))
        if not counted:
            scores[subject["name"]] = None
            continue
        shares = total(s for _, s in counted)
        scores[subject["name"]] = summed(
            mean.map(lambda x, s=s: mul(x, s)) for mean, s in counted
        ).map(lambda x: share(x, Fraction(1), shares))
    result = {}
    for name, points in scores.items():
        if points is None:
            result[name] = [None, None]
            continue
        digits = spec["policy"]["places"]
        others = [p for other, p in scores.items() if other != name and p is not None]
        best = 1 + sum(printed(p.low, digits) > printed(points.high, digits) for p in others)
        worst = 1 + sum(printed(p.high, digits) > printed(points.low, digits) for p in others)
        result[name] = [shown(points), [best, worst]]
    return result


# Input and output ----------------------------------------------------------------------------------


def text(x):
    """A number of at most 34 digits, in full."""
    sign = "-" if x < 0 else ""
    x = abs(x)
    digits = 0
    while x.denominator != 1:
        x *= 10
        digits += 1
    whole = str(x.numerator).rjust(digits + 1, "0")
    if digits:
        whole = whole[:-digits] + "." + whole[-digits:]
    return sign + whole


def shown(points):
    return None if points is None else [text(points.low), text(points.high)]


def score(spec):
    policy = spec["policy"]
    units = [Unit(spec, unit) for unit in spec["units"]]
    ranked = places(units, policy)
    result = []
    for unit in units:
        place = ranked.get(unit.unit["id"])
        contribution = None
        if unit.total is not None:
            factor = mul(Fraction(policy["appraisalShare"]), Fraction(100))
            contribution = unit.total.map(lambda x: share(x, factor, Fraction(policy["total"])))
        result.append(
            {
                "id": unit.unit["id"],
                "criteria": {
                    key: [found.outcome] + shown(found.points)
                    for key, found in sorted(unit.criteria.items())
                },
                "nodes": {key: shown(points) for key, points in sorted(unit.nodes.items())},
                "total": shown(unit.total),
                "bonus": shown(unit.bonus),
                "rank": None if place is None else list(place[:2]),
                "grades": None if place is None else grades(unit, place, policy),
                "contribution": shown(contribution),
            }
        )
    return {"units": result, "composite": composites(units, spec)}


def main():
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(score(json.loads(line)), ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main()
