#!/usr/bin/env python3
"""Serve the generated site on loopback as the county's portal would: no charset header, a 404 page, and slow columns.

    serve.py SITE [--port 8822] [--ready-file FILE] [--pid-file FILE]

The slow addresses and their delays are in SITE/faults.json. Prints "ready PORT" when it listens; --port 0 takes a free port.
"""

import argparse
import json
import os
import posixpath
import signal
import sys
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

FAULTS = "faults.json"
TYPES = {".html": "text/html", ".htm": "text/html", ".shtml": "text/html", ".txt": "text/plain", ".xml": "application/xml",
         ".svg": "image/svg+xml", ".pdf": "application/pdf", ".mp4": "video/mp4"}


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # a slow page must not hold up the end
    request_queue_size = 128

    def __init__(self, address, site):
        super().__init__(address, Handler)
        self.site = site
        self.slow = json.loads((site / FAULTS).read_text(encoding="utf-8"))["slow"]
        self.stopping = threading.Event()

    def handle_error(self, request, client_address):
        """A client that gives up on a slow page is what this server is for."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "shili"
    sys_version = ""
    timeout = 30

    def do_GET(self):
        self.answer(True)

    def do_HEAD(self):
        self.answer(False)

    def answer(self, with_body):
        path = unquote(urlsplit(self.path).path, errors="replace")
        delay = self.server.slow.get(path, 0)
        if delay and self.server.stopping.wait(delay):
            self.close_connection = True
            return
        status, kind, body, location = self.find(path)
        self.send_response_only(status)  # no Server and no Date: the same request is answered with the same bytes
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def find(self, path):
        site = self.server.site
        parts = [p for p in path.split("/") if p]
        target = site.joinpath(*parts)
        allowed = path.startswith("/") and "\0" not in path and not any(p.startswith(".") or "\\" in p for p in parts)
        if allowed and parts != [FAULTS]:
            if target.is_dir() and (target / "index.html").is_file():
                if not path.endswith("/"):
                    return HTTPStatus.MOVED_PERMANENTLY, "text/html", b"", posixpath.join("/", *parts) + "/"
                target = target / "index.html"
            if target.is_file() and not (path.endswith("/") and target.name != "index.html"):
                return HTTPStatus.OK, TYPES.get(target.suffix, "application/octet-stream"), target.read_bytes(), ""
        return HTTPStatus.NOT_FOUND, "text/html", (site / "404.html").read_bytes(), ""

    def log_message(self, format, *args):
        pass


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path, metavar="SITE")
    parser.add_argument("--port", type=int, default=8822)
    parser.add_argument("--ready-file", type=Path, help="write the port here when listening")
    parser.add_argument("--pid-file", type=Path, help="write the process id here; a wrapper around python3 has another one")
    args = parser.parse_args()
    if not (args.site / FAULTS).is_file():
        sys.exit(f"{args.site} holds no generated site; run generate.py {args.site} first")
    try:
        server = Server(("127.0.0.1", args.port), args.site.resolve())
    except OSError as error:
        sys.exit(f"cannot listen on 127.0.0.1:{args.port}: {error.strerror}")

    def stop(signum, frame):
        server.stopping.set()
        threading.Thread(target=server.shutdown, daemon=True).start()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    port = server.server_address[1]
    if args.pid_file:
        args.pid_file.write_text(f"{os.getpid()}\n")
    if args.ready_file:
        args.ready_file.write_text(f"{port}\n")
    print(f"ready {port}", flush=True)
    server.serve_forever(poll_interval=0.1)
    server.server_close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
