"""Working days as the State Council set them, read from the calendar Heng is built with."""

import datetime
import re
from functools import lru_cache
from pathlib import Path

YEARS = Path(__file__).resolve().parents[3] / "Sources" / "Exact" / "WorkingDays" / "Years"


@lru_cache
def changes(year):
    text = (YEARS / f"Year{year}.swift").read_text(encoding="utf-8")
    return {datetime.date.fromisoformat(day): kind == "work" for day, kind in re.findall(r"(\d{4}-\d\d-\d\d) (off|work)", text)}


def is_working(day):
    return changes(day.year).get(day, day.weekday() < 5)


def working_days_after(first, last):
    """How many working days lie behind `first`, up to and including `last`."""
    return sum(is_working(first + datetime.timedelta(days=n)) for n in range(1, (last - first).days + 1))


def nth_working_day(first, count):
    day = first
    while count:
        day += datetime.timedelta(days=1)
        count -= is_working(day)
    return day
