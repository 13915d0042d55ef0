"""What real sites do beside answering: gates, session ids, calendars without end,
ranges and validators, and the faults of networks."""
import gzip
import hashlib
import socket
import struct
import threading
import time

UNKNOWN = object()
LOCK = threading.Lock()
COUNTS = {}
FILE = bytes(range(256)) * 800
NOISE = b"".join(hashlib.sha256(bytes([place & 255, place >> 8])).digest() for place in range(300))


def count(name):
    with LOCK:
        COUNTS[name] = COUNTS.get(name, 0) + 1
        return COUNTS[name]


def answer(body, status="200 OK", *lines, kind="text/html; charset=utf-8"):
    body = body.encode() if isinstance(body, str) else body
    head = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", *lines]
    return ("\r\n".join(head) + "\r\n\r\n").encode() + body


def page(*links, text=""):
    return answer("<html><body>" + text + "".join(f'<a href="{link}">{link}</a>\n' for link in links) + "</body></html>")


def redirect(location, *lines):
    return answer("", "302 Found", f"Location: {location}", *lines)


def field(fields, name):
    for line in fields:
        key, _, value = line.partition(":")
        if key.strip().lower() == name:
            return value.strip()
    return None


def reply(handler, method, target, fields):
    path, _, query = target.partition("?")
    kind = path.split("/")[1] if path.count("/") > 1 else ""
    answerer = KINDS.get(kind)
    return answerer(handler, method, path, query, fields) if answerer else UNKNOWN


def gate(handler, method, path, query, fields):
    cookie = field(fields, "cookie") or ""
    if path == "/gate/never":
        return redirect(path, f"Set-Cookie: turn={count('turn')}")
    if path == "/gate/other":
        # A cookie that no gate hands out.
        return answer("<p>other</p>", "200 OK", "Set-Cookie: visit=1")
    if "pass=7" not in cookie:
        if path == "/gate/refusing.html":
            return answer("", "412 Precondition Failed", "Set-Cookie: pass=7; Path=/gate/")
        if path == "/gate/blank.html":
            return answer(f'<meta http-equiv="refresh" content="0; url={path}">', "200 OK",
                          "Set-Cookie: pass=7; Path=/gate/")
        return redirect(target_of(path, query), "Set-Cookie: pass=7; Path=/gate/; HttpOnly")
    if path == "/gate/":
        port = handler.server.server_address[1]
        return page("inner.html", "other", "never", f"http://localhost:{port}/gate/")
    return answer("<p>inner</p>")


def target_of(path, query):
    return f"{path}?{query}" if query else path


def session(handler, method, path, query, fields):
    number = count("session")
    if path == "/session/":
        return page(f"list.html;jsessionid=A{number}", f"show?id=1&PHPSESSID={number}", f"show?id=2&phpsessid={number}")
    if path.startswith("/session/list.html"):
        return page(f"list.html;jsessionid=B{number}", f"/session/?JSESSIONID={number}", f"show?PHPSESSID={number}&id=1",
                    "bounce")
    if path == "/session/bounce":
        return redirect(f"/session/bounce;jsessionid=C{number}")
    return page(f"list.html;jsessionid=D{number}")


def calendar(handler, method, path, query, fields):
    values = dict(pair.split("=") for pair in query.split("&") if "=" in pair)
    year, month = int(values.get("year", 2022)), int(values.get("month", 7))
    after = (year, month + 1) if month < 12 else (year + 1, 1)
    before = (year, month - 1) if month > 1 else (year - 1, 12)
    return page(*[f"/calendar/?year={y}&month={m}" for y, m in (before, after)], "/calendar/article.html",
                f"/calendar/?year={year + 500}&month=1")


def grow(handler, method, path, query, fields):
    number = query.count("=")
    return page(f"/grow/?{query}&k{number}=1" if query else "/grow/?k0=1", "/grow/leaf.html")


def loop(handler, method, path, query, fields):
    return page("a/b/", "leaf.html")


def twins(handler, method, path, query, fields):
    folder = path.rsplit("/", 1)[0] + "/"
    name = folder.split("/")[-2]
    if name == "twins":
        return page("a/", "a/index.html", "b/", "b/index.html", "c/", "d/", "d/index.htm")
    links = ["index.html"] if name == "c" else []
    return page(*links, text=name)


def outer(handler, method, path, query, fields):
    port = handler.server.server_address[1]
    here, there = f"http://127.0.0.1:{port}", f"http://localhost:{port}"
    if path == "/outer/":
        return page("inner.html", f"{there}/far/fine.html", f"{there}/far/gone.html", f"{there}/far/refused.html",
                    f"{there}/far/no-head.html", f"{there}/far/turn.html", f"{there}/far/fine.html#part",
                    f"{here}/outside/page.html", "http://10.1.2.3/far/private.html", "ftp://example.test/x",
                    f"{there}/far/closed/x.html")
    return page(f"{there}/far/fine.html", f"{there}/far/late.html")


def far(handler, method, path, query, fields):
    if path == "/far/gone.html":
        return answer("", "404 Not Found")
    if path == "/far/refused.html":
        return answer("", "403 Forbidden")
    if path == "/far/no-head.html":
        return answer("", "405 Method Not Allowed")
    if path == "/far/turn.html":
        return redirect("/far/target.html")
    return page("/far/never-followed.html")


