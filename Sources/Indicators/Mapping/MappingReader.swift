import Exact
public import Model
import Settings

/// Reads a mapping file: `criteria: [{old: CODE, new: CODE, share: 50%}, …]`.
public enum MappingReader {
    private static let most = 5_000

    /// The mapping in `bytes`.
    ///
    /// - Throws: every problem, by line.
    public static func read(
        _ bytes: [UInt8], file: String
    ) throws(RejectedInput) -> CriterionMapping {
        var reader = SettingReader(try SettingFile.read(bytes, file: file))
        let items = reader.list("criteria", atMost: most, required: true) ?? []
        var notices = reader.finish()
        var entries: [CriterionMapping.Entry] = []
        var shares: [String: Decimal128] = [:]
        for item in items {
            var part = SettingReader(item)
            let old = part.code("old")
            let new = part.code("new")
            let share = part.share("share") ?? 1
            if share <= 0 { part.reject("share", wanted: PackWording.aboveZero) }
            notices += part.finish()
            guard let old, let new else { continue }
            if entries.contains(where: { $0.old == old && $0.new == new }) {
                notices.append(
                    Notice(
                        .error, at: item.place, MappingWording.twice, found: "\(old) → \(new)"))
            }
            let sum = (shares[old] ?? 0) + share
            shares[old] = sum
            if sum > 1 {
                notices.append(
                    Notice(
                        .error, at: item.place, MappingWording.moreThanAll(old),
                        found: PackWording.percent(sum), wanted: MappingWording.atMostAll))
            }
            entries.append(
                CriterionMapping.Entry(old: old, new: new, share: share, place: item.place))
        }
        guard !notices.contains(where: { $0.severity == .error }) else {
            throw RejectedInput(NoticeOrder.sorted(notices))
        }
        return CriterionMapping(entries)
    }
}
