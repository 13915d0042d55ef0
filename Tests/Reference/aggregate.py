#!/usr/bin/env python3
"""Scores rounds a second time, from the document alone ("Order of operations", tables A to H).

Standard input holds one round a line, a JSON object; numbers are strings:

  policy     total, places, passLine, appraisalShare, vetoedTotal?, unanswered (zero, review),
             notApplicable (siblings, total), and grades [{name, from, top?}], the best first
  nodes      the indicators: {id, weight, misfit?, children or criteria}, where a criterion is
             {id, points, belowZero?, modifiers [{key, ...}]}; only misfit "cap" makes a difference
  groups     {group: {node: weight}}, a group's own weights, may be missing
  weights    {indicators: {node: weight}, criteria: {criterion: weight}}, other weights (table H)
  bonus      {criteria, cap?, entry? {line, above, of}} (table E), may be missing; `of` lists the
             indicators that the entry line speaks of, and is empty where it speaks of the total
  composite  {parts [{name, share}], subjects [{name, units: a list of units for each part}]}
  units      [{id, group, vetoed?, vetoOpen?, criteria}], where criteria gives each criterion's
             {outcome, low, high} after step 5, whether it is worth nothing for silence (silent),
             the answers of its modifiers' conditions in file order (met, unmet, undetermined,
             awaitingReview, silent, or claimed: met by the unit's own, accepted word), and judged
             and reviews [{time, judged}], each either points or notApplicable

Standard output gets one line a round, {"units": [...], "composite": {...}}. A unit has its id, its
criteria as [outcome, low, high] (those of the bonus only where it has a total of step 11), its
nodes, total, bonus and contribution to the appraisal as [low, high], its rank as [best, worst] and
its grades as [lowest, highest]; null is what it has none of. A subject has [score, place], ranges.

A range is a pair (least, most) of fractions. Every operation is exact and then rounded as the
document asks, by `rounded` below; comparing, least and most need no rounding.
"""

import json
import sys
from collections import namedtuple
from fractions import Fraction
from functools import lru_cache, reduce
from math import floor

number = lru_cache(maxsize=None)(Fraction)  # What a text says, as a fraction.
ZERO, ONE, HUNDRED = Fraction(0), Fraction(1), Fraction(100)
NOT_APPLICABLE, SCORED = "notApplicable", "scored"
UNDETERMINED, AWAITING = "undetermined", "awaitingReview"


# ---- Amounts and ranges ----
def rounded(exact):
    """The exact result of one operation, half to even to 34 significant digits."""
    size, below = abs(exact.numerator), exact.denominator
    if 10 ** 30 % below == 0 and size < 10 ** 4 * below:
        return exact  # Four digits before the point and thirty after it: it fits as it is.
    last = len(str(size)) - len(str(below)) - 34  # The last digit kept, or one too small.
    last += abs(exact) >= Fraction(10) ** (last + 34)
    unit = Fraction(10) ** last
    return round(exact / unit) * unit  # To an integer, `round` is half to even.


def total_of(amounts):
    """A sum begins at zero and runs in the order given."""
    return reduce(lambda x, y: rounded(x + y), amounts, ZERO)


def share(amount, part, whole):
    """Amount x part / whole; the amount itself where part and whole are the same."""
    return amount if part == whole else rounded(rounded(amount * part) / whole)


def both(points, operation):
    return operation(points[0]), operation(points[1])


def sum_of_ranges(ranges):
    ranges = list(ranges)
    return total_of(low for low, _ in ranges), total_of(high for _, high in ranges)


def hull(a, b):
    return min(a[0], b[0]), max(a[1], b[1])


