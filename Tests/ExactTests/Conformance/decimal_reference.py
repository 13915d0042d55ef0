#!/usr/bin/env python3
"""Random operations on decimal128 numbers with the results Python's decimal module has.

`decimal_reference.py SEED COUNT` prints them as the General Decimal Arithmetic tests are written.
"""

import decimal
import random
import sys
from decimal import Decimal

ROUNDINGS = [
    decimal.ROUND_HALF_EVEN, decimal.ROUND_HALF_UP, decimal.ROUND_HALF_DOWN, decimal.ROUND_UP,
    decimal.ROUND_DOWN, decimal.ROUND_CEILING, decimal.ROUND_FLOOR]


SINGLE = ("abs", "minus", "reduce", "tointegral")


def number(dice):
    """All lengths and exponents, those often that lie close together or at the ends."""
    digits = dice.choice([1, 2, 5, 17, 18, 19, 20, 33, 34, 34])
    coefficient = dice.choice([
        dice.randrange(10 ** digits), 10 ** digits - 1, 10 ** (digits - 1), 0, 5,
        dice.randrange(10 ** digits) // 10 ** (digits // 2) * 10 ** (digits // 2)])
    exponent = dice.choice([
        0, -2, dice.randrange(-40, 40), dice.randrange(-40, 40), dice.randrange(-6176, 6112),
        -6176 + dice.randrange(40), 6111 - dice.randrange(40)])
    return Decimal((dice.randrange(2), tuple(map(int, str(coefficient))), exponent))


def result(context, operation, left, right):
    work = {
        "add": context.add, "subtract": context.subtract, "multiply": context.multiply,
        "divide": context.divide, "remainder": context.remainder, "quantize": context.quantize,
        "compare": context.compare, "max": context.max, "min": context.min}
    single = {"abs": context.abs, "minus": context.minus, "reduce": context.normalize,
              "tointegral": context.to_integral_value}
    try:
        found = single[operation](left) if operation in single else work[operation](left, right)
    except decimal.DivisionByZero:
        return "Infinity Division_by_zero"
    except decimal.Overflow:
        return "Infinity Overflow"
    except decimal.InvalidOperation:
        zero = operation in ("divide", "remainder") and not right
        return "NaN Division_undefined" if zero else "NaN Invalid_operation"
    return str(found)


def main():
    seed, count = map(int, sys.argv[1:3])
    dice = random.Random(seed)
    operations = [
        "add", "subtract", "multiply", "divide", "remainder", "quantize", "compare", "max", "min",
        "abs", "minus", "reduce", "tointegral"]
    for index in range(count):
        operation = operations[index % len(operations)]
        rounding = dice.choice(ROUNDINGS)
        if operation == "minus":
            # Ours takes no rounding mode, which would decide the sign of a zero.
            rounding = decimal.ROUND_HALF_EVEN
        context = decimal.Context(
            prec=34, Emin=-6143, Emax=6144, clamp=1, rounding=rounding,
            traps=[decimal.DivisionByZero, decimal.Overflow, decimal.InvalidOperation])
        left, right = number(dice), number(dice)
        operands = [left] if operation in SINGLE else [left, right]
        found = result(context, operation, left, right)
        print(f"rounding: {rounding.removeprefix('ROUND_').lower()}")
        print(f"py{index} {operation}", *operands, "->", found)


if __name__ == "__main__":
    main()
