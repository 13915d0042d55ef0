import ArgumentParser
import Assessment
import Foundation
import Model

/// `heng notice import`: filled ledgers as claims for the re-check.
struct NoticeImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: say(
            "读取填好的整改台账，生成供复核的填报文件", "read filled ledgers and write submissions for the re-check"),
        discussion: say(
            """
            台账按内嵌信息识别，不是本轮、本单位下发的一律拒收。“已整改”的填报内容替换原填报，其余不变；
            网页上的事实以复核时重新采集为准；事项台账在填报表里改正，用 --form 一并读入。复核：heng check 轮次 单位 --submission 文件。
            退出码：0 全部可用；2 有不能用的行（见提示）；1 不是本轮的台账。
            """,
            """
            Ledgers are known by what they say inside; those of another round or unit are refused. \
            Answers marked as done replace the former ones; ledgers of matters are put right in the \
            form, read by --form; what stands on pages is for the crawl of \
            the re-check to see: heng check ROUND UNIT --submission FILE. Exit codes: 0 all usable; 2 \
            some rows cannot be used; 1 not a ledger of this round.
            """))

    @Argument(help: help("考核轮次文件夹", "the round's folder"))
    var round: String

    @Argument(help: help("填好的整改台账（.xlsx）", "filled ledgers (.xlsx)"))
    var ledgers: [String]

    @Option(
        help: help(
            "随台账报送的填报表，其中改正了事项台账；一次读一份台账时用",
            "the form that came with the ledger, with ledgers of matters put right; for one ledger at a time"
        ))
    var form: String?

    @Option(
        name: .shortAndLong,
        help: help(
            "输出文件夹，缺省为轮次文件夹下的 recheck",
            "output folder; by default recheck in the round's folder"))
    var output: String?

    @Flag(help: help("允许覆盖输出文件夹中的文件", "allow files in the output folder to be overwritten"))
    var force = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard form == nil || ledgers.count == 1 else {
            throw ValidationError(
                say("--form 只用于一份台账", "--form goes with one ledger"))
        }
    }

    func run() throws {
        try common.run { terminal in
            let assessor = Assessor()
            let prepared = try assessor.prepare(roundFolder: round)
            let folder = try OutputFolder(output ?? "\(round)/recheck", force: force)
            var hasErrors = false
            for ledger in ledgers {
                let recheck = try assessor.recheck(
                    ledger: InputFile.read(ledger), file: ledger, form: form, of: prepared)
                terminal.report(recheck.notices)
                hasErrors = hasErrors || recheck.notices.contains { $0.severity == .error }
                if let submission = recheck.submission {
                    try folder.write(submission.bytes, to: submission.name)
                    terminal.output(
                        folder.url.appendingPathComponent(submission.name).relativePath)
                }
                terminal.tell(Self.summary(of: recheck))
            }
            if hasErrors { throw ExitStatus.belowExpectation }
        }
    }

    private static func summary(of recheck: Recheck) -> Wording {
        let (done, disputed) = recheck.counts
        let reasons = recheck.disputes.map { "\($0.number)：\($0.reason)" }.joined(separator: "；")
        return Wording(
            zh: "\(recheck.unit.name)：已整改 \(done) 项，有异议 \(disputed) 项，变更填报 \(recheck.changed) 项"
                + (reasons.isEmpty ? "" : "。异议：\(reasons)"),
            en:
                "\(recheck.unit.name): \(done) done, \(disputed) disputed, \(recheck.changed) answers "
                + "changed" + (reasons.isEmpty ? "" : ". Disputed: \(reasons)"))
    }
}
