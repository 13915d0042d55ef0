#!/usr/bin/env python3
"""Measure Heng's extractors: generate sites, serve them on loopback, crawl them for real, read the facts, hold them to the truth.

    accuracy.py --heng .build/debug/heng [--seeds 1 2 3] [--templates NAME … | --sample N] [--extractors NAME …] [--port N] [--work DIR] [--reuse]
                [--misses]

Prints precision and recall by extractor over all seeds and fails when one is below expected.json. --reuse keeps a crawl whose
site has not changed; --misses lists every difference; --able leaves out facts that this Heng refuses to load, and says which.
"""

import argparse
import json
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from generate import write  # noqa: E402
from pagetruth.chance import Chance  # noqa: E402
from pagetruth.compare import Tally, compare  # noqa: E402
from pagetruth.inspect import inspect  # noqa: E402
from pagetruth.styles.templates import TEMPLATES  # noqa: E402
from serve import serve  # noqa: E402


def run(command, **settings):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, encoding="utf-8", **settings)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stderr[-3000:]}")
    return done.stdout


def refused(heng, pack):
    """The names of facts that `heng pack check` finds wrong."""
    done = subprocess.run([str(heng), "pack", "check", str(pack), "--lang", "en"], capture_output=True, text=True)
    lines = (pack / "pack.yaml").read_text(encoding="utf-8").split("\n")
    names = set()
    for number in re.findall(r"pack\.yaml:(\d+):\d+: error", done.stdout + done.stderr):
        line = next(lines[i] for i in range(int(number) - 1, -1, -1) if lines[i].startswith('   "name"'))
        names.add(json.loads(line.strip().rstrip(",").partition(":")[2]))
    return names


def prepare(out, seed, args):
    """The site of one seed, and a crawl of it."""
    old = (out / "site.json").read_text(encoding="utf-8") if (out / "site.json").is_file() else None
    captures = out / "round" / "captures"
    kept = out.parent / (out.name + ".captures")
    if old is not None and captures.is_dir():
        shutil.rmtree(kept, ignore_errors=True)
        captures.rename(kept)
    before = digest(out)
    names = args.templates or (Chance(seed, "sample").sample([t.name for t in TEMPLATES], args.sample) if args.sample else None)
    write(out, seed, args.port, names, args.extractors)
    (out / "round" / "submissions").mkdir()
    if args.able:
        drop(out, refused(args.heng, out / "round" / "pages"))
    if kept.is_dir() and args.reuse and before == digest(out):
        kept.rename(captures)
        return
    shutil.rmtree(kept, ignore_errors=True)
    server = serve(out)
    run([args.heng, "crawl", out / "round"])
    server.shutdown()
    server.server_close()


def digest(out):
    """What the site consists of."""
    import hashlib
    state = hashlib.sha256()
    for path in sorted(p for p in (out / "files").rglob("*") if p.is_file()) if out.is_dir() else []:
        state.update(path.relative_to(out).as_posix().encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return state.hexdigest() + (out / "site.json").read_text(encoding="utf-8") if out.is_dir() and (out / "site.json").is_file() else ""


def drop(out, names):
    if not names:
        return
    print("left out, because this Heng does not load them: " + "、".join(sorted(names)), file=sys.stderr)
    truth = json.loads((out / "truth.json").read_text(encoding="utf-8"))
    truth["facts"] = {n: f for n, f in truth["facts"].items() if n not in names}
    truth["units"] = {u: {n: t for n, t in facts.items() if n not in names} for u, facts in truth["units"].items()}
    (out / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")
    path = out / "round" / "pages" / "pack.yaml"
    pack = json.loads(path.read_text(encoding="utf-8"))
    pack["facts"] = [f for f in pack["facts"] if f["name"] not in names]
    path.write_text(json.dumps(pack, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def measure(out, args):
    """The tallies of one site."""
    truth = json.loads((out / "truth.json").read_text(encoding="utf-8"))
    facts = run([args.heng, "facts", out / "round"])
    (out / "facts.jsonl").write_text(facts, encoding="utf-8")
    records = {(r["unit"], r["fact"]): r for r in map(json.loads, facts.splitlines())}
    tallies = compare(truth, records)
    if not args.extractors and args.pages:
        server = serve(out)
        tallies |= inspect(args.heng, out, truth, args.pages)
        server.shutdown()
        server.server_close()
    return tallies


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def join(total, more):
    for name, tally in more.items():
        mine = total.setdefault(name, Tally())
        for key in ("facts", "tp", "fp", "fn", "tn", "unknown", "unknowable", "certainty"):
            setattr(mine, key, getattr(mine, key) + getattr(tally, key))
        mine.misses += tally.misses


def table(tallies):
    lines = ["| extractor | facts | right | false | missed | rightly none | unknown | rightly unknown | certainty off | precision | recall |",
             "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"]
    for name, t in sorted(tallies.items()):
        lines.append(f"| `{name}` | {t.facts} | {t.tp} | {t.fp} | {t.fn} | {t.tn} | {t.unknown} | {t.unknowable} | {t.certainty} | {t.precision:.4f} | {t.recall:.4f} |")
    return "\n".join(lines)


def below(tallies, expected):
    """What is worse than committed."""
    out = []
    for name, t in sorted(tallies.items()):
        least = {**expected["default"], **expected["extractors"].get(name, {})}
        for key, value in (("precision", t.precision), ("recall", t.recall)):
            if value < least[key]:
                out.append(f"{name}: {key} {value:.4f}, expected at least {least[key]}")
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--heng", type=Path, default=Path(".build/release/heng"))
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--templates", nargs="+")
    parser.add_argument("--sample", type=int, help="so many templates, drawn by the seed")
    parser.add_argument("--extractors", nargs="+")
    parser.add_argument("--port", type=int, default=8931, help="0: any that is free")
    parser.add_argument("--pages", type=int, default=120, help="pages a seed that heng inspect looks at")
    parser.add_argument("--work", type=Path)
    parser.add_argument("--expected", type=Path, default=HERE / "expected.json")
    parser.add_argument("--reuse", action="store_true")
    parser.add_argument("--able", action="store_true")
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    args.port = args.port or free_port()
    total = {}
    with tempfile.TemporaryDirectory() as temporary:
        work = args.work or Path(temporary)
        for seed in args.seeds:
            out = work / f"seed-{seed}"
            out.mkdir(parents=True, exist_ok=True)
            prepare(out, seed, args)
            tallies = measure(out, args)
            if args.misses:
                for name, tally in sorted(tallies.items()):
                    for unit, fact, expected, got in tally.misses:
                        print(f"{name}\tseed {seed}\t{unit}\t{fact}\n    expected {expected}\n    got      {got}")
            join(total, tallies)
    print(f"seeds {' '.join(map(str, args.seeds))}: {sum(t.facts for t in total.values())} facts\n")
    print(table(total))
    problems = below(total, json.loads(args.expected.read_text(encoding="utf-8")))
    print("\n" + ("\n".join(problems) or "nothing is below what is expected"))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
