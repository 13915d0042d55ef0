#!/usr/bin/env python3
"""Packs an installed tree into the tarball of a release: same tree, same bytes.

    pack.py TREE CHECKOUTS OUT.tar.gz

TREE is what `make layout` wrote. Adds the list of system packages, the licences of what is linked
into the command, a note on installing, and SHA256SUMS; then packs everything under the tarball's
own name, with the date of the commit and without anybody's user name. Standard library only.
"""

import gzip
import hashlib
import io
import pathlib
import shutil
import subprocess
import sys
import tarfile

HERE = pathlib.Path(__file__).resolve().parent

INSTALL = """Heng 衡 {version}

Debian 12, x86_64 or arm64 as the name of the archive says. No Swift is needed.
适用于 Debian 12，架构见压缩包名称；不需要安装 Swift。

    sudo apt-get install $(cat PACKAGES)
    bin/heng --version
    bin/heng run share/heng/Samples/shili-2022 --captures share/heng/Samples/shili-2022/captures --output /tmp/reports

The folder may lie anywhere; put bin on PATH, or copy bin and share to /usr/local.
文件夹可放在任何位置；可把 bin 加入 PATH，也可把 bin 和 share 复制到 /usr/local。

sha256sum -c SHA256SUMS checks every file. 用 sha256sum -c SHA256SUMS 核对每个文件。
"""


def add_texts(tree, checkouts, version):
    shutil.copy(HERE / "packages.txt", tree / "PACKAGES")
    (tree / "INSTALL").write_text(INSTALL.format(version=version))
    licences = tree / "share/doc/heng/licences"
    licences.mkdir(parents=True, exist_ok=True)
    shutil.copy(HERE.parent / "LICENSE", licences / "heng.txt")
    for package in sorted(p for p in checkouts.iterdir() if p.is_dir()):
        for file in sorted(package.iterdir()):
            if file.name.upper().startswith(("LICENSE", "NOTICE")) and file.is_file():
                shutil.copy(file, licences / f"{package.name}-{file.stem.lower()}.txt")
    # The runtime of Swift is linked in; it is under the licence that Heng is under.
    (licences / "swift-runtime.txt").write_text(
        "The Swift standard library, Foundation and libdispatch: Apache License 2.0 with the\n"
        "Runtime Library Exception, https://swift.org/LICENSE.txt\n")


def sums(tree):
    lines = []
    for file in sorted(p for p in tree.rglob("*") if p.is_file() and p.name != "SHA256SUMS"):
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        lines.append(f"{digest}  {file.relative_to(tree)}\n")
    # Another run's list is named like ours, and is part of what is listed.
    for file in sorted(tree.rglob("SHA256SUMS")):
        if file.parent != tree:
            digest = hashlib.sha256(file.read_bytes()).hexdigest()
            lines.append(f"{digest}  {file.relative_to(tree)}\n")
    (tree / "SHA256SUMS").write_text("".join(lines))


def pack(tree, out, date):
    name = out.name.removesuffix(".tar.gz")
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for path in [tree, *sorted(tree.rglob("*"))]:
            inside = pathlib.Path(name) / path.relative_to(tree)
            info = archive.gettarinfo(path, str(inside))
            info.uid = info.gid = 0
            info.uname = info.gname = "root"
            info.mtime = date
            info.mode = 0o755 if path.is_dir() or info.mode & 0o100 else 0o644
            if info.isreg():
                with path.open("rb") as file:
                    archive.addfile(info, file)
            else:
                archive.addfile(info)
    with out.open("wb") as file:
        with gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
            packed.write(plain.getvalue())
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    out.with_name(out.name + ".sha256").write_text(f"{digest}  {out.name}\n")


def main():
    tree, checkouts, out = map(pathlib.Path, sys.argv[1:4])
    version = subprocess.run(
        [tree / "bin/heng", "--version"], check=True, capture_output=True, text=True
    ).stdout.strip()
    date = subprocess.run(
        ["git", "-C", HERE, "log", "-1", "--format=%ct"], check=True, capture_output=True,
        text=True).stdout
    add_texts(tree, checkouts, version)
    sums(tree)
    pack(tree, out, int(date))
    print(f"{out}: {out.stat().st_size / 1e6:.1f} MB")


main()
