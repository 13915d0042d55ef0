public import Crawl
import Evidence
public import Exact
import Foundation
public import Indicators
import Markup
public import Model
import Scoring
import Settings
import WARC

/// Runs a round: the façade over packs, crawl, evidence and scoring.
///
/// Each step takes what the one before it gave, so that a round can be run in
/// one go or step by step, and replayed from stored captures.
public struct Assessor: Sendable {
    /// The engine's version, for the record.
    private let engine: String

    /// An assessor that names `engine`, a version, in its records.
    public init(engine: String = Engine.version) {
        self.engine = engine
    }

    var packReader: PackReader {
        PackReader { ExtractorCatalog.standard.check($0, columns: $1) }
    }

    /// A pack, as `tailoring` files change it, with everything that is wrong with it.
    public func check(packFolder: String, tailoring: [String] = []) -> PackReading {
        packReader.read(folder: packFolder, tailoring: tailoring)
    }

    /// The clauses of the sources of all `folders`, with what covers them.
    ///
    /// - Throws: `RejectedInput` with every problem of every pack and of its
    ///   `clauses.yaml`.
    public func trace(packFolders folders: [String]) throws(RejectedInput) -> TraceDocument {
        var parts: [TraceDocument.Part] = []
        var errors: [Notice] = []
        for folder in folders {
            let reading = check(packFolder: folder)
            guard let pack = reading.pack else {
                errors += reading.notices
                continue
            }
            let traced = ClausesReader(pack: pack).read(folder: folder)
            errors += traced.notices
            if let clauses = traced.clauses {
                parts.append(TraceDocument.Part(pack: pack, clauses: clauses))
            }
        }
        guard parts.count == folders.count else { throw RejectedInput(errors) }
        return TraceDocument(parts)
    }

    /// The round in `folder`, with its pack and compiled rules.
    ///
    /// - Throws: `RejectedInput` with every problem of the round and its pack.
    public func prepare(roundFolder folder: String) throws(RejectedInput) -> PreparedRound {
        let reading = RoundReader(packReader: packReader).read(folder: folder)
        guard let prepared = reading.prepared else { throw RejectedInput(reading.notices) }
        return PreparedRound(prepared: prepared, notices: reading.notices)
    }

    /// Crawls the round's columns into archive files in `folder`.
    ///
    /// - Parameters:
    ///   - resuming: whether to go on with the crawl that was interrupted in
    ///     `folder`, asking for nothing twice.
    ///   - former: captures of an earlier time, a WARC file or a folder of them;
    ///     what has not changed since is not fetched again.
    ///   - clock: stamps the exchanges; the only clock of a round.
    ///   - log: called for every request and decision, in the archive's order.
    ///   - progress: called after each address.
    /// - Throws: `RejectedInput` when the round names no crawl or an address
    ///   that cannot be crawled, or was changed since the crawl to resume;
    ///   `CrawlError` or `WARCError` when the archive
    ///   cannot be written. Never because of a site.
    @discardableResult
    public func crawl(
        _ prepared: PreparedRound, into folder: String, resuming: Bool = false,
        since former: String? = nil, clock: @escaping () -> DateTime,
        log: @escaping (CrawlEvent) -> Void = { _ in },
        progress: (CrawlProgress) -> Void = { _ in }
    ) throws -> CrawlSummary {
        let plan = try CrawlPlanning.plan(of: prepared)
        if resuming { try CrawlPlanning.check(folder, continues: plan) }
        let writer = try WARCWriter(
            folder: folder, name: prepared.round.id,
            info: CrawlPlanning.info(of: prepared, plan: plan, engine: engine), date: clock())
        let earlier = resuming ? try WARCArchive(path: folder) : nil
        let index = try CaptureIndex.begin(writer, in: folder)
        let past = try former.map { WARCArchive(files: try CaptureFiles.list($0)) }
        let summary = try Crawler.run(
            plan, into: writer, continuing: earlier, since: past,
            discovery: CrawlPlanning.discovery(of: prepared), clock: clock, log: log,
            progress: progress)
        try CaptureIndex.finish(index, in: folder)
        return summary
    }

