"""What happens to markup on its way: letters of tags, lost end tags, stray ones, wrong nesting."""

import re


def upper(text):
    return re.sub(r"</?[a-z][a-z0-9]*(?=[\s>/])", lambda m: m.group(0).upper(), text)


def no_ends(text):
    """End tags that HTML lets one leave out."""
    return re.sub(r"</(li|p|td|tr|dd|dt|option)>", "", text, flags=re.I)


def lost_ends(text):
    """End tags that nobody may leave out: the first div that closes behind the content, every second span."""
    seen = 0

    def drop(match):
        nonlocal seen
        seen += 1
        return "" if seen % 2 == 0 else match.group(0)
    text = re.sub(r"(<!--/main-->.*?)</div>", r"\1", text, count=1, flags=re.S | re.I)
    return re.sub(r"</span>", drop, text, flags=re.I)


def stray(text):
    return re.sub(r"(<div class=\"(?:list|page|pages|main|article|content)[^>]*>)", r"</span></font>\1</p>", text)


def twice(text):
    """Two heads and two bodies, as pages included in pages have."""
    return text.replace("<body", "<body><html><head><meta name=generator content=x></head><body", 1)


def loose(text):
    """Bare ampersands, a comment that never was one, a doctype in the middle."""
    return text.replace("&amp;", "&").replace("</head>", "<!-->-->\n<!—旧模板—>\n</head><!DOCTYPE html>", 1)


def unquoted(text):
    return re.sub(r'(class|id|width|height|align)="([A-Za-z0-9_-]+)"', r"\1=\2", text)


KINDS = {f.__name__: f for f in (upper, no_ends, lost_ends, stray, twice, loose, unquoted)}