def kept(handler, method, path, query, fields):
    if path == "/kept/":
        return tagged(fields, '"list-1"', page("tagged.html", "dated.html", "same.html", "new.html", "file.docx", "gone.html"))
    if path == "/kept/tagged.html":
        return tagged(fields, 'W/"t-1"', page("deeper.html"))
    if path == "/kept/dated.html":
        stamp = "Fri, 01 Jul 2022 01:00:00 GMT"
        if field(fields, "if-modified-since") == stamp:
            return b"HTTP/1.1 304 Not Modified\r\n\r\n"
        return answer("<p>dated</p>", "200 OK", f"Last-Modified: {stamp}")
    if path == "/kept/new.html":
        return answer(f"<p>{count('new')}</p>", "200 OK", f'ETag: "n-{count("tag")}"')
    if path == "/kept/file.docx":
        return tagged(fields, '"file"', answer(FILE, kind="application/octet-stream"))
    if path == "/kept/gone.html" and count("gone") > 1:
        return answer("", "404 Not Found")
    return answer(f"<p>{path}</p>")


def tagged(fields, tag, whole):
    if field(fields, "if-none-match") == tag:
        return f"HTTP/1.1 304 Not Modified\r\nETag: {tag}\r\n\r\n".encode()
    return whole.replace(b"\r\n\r\n", f"\r\nETag: {tag}\r\n\r\n".encode(), 1)


def files(handler, method, path, query, fields):
    if path == "/files/":
        return page("ranged.docx", "small.docx", "unranged.xlsx", "empty.pdf", "long.pdf", "page.html")
    if path == "/files/page.html":
        return answer("<p>page</p>")
    if path == "/files/empty.pdf":
        if field(fields, "range"):
            return answer("", "416 Range Not Satisfiable", "Content-Range: bytes */0")
        return answer(b"", kind="application/pdf")
    if path == "/files/long.pdf":
        handler.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 50000000\r\n\r\n")
        while method != "HEAD" and handler.send(bytes(65536)):
            pass
        return None
    body = FILE if path != "/files/small.docx" else FILE[:500]
    span = field(fields, "range")
    if span and path != "/files/unranged.xlsx":
        end = min(int(span.split("-")[1]) + 1, len(body))
        return answer(body[:end], "206 Partial Content", f"Content-Range: bytes 0-{end - 1}/{len(body)}",
                      kind="application/octet-stream")
    return answer(body, kind="application/octet-stream")


def many(handler, method, path, query, fields):
    time.sleep(0.002)
    if path == "/many/":
        return page(*[f"{place}/" for place in range(10)])
    if path.endswith("/"):
        return page(*[f"{place}.html" for place in range(5)], "file.docx", "/many/")
    return answer(f"<p>{path}</p>" + "".join(f"<p>{place * 7919}</p>" for place in range(60)))


def fault(handler, method, path, query, fields):
    start = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
    name = path.rsplit("/", 1)[1]
    if name == "":
        return page("reset.html", "cutgzip.html", "short.html", "chunks.html", "badchunk.html", "hugehead.html",
                    "manyheads.html", "slowhead.html", "negative.html", "nul.html", "hints.html", "after.html")
    if name == "reset.html":
        handler.send(start + b"Content-Length: 90000\r\n\r\n" + b"x" * 1000)
        time.sleep(0.1)
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        handler.rfile.close()
        handler.wfile.close()
        handler.connection.close()
        return None
    if name == "cutgzip.html":
        return answer(gzip.compress(b'<a href="found.html">f</a>' + NOISE)[:-600], "200 OK",
                      "Content-Encoding: gzip")
    if name == "short.html":
        handler.send(start + b"Content-Length: 5\r\n\r\n<p>longer than announced</p>")
        return None
    if name == "chunks.html":
        if handler.send(start + b"Transfer-Encoding: chunked\r\n\r\n"):
            while handler.send(b"400\r\n" + b"y" * 1024 + b"\r\n"):
                pass
        return None
    if name == "badchunk.html":
        handler.send(start + b"Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\nrest\r\n0\r\n\r\n")
        return None
    if name == "hugehead.html":
        handler.send(start)
        for _ in range(160):
            if not handler.send(b"X-Long: " + b"z" * 65000 + b"\r\n"):
                return None
        handler.send(b"\r\nbody")
        return None
    if name == "manyheads.html":
        handler.send(start)
        for _ in range(1000):
            if not handler.send(b"X: y\r\n" * 1000):
                return None
        handler.send(b"\r\nbody")
        return None
    if name == "slowhead.html":
        for byte in start * 100:
            if not handler.send(bytes([byte])):
                return None
            time.sleep(0.05)
        return None
    if name == "negative.html":
        handler.send(start + b"Content-Length: -5\r\n\r\n<p>negative</p>")
        return None
    if name == "nul.html":
        handler.send(start + b"X-Nul: a\0b\r\n\r\n<p>nul</p>")
        return None
    if name == "hints.html":
        while handler.send(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"):
            pass
        return None
    return answer(f"<p>{name}</p>")


KINDS = {
    "gate": gate, "session": session, "calendar": calendar, "grow": grow, "loop": loop, "twins": twins,
    "outer": outer, "far": far, "kept": kept, "files": files, "fault": fault, "many": many,
}
