"""Writes PowerReference.swift: roots, exponentials, logarithms, powers and remainders as Python's
decimal module has them.

    python3 generate_reference.py

Each result is worked out with 120 digits and rounded once to 34, half-even, with a fixed seed.
"""

import pathlib
import random
from decimal import Decimal, Context, ROUND_HALF_EVEN, localcontext

FINAL = Context(prec=34, Emin=-6143, Emax=6144, rounding=ROUND_HALF_EVEN, clamp=1, traps=[])
WIDE = Context(prec=120, Emin=-99999, Emax=99999, rounding=ROUND_HALF_EVEN, traps=[])
ROWS = 60


def number(digits, exponents, signed=False):
    text = "".join(random.choice("0123456789") for _ in range(random.randint(1, digits)))
    sign = "-" if signed and random.random() < 0.5 else ""
    return Decimal(f"{sign}{text}E{random.randint(*exponents)}")


def positive(*arguments):
    while True:
        found = number(*arguments)
        if found > 0:
            return found


def near_one():
    return FINAL.add(1, number(10, (-33, -11), signed=True))


def modulo(left, right):
    with localcontext(WIDE) as context:
        context.prec = 400
        rest = left % right
        return rest + right if rest and (rest < 0) != (right < 0) else rest


def rows():
    for index in range(ROWS):
        x = positive(34, (-6000, 6000)) if index % 2 else WIDE.power(positive(16, (-9, 9)), 2)
        yield "sqrt", (x,), WIDE.sqrt(x)
        x = number(34, (-50, -30), signed=True) if index % 2 else number(3, (-2, 1), signed=True)
        yield "exp", (x,), WIDE.exp(x)
        x = near_one() if index % 3 == 0 else positive(34, (-6000, 6000))
        yield "ln", (x,), WIDE.ln(x)
        match index % 4:
            case 0:
                x, y = positive(5, (-4, 3)), Decimal(random.randint(-60, 60))
            case 1:
                x, y = near_one(), number(9, (-5, 30), signed=True)
            case 2:
                x, y = WIDE.power(positive(8, (-4, 3)), 2), Decimal("0.5")
            case _:
                x, y = positive(34, (-34, 0)), number(6, (-6, -3), signed=True)
        if y:
            yield "power", (x, y), WIDE.power(x, y)
        x, y = number(34, (-40, 40), signed=True), positive(34, (-40, 40))
        y = -y if index % 2 else y
        yield "modulo", (x, y), modulo(x, y)


def text():
    for operation, operands, result in rows():
        rounded = FINAL.plus(result)
        if rounded.is_finite():
            shown = rounded.normalize(FINAL)
            yield " ".join([operation, *map(str, operands), "=", str(shown)])


random.seed(34)
lines = "\n".join("        " + line for line in text())
pathlib.Path(__file__).with_name("PowerReference.swift").write_text(
    "// Written by generate_reference.py.\n"
    "/// Results of Python's decimal module, `operation operands = result` on each line.\n"
    "enum PowerReference {\n"
    f'    static let lines = """\n{lines}\n        """\n'
    "}\n"
)
