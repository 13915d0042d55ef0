"""A name server that lies, in a network of its own.

usage: unshare --mount --net python3 rebinding.py FOLDER COMMAND...

Names under `.example` lead to a site on an address that counts as public here, or to this machine
and its neighbours, alone or behind a public address, at once or from the second question on. Runs
COMMAND and ends as it does. FOLDER/public has a line for every request that reached the site,
FOLDER/private one for every connection that reached what must not be reached.
"""

import http.server
import pathlib
import socket
import struct
import subprocess
import sys
import threading

FOLDER = pathlib.Path(sys.argv[1])
PUBLIC, DEAD = "11.0.0.1", "11.0.0.2"
# What each name leads to, by question; the last answer stays.
ANSWERS = {
    "zwgk": [[PUBLIC]],
    "self": [["127.0.0.1"]],
    "behind": [[DEAD, "127.0.0.1"]],
    "before": [["127.0.0.1", DEAD]],
    "later": [[DEAD], ["127.0.0.1"]],
    "any": [["0.0.0.0"]],
    "cloud": [["169.254.169.254"]],
    "office": [["10.0.0.1"]],
    "six": [["::1"]],
    "mapped": [["::ffff:127.0.0.1"]],
    "unique": [["fd00::1"]],
}
PRIVATE = ["127.0.0.1", "169.254.169.254", "10.0.0.1", "::1", "fd00::1"]


def answer(question, asked):
    end = question.index(b"\0", 12) + 5
    labels, place = [], 12
    while question[place]:
        labels.append(question[place + 1:place + 1 + question[place]].decode().lower())
        place += question[place] + 1
    kind = struct.unpack("!H", question[end - 4:end - 2])[0]
    turns = ANSWERS.get(labels[0].split("-")[0], [[]])
    number = asked.get((labels[0], kind), 0)
    asked[labels[0], kind] = number + 1
    records = []
    for address in turns[min(number, len(turns) - 1)]:
        family, type_ = (socket.AF_INET6, 28) if ":" in address else (socket.AF_INET, 1)
        if type_ == kind:
            data = socket.inet_pton(family, address)
            records.append(b"\xc0\x0c" + struct.pack("!HHIH", type_, 1, 0, len(data)) + data)
    head = question[:2] + struct.pack("!HHHHH", 0x8180, 1, len(records), 0, 0)
    return head + question[12:end] + b"".join(records)


def serve_names(server):
    asked = {}
    while True:
        question, sender = server.recvfrom(4096)
        server.sendto(answer(question, asked), sender)


class Site(http.server.BaseHTTPRequestHandler):
    """A page with links to every name, and a redirect to each."""

    def do_GET(self):
        with open(FOLDER / "public", "a") as log:
            print(self.command, self.path, file=log)
        name = self.path.removeprefix("/to/")
        if name in ANSWERS:
            self.send_response(302)
            self.send_header("Location", f"http://{name}-redirected.example/")
            self.end_headers()
            return
        links = [f"<a href='/to/{name}'>.</a><a href='http://{name}-outside.example/'>.</a>"
                 for name in ANSWERS]
        page = f"<html><body>{''.join(links)}</body></html>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    do_HEAD = do_GET

    def log_message(self, *_):
        pass


def watch(listener, address):
    while True:
        connection, _ = listener.accept()
        with open(FOLDER / "private", "a") as log:
            print(address, file=log)
        connection.close()


def main():
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    for address in [PUBLIC, DEAD, *PRIVATE]:
        subprocess.run(
            ["ip", "address", "add", address + ("/128" if ":" in address else "/32"), "dev", "lo"],
            stderr=subprocess.DEVNULL)
    (FOLDER / "resolv.conf").write_text("nameserver 127.0.0.1\noptions timeout:2 attempts:1\n")
    subprocess.run(["mount", "--bind", FOLDER / "resolv.conf", "/etc/resolv.conf"], check=True)
    names = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    names.bind(("127.0.0.1", 53))
    threading.Thread(target=serve_names, args=(names,), daemon=True).start()
    site = http.server.ThreadingHTTPServer((PUBLIC, 80), Site)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    for address in PRIVATE:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        for port in (80, 443):
            listener = socket.create_server((address, port), family=family)
            threading.Thread(target=watch, args=(listener, address), daemon=True).start()
    sys.exit(subprocess.run(sys.argv[2:]).returncode)


main()
