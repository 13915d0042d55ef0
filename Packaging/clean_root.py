#!/usr/bin/env python3
"""Runs a release in a root that has nothing but Debian's base and the packages it names.

    clean_root.py RELEASE.tar.gz ROOT

Makes ROOT with debootstrap unless it is there, unpacks the release into it, and in a chroot checks
the sums, runs the sample round twice from its captures, compares it with the published reports and
verifies it. Wants root. Standard library only; fails with what went wrong.
"""

import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def run(*command, **options):
    print("  " + " ".join(map(str, command)), flush=True)
    return subprocess.run(list(map(str, command)), check=True, **options)


def make_root(root):
    if (root / "made").exists():
        return
    shutil.rmtree(root, ignore_errors=True)
    packages = ",".join((HERE / "packages.txt").read_text().split())
    run("debootstrap", "--variant=minbase", f"--include={packages}", "bookworm", root)
    (root / "made").touch()


def main():
    release, root = map(pathlib.Path, sys.argv[1:3])
    make_root(root)
    name = release.name.removesuffix(".tar.gz")
    shutil.rmtree(root / "opt", ignore_errors=True)
    (root / "opt").mkdir()
    run("tar", "-xzf", release, "-C", root / "opt")
    # Not where it was packed: nothing may depend on that.
    (root / "opt" / name).rename(root / "opt" / "somewhere else")
    gallery = HERE.parent / "Reports/gallery"
    shutil.copytree(gallery, root / "opt/gallery")

    def inside(script):
        # With /proc, as on any machine.
        script = f"mount -t proc proc /proc; cd '/opt/somewhere else'; {script}"
        run("unshare", "--mount", "chroot", root, "/bin/sh", "-euc", script,
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"})

    round_ = "share/heng/Samples/shili-2022"
    inside("sha256sum --quiet -c SHA256SUMS")
    inside("bin/heng --version")
    inside("for pack in share/heng/Indicators/*/; do bin/heng pack check $pack || [ $? = 2 ]; done")
    for turn in ("one", "two"):
        inside(f"bin/heng run {round_} --captures {round_}/captures --output /opt/{turn} -q")
    inside("cd /opt; for f in $(cd one && find . -type f); do cmp one/$f two/$f; done")
    inside("cd /opt; for f in $(cd gallery && find . -type f); do cmp gallery/$f one/$f; done")
    inside(f"bin/heng verify {round_} --captures {round_}/captures --reports /opt/one")
    print("The release runs on Debian's base and " + ", ".join(
        (HERE / "packages.txt").read_text().split()) + ".")


main()
