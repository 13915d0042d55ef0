"""The generated site behind nginx, and the round that Heng crawls it with."""

import os
import pathlib
import re
import signal
import subprocess
import sys
import time

PORT = 8081
HOME = f"http://127.0.0.1:{PORT}/"

# The first eight columns of the site's sections stand for those the pack wants.
COLUMNS = {
    "两化专栏": "zwgk/c0/", "标准目录": "zwgk/c1/", "工作动态": "xwzx/c0/", "政策文件": "zwgk/c2/",
    "政策解读": "zwgk/c3/", "办事指南": "bsfw/c0/", "公开指南": "zwgk/c4/", "依申请公开": "zwgk/c5/",
    "意见征集": "hdjl/c0/", "村务公开": "zwgk/c6/",
}


def write_round(folder, site, pack, pages=100_000):
    """A round of one unit, the whole site, judged by the pack with every extractor it names."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "submissions").mkdir(exist_ok=True)
    columns = "\n".join(f"      {name}: {path}" for name, path in COLUMNS.items())
    (folder / "round.yaml").write_text(f"""round: bench
title: 示例市政务公开考核（测速）
organiser: 示例市政务公开办公室
pack: {os.path.relpath(pack, folder)}
as-of: 2022-06-30T09:00:00+08:00
period: {{from: 2022-02-20, to: 2022-06-30}}
submission-deadline: 2022-06-30T08:00:00+08:00
submissions: submissions
captures: captures
crawl:
  site: {site}
  allow-private: [127.0.0.1]
  rate: 100000
  concurrency: 16
  timeout: 60s
  retries: 0
  max-pages: {pages}
  max-depth: 100
  max-body: 8MB
units:
  - id: shi
    name: 示例市
    group: 市
    home: /
    columns:
{columns}
""")


class Nginx:
    """Serves the site on loopback until the end of the `with`."""

    def __init__(self, folder):
        self.folder = folder
        self.log = folder / "access.log"
        self.pid = folder / "nginx.pid"

    def __enter__(self):
        # A server that an interrupted run left behind holds the port.
        self.stop()
        subprocess.run(
            [program("nginx"), "-p", str(self.folder), "-c", "nginx.conf"], check=True,
            stderr=subprocess.DEVNULL)
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        try:
            os.kill(int(self.pid.read_text()), signal.SIGTERM)
        except (OSError, ValueError):
            return
        for _ in range(50):
            if not self.pid.exists():
                return
            time.sleep(0.1)

    def forget(self):
        """Empties the log of requests."""
        time.sleep(1.2)
        os.truncate(self.log, 0)

    def requests(self):
        """How many requests were answered since."""
        time.sleep(1.2)
        return sum(1 for _ in open(self.log, "rb"))


class Run:
    """What running a command took."""

    def __init__(self, command, folder, log):
        start = time.perf_counter()
        with open(log, "wb") as output:
            process = subprocess.Popen(
                command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.code = process.returncode
        self.wall = time.perf_counter() - start
        self.cpu = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024
        self.output = pathlib.Path(log).read_text(errors="replace")


class Runs:
    """What running commands one after the other took, up to the first that failed."""

    def __init__(self, commands, folder, log):
        runs = []
        for command in commands:
            runs.append(Run(command, folder, log))
            if runs[-1].code != 0:
                break
        self.code = runs[-1].code
        self.output = runs[-1].output
        self.wall = sum(run.wall for run in runs)
        self.cpu = sum(run.cpu for run in runs)
        self.megabytes = max(run.megabytes for run in runs)


def program(name):
    for folder in os.environ["PATH"].split(":") + ["/usr/sbin"]:
        if os.access(os.path.join(folder, name), os.X_OK):
            return os.path.join(folder, name)
    sys.exit(f"{name} is not installed")


def version(command):
    text = subprocess.run(command, capture_output=True, text=True)
    found = re.search(r"[0-9]+(\.[0-9]+)+", text.stdout + text.stderr)
    return found.group(0) if found else "?"
