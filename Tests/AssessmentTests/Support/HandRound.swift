import Assessment
import Evidence
import Exact
import Foundation
import Indicators
import Model
import Rules
import Scoring
import Settings
import Testing

/// A small round on a pack whose facts stand in `facts.yaml` instead of being
/// crawled and submitted; the head of such a file says how they are written.
struct HandRound {
    let scored: ScoredRound

    /// Reads the round in the folder `id`, which is named after its pack and, where it has
    /// any, what the pack is tailored with, and scores it.
    init(pack id: String) throws {
        let file = Repository.handRounds.appendingPathComponent("\(id)/facts.yaml")
        let bytes = [UInt8](try Data(contentsOf: file))
        var reader = SettingReader(try SettingFile.read(bytes, file: file.lastPathComponent))
        let text = reader.text("pack", required: true)
        let named = try #require(text)
        #expect(id.hasPrefix(named))
        let folder = Repository.packs.appendingPathComponent(named)
        let tailoring = (reader.texts("tailoring") ?? []).map {
            folder.appendingPathComponent("tailoring/\($0)").path
        }
        let reading = Assessor().check(packFolder: folder.path, tailoring: tailoring)
        let errors = reading.notices.filter { $0.severity == .error }.map { $0.line(in: .en) }
        let pack = try #require(reading.pack, "\(errors)")
        let book = try #require(reading.book)

        let asOf = reader.time("as-of", required: true)
        let deadline = reader.time("submission-deadline", required: true)
        let period = try Self.period(&reader)
        let units = try (reader.list("units", required: true) ?? []).map {
            try HandUnit($0, pack: pack)
        }
        _ = reader.value("judgements")
        try HandUnit.requireNone(reader.finish())

        let round = Round(
            id: id, title: pack.title, organiser: "示例县", asOf: try #require(asOf),
            period: period, submissionDeadline: deadline, units: units.map(\.unit), digest: "")
        let submissions = units.compactMap(\.submission)
        let judged = try JudgementReader.read(
            Self.judgements(in: bytes), file: file.lastPathComponent, round: round, pack: pack)
        try HandUnit.requireNone(judged.notices)
        scored = Scorer.score(
            RoundInput(
                round: round, pack: pack,
                facts: units.flatMap(\.observed)
                    + ClaimedFacts.of(submissions, round: round, pack: pack),
                submissions: submissions, judgements: judged.judgements),
            with: book, engine: "test")
    }

    private static func period(_ reader: inout SettingReader) throws -> Period {
        let setting = reader.value("period", required: true)
        var part = SettingReader(try #require(setting))
        let from = part.date("from", required: true)
        let to = part.date("to", required: true)
        try HandUnit.requireNone(part.finish())
        let (first, last) = (try #require(from), try #require(to))
        return try #require(Period(from: first, to: last))
    }

    /// The end of the file, from `judgements:` on, at the lines where it stands.
    private static func judgements(in bytes: [UInt8]) -> [UInt8] {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let start = lines.firstIndex { $0.starts(with: "judgements:".utf8) } ?? lines.endIndex
        let blank = [UInt8](repeating: UInt8(ascii: "\n"), count: start)
        return blank + lines[start...].joined(separator: [UInt8(ascii: "\n")])
    }
}
