#!/usr/bin/env python3
"""Random FEEL expressions with the values they have, worked out without our code.

`reference.py SEED COUNT` prints a line for each: the expression, a tab, its value as a FEEL literal.
Numbers are those of Python's decimal module with the bounds of decimal128; the rest is written down
from the tables of DMN 1.5, chapter 10: three-valued logic, null for operands that do not go
together, the precedence of operators. Only the parentheses that precedence asks for are printed.
"""

import decimal
import random
import sys
from decimal import Decimal

CONTEXT = decimal.Context(
    prec=34, rounding=decimal.ROUND_HALF_EVEN, Emin=-6143, Emax=6144, clamp=1,
    traps=[decimal.Overflow, decimal.DivisionByZero, decimal.InvalidOperation])

# How tightly parts bind, from the loosest on.
OR, AND, COMPARISON, SUM, PRODUCT, POWER, MINUS, ATOM = range(8)
TEXTS = ["", "a", "b", "ab", "县", "县级", "市级", "é", "😀"]


class Part:
    """A part of an expression: how it is written, how tightly it binds, what it comes out as."""

    def __init__(self, text, level, value):
        self.text, self.level, self.value = text, level, value

    def within(self, level):
        return self.text if self.level >= level else f"({self.text})"


def is_number(*values):
    return all(isinstance(value, Decimal) for value in values)


def is_text(*values):
    return all(isinstance(value, str) for value in values)


def exactly(work):
    """The number, or null where there is none."""
    try:
        return work()
    except decimal.DecimalException:
        return None


def arithmetic(sign, left, right):
    if sign == "+" and is_text(left, right):
        return left + right
    if not is_number(left, right):
        return None
    work = {"+": CONTEXT.add, "-": CONTEXT.subtract, "*": CONTEXT.multiply, "/": CONTEXT.divide}
    if sign == "**":
        return exactly(lambda: CONTEXT.power(left, right))
    return exactly(lambda: work[sign](left, right))


