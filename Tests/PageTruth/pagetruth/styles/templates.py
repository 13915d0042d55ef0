"""The templates: each one a way in which a family of systems builds its pages."""

from __future__ import annotations

from dataclasses import dataclass

from . import articles as A
from . import footers as F
from . import frames, rows, turns


@dataclass(frozen=True)
class Template:
    name: str
    frame: object
    rows: object
    turns: object
    article: object
    footer: object
    addresses: str
    date: str = "iso"
    line: str = "spans"
    line_date: str = "iso"
    info: str = "two_by_two"
    meta: str = "plain"
    container: str = 'id="zoom"'
    charset: str = "utf-8"  # see look.py for the kinds
    cut: int = 0
    dots: str = "…"
    always_title: bool = False
    quote: str = '"'
    reversed: bool = False
    target: bool = True
    title_first: bool = False
    table_heads: bool = True
    noise: tuple = ("wide",)
    damage: tuple = ()
    links: str = "relative"
    based: bool = False  # links hang on a <base>
    loose_href: bool = False
    commented: bool = False  # old rows in a comment
    entry: str = ""  # how the column's own page leads to its list: "", refresh, iframe, frameset
    doctype: str = "<!DOCTYPE html>"


XHTML = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'
HTML4 = '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">'

TEMPLATES = (
    Template("trs-list", frames.modern, rows.li_span, turns.create_page_html, A.modern, F.plain, "trs", cut=22, container='class="TRS_Editor"',
             doctype=XHTML),
    Template("trs-table", frames.tables, rows.table_rows, turns.count_page, A.nested, F.table, "trs", date="bracket", line="clicks",
             info="one_a_row", container='class="TRS_Editor"', charset="gb2312", quote="'", target=False, damage=("upper",), doctype=HTML4),
    Template("trs-portal", frames.portal, rows.li_open, turns.numbered, A.framed_title, F.listed, "trs", date="iso", line="one_line", info="dl",
             meta="backwards", cut=18, dots="...", damage=("unquoted",), doctype=XHTML, container='class="TRS_Editor"'),
    Template("hanweb-list", frames.modern, rows.li_font, turns.full, A.modern, F.plain, "hanweb", date="bracket", line="one_line", meta="closed",
             always_title=True, info="spans", links="root", doctype=XHTML),
    Template("hanweb-record", frames.modern, rows.grouped, turns.next_only, A.table_above, F.listed, "hanweb", date="iso", line="spans",
             meta="plain", cut=26, entry="record", links="root"),
    Template("hanweb-table", frames.tables, rows.table_each, turns.full, A.nested, F.table, "hanweb", date="round", line="entered", info="bold",
             meta="single", charset="gbk", damage=("no_ends",), doctype="", links="root", table_heads=False),
    Template("gkmlpt", frames.gkmlpt, rows.gkmlpt, turns.symbols, A.table_above, F.plain, "gkmlpt", line="one_line", info="two_by_two",
             always_title=True, container='class="article-content"', links="absolute"),
    Template("gkmlpt-cut", frames.gkmlpt, rows.gkmlpt, turns.select, A.modern, F.listed, "gkmlpt", date="chinese0", line="alone", info="labels",
             cut=16, dots="……", meta="backwards", noise=("zero", "wide"), container='class="article-content"'),
    Template("anhui-public", frames.anhui, rows.anhui, turns.full, A.table_above, F.plain, "anhui", info="two_by_two", line="spans",
             always_title=True, container='id="J_content"', doctype=XHTML, links="root"),
    Template("anhui-loose", frames.anhui, rows.anhui, turns.next_only, A.framed_title, F.table, "anhui", date="slash0", info="li", line="source_first",
             line_date="chinese", cut=20, damage=("loose", "unquoted"), meta="script", doctype=""),
    Template("old-breaks", frames.old, rows.breaks, turns.next_only, A.bare, F.table, "asp", date="round", line="alone", line_date="roundtime",
             info="bold", charset="gb2312", quote="'", target=False, damage=("no_ends",), doctype="", noise=("nbsp", "font"), table_heads=False),
    Template("old-cells", frames.old, rows.table_open, turns.image_turns, A.nested, F.table, "asp", date="slash", line="clicks", info="one_a_row",
             charset="none-gb18030", quote="'", damage=("upper",), doctype="", noise=("font",), cut=14, dots="..", table_heads=False),
    Template("old-nested", frames.tables, rows.table_each, turns.select, A.nested, F.table, "aspx", date="iso", line="entered", info="bold",
             charset="gb2312", meta="upper", damage=("upper", "lost_ends"), doctype=HTML4, cut=20, dots="…", links="root"),
    Template("mobile", frames.mobile, rows.mobile, turns.load_more, A.small, F.listed, "mobile", line="time_element", info="li", target=False,
             container='class="con"', links="root"),
    Template("mobile-cut", frames.mobile, rows.inside, turns.load_more, A.small, F.plain, "mobile", date="slash0", line="time_element", info="spans",
             cut=15, dots="...", noise=("nbsp",), meta="backwards", container='id="Content"'),
    Template("shtml-uuid", frames.modern, rows.div_rows, turns.numbered, A.modern, F.plain, "shtml", line="spans", line_date="time", info="spans",
             cut=24, meta="backwards", container='id="UCAP-CONTENT"'),
    Template("shtml-cards", frames.sections, rows.cards, turns.symbols, A.small, F.listed, "shtml", line="time_element", info="labels",
             container='id="UCAP-CONTENT"', links="absolute", charset="http-utf-8"),
    Template("vsb", frames.portal, rows.vsb, turns.full, A.bare, F.plain, "vsb", date="iso", line="source_first", line_date="time", info="dl",
             cut=28, dots="...", always_title=True),
    Template("vsb-reversed", frames.flat, rows.paragraphs, turns.next_only, A.framed_title, F.listed, "vsb", date="dot", line="alone", info="li",
             reversed=True, meta="single", cut=17, container='class="v_news_content"'),
    Template("dl-rows", frames.sections, rows.definitions, turns.numbered, A.modern, F.plain, "dated", date="chinese", line="alone",
             line_date="chinese", info="dl", reversed=True, container='id="con_con"'),
    Template("frames-old", frames.old, rows.table_open, turns.numbered, A.bare, F.table, "dated", date="bracket", line="one_line", info="one_a_row",
             charset="gb2312", entry="frameset", quote="'", doctype="", noise=("font", "nbsp")),
    Template("iframe-list", frames.modern, rows.li_span, turns.full, A.modern, F.plain, "content", line="one_line", info="spans", entry="iframe",
             cut=20, container='id="con_con"'),
    Template("refresh", frames.flat, rows.div_rows, turns.numbered, A.small, F.listed, "content", date="dot", line="spans", info="labels",
             entry="refresh", meta="body", charset="wrong-utf-8"),
    Template("aspx-table", frames.tables, rows.table_rows, turns.numbered, A.table_above, F.plain, "aspx", date="slash", line="entered",
             info="two_by_two", meta="body", cut=19, dots="...", doctype=XHTML, noise=("font",), container='id="Content"'),
    Template("jsp-articles", frames.sections, rows.articles, turns.create_page_html, A.small, F.plain, "jsp", date="chinese", line="time_element",
             info="labels", meta="script", charset="bom", container='id="Content"'),
    Template("word-paste", frames.modern, rows.li_open, turns.next_only, A.word_page, F.plain, "dated", line="spans", info="spans",
             noise=("word", "nbsp"), cut=25, damage=("loose",), container='class="TRS_Editor"'),
    Template("twice-body", frames.flat, rows.grouped, turns.symbols, A.framed_title, F.listed, "dated", date="slash0", line="one_line",
             info="dl", damage=("twice", "stray"), meta="upper", cut=21),
    Template("stray-ends", frames.modern, rows.paragraphs, turns.full, A.table_above, F.table, "shtml", date="roundtime", line="source_first",
             line_date="iso", info="one_a_row", damage=("stray", "lost_ends"), quote="'", charset="http-gbk"),
    Template("zero-width", frames.sections, rows.div_rows, turns.select, A.modern, F.plain, "content", date="spaced", line="spans",
             line_date="chinese0", info="spans", noise=("zero",), always_title=True),
    Template("upper-ul", frames.portal, rows.li_font, turns.count_page, A.nested, F.table, "trs", date="chinese0", line="clicks", info="li",
             damage=("upper", "no_ends"), doctype=HTML4, title_first=True, charset="gbk", noise=("wide", "font"), cut=23),
    Template("divs", frames.flat, rows.vsb, turns.image_turns, A.framed_title, F.plain, "aspx", date="bracket", line="alone", line_date="roundtime",
             info="labels", cut=13, dots="…", reversed=True, container='class="pages_content"'),
    Template("calendar-leaf", frames.modern, rows.calendar_cards, turns.numbered, A.modern, F.unnamed, "trs", date="apart", line="spans", info="line",
             container='class="TRS_Editor"', commented=True),
    Template("calendar-cut", frames.sections, rows.calendar_cards, turns.next_only, A.small, F.listed, "shtml", date="apart-below", line="time_element",
             info="labels", cut=18, dots="...", container='id="UCAP-CONTENT"', charset="gbk"),
    Template("short-days", frames.portal, rows.li_span, turns.full, A.framed_title, F.unnamed, "hanweb", date="short", line="one_line", info="line",
             cut=20, doctype=XHTML, links="root", commented=True),
    Template("short-table", frames.tables, rows.table_rows, turns.count_page, A.nested, F.table, "trs", date="short", line="clicks", info="bold",
             charset="gb2312", damage=("upper", "no_ends"), doctype=HTML4, container='class="TRS_Editor"'),
    Template("two-links", frames.modern, rows.two_links, turns.numbered, A.modern, F.plain, "dated", line="spans", info="line", cut=22,
             container='id="con_con"'),
    Template("base-jsp", frames.flat, rows.div_rows, turns.next_only, A.framed_title, F.unnamed, "jsp", date="wide", line="alone", info="dl",
             based=True, container='class="con_text"', always_title=True),
    Template("loose-links", frames.old, rows.table_open, turns.full, A.bare, F.table, "asp", date="chinese", line="one_line", info="one_a_row",
             charset="gbk", quote="'", loose_href=True, doctype="", damage=("upper",), noise=("nbsp",), cut=24),
    Template("entities", frames.modern, rows.paragraphs, turns.symbols, A.table_above, F.listed, "vsb", line="spans", info="li", charset="entities",
             cut=25, meta="backwards", container='class="v_news_content"'),
    Template("footer-script", frames.modern, rows.li_span, turns.numbered, A.modern, F.external, "dated", line="spans", info="two_by_two", cut=24),
    Template("footer-written", frames.sections, rows.inside, turns.symbols, A.small, F.written, "content", date="iso", line="time_element",
             info="dl", always_title=True),
    Template("footer-frame", frames.tables, rows.table_rows, turns.full, A.nested, F.framed, "jsp", date="iso", line="clicks", info="bold",
             charset="none-utf-8", damage=("upper",), doctype=HTML4),
)
