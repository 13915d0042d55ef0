#!/usr/bin/env python3
"""Writes the man pages heng.1, in English and Chinese, from what the command says about itself.

    generate.py HENG FOLDER     write FOLDER/man1/heng.1 and FOLDER/zh_CN/man1/heng.1

The text has one source, the command's own help, so that help and manual cannot drift apart.
Standard library only; no clock: the page carries the version, not a date.
"""

import json
import os
import pathlib
import subprocess
import sys

WORDS = {
    "en": {
        "name": "NAME", "synopsis": "SYNOPSIS", "description": "DESCRIPTION",
        "commands": "COMMANDS", "exit": "EXIT STATUS", "environment": "ENVIRONMENT",
        "examples": "EXAMPLES", "see": "SEE ALSO", "section": "User Commands",
        "command": "COMMAND",
        "common": "Every command takes these options:",
        "intro": "Heng loads an indicator pack, takes the submissions of units and a crawl of "
                 "their web columns, evaluates rules and writes scored reports in which every "
                 "point can be traced to a clause, a rule, a fact and an archived page. The same "
                 "inputs always give the same bytes.",
        "language": "The language of messages: Chinese or English, where --lang does not say. "
                    "Chinese when they name neither.",
        "colour": "When not empty, no colours are used.",
        "manual": "The manual for officials is Docs/使用手册.md, the design Docs/architecture.md.",
        "samples": [
            ("score the sample round from its committed captures; no network is used",
             "heng run Samples/shili-2022 --captures Samples/shili-2022/captures --output /tmp/reports"),
            ("say why a unit got these points", "heng explain Samples/shili-2022 shiqiao 2.4.2"),
            ("find every mistake of a pack at once", "heng pack check Indicators/shexi-2022"),
            ("make a pack of a table of indicators", "heng pack import TABLE.xlsx -o shili-2024"),
        ],
    },
    "zh": {
        "name": "名称", "synopsis": "用法", "description": "说明",
        "commands": "子命令", "exit": "退出码", "environment": "环境变量",
        "examples": "示例", "see": "另见", "section": "用户命令",
        "command": "子命令",
        "common": "每个子命令都接受以下选项：",
        "intro": "衡读取指标体系，收取各单位填报材料，采集其网页栏目，按规则评分，"
                 "生成可追溯的报告：每一分都能追到条款、规则、事实和存档页面。"
                 "同样的输入总是得到逐字节相同的结果。",
        "language": "未给出 --lang 时，消息使用的语言：中文或英文；均未指明时用中文。",
        "colour": "非空时不使用颜色。",
        "manual": "面向经办人员的手册见 Docs/使用手册.md，设计见 Docs/architecture.md。",
        "samples": [
            ("用已提交的采集重新评分样例轮次，不联网",
             "heng run Samples/shili-2022 --captures Samples/shili-2022/captures --output /tmp/reports"),
            ("说明一个单位为何得这些分", "heng explain Samples/shili-2022 shiqiao 2.4.2"),
            ("一次查出指标体系的全部问题", "heng pack check Indicators/shexi-2022"),
            ("把指标表导入为指标体系", "heng pack import 指标表.xlsx -o shili-2024"),
        ],
    },
}
COMMON = {"lang", "quiet", "version", "help"}
# What the argument parser says in English whatever the language is.
FIXED = {"zh": {"Show the version.": "显示版本。", "Show help information.": "显示帮助。"}}


def roff(text):
    """Text as roff takes it: no escapes, no hyphens turned into dashes, no leading requests."""
    lines = text.replace("\\", "\\e").replace("-", "\\-").split("\n")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in lines)


def ask(heng, language):
    locale = {"en": "en_US.UTF-8", "zh": "zh_CN.UTF-8"}[language]
    environment = {**os.environ, "LANG": locale, "LC_ALL": locale, "LC_MESSAGES": locale}
    answer = subprocess.run(
        [heng, "--experimental-dump-help"], env=environment, check=True, capture_output=True)
    return json.loads(answer.stdout)["command"]


def version(heng):
    return subprocess.run([heng, "--version"], check=True, capture_output=True, text=True).stdout.strip()


