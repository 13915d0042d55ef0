"""Serves a generated site on loopback from a thread: the answers of site.json, 404 for everything else."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

MISSING = "<html><head><title>404</title></head><body><p>您访问的页面不存在</p></body></html>".encode()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self):
        self.answer(True)

    def do_HEAD(self):
        self.answer(False)

    def answer(self, with_body):
        entry = self.server.answers.get(unquote(self.path, errors="replace"))
        body, kind, status = MISSING, "text/html", 404
        if entry:
            body, kind, status = (self.server.folder / "files" / entry["file"]).read_bytes(), entry["type"], entry["status"]
            time.sleep(entry["delay"])
        self.send_response_only(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def log_message(self, *args):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 256

    def handle_error(self, request, client_address):
        """A client that hangs up is none of our business."""


def serve(folder):
    """A running server of the site in `folder`; call shutdown() on it."""
    site = json.loads((folder / "site.json").read_text(encoding="utf-8"))
    server = Server(("127.0.0.1", site["port"]), Handler)
    server.folder, server.answers = folder, site["answers"]
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
    return server
