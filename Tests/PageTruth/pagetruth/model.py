"""What a unit publishes, apart from how any template shows it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field


@dataclass(eq=False)
class Attachment:
    """A file beside an article. `data` is None when the address is dead."""

    name: str
    suffix: str
    data: bytes | None
    leaks: list = field(default_factory=list)  # (kind, number) told in its text
    path: str = ""


@dataclass(eq=False)
class Article:
    """One published item. `blocks` are (kind, …) tuples; see styles/blocks.py for the kinds."""

    title: str
    date: datetime.date
    blocks: list = field(default_factory=list)
    time: str = "09:30"
    source: str = ""
    info: dict = field(default_factory=dict)  # the document table
    attachments: list = field(default_factory=list)
    leaks: list = field(default_factory=list)  # (kind, number) told in its text
    shows: set = field(default_factory=set)  # where the page tells its date: meta, info, line
    status: int = 200
    delay: float = 0
    keywords: str = ""
    leads: dict = field(default_factory=dict)  # what content modules remember about it
    path: str = ""


@dataclass(eq=False)
class Column:
    """A column: a list of articles, or one page (`page`)."""

    name: str
    slug: str
    kind: str = "list"  # list, page, empty, explained, script, dead, slow
    articles: list = field(default_factory=list)
    page: Article | None = None
    page_size: int = 15
    path: str = ""
    planted: list = field(default_factory=list)  # links put beside the content: (label, address)


@dataclass(eq=False)
class Unit:
    id: str
    name: str
    template: object
    chance: object
    as_of: datetime.datetime
    period: tuple
    columns: dict = field(default_factory=dict)
    marks: dict = field(default_factory=dict)  # footer marks by name: shown text, or absent
    home: str = ""
    reads_pdf: bool = True  # whether the text of PDF files can be had on this machine
    truth: dict = field(default_factory=dict)  # fact name -> what is true of it

    @property
    def year(self):
        return self.as_of.year

    def articles(self):
        for column in self.columns.values():
            yield from column.articles
            if column.page:
                yield column.page
