import Exact
import Model

/// Settings that were never in a file.
extension Setting {
    private static let nowhere = Place(file: "")

    static func text(_ text: String) -> Setting { Setting(.scalar(text), at: nowhere) }

    static func number(_ number: Decimal128) -> Setting { .text(number.reduced.plain) }

    static func list(_ items: [Setting]) -> Setting { Setting(.list(items), at: nowhere) }

    /// A map; entries without a value are left out.
    static func map(_ entries: [(String, Setting?)]) -> Setting {
        Setting(
            .map(
                entries.compactMap { key, value in
                    value.map { Entry(key: key, place: nowhere, value: $0) }
                }), at: nowhere)
    }

    /// This map with more entries.
    func adding(_ more: [(String, Setting?)]) -> Setting {
        .map((entries ?? []).map { ($0.key, $0.value) } + more)
    }
}
