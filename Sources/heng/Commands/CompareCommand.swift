import ArgumentParser
import Foundation
import Indicators
import Model
import Reports

/// `heng compare`: two records score by score, or what changed between rounds or units and why.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: say(
            "逐项比较两份结果记录，有差异时以 2 退出；或对比两轮、两个单位、两套指标体系：变了什么、为什么、影响多少分",
            "compare two result records score by score, exit with 2 when they differ; or two rounds, two units, or two packs: what changed, why, and what it moved"
        ),
        discussion: say(
            """
            两份记录的指标体系只有文字不同的，照常比较；评分项、分值、规则、权重或口径不同的，分数不可直接比较，不予比较。
            要比较两轮，用 --rounds --mapping 文件 写明评分项的对应关系：
            criteria: [{old: 原编号, new: 新编号, share: 50%}, …]，share 缺省为全部。
            给出两个指标体系文件夹，就对比两套体系；加 --round 上一轮文件夹，推算对得分的影响。
            退出码：0 一致（或已列出变化）；2 有差异；1 不能比较。
            """,
            """
            Packs that differ in wording alone are compared; other criteria, points, rules, weights or \
            policies make scores mean something else, and are refused. For two rounds, --rounds \
            --mapping FILE says which criteria go on: criteria: [{old: CODE, new: CODE, share: 50%}, …]; \
            without share all of it does. Two packs' folders are compared as packs; --round FOLDER \
            scores an earlier round with both. Exit codes: 0 the same (or changes listed); 2 they differ; \
            1 they cannot be compared.
            """))

    @Argument(
        help: help(
            "结果记录（round.xml），或指标体系文件夹", "a result record (round.xml), or a pack's folder"))
    var first: String

    @Argument(
        help: help(
            "另一份结果记录，或新的指标体系文件夹；对比同一轮的两个单位时不写",
            "another result record, or the later pack's folder; none for two units"))
    var second: String?

    @Flag(
        help: help(
            "与上一轮比较：各单位总分、名次、等次的变化", "two rounds: how totals, places and grades changed"))
    var rounds = false

    @Option(
        help: help(
            "对应表（.yaml）：两轮指标体系不同时，哪些评分项相对应；与 --rounds 同用",
            "with --rounds: a mapping file (.yaml) of criteria between different packs"))
    var mapping: String?

    @Option(
        help: help(
            "对比同一轮的两个单位：标识或名称，写两次", "two units of the round: id or name, given twice"))
    var unit: [String] = []

    @Option(
        help: help(
            "对比两套体系时：上一轮的文件夹，用来推算影响",
            "with two packs: the folder of an earlier round, to see the effect on it"))
    var round: String?

    @Option(
        help: help(
            "原来体系的裁剪文件，可写多次", "a tailoring file of the earlier pack; repeat it, they apply in order"
        ))
    var oldTailoring: [String] = []

    @OptionGroup var tailoring: TailoringOptions

    @Option(
        name: .shortAndLong,
        help: help("把对比写成报告，放入此文件夹", "write the comparison as reports into this folder"))
    var output: String?

    @Option(
        help: help(
            "对比报告的格式：html、xlsx；缺省为两种", "formats of the comparison: html, xlsx; both by default"),
        transform: TypedText.formats)
    var format: [[ReportFormat]] = []

    @Flag(help: help("允许覆盖输出文件夹中的文件", "allow files in the output folder to be overwritten"))
    var force = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard mapping == nil || rounds && output == nil else {
            throw ValidationError(
                say(
                    "--mapping 与 --rounds 同用，不与 --output 同用",
                    "--mapping goes with --rounds, and not with --output"))
        }
        let others = Set(format.flatMap(\.self)).subtracting(ComparisonReport.formats)
        guard others.isEmpty else {
            throw ValidationError(
                say("对比报告的格式应为：html, xlsx", "the formats of a comparison are: html, xlsx"))
        }
        guard unit.isEmpty ? second != nil : unit.count == 2 && second == nil else {
            throw ValidationError(
                say(
                    "给出两份记录，或一份记录和两个 --unit",
                    "give two records, or one record and --unit twice"))
        }
        guard isPacks || round == nil && oldTailoring.isEmpty && tailoring.files.isEmpty else {
            throw ValidationError(
                say(
                    "--round、--tailoring、--old-tailoring 用于对比两套指标体系",
                    "--round, --tailoring and --old-tailoring go with two packs"))
        }
        guard !isPacks || !rounds else {
            throw ValidationError(
                say("--rounds 用于两份结果记录", "--rounds goes with two result records"))
        }
        guard format.isEmpty || output != nil else {
            throw ValidationError(say("--format 须与 --output 同用", "--format needs --output"))
        }
    }

    func run() throws {
        try common.run { terminal in
            if isPacks { return try packs(terminal) }
            if !unit.isEmpty || output != nil { return try report(terminal) }
            guard let second else { return }
            let one = try ScoreSheet(xml: InputFile.read(first), file: first)
            let other = try ScoreSheet(xml: InputFile.read(second), file: second)
            if let mapping {
                let pairs = try MappingReader.read(InputFile.read(mapping), file: mapping)
                let change = try one.change(until: other, by: pairs)
                terminal.output(change.text(in: terminal.language))
                return
            }
            if rounds {
                terminal.output(try one.change(until: other).text(in: terminal.language))
                return
            }
            let comparison = try one.compared(with: other)
            terminal.output(comparison.text(in: terminal.language))
            if !comparison.isSame { throw ExitStatus.belowExpectation }
        }
    }

    private func report(_ terminal: Terminal) throws {
        let one = try read(first, terminal)
        let report =
            if let second {
                try ComparisonReport(from: one, to: read(second, terminal))
            } else {
                try ComparisonReport(unit[0], unit[1], of: one)
            }
        if let output {
            try write(report.files(wanted, in: common.reportLanguage), to: output, terminal)
        }
        terminal.output(report.text(in: terminal.language))
    }

    /// The formats that are asked for.
    var wanted: Set<ReportFormat> {
        format.isEmpty ? ComparisonReport.formats : Set(format.flatMap(\.self))
    }

    func write(_ files: [ReportFile], to output: String, _ terminal: Terminal) throws {
        let folder = try OutputFolder(output, force: force)
        for file in files { try folder.write(file.bytes, to: file.path) }
        terminal.tell(
            Wording(
                zh: "对比报告已写入 \(folder.url.path)",
                en: "comparison written to \(folder.url.path)"))
    }

    private func read(_ file: String, _ terminal: Terminal) throws -> ScoredRound {
        let read = try RecordReader.read(InputFile.record(file), file: file)
        terminal.report(read.notices)
        return read.round
    }
}
