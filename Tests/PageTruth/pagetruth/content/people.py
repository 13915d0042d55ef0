"""惠民补贴: lists of people with their numbers open or masked, in pages and in files."""

import datetime

from ..fact import UNKNOWN, Fact, Truth
from ..files import docx, pdf, xlsx
from ..model import Attachment
from ..numbers import (bank_card, birthday, broken_bank_card, card_check, masked_card, masked_mobile, spaced)
from ..words import VILLAGES, person
from .base import article, column, day_in

NAME = "惠民补贴"
PREFIXES = ("130", "133", "135", "138", "141", "145", "147", "150", "152", "159", "162", "166", "170", "173", "178", "180", "186", "189", "190", "191", "195", "198",
            "199")
WIDE = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
OLD_FILE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
ISSUERS = ("621700", "622848", "623059", "621661")


def identity(chance, valid=True):
    """Region 99 is nobody's."""
    body = f"99{chance.randint(101, 999):03}{chance.randint(1, 9)}{birthday(chance):%Y%m%d}{chance.randint(1, 999):03}"
    check = card_check(body)
    return body + (check if valid else str((int(check) + chance.randint(1, 8)) % 10) if check != "X" else body[:0] + ("X" if valid else "1"))


def mobile(chance):
    return chance.choice(PREFIXES) + "0000" + chance.word(4, "0123456789")


def spelled(chance, number, kind):
    """A number as people type it."""
    way = chance.choice(("plain", "plain", "plain", "wide", "zero", "small", "grouped"))
    if way == "wide":
        return number.translate(WIDE)
    if way == "zero":
        at = chance.randint(3, len(number) - 3)
        return number[:at] + "\u200b" + number[at:]
    if way == "small":
        return number.lower()
    if way == "grouped" and kind == "bank-card":
        return spaced(number)
    if way == "grouped" and kind == "mobile":
        return f"{number[:3]} {number[3:7]} {number[7:]}"
    return number


def build(unit, chance):
    made = column(unit, NAME, "hmbt", page_size=20)
    for index in range(chance.randint(3, 5)):
        c = chance.apart(f"p{index}")
        place = c.choice(("page", "page", "text", "docx", "xlsx", "pdf", "entry"))
        title = f"{c.choice(VILLAGES)}村{c.choice(('农机购置', '耕地地力保护', '高龄津贴', '临时救助', '危房改造'))}资金发放公示（{index + 1}）"
        item = article(unit, c, title, day_in(c, *unit.period), blocks=[("p", "根据有关规定，现将名单予以公示，接受社会监督。")])
        {"page": in_table, "text": in_text}.get(place, in_file)(c, unit, item, c.choice(("docx", "xlsx", "pdf")) if place == "entry" else place)
        if place == "entry":  # the row leads to the file itself
            item.leads["file"] = item.attachments[0]
        if c.odds(0.08) and place != "entry":  # a file nobody can search; beside a row that leads to a file nobody would see it
            item.attachments.append(Attachment(f"{title}审批表.doc", "doc", OLD_FILE))
        item.blocks += contact(c)
        made.articles.append(item)
    made.articles.sort(key=lambda a: a.date, reverse=True)


def rows(chance, leaks, careful, typed=True):
    """A list of people. A careful author masks everything."""
    head = ["序号", "姓名", chance.choice(("身份证号", "公民身份号码", "身份证号码")), chance.choice(("手机号码", "手机号")), "银行卡号", "金额（元）"]
    out = [head]
    spell = spelled if typed else (lambda c, n, k: n)
    for number in range(1, chance.randint(4, 8)):
        card, phone, bank = identity(chance), mobile(chance), bank_card(chance, chance.choice(ISSUERS), chance.choice((16, 19, 19)))
        shown = [masked_card(card), masked_mobile(phone), bank[:4] + "********" + bank[-4:]]
        if not careful and chance.odds(0.5):
            shown[0] = spell(chance, card, "id-card")
            leaks.append(("id-card", card))
        if not careful and chance.odds(0.4):
            shown[1] = spell(chance, phone, "mobile")
            leaks.append(("mobile", phone))
        if not careful and chance.odds(0.4):
            shown[2] = spell(chance, bank, "bank-card")
            leaks.append(("bank-card", bank))
        if chance.odds(0.15):  # a slip of the pen: the number shown is nobody's
            shown[0] = identity(chance, valid=False)
            leaks[:] = [leak for leak in leaks if leak != ("id-card", card)]
        if chance.odds(0.15):
            shown[2] = broken_bank_card(chance, chance.choice(ISSUERS))
            leaks[:] = [leak for leak in leaks if leak != ("bank-card", bank)]
        out.append([str(number), person(chance), *shown, f"{chance.randint(100, 9000)}.00"])
    return out


