#!/usr/bin/env python3
"""Write the invented county's web site, or its defect manifest. Same input, same bytes: no clock, no chance.

    generate.py OUT          write the site into the folder OUT (for serve.py)
    generate.py --manifest   rewrite manifest.json beside this script
    generate.py --check      exit 1 if manifest.json is not what the data say
"""

import argparse
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from generator.build import SLOW, Columns  # noqa: E402
from generator.county import county_pages  # noqa: E402
from generator.manifest import manifest  # noqa: E402
from generator.townships import TOWNSHIPS  # noqa: E402

FAULTS = "faults.json"  # beside the pages; serve.py reads it and never serves it


def whole_site():
    """Everything to write, as bytes by path below OUT, and the manifest."""
    sites = [Columns(t).build() for t in TOWNSHIPS]
    county = county_pages()
    files = {path: text.encode("utf-8") for path, text in county.items()}
    for site in sites:
        files.update({path: text.encode(site.t.style.encoding) for path, text in site.pages.items()})
    pages = len(files)
    for site in sites:
        files.update(site.files)
    files["/robots.txt"] = b"User-agent: *\nDisallow: /admin/\n\nSitemap: /sitemap.xml\n"
    addresses = "".join(f"<url><loc>http://www.shili.example{p}</loc></url>\n" for p in sorted(county) if p != "/404.html")
    files["/sitemap.xml"] = ('<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
                             + addresses + "</urlset>\n").encode()
    slow = {t.column(name): SLOW for t in TOWNSHIPS for name in t.slow}
    files["/" + FAULTS] = (json.dumps({"slow": slow}, indent=2, sort_keys=True) + "\n").encode()
    return files, manifest(sites, county, pages)


def write_site(out, files):
    if out.exists() and any(out.iterdir()) and not (out / FAULTS).is_file():
        sys.exit(f"{out} is not empty and holds no generated site; choose another folder")
    wanted = {}
    for path, content in files.items():
        name = path.lstrip("/")
        wanted[name + "index.html" if path.endswith("/") else name] = content
    for old in sorted(p for p in out.rglob("*") if p.is_file()) if out.exists() else []:
        if old.relative_to(out).as_posix() not in wanted:
            old.unlink()
    for name, content in sorted(wanted.items()):
        target = out / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", nargs="?", type=Path, metavar="OUT")
    parser.add_argument("--manifest", action="store_true", help="rewrite manifest.json")
    parser.add_argument("--check", action="store_true", help="compare manifest.json with the data")
    args = parser.parse_args()
    if not (args.out or args.manifest or args.check):
        parser.error("give OUT, --manifest or --check")
    files, facts = whole_site()
    text = (json.dumps(facts, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
    committed = HERE / "manifest.json"
    if args.out:
        write_site(args.out, files)
        print(f"{facts['pages']} pages, {len(files)} files in {args.out}", file=sys.stderr)
    if args.manifest:
        committed.write_bytes(text)
    if args.check and (not committed.is_file() or committed.read_bytes() != text):
        print("manifest.json does not match the data; run generate.py --manifest and look at the difference", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
