#!/usr/bin/env python3
"""Inputs to begin with: the examples of the language pages, the sample models and, where it is
beside the checkout, the conformance suite of DMN.

`seeds.py FOLDER [SUITE]` writes a file for each.
"""

import hashlib
import pathlib
import re
import sys

HOME = pathlib.Path(__file__).resolve().parents[2]


def inputs(suite):
    for page in ("feel.md", "feel-functions.md"):
        text = (HOME / "Docs" / page).read_text(encoding="utf-8")
        for example in re.findall(r"^\| `+ ?(.+?)`+ \|", text, re.MULTILINE):
            yield b"e" + example.encode()
    models = list((HOME / "Samples" / "decisions").glob("*.dmn")) + list(suite.rglob("*.dmn"))
    for model in models:
        whole = model.read_bytes()
        # Large models slow everything down and reach nothing that small ones do not.
        if len(whole) <= 8_192:
            yield b"m" + whole
        for text in re.findall(rb"<(?:feel:|dmn:)?text>([^<]{1,400})</", whole):
            for entity, sign in ((b"&lt;", b"<"), (b"&gt;", b">"), (b"&quot;", b'"'), (b"&amp;", b"&")):
                text = text.replace(entity, sign)
            yield b"e" + text
            yield b"u" + text
    for line in ("a*b\naab", "(a+)+$\naaaaaaaaaaaaaaaaaaaaaaab", "[a-z-[aeiou]]\nhello\ni"):
        yield b"p" + line.encode()
    yield "t0\n[1..60);\"县级\";1\n>= 60;-;2\n-;-;3".encode()


def main():
    folder = pathlib.Path(sys.argv[1])
    suite = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else folder / "none"
    folder.mkdir(parents=True, exist_ok=True)
    for data in inputs(suite):
        (folder / hashlib.sha256(data).hexdigest()[:20]).write_bytes(data)


if __name__ == "__main__":
    main()
