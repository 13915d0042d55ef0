"""Personal numbers with valid checksums that belong to nobody, and their look-alikes.

ID cards need a region that exists, or no reader would take them for cards. Ours end in an order number of a birth
date in the nineteenth century or carry a birthday of a person who would be older than anybody living; mobile numbers are
drawn from prefixes the operators use with a subscriber part that begins 0000; bank cards carry the account part 000000.
"""

import datetime

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def card_check(body):
    return "10X98765432"[sum(int(d) * w for d, w in zip(body, WEIGHTS)) % 11]


def luhn(body):
    total = 0
    for index, digit in enumerate(reversed(body)):
        value = int(digit) * (2 if index % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def bank_card(chance, issuer, length=19):
    body = issuer + "000000" + chance.word(length - len(issuer) - 7, "0123456789")
    return body + luhn(body)


def broken_bank_card(chance, issuer, length=19):
    number = bank_card(chance, issuer, length)
    return number[:-1] + str((int(number[-1]) + chance.randint(1, 9)) % 10)


def spaced(number, group=4):
    return " ".join(number[i:i + group] for i in range(0, len(number), group))


def masked_card(number):
    return number[:2] + "*" * 13 + number[-3:]


def masked_mobile(number):
    return number[:3] + "****" + number[-4:]


def birthday(chance, first=1930, last=2015):
    start = datetime.date(first, 1, 1)
    return start + datetime.timedelta(days=chance.randrange((datetime.date(last, 12, 31) - start).days))
