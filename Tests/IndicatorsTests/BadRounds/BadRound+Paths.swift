/// Rounds that name files where none may lie.
extension BadRound {
    static let paths: [BadRound] = [
        BadRound(
            "the pack is named by a relative path",
            [("pack: ../sample-2022", "pack: /etc")],
            en: """
                round.yaml:4:7: error: the value of “pack” cannot be used; found “/etc”; wanted a path relative to this folder, written with “/”, such as ../../Indicators/shexi-2022. To mend it: write it as a relative path
                """,
            zh: """
                round.yaml:4:7: 错误：“pack”的值不能用；现为“/etc”；应为相对于本文件夹、用“/”分隔的路径，如 ../../Indicators/shexi-2022。改法：改写成相对路径
                """),
        BadRound(
            "the pack's folder exists",
            [("pack: ../sample-2022", "pack: ../sample-2021")],
            en: """
                round.yaml:4:7: error: there is no such folder with a pack; found “../sample-2021”; wanted a path relative to this folder, written with “/”, such as ../../Indicators/shexi-2022
                """,
            zh: """
                round.yaml:4:7: 错误：没有这个指标体系文件夹；现为“../sample-2021”；应为相对于本文件夹、用“/”分隔的路径，如 ../../Indicators/shexi-2022
                """),
        BadRound(
            "submissions lie inside the round",
            [("submissions: submissions", "submissions: ../elsewhere")],
            en: """
                round.yaml:8:14: error: the value of “submissions” cannot be used; found “../elsewhere”; wanted a relative path inside this folder. To mend it: move it into this folder, or name it on the command line
                """,
            zh: """
                round.yaml:8:14: 错误：“submissions”的值不能用；现为“../elsewhere”；应为本文件夹内的相对路径。改法：把文件移到本文件夹内，或在命令行指定
                """),
        BadRound(
            "judgements lie inside the round",
            [("judgements: judgements.yaml", "judgements: /etc/passwd")],
            en: """
                round.yaml:9:13: error: the value of “judgements” cannot be used; found “/etc/passwd”; wanted a relative path inside this folder. To mend it: move it into this folder, or name it on the command line
                """,
            zh: """
                round.yaml:9:13: 错误：“judgements”的值不能用；现为“/etc/passwd”；应为本文件夹内的相对路径。改法：把文件移到本文件夹内，或在命令行指定
                """),
        BadRound(
            "captures lie inside the round",
            [("captures: captures", "captures: captures/../../..")],
            en: """
                round.yaml:10:11: error: the value of “captures” cannot be used; found “captures/../../..”; wanted a relative path inside this folder. To mend it: move it into this folder, or name it on the command line
                """,
            zh: """
                round.yaml:10:11: 错误：“captures”的值不能用；现为“captures/../../..”；应为本文件夹内的相对路径。改法：把文件移到本文件夹内，或在命令行指定
                """),
        BadRound(
            "captures have a folder of their own",
            [("captures: captures", "captures: .")],
            en: """
                round.yaml:10:11: error: the value of “captures” cannot be used; found “.”; wanted a subfolder for captures alone (a new crawl replaces it as a whole). To mend it: write “captures: captures”
                """,
            zh: """
                round.yaml:10:11: 错误：“captures”的值不能用；现为“.”；应为只存放采集结果的子文件夹（重新采集会整个替换它）。改法：写成“captures: captures”
                """),
        BadRound(
            "captures do not hold the submissions",
            [
                ("captures: captures", "captures: data"),
                ("submissions: submissions", "submissions: data/in"),
            ],
            en: """
                round.yaml:10:11: error: the value of “captures” cannot be used; found “data”; wanted a subfolder for captures alone (a new crawl replaces it as a whole). To mend it: write “captures: captures”
                """,
            zh: """
                round.yaml:10:11: 错误：“captures”的值不能用；现为“data”；应为只存放采集结果的子文件夹（重新采集会整个替换它）。改法：写成“captures: captures”
                """),
        BadRound(
            "a path is written with slashes",
            [("captures: captures", "captures: data\\captures")],
            en: """
                round.yaml:10:11: error: the value of “captures” cannot be used; found “data\\captures”; wanted a relative path inside this folder. To mend it: move it into this folder, or name it on the command line
                """,
            zh: """
                round.yaml:10:11: 错误：“captures”的值不能用；现为“data\\captures”；应为本文件夹内的相对路径。改法：把文件移到本文件夹内，或在命令行指定
                """),
    ]
}
