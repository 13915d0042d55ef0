import Foundation
import Indicators
public import Model
import Rules
import Scoring
import Settings

extension Assessor {
    /// The largest tailoring file; a pack has a few thousand entries at most.
    private static let mostTailoringBytes = 4 << 20

    /// What the scores in a record would have been with another pack, from the record alone: the
    /// facts, submissions and decisions it holds. What it does not tell stays open, also what the
    /// later pack looks for in another way, because there are no captures to look at.
    ///
    /// - Parameters:
    ///   - record: the round as its record tells it.
    ///   - old: the pack it was scored with, tailored as it was.
    ///   - new: the pack to score it with anew.
    /// - Throws: `RejectedInput` when a pack cannot be used; a draft cannot.
    public func effect(
        onRecord record: ScoredRound, from old: PackSource, to new: PackSource
    ) throws(RejectedInput) -> PackEffect {
        let (earlier, later) = (try pack(of: old), try pack(of: new))
        guard !later.isDraft else { throw RejectedInput(EffectWording.isDraft(later, new.folder)) }
        guard !earlier.isDraft else {
            throw RejectedInput(EffectWording.isDraft(earlier, old.folder))
        }
        let round = record.round
        let told = RecordedInput(record)
        let before = score(told.input(of: round, with: earlier), engine: record.engine)
        let pairs = PackDiff(from: earlier, to: later).pairs
        let after = score(
            RoundInput(
                round: round, pack: later,
                facts: told.facts(from: earlier, to: later)
                    + Self.unasked(round, earlier, later),
                submissions: told.submissions,
                judgements: told.judgements.compactMap { Self.carried($0, pairs, later) }),
            engine: record.engine)
        return PackEffect(
            before: before, after: after, pairs: pairs,
            notices: Self.differences(record, before))
    }

    /// The files that tailored the pack of `round`, a round's folder.
    ///
    /// - Throws: `RejectedInput` when the round cannot be read on this pack.
    public func tailoring(
        ofRound folder: String, onPack pack: String
    ) throws(RejectedInput) -> [String] {
        let reading = RoundReader(packReader: packReader).read(folder: folder, packFolder: pack)
        guard let ready = reading.prepared else { throw RejectedInput(reading.notices) }
        return ready.plan.tailoring
    }

    /// The files that tailored the pack of `record`: known by name and digest, looked for in the
    /// pack's `tailoring` folder, in `folders`, and beside them.
    ///
    /// - Throws: `RejectedInput` naming every file that is not found.
    public func tailoring(
        ofRecord record: ScoredRound, onPack pack: String, near folders: [String]
    ) throws(RejectedInput) -> [String] {
        let places = ["\(pack)/tailoring", pack] + folders
        var files: [String] = []
        var missing: [Notice] = []
        for tailoring in record.pack.tailorings {
            // The number in front is that of its turn.
            let name = String(tailoring.file.name.drop { $0.isNumber }.drop { $0 == "-" })
            let found = places.map { "\($0)/\(name)" }.first { path in
                guard Self.isPlainName(name), let folder = try? InputFolder(Self.folder(of: path)),
                    let bytes = try? folder.bytes(of: name, atMost: Self.mostTailoringBytes)
                else { return false }
                return Basis.Leaf(name: tailoring.file.name, of: bytes) == tailoring.file
            }
            if let found {
                files.append(found)
            } else {
                missing.append(
                    Notice(
                        .error, EffectWording.noTailoring, found: name,
                        wanted: EffectWording.withDigest(tailoring.file.digest),
                        fix: EffectWording.nameTailoring))
            }
        }
        guard missing.isEmpty else { throw RejectedInput(missing) }
        return files
    }

    private static func isPlainName(_ name: String) -> Bool {
        !name.isEmpty && !name.contains("/") && !name.hasPrefix(".")
    }

    private static func folder(of path: String) -> String {
        URL(fileURLWithPath: path).deletingLastPathComponent().path
    }

    private func score(_ input: RoundInput, engine: String) -> ScoredRound {
        let book = RuleBook.compile(pack: input.pack, vetoes: input.round.vetoes).book
        return Scorer.score(input, with: book, engine: engine)
    }

    /// A warning where the record's totals are not what its facts give with the earlier pack.
    private static func differences(_ record: ScoredRound, _ again: ScoredRound) -> [Notice] {
        let totals = Dictionary(
            again.units.map { ($0.unit.id, $0.total) }, uniquingKeysWith: { one, _ in one })
        let others = record.units.filter { totals[$0.unit.id] != $0.total }.map(\.unit.name)
        guard !others.isEmpty else { return [] }
        return [
            Notice(
                .warning, EffectWording.otherTotals,
                found: others.prefix(10).joined(separator: ", "), fix: EffectWording.samePack)
        ]
    }
}