    /// Whether a crawl that was interrupted in `folder` left anything to go on
    /// with; one that ended before its first record did not.
    public func canResume(in folder: String) -> Bool { CrawlPlanning.hasBegun(folder) }

    /// Reads captures, submissions and judgements of a round.
    ///
    /// One bad file never stops the others: it becomes a notice.
    ///
    /// - Parameter captures: a WARC file, or a folder of them; `nil` for none, where every
    ///   observation is unknown.
    /// - Throws: `RejectedInput` when there is no archive to read at all.
    public func gather(
        _ prepared: PreparedRound, captures: String?
    ) throws(RejectedInput) -> GatheredEvidence {
        let intake = SubmissionFolder.read(
            prepared.plan.submissions, named: "submissions", round: prepared.round,
            pack: prepared.pack)
        return try gather(prepared, captures: captures, intake: intake)
    }

    /// Reads the rest beside what came in; without captures every observation is unknown.
    func gather(
        _ prepared: PreparedRound, captures: String?, intake: SubmissionFolder.Result,
        only unit: String? = nil
    ) throws(RejectedInput) -> GatheredEvidence {
        let (round, pack) = (prepared.round, prepared.pack)
        let files = try captures.map(CaptureFiles.list) ?? []
        let (archive, archiveNotices) = CaptureArchive.open(files: files)
        let probed = probes(of: prepared)
        let observed = Observer.observe(
            round: round, pack: pack, archive: archive, probes: probed.log)
        let judged = judgements(of: prepared, only: unit)
        let claimed = ClaimedFacts.of(intake.submissions, round: round, pack: pack)
        var leaves = BasisLeaves.of(round, pack, engine: engine)
        leaves += BasisLeaves.of(archive.archives)
        if let log = probed.log { leaves.append(log.leaf.below(.captures)) }
        leaves += intake.files.map { $0.below(.submissions) }
        leaves += judged.files.map { $0.below(.judgements) }
        return GatheredEvidence(
            facts: observed.facts + claimed, submissions: intake.submissions,
            unreadable: intake.unreadable, judgements: judged.judgements,
            archives: archive.archives, captures: archive,
            basis: Basis(leaves),
            unitNotices: intake.unitNotices.merging(observed.unitNotices) { $0 + $1 },
            notices: archiveNotices + probed.notices + observed.notices + intake.notices
                + judged.notices)
    }

    /// Sheets of thousands of rows stay far below this.
    static let mostJudgementBytes = 16 << 20
    /// Results listed for a re-check; free rows take the others.
    static let mostReviewRows = 5_000

    private func judgements(
        of prepared: PreparedRound, only unit: String?
    ) -> (judgements: [Judgement], files: [Basis.Leaf], notices: [Notice]) {
        guard FileManager.default.fileExists(atPath: prepared.plan.judgements) else {
            // Nobody has decided yet, unless the round says where decisions are.
            guard prepared.plan.namesJudgements, unit == nil else { return ([], [], []) }
            return (
                [], [],
                [
                    Notice(
                        .warning, at: Place(file: prepared.plan.judgements),
                        AssessmentWording.noJudgements, fix: AssessmentWording.addJudgements)
                ]
            )
        }
        var files: [Basis.Leaf] = []
        do throws(RejectedInput) {
            let folder = try InputFolder(prepared.plan.folder)
            // The round may name another file than the standard one.
            let name = String(prepared.plan.judgements.dropFirst(folder.display("").count))
            let bytes = try folder.bytes(of: name, atMost: Self.mostJudgementBytes)
            files.append(Basis.Leaf(name: name, of: bytes))
            let result = try JudgementReader.read(
                bytes, file: name, round: prepared.round, pack: prepared.pack, only: unit)
            return (result.judgements, files, result.notices)
        } catch {
            return ([], files, error.notices)
        }
    }

    /// Scores what was gathered: a pure function of its arguments.
    public func score(_ prepared: PreparedRound, _ gathered: GatheredEvidence) -> ScoredRound {
        Scorer.score(
            input(prepared, gathered), with: prepared.prepared.book, engine: engine,
            archives: gathered.archives,
            notices: gathered.notices, unitNotices: gathered.unitNotices,
            basis: gathered.basis)
    }
}
