import Exact
import FEEL

/// The facts of records.tsv.
struct Records {
    let names: [String]
    /// Values by record and name.
    let rows: [[Value]]

    init(folder: String) throws {
        var lines = try Files.lines(folder + "/records.tsv").map { line in
            line.split(separator: "\t").map(String.init)
        }
        names = lines.removeFirst()
        rows = lines.map { $0.map(Self.value) }
    }

    private static func value(_ text: String) -> Value {
        if let number = Decimal128(text) { return .number(number) }
        if text == "true" || text == "false" { return .boolean(text == "true") }
        return CivilDate(text).map(Value.date) ?? .string(text)
    }
}
