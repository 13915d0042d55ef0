"""Chance that comes from a seed and a name alone, so that one part never shifts another."""

import hashlib
import random


class Chance(random.Random):
    def __init__(self, seed, name=""):
        self.key = f"{seed}/{name}"
        super().__init__(int.from_bytes(hashlib.sha256(self.key.encode()).digest()[:8], "big"))

    def apart(self, name):
        """A stream of its own for the part `name`."""
        return Chance(self.key, name)

    def odds(self, share):
        return self.random() < share

    def some(self, items, least, most):
        """Between `least` and `most` of `items`, in their order."""
        items = list(items)
        count = min(len(items), self.randint(least, most))
        chosen = set(self.sample(range(len(items)), count))
        return [item for index, item in enumerate(items) if index in chosen]

    def word(self, length, letters="0123456789abcdef"):
        return "".join(self.choice(letters) for _ in range(length))
