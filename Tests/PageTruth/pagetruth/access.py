"""Counts the basics of accessibility tag by tag, from the bytes of a page."""

from html.parser import HTMLParser

VOID = {"img", "input", "br", "hr", "meta", "link", "embed", "source", "area", "base", "col"}


class Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found = dict.fromkeys(("alt", "lang", "title", "labels", "headings"), 0)
        self.level, self.title, self.in_title = 0, "", False
        self.lang = None
        self.labelled, self.controls = set(), []
        self.in_label, self.hidden = 0, 0
        self.links = []  # open links: [has address, text, images with blank alt]

    def handle_starttag(self, tag, attrs):
        attrs = {k: v or "" for k, v in attrs}
        if tag in ("noscript", "template"):
            self.hidden += 1
        if self.hidden:
            return
        if tag == "html" and self.lang is None:
            self.lang = attrs.get("lang", attrs.get("xml:lang", ""))
        elif tag == "title":
            self.in_title = True
        elif tag == "label":
            self.in_label += 1
            if attrs.get("for"):
                self.labelled.add(attrs["for"])
        elif tag == "a":
            self.links.append([bool(attrs.get("href")), "", 0])
        elif tag == "img" and "src" in attrs:
            if "alt" not in attrs:
                self.found["alt"] += 1
            elif not attrs["alt"].strip() and self.links:
                self.links[-1][2] += 1
            elif self.links:
                self.links[-1][1] += attrs["alt"]
        elif tag in ("input", "select", "textarea"):
            self.control(tag, attrs)
        elif tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            level = int(tag[1])
            if self.level and level > self.level + 1:
                self.found["headings"] += 1
            self.level = level

    def control(self, tag, attrs):
        kind = attrs.get("type", "").lower() if tag == "input" else ""
        if kind == "image":
            self.found["alt"] += not attrs.get("alt", "").strip()
        elif kind not in ("hidden", "submit", "button", "reset"):
            named = any(attrs.get(n, "").strip() for n in ("aria-label", "aria-labelledby", "title"))
            if not named and not self.in_label:
                self.controls.append(attrs.get("id"))

    def handle_endtag(self, tag):
        if tag in ("noscript", "template"):
            self.hidden -= 1
        elif tag == "title":
            self.in_title = False
        elif tag == "label":
            self.in_label -= 1
        elif tag == "a" and self.links:
            address, text, blank = self.links.pop()
            if address and not text.strip():
                self.found["alt"] += blank

    def handle_data(self, data):
        if self.in_title:
            self.title += data
        if self.links:
            self.links[-1][1] += data


def faults(markup):
    reader = Reader()
    reader.feed(markup)
    reader.found["lang"] = int(not (reader.lang or "").strip())
    reader.found["title"] = int(not reader.title.strip())
    reader.found["labels"] = sum(c not in reader.labelled for c in reader.controls)
    return reader.found