def shown(command):
    return [a for a in command.get("arguments", []) if a.get("shouldDisplay", True)]


def spelt(argument):
    """An option as it is typed: its names in bold, its value in italics."""
    value = "\\fI%s\\fR" % roff(argument.get("valueName", ""))
    if argument["kind"] == "positional":
        return value
    names = []
    for name in sorted(argument["names"], key=lambda n: n["kind"] == "long"):
        dashes = "--" if name["kind"] == "long" else "-"
        names.append("\\fB%s\\fR" % roff(dashes + name["name"]))
    text = ", ".join(names)
    return text + " " + value if argument["kind"] == "option" else text


def usage(path, command):
    parts = ["\\fB%s\\fR" % roff(" ".join(path))]
    for argument in shown(command):
        if argument.get("valueName") in COMMON and argument["kind"] != "positional":
            continue
        if argument["kind"] == "positional":
            text = spelt(argument)
        else:
            preferred = argument["preferredName"]
            dashes = "--" if preferred["kind"] == "long" else "-"
            text = "\\fB%s\\fR" % roff(dashes + preferred["name"])
            if argument["kind"] == "option":
                text += " \\fI%s\\fR" % roff(argument["valueName"])
        if argument["isRepeating"]:
            text += "..."
        parts.append("[%s]" % text if argument["isOptional"] else text)
    return " ".join(parts)


def explained(arguments, language):
    for argument in arguments:
        text = argument.get("abstract", "")
        text = FIXED.get(language, {}).get(text, text)
        yield ".TP\n%s\n%s" % (spelt(argument), roff(text))


def leaves(path, command):
    """Every command one can run, with the words that lead to it."""
    below = [c for c in command.get("subcommands", []) if c["commandName"] != "help"]
    if not below:
        yield path, command
    for child in below:
        yield from leaves(path + [child["commandName"]], child)


def page(heng, language):
    root, words = ask(heng, language), WORDS[language]
    commands = [entry for child in root["subcommands"] if child["commandName"] != "help"
                for entry in leaves([root["commandName"], child["commandName"]], child)]
    out = ['.\\" Written by Docs/man/generate.py from the command\'s own help.']
    out.append('.TH HENG 1 "" "heng %s" "%s"' % (version(heng), words["section"]))
    out.append(".SH %s\nheng \\- %s" % (words["name"], roff(root["abstract"])))
    out.append(".SH %s\n.B heng\n\\fI%s\\fR ..." % (words["synopsis"], words["command"]))
    out.append(".SH %s\n%s" % (words["description"], roff(words["intro"])))
    out.append(".SH %s" % words["commands"])
    common = {}
    for path, command in commands:
        out.append(".SS %s\n%s" % (roff(" ".join(path[1:])), roff(command.get("abstract", ""))))
        out.append(".PP\n%s" % usage(path, command))
        if command.get("discussion"):
            out.append(".PP\n%s" % roff(command["discussion"]))
        own = []
        for argument in shown(command):
            if argument.get("valueName") in COMMON and argument["kind"] != "positional":
                common[argument["valueName"]] = argument
            else:
                own.append(argument)
        out.extend(explained(own, language))
    out.append(".PP\n%s" % words["common"])
    out.extend(explained(common.values(), language))
    out.append(".SH %s\n%s" % (words["exit"], roff(root.get("discussion", ""))))
    out.append(".SH %s" % words["environment"])
    out.append(".TP\n\\fBLC_ALL\\fR, \\fBLC_MESSAGES\\fR, \\fBLANG\\fR\n%s" % roff(words["language"]))
    out.append(".TP\n\\fBNO_COLOR\\fR\n%s" % roff(words["colour"]))
    out.append(".SH %s" % words["examples"])
    for text, line in words["samples"]:
        out.append(".PP\n%s\n.PP\n.nf\n.RS\n%s\n.RE\n.fi" % (roff(text), roff(line)))
    out.append(".SH %s\n%s" % (words["see"], roff(words["manual"])))
    return "\n".join(out) + "\n"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    heng, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    for language, section in (("en", "man1"), ("zh", "zh_CN/man1")):
        path = folder / section / "heng.1"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(heng, language), encoding="utf-8")


if __name__ == "__main__":
    main()
