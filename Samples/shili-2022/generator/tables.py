"""Tables on the pages: the standard catalogue, document information, village lists."""

from . import prose
from .identity import broken_card, card, masked_card, masked_mobile
from .model import DOMAINS, HEADS
from .templates import esc

EXTRA = {"公开对象": ("全社会", "特定群体"), "公开方式": ("主动", "依申请")}
CELLS = {
    "公开依据": "《中华人民共和国政府信息公开条例》",
    "公开时限": "自形成或者变更之日起20个工作日内",
    "公开主体": "{n}人民政府",
    "公开渠道": "■政府网站 ■便民服务中心 □微信 ■公示栏",
}


def catalogue_heads(t):
    return [(name, HEADS[name][t.style.words % len(HEADS[name])]) for name in t.heads]


def catalogue_rows(t):
    """(domain, item, key) for the domains this township has adjusted, two items each."""
    return [(d, item, f"{d}/{k}") for d in DOMAINS[: t.domains] for k, item in enumerate(prose.DOMAIN_ITEMS[d])]


def catalogue(t, href):
    """The standard catalogue; `href(key)` gives the address an item links to."""
    heads = catalogue_heads(t)
    two = t.catalogue == "two-rows"
    spanned = t.catalogue in ("two-rows", "spanned")
    cell = "td" if t.catalogue == "td" else "th"
    names = ["序号", "领 域" if t.catalogue == "spanned" else "领域"] + [label for _, label in heads]
    if two:
        top = "".join(f'<th rowspan="2">{esc(x)}</th>' for x in names)
        top += "".join(f'<th colspan="2">{x}</th>' for x in EXTRA)
        below = "".join(f"<th>{x}</th>" for pair in EXTRA.values() for x in pair)
        head = f"<thead><tr>{top}</tr><tr>{below}</tr></thead>"
    else:
        row = "".join(f"<{cell}>{'<strong>' if cell == 'td' else ''}{esc(x)}{'</strong>' if cell == 'td' else ''}</{cell}>"
                      for x in names + list(EXTRA))
        head = f"<tr>{row}</tr>" if cell == "td" else f"<thead><tr>{row}</tr></thead>"
    body = []
    for index, (domain, item, key) in enumerate(catalogue_rows(t)):
        first = index % 2 == 0
        cells = []
        if not spanned:
            cells += [f"<td>{index + 1}</td>", f"<td>{esc(domain)}</td>"]
        elif first:
            cells += [f'<td rowspan="2">{index // 2 + 1}</td>', f'<td rowspan="2">{esc(domain)}</td>']
        for name, _ in heads:
            if name == "公开事项":
                cells.append(f'<td><a href="{href(key)}">{esc(item)}</a></td>')
            elif name == "公开内容":
                cells.append(f"<td>{esc(item)}的范围、标准、进度及名单</td>")
            else:
                cells.append(f"<td>{esc(CELLS[name].format(n=t.name))}</td>")
        cells += ["<td>√</td>", "<td></td>", "<td>√</td>", "<td></td>"] if two else ["<td>全社会</td>", "<td>主动</td>"]
        body.append("<tr>" + "".join(cells) + "</tr>")
    return f"<table>{head}<tbody>{''.join(body)}</tbody></table>"


def document_information(t, doc, shown, number):
    """The document-information table in the wording and structure of this township."""
    keys = t.style.keys
    values = [f"SL{t.number:02}02-{doc.date[:4]}-{number:05}", esc(t.authority), esc(doc.number),
              shown(doc.written), shown(doc.date), "有效", "综合政务"]
    pairs = list(zip(keys, values))
    kind = t.style.info
    if kind == "bold":
        return '<div class="xx">' + "".join(f"<p><b>{k}:</b>&nbsp;{v}</p>" for k, v in pairs) + "</div>"
    if kind == "list":
        return '<div class="xx"><ul>' + "".join(f"<li><b>{k}：</b>{v}</li>" for k, v in pairs) + "</ul></div>"
    if kind == "dl":
        return '<div class="xx"><dl>' + "".join(f"<dt>{k}</dt><dd>{v}</dd>" for k, v in pairs) + "</dl></div>"
    if kind == "span":
        return '<div class="xx">' + "".join(f"<span>{k}： {v}</span>" for k, v in pairs) + "</div>"
    rows = "".join(
        "<tr>" + "".join(f"<th>{k}</th><td>{v}</td>" for k, v in pairs[i:i + 2]) + "</tr>" for i in range(0, len(pairs), 2))
    return f'<table class="bd1 xx">{rows}</table>'


NAMES = ["赵某甲", "钱某乙", "孙某丙", "李某丁", "周某戊", "吴某己"]
SUMS = ["1286.40", "962.00", "1534.80", "780.20", "1102.60", "655.00"]


def people(t, kind):
    """A list of people who got a subsidy: masked as it should be, or (yunling) not."""
    if kind == "leak":
        heads = ["序号", "户主姓名", "身份证号码", "手机号码", "补贴面积（亩）", "补贴金额（元）"]
        cards = [t.identity_cards[0]] + [masked_card(card("990101", f"19{60 + i}0{i + 1}1{i}", 10 + i)) for i in range(1, 6)]
        # the first row was pasted from the working sheet; the card column of the others is masked, the phones are not
        rows = [[str(i + 1), NAMES[i], cards[i], t.mobiles[i], f"{6.5 + i}", SUMS[i]] for i in range(6)]
    elif kind == "leak-again":
        heads = ["序号", "户主姓名", "手机号码", "补发金额（元）"]
        rows = [[str(i + 1), NAMES[i], t.mobiles[i], SUMS[i]] for i in (0, 1)]
    else:
        heads = ["序号", "户主姓名", "身份证号码", "手机号码", "补贴金额（元）"]
        rows = [[str(i + 1), NAMES[i], masked_card(card("990102", f"195{i}0{i + 2}0{i + 1}", 30 + i)),
                 masked_mobile(f"138000001{i:02}"), SUMS[i]] for i in range(4)]
    return grid(heads, rows)


def grid(heads, rows):
    top = "".join(f"<th>{esc(h)}</th>" for h in heads)
    body = "".join("<tr>" + "".join(f"<td>{esc(c)}</td>" for c in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def case_number():
    """Eighteen digits in a document that are no ID card: the checksum is wrong."""
    return broken_card("990105", "20220518", 3)
