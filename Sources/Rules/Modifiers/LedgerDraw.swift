import Crypto
import Foundation
import Model

/// `draw: {take: k, seed: TEXT}`: of a ledger only k entries are looked at, drawn
/// by the seed (抽样检查).
///
/// Entries are put in the order of SHA-256 over seed, title and beginning, and the
/// first k are taken: anybody can draw them again, nobody chooses them, and how
/// a matter ended does not move the draw.
struct LedgerDraw: Sendable {
    static let key = "draw"

    private let take: Int
    private let seed: String

    init?(
        _ setting: Setting, reading facts: [FactDescriptor], reporting notices: inout [Notice]
    ) {
        var reader = SettingReader(setting)
        let take = reader.integer("take", in: 1...LedgerEntry.mostEntries, required: true)
        let seed = reader.text("seed", required: true)
        if !facts.contains(where: { $0.type == .ledger }) {
            reader.report(
                Notice(
                    .error, at: setting.place, RulesWording.nothingToDraw, found: Self.key,
                    wanted: RulesWording.factTypes([.ledger])))
        }
        guard reader.close(into: &notices), let take, let seed else { return nil }
        self.take = take
        self.seed = seed
    }

    /// The entries drawn, in the order of the draw.
    func draw(from entries: [LedgerEntry]) -> [LedgerEntry] {
        guard entries.count > take else { return entries }
        let keyed = entries.map { (entry: $0, key: key(of: $0)) }
        // Of what nothing tells apart, the latest end comes first, so that a
        // later end never draws a better matter.
        return keyed.sorted { one, other in
            one.key == other.key
                ? Self.isLater(one.entry, than: other.entry) : one.key < other.key
        }.prefix(take).map(\.entry)
    }

    private static func isLater(_ one: LedgerEntry, than other: LedgerEntry) -> Bool {
        func end(_ entry: LedgerEntry) -> Int { entry.to?.unixSeconds.upperBound ?? .max }
        if end(one) != end(other) { return end(one) > end(other) }
        return !one.isExtended && other.isExtended
    }

    /// What was drawn, for the arithmetic.
    func step(_ drawn: [LedgerEntry], of all: Int) -> Wording {
        RulesWording.drawn(drawn.map(\.title), of: all, seed: seed)
    }

    private func key(of entry: LedgerEntry) -> String {
        let text = [seed, entry.title, entry.from.description].joined(separator: "\n")
        return SHA256.hash(data: Data(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
