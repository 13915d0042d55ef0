"""Invented personal numbers. No region code begins with 99, so no card here can be anybody's."""

WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]


def card(region, birth, order):
    """An ID-card number of 18 digits with a valid check character (GB 11643)."""
    body = f"{region}{birth}{order:03}"
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, WEIGHTS)) % 11]


def masked_card(number):
    return number[:2] + "*" * 13 + number[-3:]


def masked_mobile(number):
    return number[:3] + "****" + number[-4:]


def broken_card(region, birth, order):
    """Eighteen digits that look like a card and fail its checksum (a case number, say)."""
    right = card(region, birth, order)
    return right[:-1] + ("0" if right[-1] != "0" else "1")
