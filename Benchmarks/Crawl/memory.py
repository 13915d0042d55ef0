#!/usr/bin/env python3
"""Lets Heng crawl a site of linked pages invented on the fly and take the facts from what it
archived, and prints the peak memory of both.

usage: memory.py WORK HENG PACK [ADDRESSES]
"""

import asyncio
import multiprocessing
import pathlib
import shutil
import sys

import bench_site as site

FAN = 10
MENU = 60


def path(number):
    """Where page `number` lies; about as long as addresses of articles are."""
    return f"/zwgk/c{number % 48}/2022{number % 12 + 1:02}/t2022{number % 12 + 1:02}01_{number}.html"


class Server(asyncio.Protocol):
    """Answers every page with the menu, which is on all of them, and the pages below it."""

    count = 0
    menu = ""

    def connection_made(self, transport):
        self.transport = transport
        self.rest = b""

    def data_received(self, data):
        self.rest += data
        while b"\r\n\r\n" in self.rest:
            head, self.rest = self.rest.split(b"\r\n\r\n", 1)
            target = head.split(b" ", 2)[1].decode()
            self.transport.write(self.answer(target))

    def answer(self, target):
        if target == "/robots.txt":
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        number = int(target.rsplit("_", 1)[1][:-5]) if "_" in target else 0
        below = range(number * FAN + 1, min(number * FAN + FAN + 1, self.count))
        links = "".join(f'<li><a href="{path(n)}">第{n}条</a></li>' for n in below)
        page = (f"<!DOCTYPE html><meta charset=utf-8><title>第{number}条</title>{self.menu}"
                f"<ul>{links}</ul>").encode()
        return (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n"
                % len(page) + page)


def serve(count, ready):
    Server.count = count
    Server.menu = "".join(f'<a href="{path(n)}">栏目{n}</a>' for n in range(1, MENU + 1))

    async def run():
        server = await asyncio.get_running_loop().create_server(Server, "127.0.0.1", 0)
        ready.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


def main():
    work, heng, pack = (pathlib.Path(a).absolute() for a in sys.argv[1:4])
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 200_000
    ready = multiprocessing.Queue()
    server = multiprocessing.Process(target=serve, args=(count, ready), daemon=True)
    server.start()
    folder = work / "memory"
    shutil.rmtree(folder, ignore_errors=True)
    site.write_round(folder / "round", f"http://127.0.0.1:{ready.get()}/", pack, pages=1_000_000)
    run = site.Run(
        [str(heng), "crawl", str(folder / "round"), "--output", str(folder / "captures")], folder,
        folder / "crawl.log")
    server.terminate()
    print(run.output.strip().splitlines()[-2:])
    show("crawl", run, count)
    run = site.Run(
        [str(heng), "facts", str(folder / "round"), "--captures", str(folder / "captures")], folder,
        folder / "facts.jsonl")
    show("facts", run, count)


def show(what, run, count):
    if run.code != 0:
        sys.exit(run.code)
    print(f"{what} of {count} addresses: peak {run.megabytes:.0f} MB, {run.wall:.0f} s, "
          f"{run.cpu:.0f} CPU s, {count / run.wall:.0f} addresses/s "
          f"(bar 100 MB: {'met' if run.megabytes < 100 else 'MISSED'})")


main()
