#!/usr/bin/env python3
"""Write invented government sites in many templates, what is true of them, and the round that asks Heng about them.

    generate.py OUT [--seed 1] [--port 8931] [--templates NAME …] [--extractors NAME …] [--list]

OUT/files holds the pages, OUT/site.json their addresses, OUT/truth.json what is true, OUT/round the round and its pack.
The same seed, port and names give the same bytes. Where pdftotext is missing, nobody can know what PDF files say, and truth.json says so.
"""

import argparse
import json
import re
import shutil
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from pagetruth import inspection, round as rounds  # noqa: E402
from pagetruth.site import FACTS, Site  # noqa: E402
from pagetruth.styles.templates import TEMPLATES  # noqa: E402

MARK = "site.json"


def file_name(address):
    name = re.sub(r"[?&=]", "_", address.lstrip("/"))
    return name + "index.html" if not name or name.endswith("/") else name


def write(out, seed, port, names=None, extractors=None):
    """The site in the folder `out`, which is emptied first; gives the Site."""
    if out.exists():
        if any(out.iterdir()) and not (out / MARK).is_file():
            sys.exit(f"{out} is not empty and holds no generated site; choose another folder")
        shutil.rmtree(out)
    site = Site(seed, port, names, reads_pdf=shutil.which("pdftotext") is not None)
    facts = [f for f in FACTS if not extractors or f.crawl["extractor"] in extractors]
    index = {}
    for address, answer in sorted(site.answers.items()):
        name = file_name(address)
        target = out / "files" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(answer.body)
        index[address] = {"file": name, "type": answer.kind, "status": answer.status, "delay": answer.delay}
    texts = {f"round/{name}": text for name, text in rounds.files(site, facts).items()}
    texts[MARK] = rounds.dump({"seed": seed, "port": port, "answers": index})
    wanted = {f.name for f in facts}
    texts["truth.json"] = rounds.dump({
        "facts": {f.name: {"extractor": f.crawl["extractor"], "type": f.type} for f in facts},
        "units": {unit: {name: value for name, value in truths.items() if name in wanted} for unit, truths in site.truth().items()},
        "pages": inspection.pages(site),
    })
    for name, text in texts.items():
        target = out / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return site


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, nargs="?", metavar="OUT")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--port", type=int, default=8931)
    parser.add_argument("--templates", nargs="*")
    parser.add_argument("--extractors", nargs="*")
    parser.add_argument("--list", action="store_true", help="name the templates")
    args = parser.parse_args()
    if args.list:
        print("\n".join(t.name for t in TEMPLATES))
        return 0
    if not args.out:
        parser.error("OUT is missing")
    site = write(args.out, args.seed, args.port, args.templates, args.extractors)
    print(f"{len(site.units)} templates, {len(site.answers)} addresses, {json.dumps(site.year)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
