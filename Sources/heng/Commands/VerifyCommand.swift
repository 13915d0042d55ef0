import ArgumentParser
import Assessment
import Evidence
import Foundation
import Model
import Reports

/// `heng verify`: whether a published round is what its inputs give.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: say(
            "核验：重算存档摘要与依据总摘要，重新提取、复算并与公布的报告逐项比较；有差异时以 2 退出",
            "verify a round: recompute digests and the basis root, extract and score again, compare with what was published; exit with 2 when anything differs"
        ))

    @Argument(help: help("考核轮次文件夹", "the round's folder"))
    var round: String

    @Option(
        help: help(
            "采集存档：WARC 文件或文件夹；缺省为报告文件夹的 captures，没有则为轮次的 captures",
            "archives: a WARC file or a folder; by default captures in the report folder, else the round's"
        ))
    var captures: String?

    @Option(
        help: help(
            "公布的报告文件夹，缺省为轮次的 reports",
            "the published report folder; by default reports in the round's folder"))
    var reports: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.run { terminal in
            let folder = reports ?? "\(round)/reports"
            let published = PublishedFolder(folder)
            if reports != nil, published == nil {
                throw RejectedInput(
                    Notice(
                        .error, at: Place(file: folder),
                        Wording(zh: "没有这个报告文件夹", en: "there is no such report folder")))
            }
            let assessor = Assessor()
            let prepared = try assessor.prepare(roundFolder: round)
            let archives = captures ?? published?.captures ?? prepared.capturesFolder

            terminal.progress(Wording(zh: "正在核对存档……", en: "checking archives…"))
            var steps = [try assessor.audit(captures: archives)]
            terminal.progress(Wording(zh: "正在提取事实……", en: "extracting facts…"))
            let gathered = try assessor.gather(prepared, captures: archives)
            let scored = assessor.score(prepared, gathered)
            if let published {
                steps += try compare(published, scored, gathered, assessor, terminal)
            } else {
                terminal.report([
                    Notice(
                        .warning, at: Place(file: folder),
                        Wording(
                            zh: "没有已公布的报告，只核对存档",
                            en: "nothing is published there; archives were checked only"),
                        fix: Wording(
                            zh: "用 --reports 指定报告文件夹", en: "name the folder with --reports"))
                ])
                steps.append(
                    VerificationStep(
                        Wording(
                            zh:
                                "评分依据：\(gathered.basis.leaves.count) 项输入，总摘要 \(gathered.basis.root)",
                            en:
                                "basis: \(gathered.basis.leaves.count) inputs, root \(gathered.basis.root)"
                        ),
                        differences: []))
            }
            terminal.progress(Wording(verbatim: ""))
            for step in steps {
                terminal.output(
                    (step.differences.isEmpty ? "✓ " : "✗ ")
                        + step.summary.text(in: terminal.language))
                for difference in step.differences {
                    terminal.output("  " + difference.line(in: terminal.language))
                }
            }
            if steps.contains(where: { !$0.differences.isEmpty }) {
                throw ExitStatus.belowExpectation
            }
        }
    }

    private func compare(
        _ published: PublishedFolder, _ scored: ScoredRound, _ gathered: GatheredEvidence,
        _ assessor: Assessor, _ terminal: Terminal
    ) throws -> [VerificationStep] {
        let path = ReportPath.round(.xml)
        guard let xml = published.read(path) else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: path),
                    Wording(
                        zh: "报告文件夹中没有结果记录，无法核验",
                        en: "the report folder holds no record; nothing can be verified"),
                    fix: Wording(
                        zh: "公布报告时保留 xml 格式", en: "publish the format xml as well")))
        }
        let record = try PublishedRecord(xml: xml, file: path)
        let basis = record.compareBasis(with: gathered.basis)
        var verifier = ReportVerifier(
            isRepeatable: basis.differences.isEmpty, read: published.read)
        var steps = [basis]

        let facts = "facts.jsonl"
        if let bytes = published.read(facts) {
            steps.append(
                assessor.compare(publishedFacts: bytes, file: facts, with: gathered))
        }
        terminal.progress(Wording(zh: "正在复算……", en: "scoring again…"))
        var links: [Evidence: String] = [:]
        if !verifier.published(below: PageCopies.folder).isEmpty {
            links =
                assessor.copies(of: scored, gathered, in: verifier.language) { copy in
                    let hasPicture = verifier.publishes(copy.picturePath)
                    verifier.check(
                        ReportFile(path: copy.path, bytes: copy.bytes(hasPicture: hasPicture)))
                }.links
        }
        var now: [UInt8] = []
        // What a published record compares with is its own word: earlier rounds are no input of
        // this one, and move no score.
        try ReportWriter.write(
            scored.after(record.history), formats: verifier.formats, language: verifier.language,
            copies: links
        ) { file in
            if file.path == path { now = file.bytes }
            verifier.check(file)
        }
        steps.append(try record.compareScores(with: now))
        verifier.check(ReportFile(path: facts, bytes: FactFile.write(gathered.facts)))
        steps.append(verifier.finish())
        return steps
    }
}
