"""The document table (公开信息表). Each takes ordered (key, value) pairs under the keys of its own kind."""

from .text import esc

# key variants by meaning; a template draws one column of spellings
KEYS = {
    "索引号": ("索引号", "索 引 号", "索引号"),
    "文号": ("发文字号", "文号", "文　　号", "文 号"),
    "发文机关": ("发文机关", "发布机构", "发文机构"),
    "成文日期": ("成文日期", "印发日期", "公文生成日期", "发文日期"),
    "发布日期": ("发布日期", "发布日期", "发布时间"),
    "有效性": ("有效性", "有 效 性"),
    "主题分类": ("主题分类", "组配分类", "信息分类"),
    "标题": ("名称", "标题", "信息名称"),
    "关键词": ("主 题 词", "关键词", "主题词"),
}


def spelled(info, chance):
    """The table with the spellings this template uses."""
    return [(chance.apart(key).choice(KEYS.get(key, (key,))), value) for key, value in info.items()]


def two_by_two(pairs):
    rows = []
    for i in range(0, len(pairs), 2):
        cells = "".join(f"<th>{esc(k)}：</th><td>{esc(v)}</td>" for k, v in pairs[i:i + 2])
        rows.append(f"<tr>{cells}</tr>")
    return f'<table class="bd1" width="100%"><tbody>{"".join(rows)}</tbody></table>'


def one_a_row(pairs):
    return ('<TABLE border=1 width="96%" align=center>' + "".join(
        f'<TR><TD width=120 bgcolor=#f5f5f5>{esc(k)}</TD><TD>{esc(v)}</TD></TR>' for k, v in pairs) + "</TABLE>")


def bold(pairs):
    rows = "".join("<tr>" + "".join(f"<td><B>{esc(k)}:</B> {esc(v)}</td>" for k, v in pairs[i:i + 2]) + "</tr>" for i in range(0, len(pairs), 2))
    return f'<table class="headInfo">{rows}</table>'


def dl(pairs):
    return '<dl class="xxgk">' + "".join(f"<dt>{esc(k)}：</dt><dd>{esc(v)}</dd>" for k, v in pairs) + "</dl>"


def li(pairs):
    return '<ul class="zy_head">' + "".join(f"<li><b>{esc(k)}：</b><span>{esc(v)}</span></li>" for k, v in pairs) + "</ul>"


def spans(pairs):
    return '<div class="info_top">' + "".join(
        f'<p><span class="k">{esc(k)}</span>：<span class="v">{esc(v)}</span></p>' for k, v in pairs) + "</div>"


def labels(pairs):
    return '<div class="attrs">' + "".join(
        f'<div class="item"><label>{esc(k)}</label><div>{esc(v)}</div></div>' for k, v in pairs) + "</div>"


def line(pairs):
    return '<p class="xxline">' + "　".join(f"{esc(k)}：{esc(v)}" for k, v in pairs if v) + "</p>"


SHAPES = {f.__name__: f for f in (line, two_by_two, one_a_row, bold, dl, li, spans, labels)}
