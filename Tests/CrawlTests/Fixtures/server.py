#!/usr/bin/env python3
"""A loopback server that misbehaves on demand, for the tests of the crawler.

usage: server.py LOG [ROBOTS-STATUS [ROBOTS-BODY]]

Ends when its standard input does. Prints its port, then appends one line per request to LOG: the seconds since
the start, the request line, and the header lines, separated by tabs.
Bytes are written to the socket as they stand here, so that what the crawler
stored can be compared with them.
"""
import gzip
import os
import socket
import socketserver
import sys
import threading
import time

sys.dont_write_bytecode = True
import oddities  # noqa: E402

START = time.monotonic()
LOG = open(sys.argv[1], "a", buffering=1)
LOCK = threading.Lock()
ROBOTS_STATUS = sys.argv[2] if len(sys.argv) > 2 else "404 Not Found"
ROBOTS_BODY = sys.argv[3] if len(sys.argv) > 3 else ""
SEEN = {}
BOMB = gzip.compress(bytes(64 << 20), 9, mtime=0)

LINKS = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>栏目</title></head><body>
<a href="a.html">甲</a> <a href="a.html#part">甲</a> <a href="missing.html">缺</a>
<a href="file:///etc/passwd">本地</a> <a href="javascript:void(0)">脚本</a>
<a href="mailto:x@example.test">信</a> <a href="ftp://127.0.0.1/x">ftp</a>
<a href="/outside/page.html">外</a> <a href="http://192.0.2.1/">别处</a>
<a href="doc.pdf">附件</a> <img src="picture.png" alt="图"> <script src="x.js"></script>
<a href="deep/1.html">深</a></body></html>"""


def page(*links):
    body = "".join(f'<a href="{link}">{link}</a>\n' for link in links)
    return answer(f"<html><body>{body}</body></html>")


def answer(body, status="200 OK", *lines, kind="text/html; charset=utf-8"):
    body = body.encode() if isinstance(body, str) else body
    head = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *lines]
    return ("\r\n".join(head) + "\r\n\r\n").encode() + body


def redirect(location, status="302 Found"):
    return answer("", status, f"Location: {location}")


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        # Whoever begins a TLS handshake here is told in plain words.
        if self.rfile.peek(1)[:1] == b"\x16":
            self.send(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            return
        while True:
            line = self.rfile.readline(65536).decode("latin-1").strip()
            if not line:
                return
            fields = []
            while field := self.rfile.readline(65536).decode("latin-1").strip():
                fields.append(field)
            with LOCK:
                LOG.write("\t".join([f"{time.monotonic() - START:.3f}", line, *fields]) + "\n")
            method, target = line.split(" ")[:2]
            reply = oddities.reply(self, method, target, fields)
            if reply is oddities.UNKNOWN:
                reply = self.reply(target)
            if method == "HEAD" and reply is not None:
                reply = reply[:reply.index(b"\r\n\r\n") + 4]
            if reply is None:
                return
            try:
                self.wfile.write(reply)
            except OSError:
                return

    def send(self, data):
        """Sends piecemeal; the connection ends when the crawler hangs up."""
        try:
            self.wfile.write(data)
            return True
        except OSError:
            return False

    def reply(self, target):
        port = self.server.server_address[1]
        here = f"http://127.0.0.1:{port}"
        path = target.split("?")[0]
        with LOCK:
            SEEN[path] = SEEN.get(path, 0) + 1
        if path == "/robots.txt":
            if ROBOTS_STATUS == "hang":
                time.sleep(5)
                return None
            if ROBOTS_STATUS.startswith("3"):
                return redirect(ROBOTS_BODY, ROBOTS_STATUS)
            return answer(ROBOTS_BODY, ROBOTS_STATUS, kind="text/plain")
        if path == "/rules.txt":
            return answer("User-agent: *\nDisallow: /site/a.html\n", kind="text/plain")
        if path == "/site/":
            return answer(LINKS)
        if path in ("/site/a.html", "/outside/page.html"):
            return answer("<html><body>正文</body></html>")
        if path == "/site/deep/1.html":
            return page("2.html")
        if path == "/site/deep/2.html":
            return page("3.html", "/site/")
        if path == "/site/doc.pdf":
            return answer(b"%PDF-1.4 " + b"x" * 5000, kind="application/pdf")
        if path == "/site/picture.png":
            return answer(b"\x89PNG", kind="image/png")
        if path == "/raw/chunked.html":
            return (b"HTTP/1.1 200 Fine Thanks\r\nX-Odd:  two  blanks \r\ncontent-TYPE: text/html\r\n"
                    b"Transfer-Encoding: chunked\r\n\r\n"
                    b"1c;name=value\r\n<a href=\"after.html\">n</a>ab\r\n0003\r\ncde\r\n0\r\nX-Trailer: end\r\n\r\n")
        if path == "/raw/gzip.html":
            body = gzip.compress(b'<a href="after.html">n</a>', mtime=0)
            return answer(body, "200 OK", "Content-Encoding: gzip")
        if path == "/raw/hints.html":
            return b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + answer("<p>x</p>")
        if path == "/raw/close.html":
            self.send(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>old</p>")
            return None
        if path == "/raw/cookie.html":
            return answer('<a href="after.html">n</a>', "200 OK", "Set-Cookie: id=1; Path=/")
        if path == "/raw/after.html":
            return answer("<p>after</p>")
        if path == "/bad/":
            return page("slow.html", "endless.html", "drip.html", "bomb.html", "garbage.html", "hangup.html",
                        "half.html", "bighead.html", "torn.html", "unknown.html", "good.html")
        if path == "/bad/slow.html":
            time.sleep(4)
            return answer("late")
        if path == "/bad/endless.html":
            if self.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"):
                while self.send(b"<p>more</p>" * 1000):
                    pass
            return None
        if path == "/bad/drip.html":
            if self.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"):
                while self.send(b"."):
                    time.sleep(0.05)
            return None
        if path == "/bad/bomb.html":
            return answer(BOMB, "200 OK", "Content-Encoding: gzip")
        if path == "/bad/garbage.html":
            self.send(b"\x00\x01\x02 this is not HTTP\r\n\r\n")
            return None
        if path == "/bad/hangup.html":
            return None
        if path == "/bad/half.html":
            self.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\nhalf")
            return None
        if path == "/bad/torn.html":
            self.send(b"HTTP/1.1 200 OK\r\nContent-Ty")
            return None
        if path == "/bad/bighead.html":
            self.send(b"HTTP/1.1 200 OK\r\n" + b"X: y" * 20 + b"\r\n")
            for _ in range(10):
                if not self.send(b"X-Long: " + b"z" * 60000 + b"\r\n"):
                    break
            self.send(b"\r\nbody")
            return None
        if path == "/bad/unknown.html":
            return answer(b"\x8b\x02\x80", "200 OK", "Content-Encoding: br")
        if path == "/bad/good.html":
            return answer("<p>good</p>")
        if path == "/turn/":
            return page("in", "out", "file", "nowhere", "loop1", "self", "chain/0", "gbk")
        if path == "/turn/in":
            return redirect("target.html", "301 Moved Permanently")
        if path == "/turn/target.html":
            return page("leaf.html")
        if path == "/turn/leaf.html":
            return answer("<p>leaf</p>")
        if path == "/turn/out":
            return redirect(f"{here}/outside/page.html")
        if path == "/turn/to":
            return redirect(target.split("?", 1)[1])
        if path == "/turn/file":
            return redirect("file:///etc/passwd")
        if path == "/turn/nowhere":
            return redirect("http://")
        if path == "/turn/loop1":
            return redirect("/turn/loop2")
        if path == "/turn/loop2":
            return redirect(f"{here}/turn/loop1")
        if path == "/turn/self":
            return redirect("self")
        if path.startswith("/turn/chain/"):
            return redirect(str(int(path.rsplit("/", 1)[1]) + 1))
        if path == "/turn/gbk":
            return b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /turn/\xb9\xab.html\r\n\r\n"
        if path == "/turn/%B9%AB.html":
            return answer("<p>公</p>")
        if path == "/map/index.xml":
            return answer(
                '<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
                f"<sitemap><loc> {here}/map/a.xml.gz </loc></sitemap>"
                f"<sitemap><loc>{here}/map/index.xml</loc></sitemap>"
                "<sitemap><loc>http://192.0.2.1/map.xml</loc></sitemap>"
                f"<sitemap><loc>{here}/map/b.txt</loc></sitemap></sitemapindex>", kind="application/xml")
        if path == "/map/a.xml.gz":
            return answer(gzip.compress((
                '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
                f"<url><loc>{here}/flat/orphan.html</loc></url><url><loc>{here}/elsewhere/x.html</loc></url>"
                "<url><loc>file:///etc/passwd</loc></url>"
                f"<url><loc>{here}/flat/list.pdf</loc>").encode(), mtime=0), kind="application/gzip")
        if path == "/map/b.txt":
            return answer(f"{here}/flat/plain.html\nno address\n{here}/flat/\n", kind="text/plain")
        if path == "/flat/":
            return page("linked.html")
        if path in ("/flat/linked.html", "/flat/orphan.html", "/flat/plain.html"):
            return page("deeper.html")
        if path.startswith("/tree/"):
            # No name twice on one path, which would look like a trap.
            depth = path.count("/")
            return page(f"a{depth}/", f"b{depth}/", f"c{depth}/")
        if path == "/flaky/":
            return answer("<p>ok</p>") if SEEN[path] > 1 else answer("busy", "503 Service Unavailable")
        if path == "/down/":
            return answer("busy", "503 Service Unavailable")
        return answer("not here", "404 Not Found")


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request, client_address):
        pass


def end_with_caller():
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_caller, daemon=True).start()
with Server(("127.0.0.1", 0), Handler) as server:
    print(server.server_address[1], flush=True)
    server.serve_forever()