def compare(sign, left, right):
    if sign in ("=", "!="):
        if left is None or right is None:
            same = left is right
        elif type(left) is not type(right):
            return None
        else:
            same = left == right
        return same if sign == "=" else not same
    if not (is_number(left, right) or is_text(left, right)):
        return None
    return {"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right}[sign]


def truth(value):
    return value if isinstance(value, bool) else None


def both(left, right):
    left, right = truth(left), truth(right)
    if left is False or right is False:
        return False
    return True if left and right else None


def either(left, right):
    left, right = truth(left), truth(right)
    if left is True or right is True:
        return True
    return False if left is False and right is False else None


class Writer:
    def __init__(self, seed):
        self.dice = random.Random(seed)

    def literal(self, kind):
        pick = self.dice.choice
        if kind == "number":
            digits = pick([1, 1, 2, 3, 5, 17, 34])
            whole = Decimal(self.dice.randrange(10 ** digits))
            number = whole.scaleb(-self.dice.randrange(digits + 1), CONTEXT)
            if self.dice.random() < 0.05:
                number = number.scaleb(self.dice.randrange(-3000, 3000), CONTEXT)
            return Part(str(number), ATOM, number)
        if kind == "boolean":
            value = pick([True, False])
            return Part(str(value).lower(), ATOM, value)
        value = pick(TEXTS)
        return Part(f'"{value}"', ATOM, value)

    def kind(self, kind):
        """Mostly the kind that is wanted."""
        if self.dice.random() < 0.98:
            return kind
        return self.dice.choice(["number", "boolean", "string"])

    def part(self, kind, depth):
        kind = self.kind(kind)
        if depth == 0 or self.dice.random() < 0.1:
            if self.dice.random() < 0.02:
                return Part("null", ATOM, None)
            return self.literal(kind)
        if self.dice.random() < 0.12:
            return self.conditional(kind, depth)
        return getattr(self, kind)(depth)

    def conditional(self, kind, depth):
        condition = self.part("boolean", depth - 1)
        yes, no = self.part(kind, depth - 1), self.part(kind, depth - 1)
        return Part(
            f"(if {condition.text} then {yes.text} else {no.text})", ATOM,
            yes.value if condition.value is True else no.value)

    def number(self, depth):
        sign = self.dice.choice(["+", "-", "*", "/", "+", "-", "*", "/", "**", "minus", "call", "call"])
        if sign == "call":
            return self.call(depth)
        left = self.part("number", depth - 1)
        if sign == "minus":
            value = CONTEXT.minus(left.value) if is_number(left.value) else None
            return Part(f"-{left.within(MINUS)}", MINUS, value)
        if sign == "**":
            # Small whole exponents of short numbers, where the power is exact.
            exponent = Decimal(self.dice.randrange(1, 4))
            left = Part(*(lambda n: (str(n), ATOM, Decimal(n)))(self.dice.randrange(1, 1000)))
            right = Part(str(exponent), ATOM, exponent)
        else:
            right = self.part("number", depth - 1)
        level = {"+": SUM, "-": SUM, "*": PRODUCT, "/": PRODUCT, "**": POWER}[sign]
        return Part(
            f"{left.within(level)} {sign} {right.within(level + 1)}", level,
            arithmetic(sign, left.value, right.value))

    def call(self, depth):
        name = self.dice.choice(["abs", "floor", "ceiling", "string length", "min", "max", "count"])
        if name in ("min", "max", "count"):
            parts = [self.part("number", depth - 1) for _ in range(self.dice.randrange(1, 4))]
            values = [part.value for part in parts]
            text = f"{name}([{', '.join(part.text for part in parts)}])"
            if name == "count":
                return Part(text, ATOM, Decimal(len(values)))
            kinds = is_number(*values) or is_text(*values)
            return Part(text, ATOM, (min if name == "min" else max)(values) if kinds else None)
        kind = "string" if name == "string length" else "number"
        part = self.part(kind, depth - 1)
        value = part.value
        if name == "string length":
            result = Decimal(len(value)) if is_text(value) else None
        elif not is_number(value):
            result = None
        elif name == "abs":
            result = exactly(lambda: CONTEXT.abs(value))
        else:
            rounding = decimal.ROUND_FLOOR if name == "floor" else decimal.ROUND_CEILING
            result = value.to_integral_value(rounding=rounding)
        return Part(f"{name}({part.text})", ATOM, result)

    def boolean(self, depth):
        form = self.dice.choice(
            ["and", "or", "and", "or", "compare", "compare", "compare", "between", "in", "not"])
        if form in ("and", "or"):
            level, work = (AND, both) if form == "and" else (OR, either)
            left, right = self.part("boolean", depth - 1), self.part("boolean", depth - 1)
            return Part(
                f"{left.within(level)} {form} {right.within(level + 1)}", level,
                work(left.value, right.value))
        if form == "not":
            part = self.part("boolean", depth - 1)
            value = truth(part.value)
            return Part(f"not({part.text})", ATOM, None if value is None else not value)
        kind = self.dice.choice(["number", "number", "string"])
        left, right = self.part(kind, depth - 1), self.part(kind, depth - 1)
        if form == "compare":
            sign = self.dice.choice(["=", "!=", "<", "<=", ">", ">="])
            return Part(
                f"{left.within(SUM)} {sign} {right.within(SUM)}", COMPARISON,
                compare(sign, left.value, right.value))
        if form == "between":
            high = self.part(kind, depth - 1)
            return Part(
                f"{left.within(SUM)} between {right.within(SUM)} and {high.within(SUM)}",
                COMPARISON,
                both(compare(">=", left.value, right.value), compare("<=", left.value, high.value)))
        return self.within_range(self.part("number", depth - 1))

    def within_range(self, part):
        low, high = sorted((self.literal("number") for _ in range(2)), key=lambda end: end.value)
        opening, closing = self.dice.choice("[("), self.dice.choice("])")
        value = None
        if is_number(part.value):
            value = (
                (low.value <= part.value if opening == "[" else low.value < part.value)
                and (part.value <= high.value if closing == "]" else part.value < high.value))
        return Part(
            f"{part.within(SUM)} in {opening}{low.text}..{high.text}{closing}", COMPARISON, value)

    def string(self, depth):
        left, right = self.part("string", depth - 1), self.part("string", depth - 1)
        return Part(
            f"{left.within(SUM)} + {right.within(PRODUCT)}", SUM,
            arithmetic("+", left.value, right.value))


def written(value):
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, Decimal) else f'"{value}"'


def main():
    seed, count = map(int, sys.argv[1:3])
    writer = Writer(seed)
    for number in range(count):
        kind = ("number", "boolean", "string")[number % 3]
        part = getattr(writer, kind)(1 + number % 5)
        print(f"{part.text}\t{written(part.value)}")


if __name__ == "__main__":
    main()
