import ArgumentParser
import Assessment
import Exact
import Forms
import Foundation
import Model

/// `heng init`: a round from a unit list.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: say(
            "由单位清单（.xlsx）建立一轮考核", "begin a round from a list of its units (.xlsx)"),
        discussion: say(
            """
            先用 --example-units 生成空白的单位清单，填好后用 --units 建立考核文件夹。
            没有写明的时间、名称取清单“考核信息”工作表中的，再取指标体系的考核时段。
            """,
            """
            Write an empty list with --example-units, fill it in, then begin the round with --units. \
            What no option says is taken from the list's sheet 考核信息, then from the pack's period.
            """))

    @Argument(help: help("要建立的考核轮次文件夹", "the folder of the round to begin"))
    var folder: String?

    @Option(help: help("填好的单位清单（.xlsx）", "the filled list of units (.xlsx)"))
    var units: String?

    @Option(
        help: help(
            "指标体系文件夹，或 Indicators 下的名称", "the pack's folder, or its name in Indicators"))
    var pack: String

    @OptionGroup var tailoring: TailoringOptions

    @Option(
        help: help("写一份空白的单位清单到此文件", "write an empty list of units to this file"))
    var exampleUnits: String?

    @Option(help: help("轮次代号，如 shili-2022", "the round's id, such as shili-2022"))
    var id: String?

    @Option(help: help("考核名称", "the round's title"))
    var title: String?

    @Option(help: help("主办单位", "who holds the assessment"))
    var organiser: String?

    @Option(
        help: help(
            "监测时间，如 2022-07-01T09:00:00+08:00",
            "the monitoring time, such as 2022-07-01T09:00:00+08:00"),
        transform: TypedText.time)
    var asOf: DateTime?

    @Option(
        help: help("考核时段，如 2022-02-20..2022-06-30", "the period, such as 2022-02-20..2022-06-30"),
        transform: TypedText.period)
    var period: Period?

    @Option(
        help: help("报送截止时间", "when submissions close"), transform: TypedText.time)
    var deadline: DateTime?

    @Flag(help: help("允许覆盖已有文件", "allow files that are there to be overwritten"))
    var force = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if exampleUnits == nil, folder == nil || units == nil {
            throw ValidationError(
                say(
                    "应给出轮次文件夹和 --units，或只给 --example-units",
                    "give the round's folder and --units, or --example-units alone"))
        }
    }

    func run() throws {
        try common.run { terminal in
            let pack = packFolder
            if let exampleUnits {
                let file = try Assessor().unitListExample(
                    packFolder: pack, tailoring: tailoring.files)
                try OutputFile.write(file.bytes, to: exampleUnits, force: force)
                terminal.output(exampleUnits)
                terminal.tell(
                    Wording(
                        zh: "填好后运行：heng init 轮次文件夹 --units \(exampleUnits) --pack \(self.pack)",
                        en:
                            "fill it in, then: heng init FOLDER --units \(exampleUnits) --pack \(self.pack)"
                    ))
            }
            if let folder, let units { try begin(folder, units: units, pack: pack, terminal) }
        }
    }

    /// The pack by its folder, or by its name among those of the project.
    private var packFolder: String {
        let named = "Indicators/\(pack)"
        let manager = FileManager.default
        return !manager.fileExists(atPath: pack) && !pack.contains("/")
            && manager.fileExists(atPath: named) ? named : pack
    }

    private func begin(
        _ folder: String, units: String, pack: String, _ terminal: Terminal
    ) throws {
        let manager = FileManager.default
        let inside: (String) -> String = { name in
            folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        }
        let roundFile = inside("round.yaml")
        let judgements = inside(JudgementSheet.fileName)
        try OutputFile.requireFree([roundFile, judgements], force: force)
        let isNew = !manager.fileExists(atPath: folder)
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let round: NewRound
        do {
            let root = URL(fileURLWithPath: folder, isDirectory: true).resolvingSymlinksInPath()
            let target = URL(fileURLWithPath: pack, isDirectory: true).resolvingSymlinksInPath()
            let files = tailoring.files.map {
                URL(fileURLWithPath: $0).resolvingSymlinksInPath().path
            }
            round = try Assessor().newRound(
                units: InputFile.read(units), file: units, packFolder: pack,
                packPath: RelativePath.from(root.path, to: target.path),
                tailoring: tailoring.files,
                tailoringPaths: files.map { RelativePath.from(root.path, to: $0) }, folder: folder,
                folderName: root.lastPathComponent,
                wishes: RoundDetails(
                    id: id, title: title, organiser: organiser, from: period?.from,
                    to: period?.to, deadline: deadline, asOf: asOf),
                language: common.reportLanguage)
        } catch {
            // Nothing was written, so nothing is left behind.
            if isNew { try? manager.removeItem(atPath: folder) }
            throw error
        }
        terminal.report(round.notices)
        try OutputFile.write(round.file.bytes, to: roundFile, force: force)
        try OutputFile.write(round.judgements.bytes, to: judgements, force: force)
        try manager.createDirectory(
            atPath: inside("submissions"), withIntermediateDirectories: true)
        terminal.output(roundFile)
        terminal.output(judgements)
        terminal.output(inside("submissions/"))
        tell(round, folder, terminal)
    }

    private func tell(_ round: NewRound, _ folder: String, _ terminal: Terminal) {
        terminal.tell(
            Wording(
                zh: "已建立 \(round.units) 个单位的考核轮次。", en: "a round of \(round.units) units begins."))
        if !round.assumed.isEmpty {
            terminal.tell(
                Wording(
                    zh: "没有写明、取了默认值的，请在 round.yaml 中核对：",
                    en: "nobody said these, so they were assumed; look at them in round.yaml:"))
            for assumed in round.assumed {
                terminal.tell(Wording(zh: "  \(assumed.zh)", en: "  \(assumed.en)"))
            }
        }
        let folder = Self.typed(folder)
        let steps: [(String, Wording)] = [
            (
                "heng template \(folder)",
                Wording(zh: "生成各单位的填报表并下发", en: "write the forms units fill in")
            ),
            (
                "heng intake \(folder)",
                Wording(
                    zh: "把报来的填报表放入 submissions 后检查",
                    en: "check what came in, once it lies in submissions")
            ),
            ("heng crawl \(folder)", Wording(zh: "采集各单位栏目", en: "capture the units' columns")),
            (
                "heng template \(folder) --judgements --force",
                Wording(
                    zh: "更新评审记录表，由评审组填写",
                    en: "bring the judgement sheet up to date for the assessors")
            ),
            (
                "heng run \(folder) --captures \(folder)/captures",
                Wording(zh: "评分并生成报告", en: "score and write the reports")
            ),
        ]
        terminal.tell(Wording(zh: "接下来：", en: "Next:"))
        for (index, step) in steps.enumerated() {
            let lead = "  \(index + 1). \(step.0)"
            terminal.tell(Wording(zh: "\(lead)    # \(step.1.zh)", en: "\(lead)    # \(step.1.en)"))
        }
    }

    /// A path as it is typed into a shell.
    private static func typed(_ path: String) -> String {
        let isPlain = path.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0)
                || "/._-".unicodeScalars.contains($0)
        }
        return isPlain ? path : "'" + path.replacing("'", with: #"'\''"#) + "'"
    }
}
