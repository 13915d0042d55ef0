"""Meta tags as templates write them: (name, content) pairs in one of several hands."""

from .text import esc


def plain(pairs):
    return "\n".join(f'<meta name="{n}" content="{esc(c)}">' for n, c in pairs)


def backwards(pairs):
    return "\n".join(f'<meta content="{esc(c)}" name="{n}" />' for n, c in pairs)


def upper(pairs):
    return "\n".join(f'<META NAME="{n.upper()}" CONTENT="{esc(c)}">' for n, c in pairs)


def lower_single(pairs):
    return "\n".join(f"<meta  name = '{n.lower()}'  content = '{esc(c)}' >" for n, c in pairs)


def closed(pairs):
    return "".join(f'<meta name="{n}" content="{esc(c)}"/>' for n, c in pairs)


def behind_script(pairs):
    return "<script>var _ready=1;</script>\n" + plain(pairs)


WRITTEN = {"plain": plain, "backwards": backwards, "upper": upper, "single": lower_single, "closed": closed, "script": behind_script,
           "body": plain}
