public import Model

/// Facts beside their archive: sorted JSON Lines, one fact a line.
///
/// The same facts give the same bytes, whatever order they come in: lines are
/// sorted by unit, fact and origin, keys stand in a fixed order, and numbers
/// keep their digits.
public enum FactFile {
    /// The file that holds `facts`.
    public static func write(_ facts: [Fact]) -> [UInt8] {
        let sorted = facts.sorted { left, right in
            (left.unit, left.name, left.origin.rawValue)
                < (right.unit, right.name, right.origin.rawValue)
        }
        var writer = JSONLineWriter()
        for fact in sorted {
            FactRecord.write(fact, to: &writer)
            writer.endLine()
        }
        return writer.bytes
    }

    /// The facts of a file.
    ///
    /// - Throws: every line that is no fact, at most a hundred.
    public static func read(_ bytes: [UInt8], file: String) throws(RejectedInput) -> [Fact] {
        var facts: [Fact] = []
        var notices: [Notice] = []
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty && notices.count < 100 {
            do throws(RejectedInput) {
                let value = try JSONReader.read(Array(line), file: file, depth: 8)
                guard let fact = FactRecord.read(value) else {
                    throw RejectedInput(
                        Notice(.error, at: Place(file: file), IntakeWording.notAFact))
                }
                facts.append(fact)
            } catch {
                // Each line was read on its own and counted from one.
                notices += error.notices.map { notice in
                    Notice(
                        notice.severity,
                        at: Place(
                            file: file, line: index + 1, column: notice.place?.column ?? 0),
                        notice.what, found: notice.found, wanted: notice.wanted, fix: notice.fix)
                }
            }
        }
        guard notices.isEmpty else { throw RejectedInput(notices) }
        return facts
    }
}
