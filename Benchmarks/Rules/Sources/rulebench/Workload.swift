import Exact
import FEEL
import Glibc

/// Rules and records as workload.py wrote them.
struct Workload {
    let texts: [String]
    let names: [String]
    /// Values by record and name.
    let records: [[Value]]
    /// What all rules give for all records, worked out elsewhere.
    let total: Decimal128
    private let scope: Scope
    private let slots: [Scope.Slot]

    struct Unreadable: Error {
        let file: String
    }

    init(folder: String) throws {
        texts = try Self.lines(folder + "/rules.txt")
        var rows = try Self.lines(folder + "/records.tsv").map { line in
            line.split(separator: "\t").map(String.init)
        }
        names = rows.removeFirst()
        records = rows.map { $0.map(Self.value) }
        guard let total = try Self.lines(folder + "/total.txt").first.flatMap(Decimal128.init)
        else { throw Unreadable(file: "total.txt") }
        self.total = total
        var scope = Scope()
        slots = zip(names, records[0]).map { scope.declare($0, .of($1)) }
        self.scope = scope
    }

    func compiled() throws -> [Expression] {
        try texts.map { try Expression(compiling: $0, scope: scope) }
    }

    func points(of rules: [Expression]) -> Decimal128 {
        var sum = Decimal128.zero
        var context = EvaluationContext()
        var frame = Frame(scope)
        for record in records {
            for (slot, value) in zip(slots, record) { frame[slot] = value }
            context.clear()
            for rule in rules {
                if case .number(let points) = rule.evaluate(frame, &context) { sum += points }
            }
        }
        return sum
    }

    private static func value(_ text: String) -> Value {
        if let number = Decimal128(text) { return .number(number) }
        if text == "true" || text == "false" { return .boolean(text == "true") }
        return CivilDate(text).map(Value.date) ?? .string(text)
    }

    /// The lines of a file that are not empty.
    static func lines(_ path: String) throws -> [String] {
        guard let file = fopen(path, "r") else { throw Unreadable(file: path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = getc(file), byte != EOF {
            bytes.append(UInt8(truncatingIfNeeded: byte))
        }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
