import Exact
import Markup
public import Model
import Parallel

/// Copies of the captured pages that findings cite: an official cannot open a
/// WARC archive, but can open these.
///
/// A copy has no script, style, picture, form or frame of the page and loads
/// nothing; personal numbers are masked as everywhere. What was cited is
/// marked. The archive alone is evidence, and every copy says where in it the
/// original stands.
public enum PageCopies {
    /// How many copies are made, and how long they may be.
    public struct Limits: Sendable, Hashable {
        /// The most copies.
        public let pages: Int
        /// The most bytes of one copy's content; what is behind them is left
        /// out, which the copy says.
        public let pageBytes: Int
        /// The most bytes of all copies; no further ones are begun behind them.
        public let totalBytes: Int

        /// 10 000 copies of 1 MB, together 512 MB, unless said otherwise.
        public init(pages: Int = 10_000, pageBytes: Int = 1 << 20, totalBytes: Int = 512 << 20) {
            self.pages = max(pages, 0)
            self.pageBytes = max(pageBytes, 1)
            self.totalBytes = max(totalBytes, 1)
        }
    }

    /// Where the copies are.
    public struct Result: Sendable {
        /// The address of the copy of what a piece of evidence was found in,
        /// with the place inside it, seen from the report folder.
        public let links: [Evidence: String]
        /// What was left out.
        public let notices: [Notice]
    }

    /// How many copies are made at a time, on all cores; each may take as much memory as its page.
    private static let batch = 16

    /// The folder of the copies in the report folder.
    public static let folder = "pages"

    /// Makes the copies of everything the findings of `round` cite, in the
    /// order of the findings, and hands them to `receive` one at a time.
    ///
    /// Same round, archive and language, same bytes.
    public static func write(
        of round: ScoredRound, from archive: CaptureArchive, in language: Language,
        limits: Limits, to receive: (PageCopy) throws -> Void
    ) rethrows -> Result {
        let citations = Citations(round)
        let records = RecordTable(archive, wanted: citations.records)
        var links: [Evidence: String] = [:]
        var notices: [Notice] = []
        var (count, total, left) = (0, 0, 0)
        let cited = citations.records.compactMap { record in
            records.answer(of: record).map {
                (answer: $0, evidence: citations.evidence(of: record))
            }
        }
        let make = { @Sendable (answer: CapturedAnswer, evidence: [Evidence]) in
            PageCopy(
                of: answer, evidence, archive: archive, round: round.round, language: language,
                limit: limits.pageBytes)
        }
        var begin = 0
        // One batch is made while the one before is written.
        var ongoing: Ongoing<PageCopy?>?
        func start() -> Ongoing<PageCopy?>? {
            let batch = Array(cited[begin..<min(begin + Self.batch, cited.count)])
            begin += batch.count
            return batch.isEmpty ? nil : Ongoing(batch) { make($0.answer, $0.evidence) }
        }
        ongoing = start()
        while let copies = ongoing?.finished() {
            let isFull = count >= limits.pages || total >= limits.totalBytes
            ongoing = isFull ? nil : start()
            for copy in copies {
                guard count < limits.pages, total < limits.totalBytes else {
                    left += 1
                    continue
                }
                guard let copy else { continue }
                count += 1
                total += copy.size
                for (evidence, link) in copy.links { links[evidence] = link }
                try receive(copy)
            }
        }
        left += cited.count - begin
        if left > 0 { notices.append(Notice(.warning, CopyWording.tooMany(left, made: count))) }
        return Result(links: links, notices: notices)
    }

    /// The answers behind records.
    private struct RecordTable {
        private var answers: [String: CapturedAnswer] = [:]

        init(_ archive: CaptureArchive, wanted: [String]) {
            let wanted = Set(wanted)
            for address in archive.answeredAddresses {
                guard let answer = archive.answer(address), wanted.contains(answer.record) else {
                    continue
                }
                // Ids are unique, unless somebody means harm.
                answers[answer.record] = answers[answer.record] ?? answer
            }
        }

        func answer(of record: String) -> CapturedAnswer? { answers[record] }
    }

    /// What the findings cite, by record.
    private struct Citations {
        /// In the order in which the findings cite them.
        private(set) var records: [String] = []
        private var byRecord: [String: [Evidence]] = [:]

        init(_ round: ScoredRound) {
            var seen: Set<Evidence> = []
            for finding in round.units.flatMap({
                $0.findings + $0.vetoes + ($0.bonus?.findings ?? [])
            }) {
                for evidence in finding.facts.flatMap({ $0.evidence + $0.faults.map(\.evidence) }) {
                    guard case .capture(let capture) = evidence.source,
                        seen.insert(evidence).inserted
                    else { continue }
                    if byRecord[capture.record] == nil { records.append(capture.record) }
                    byRecord[capture.record, default: []].append(evidence)
                }
            }
        }

        func evidence(of record: String) -> [Evidence] { byRecord[record] ?? [] }
    }
}