def plain(value):
    """Plain decimal notation, in full, without trailing zeros."""
    places = value.denominator.bit_length()  # Enough for any power of two, five or ten.
    digits = str(abs(value.numerator) * 10 ** places // value.denominator).zfill(places + 1)
    text = (digits[:-places] + "." + digits[-places:]).rstrip("0").rstrip(".")
    return "-" + text if value < 0 else text


def printed(points):
    return points and [plain(points[0]), plain(points[1])]


# ---- The pack ----
Criterion = namedtuple("Criterion", "id full floor modifiers")


def criteria_of(source):
    return [Criterion(c["id"], number(c["points"]), ZERO - number(c.get("belowZero", "0")),
                      c["modifiers"]) for c in source.get("criteria") or []]


def in_pack_order(nodes):
    """A node stands before what is below it."""
    for node in nodes:
        yield node
        yield from in_pack_order(node.get("children") or [])


class Round:
    def __init__(self, source):
        self.policy, self.nodes, self.units = source["policy"], source["nodes"], source["units"]
        self.full_total = number(self.policy["total"])
        self.pass_line = number(self.policy["passLine"])
        self.groups, self.other_weights = source.get("groups") or {}, source.get("weights") or {}
        self.bonus, self.composite = source.get("bonus"), source.get("composite")
        self.criteria_below = {n["id"]: criteria_of(n) for n in in_pack_order(self.nodes)}
        self.bonus_criteria = criteria_of(self.bonus or {})

    def print_rounded(self, points):
        """Half up, away from zero below it."""
        units = 10 ** int(self.policy["places"])
        return both(points, lambda x: Fraction(floor(abs(x) * units + ONE / 2), units)
                    * (1 if x > 0 else -1))


# ---- Steps 6 and 7: from a rule's points to those of its criterion (table D) ----
MODIFIERS = ["once", "aggravate", "loss-cap", "cap", "note", "ceiling", "halve", "void"]


def in_order_of_table_d(modifiers, answers):
    """Modifiers with their answers, None where there is no condition; answers are in file order."""
    remaining = iter(answers)
    pairs = [(m, None if m["key"] in ("once", "loss-cap", "cap") or m.get("always")
              else next(remaining)) for m in modifiers]
    return sorted(pairs, key=lambda pair: MODIFIERS.index(pair[0]["key"]))


def operation(modifier, full, pass_line):
    """What a modifier makes of x where its condition is met."""
    def amount(field):
        text = modifier[field]
        if text == "pass-line":
            return rounded(full * pass_line)
        return share(full, number(text[:-1]), HUNDRED) if text.endswith("%") else number(text)

    return {
        "aggravate": lambda x: rounded(x - amount("deduct")) if "deduct" in modifier else
        rounded(full - rounded(rounded(full - x) * number(modifier["times"]))),
        "loss-cap": lambda x: max(x, rounded(full - amount("value"))),
        "cap": lambda x: min(x, amount("value")),
        "note": lambda x: max(x, amount("worth")),
        "ceiling": lambda x: rounded(x - rounded(full - amount("at")))
        if modifier.get("count") == "before" else min(x, amount("at")),
        "halve": lambda x: share(x, ONE, 2) if x > 0 else x,
        "void": lambda x: min(x, ZERO),
    }[modifier["key"]]


class Automatic:
    """The automatic verdict on one criterion of one unit, with what it charges and voids."""

    def __init__(self, criterion, record, policy_round, charges):
        self.full, self.charges, self.charged = criterion.full, charges, {}
        self.voided, self.void_open = set(), set()
        self.outcome, self.points = record["outcome"], (ZERO, ZERO)
        if self.outcome == NOT_APPLICABLE:
            return
        self.points = number(record["low"]), number(record["high"])
        self.undetermined = self.outcome == UNDETERMINED
        for modifier, answer in in_order_of_table_d(criterion.modifiers, record["conditions"]):
            if record.get("silent") and modifier["key"] in ("once", "loss-cap"):
                continue  # A rule that is worth nothing for silence is not softened.
            if modifier["key"] == "once":
                self.apply_once(modifier["name"])
            else:
                self.apply(modifier, answer, policy_round.pass_line)
        # Step 7, and the outcome of what is still open after it.
        self.points = both(self.points, lambda x: min(max(x, criterion.floor), self.full))
        self.outcome = (SCORED if self.points[0] == self.points[1] else
                        UNDETERMINED if self.undetermined else AWAITING)

    def apply_once(self, key):
        """The last paragraph of table D; `charges` tells whether a key is charged for certain."""
        spared = self.full, self.full
        if self.charges.get(key):
            self.points = spared
        elif key in self.charges and self.points != spared:
            self.widen(spared, UNDETERMINED)
        elif self.points[0] < self.full:
            self.charged[key] = self.points[1] < self.full

    def apply(self, modifier, answer, pass_line):
        """The second part of table D."""
        key, branches = modifier["key"], {modifier["branch"]} if modifier.get("branch") else set()
        changed = both(self.points, operation(modifier, self.full, pass_line))
        if answer == "claimed":
            answer = AWAITING if key == "void" else "met"
        if answer in ("met", None):
            self.points = changed
            self.voided |= branches
        elif answer == "silent" and key != "note":
            self.points = both(self.points, lambda x: min(x, ZERO))
        elif answer in (UNDETERMINED, AWAITING):
            self.widen(changed, answer)
            self.void_open |= branches

    def widen(self, other, answer):
        wider = hull(self.points, other)
        self.undetermined |= wider != self.points and answer == UNDETERMINED
        self.points = wider


# ---- Step 8: judgement (table B) ----
def judgement(criterion, record):
    """The last decision that the rule admits, or None: the automatic verdict counts."""
    reviews = sorted(record.get("reviews") or [], key=lambda review: review["time"])
    decisions = [record.get("judged")] + [review["judged"] for review in reviews]
    admitted = [d for d in decisions if d is not None and (
        d == NOT_APPLICABLE or criterion.floor <= number(d) <= criterion.full)]
    return admitted[-1] if admitted else None


class Findings:
    """Steps 1 to 8 for one unit: (outcome, points) of the criteria asked, and voided branches."""

    def __init__(self, policy_round, unit):
        self.round, self.records = policy_round, unit["criteria"]
        self.by_id, self.voided, self.void_open, self.charges = {}, set(), set(), {}

    def ask(self, criteria):
        for criterion in criteria:
            record = self.records[criterion.id]
            automatic = Automatic(criterion, record, self.round, self.charges)
            decision = judgement(criterion, record)
            finding = automatic.outcome, automatic.points
            if decision is None:
                self.voided |= automatic.voided
                self.void_open |= automatic.void_open
            elif decision == NOT_APPLICABLE:
                finding = NOT_APPLICABLE, (ZERO, ZERO)
            else:
                finding = SCORED, (number(decision), number(decision))
            self.by_id[criterion.id] = finding
            if decision != NOT_APPLICABLE:  # Judged points leave charged what was charged.
                self.charges.update(automatic.charged)


# ---- Steps 9 to 11: from parts to the total (table C) ----
Part = namedtuple("Part", "weight points kept")  # Points are None where it does not apply.


class Aggregation:
    """The nodes and the total of one unit, by the other weights where there are any (table H)."""

    def __init__(self, policy_round, unit, findings):
        self.round, self.findings = policy_round, findings
        self.siblings = policy_round.policy["notApplicable"] == "siblings"
        self.criterion_weights = policy_round.other_weights.get("criteria") or {}
        # Other weights stand in place of a group's, and those in place of the pack's.
        self.node_weights = {**(policy_round.groups.get(unit["group"]) or {}),
                             **(policy_round.other_weights.get("indicators") or {})}
        self.nodes = {}
        self.total = self.root([self.part_of_node(node) for node in policy_round.nodes])

    def part_of_criterion(self, criterion):
        weight = number(self.criterion_weights.get(criterion.id, criterion.full))
        outcome, points = self.findings.by_id[criterion.id]
        if outcome == NOT_APPLICABLE:
            return Part(weight, None, ZERO)
        return Part(weight, both(points, lambda x: share(x, weight, criterion.full)), weight)

    def part_of_node(self, node):
        weight = number(self.node_weights.get(node["id"], node["weight"]))
        parts = [self.part_of_node(child) for child in node.get("children") or []]
        parts += [self.part_of_criterion(c) for c in self.round.criteria_below[node["id"]]]
        points, kept = self.converted(parts, weight, node.get("misfit"))
        self.nodes[node["id"]] = points = self.after_void(node["id"], points)
        return Part(weight, points, kept)

    @staticmethod
    def sums(parts):
        """Sums of table C: p (None where no part applies), a and k."""
        present = [part for part in parts if part.points is not None]
        points = sum_of_ranges(part.points for part in present) if present else None
        return points, total_of(p.weight for p in present), total_of(p.kept for p in present)

    def converted(self, parts, weight, misfit):
        """The lines of table C, but for the root's: points, and what is kept of the weight."""
        points, of_applying, kept = self.sums(parts)
        if points is None:
            return None, ZERO
        of_all = total_of(part.weight for part in parts)
        capped = misfit == "cap" and of_all != weight
        if self.siblings:
            points = both(points, lambda x: share(x, of_all if capped else weight, of_applying))
            return both(points, lambda x: min(x, weight)) if capped else points, weight
        if capped:
            return both(points, lambda x: min(x, weight)), min(kept, weight)
        return both(points, lambda x: share(x, weight, of_all)), share(kept, weight, of_all)

    def after_void(self, node_id, points):
        voided, void_open = self.findings.voided, self.findings.void_open
        if points is None or node_id not in voided | void_open:
            return points
        nothing = both(points, lambda x: min(x, ZERO))
        return nothing if node_id in voided else hull(points, nothing)

    def root(self, parts):
        """Always converted; step 11 stops it at zero."""
        points, of_applying, kept = self.sums(parts)
        whole = of_applying if self.siblings else kept
        return points and both(points, lambda x: max(share(x, self.round.full_total, whole), ZERO))


# ---- Step 12: bonus (table E) ----
def entry_passes(policy_round, aggregation):
    """Whether the least and the most of what the entry line speaks of pass it."""
    entry = policy_round.bonus.get("entry")
    if not entry:
        return True, True
    named = [aggregation.nodes[node["id"]] for node in in_pack_order(policy_round.nodes)
             if node["id"] in entry["of"]]
    spoken_of = sum_of_ranges(filter(None, named)) if entry["of"] else aggregation.total
    line = number(entry["line"])
    return both(policy_round.print_rounded(spoken_of),
                lambda x: x > line if entry["above"] else x >= line)


def bonus_of(policy_round, findings, aggregation):
    """Without a total there is no bonus, and its criteria are not asked; else they come last."""
    if not policy_round.bonus or aggregation.total is None:
        return None
    findings.ask(policy_round.bonus_criteria)
    found = [findings.by_id[criterion.id] for criterion in policy_round.bonus_criteria]
    points = [points for outcome, points in found if outcome != NOT_APPLICABLE]
    gains = sum_of_ranges(both(p, lambda x: max(x, ZERO)) for p in points)
    losses = sum_of_ranges(both(p, lambda x: min(x, ZERO)) for p in points)
    if policy_round.bonus.get("cap") is not None:
        gains = both(gains, lambda x: min(x, number(policy_round.bonus["cap"])))
    return tuple(rounded((gain if passed else ZERO) + loss) for gain, passed, loss
                 in zip(gains, entry_passes(policy_round, aggregation), losses))


# ---- Steps 13 to 15: grade, place, appraisal (table F) ----
def places_of(bounds):
    """[best, worst] for each pair (key at its worst, key at its best); a greater key is ahead."""
    # The best of an open range is ahead of its own worst, which is not to count.
    return [[1 + sum(other_worst > best for other_worst, _ in bounds),
             1 + sum(other_best > worst for _, other_best in bounds) - (best > worst)]
            for worst, best in bounds]


class Scored:
    """One unit of the round, scored."""

    def __init__(self, policy_round, unit):
        self.round, self.unit = policy_round, unit
        self.vetoed = bool(unit.get("vetoed"))
        self.veto_open = bool(unit.get("vetoOpen")) and not self.vetoed
        self.findings = findings = Findings(policy_round, unit)
        findings.ask(sum(policy_round.criteria_below.values(), []))
        aggregation = Aggregation(policy_round, unit, findings)
        self.nodes, total = aggregation.nodes, aggregation.total
        self.bonus = bonus_of(policy_round, findings, aggregation)
        if self.bonus is not None:
            total = tuple(max(rounded(end + extra), ZERO) for end, extra in zip(total, self.bonus))
        self.total = self.after_veto(total)
        self.place = self.grades = None

    def after_veto(self, total):
        """`vetoed-total` (step 13)."""
        text = self.round.policy.get("vetoedTotal")
        if text is None or not (self.vetoed or self.veto_open and total):
            return total
        vetoed_total = number(text), number(text)
        return vetoed_total if self.vetoed else hull(total, vetoed_total)

    def bounds(self):
        """Keys of its worst and its best: vetoed units come after all others (step 14)."""
        low, high = self.round.print_rounded(self.total)
        return (not (self.vetoed or self.veto_open), low), (not self.vetoed, high)

    def grade(self, total, place, group_size, last):
        for grade in self.round.policy["grades"]:
            within = "top" not in grade or place <= rounded(number(grade["top"]) * group_size)
            if total >= number(grade["from"]) and within and not last:
                return grade["name"]
        return self.round.policy["grades"][-1]["name"]

    def take_place(self, place, group_size):
        self.place = place
        low, high = self.round.print_rounded(self.total)
        self.grades = [self.grade(low, place[1], group_size, self.vetoed or self.veto_open),
                       self.grade(high, place[0], group_size, self.vetoed)]

    def contribution(self):
        """Step 15."""
        part = rounded(number(self.round.policy["appraisalShare"]) * HUNDRED)
        return self.total and both(self.total, lambda x: share(x, part, self.round.full_total))

    def result(self):
        return {
            "id": self.unit["id"],
            "criteria": {id: [outcome, *printed(points)]
                         for id, (outcome, points) in sorted(self.findings.by_id.items())},
            "nodes": {id: printed(points) for id, points in sorted(self.nodes.items())},
            "total": printed(self.total), "bonus": printed(self.bonus), "rank": self.place,
            "grades": self.grades, "contribution": printed(self.contribution()),
        }


def take_places(scored):
    with_total = [one for one in scored if one.total is not None]
    for group in {one.unit["group"] for one in with_total}:
        members = [one for one in with_total if one.unit["group"] == group]
        for one, place in zip(members, places_of([one.bounds() for one in members])):
            one.take_place(place, len(members))


# ---- Table G: from totals to a composite ----
def subject_score(parts, subject, totals):
    weighted, shares = [], []
    for part, unit_ids in zip(parts, subject["units"]):
        present = [totals[id] for id in unit_ids if totals.get(id) is not None]
        if present:
            shares.append(number(part["share"]))
            worth = both(sum_of_ranges(present), lambda x: share(x, ONE, len(present)))
            weighted.append(both(worth, lambda x: rounded(x * shares[-1])))
    whole = total_of(shares)
    return both(sum_of_ranges(weighted), lambda x: share(x, ONE, whole)) if shares else None


def composite_of(policy_round, scored):
    composite = policy_round.composite or {"parts": [], "subjects": []}
    totals = {one.unit["id"]: one.total for one in scored}
    scores = {subject["name"]: subject_score(composite["parts"], subject, totals)
              for subject in composite["subjects"]}
    present = [name for name, score in scores.items() if score is not None]
    places = dict(zip(present, places_of([policy_round.print_rounded(scores[n]) for n in present])))
    return {name: [printed(score), places.get(name)] for name, score in scores.items()}


def result_of(source):
    policy_round = Round(source)
    scored = [Scored(policy_round, unit) for unit in policy_round.units]
    take_places(scored)
    return {"units": [u.result() for u in scored], "composite": composite_of(policy_round, scored)}


if __name__ == "__main__":
    for line in filter(str.strip, sys.stdin):
        print(json.dumps(result_of(json.loads(line)), ensure_ascii=False, separators=(",", ":")))
