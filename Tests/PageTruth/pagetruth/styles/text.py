"""Text as pages carry it: escaped, and with the spaces and marks editors leave in it."""

import html

ORIGIN = "http://127.0.0.1:{port}"


def esc(text):
    return html.escape(str(text), quote=True)


def attr(name, value, quote='"'):
    text = str(value).replace("&", "&amp;").replace("<", "&lt;")
    text = text.replace('"', "&quot;") if quote == '"' else text.replace("'", "&#39;")
    return f"{name}={quote}{text}{quote}"


WIDE = str.maketrans("0123456789-", "０１２３４５６７８９－")


class Dates:
    """The ways of writing a date that pages use."""

    FORMS = {
        "iso": lambda d: f"{d:%Y-%m-%d}",
        "bracket": lambda d: f"[{d:%Y-%m-%d}]",
        "round": lambda d: f"({d.year}-{d.month}-{d.day})",
        "slash": lambda d: f"{d.year}/{d.month}/{d.day}",
        "chinese": lambda d: f"{d.year}年{d.month}月{d.day}日",
        "chinese0": lambda d: f"{d:%Y}年{d:%m}月{d:%d}日",
        "dot": lambda d: f"{d:%Y.%m.%d}",
        "time": lambda d: f"{d:%Y-%m-%d} 08:56:14",
        "roundtime": lambda d: f"({d.year}-{d.month}-{d.day} 8:56:14)",
        "spaced": lambda d: f"\u3000{d:%Y-%m-%d}&nbsp;",
        "slash0": lambda d: f"{d:%Y/%m/%d}",
        "apart": lambda d: f"<b>{d:%d}</b><i>{d:%Y-%m}</i>",
        "apart-below": lambda d: f"<em>{d:%Y/%m}</em><strong>{d:%d}</strong>",
        "short": lambda d: f"{d:%m-%d}",
        "wide": lambda d: f"{d:%Y-%m-%d}".translate(WIDE),
    }

    @classmethod
    def write(cls, form, date):
        return cls.FORMS[form](date)


def shorten(title, limit, dots):
    """The title as a list cuts it, and whether it was cut."""
    if not limit or len(title) <= limit:
        return title, False
    return title[:limit] + dots, True


def noisy(text, noise):
    """Escaped text with an editor's leavings; what a reader sees stays the same."""
    out = esc(text)
    if noise == "wide":
        return "\u3000\u3000" + out
    if noise == "nbsp":
        return "&nbsp;&nbsp;&nbsp;&nbsp;" + out
    if noise == "zero":
        middle = len(text) // 2
        return esc(text[:middle]) + "\u200b" + esc(text[middle:]) + "\ufeff"
    if noise == "word":
        middle = len(text) // 2
        return (f'<span style="font-family:仿宋_GB2312;mso-bidi-font-size:16.0pt">{esc(text[:middle])}</span>'
                f'<span lang=EN-US style="font-size:16pt">{esc(text[middle:])}<o:p></o:p></span>')
    if noise == "font":
        return f'<font face="宋体" size=3>{out}</font>'
    return out