def in_table(chance, unit, item, place):
    item.blocks.append(("table", rows(chance, item.leaks, chance.odds(0.5))))


def in_text(chance, unit, item, place):
    card, phone = identity(chance), mobile(chance)
    shown, told = (spelled(chance, card, "id-card"), spelled(chance, phone, "mobile")) if chance.odds(0.6) else (masked_card(card), masked_mobile(phone))
    if "*" not in shown:
        item.leaks += [("id-card", card), ("mobile", phone)]
    item.blocks.append(("p", f"补助对象{person(chance)}，身份证号：{shown}，本人手机号{told}，符合条件。"))
    item.blocks.append(("p", f"凭证号{identity(chance, valid=False)}，流水号2024{chance.word(16, '0123456789')}，订单{chance.word(30, '0123456789')}。"))


def in_file(chance, unit, item, kind):
    leaks, careful = [], chance.odds(0.3)
    table = rows(chance, leaks, careful, typed=kind != "pdf")
    if kind == "docx":
        data = docx.document([f"{item.title}名单", table, "特此公示。"])
    elif kind == "xlsx":
        data = xlsx.workbook(stored(table, leaks, chance), chance.choice(("shared", "inline", "rich")))
    else:
        data = pdf.document([f"{item.title}名单", *("  ".join(row) for row in table)])
    item.attachments.append(Attachment(f"{item.title}名单.{kind}", kind, data, leaks))


def stored(table, leaks, chance):
    """Mobile numbers often are numbers to a spreadsheet."""
    if chance.odds(0.5):
        return table
    return [[int(v) if c == 3 and v.isascii() and v.isdigit() else v for c, v in enumerate(row)] for row in table]


def contact(chance):
    """Numbers that are given out to be called."""
    if chance.odds(0.4):
        return []
    return [chance.choice((("p", f"联系人：{person(chance)}，联系电话：{mobile(chance)}。"), ("table", [["经办人", person(chance), "联系电话", mobile(chance)]], 0),
                           ("p", f"咨询电话：{mobile(chance)}")))]


def searched_whole(unit, kind):
    """What is known when every file has to be searched."""
    files = [a.suffix for item in unit.articles() for a in item.attachments if a.data is not None]
    closed = "doc" in files or ("pdf" in files and not unit.reads_pdf)
    return UNKNOWN if closed else leaks(unit, kind)


def leaks(unit, kind, pages=True):
    numbers = set()
    for item in unit.columns[NAME].articles:
        if pages:
            numbers |= {n for k, n in item.leaks if k == kind}
        for attachment in item.attachments:
            if pages != "only" and (attachment.suffix != "pdf" or unit.reads_pdf):
                numbers |= {n for k, n in attachment.leaks if k == kind}
    masks = {"id-card": masked_card, "mobile": masked_mobile}
    return Truth(len(numbers), numbered(f"{kind} {masks[kind](n)}" for n in sorted(numbers)) if kind in masks else None)


def numbered(keys):
    """Numbers that look alike when masked are told apart by a count."""
    seen, out = {}, []
    for key in keys:
        seen[key] = seen.get(key, 0) + 1
        out.append(key if seen[key] == 1 else f"{key} #{seen[key]}")
    return out


ASK = {"extractor": "personal-data", "columns": "all"}
FACTS = [
    Fact("身份证号泄露处数", "number", {**ASK, "kind": "id-card"}, lambda u: leaks(u, "id-card")),
    Fact("手机号泄露处数", "number", {**ASK, "kind": "mobile"}, lambda u: leaks(u, "mobile")),
    Fact("银行卡号泄露处数", "number", {**ASK, "kind": "bank-card"}, lambda u: leaks(u, "bank-card")),
    Fact("页面身份证号泄露处数", "number", {**ASK, "kind": "id-card", "attachments": "ignored"},
         lambda u: leaks(u, "id-card", pages="only")),
    Fact("查遍附件手机号泄露处数", "number", {**ASK, "kind": "mobile", "attachments": "required"}, lambda u: searched_whole(u, "mobile")),
    Fact("境内身份证号泄露处数", "number", {**ASK, "kind": "id-card", "regions": "china"}, lambda u: Truth(0, [])),
]
