public import Model

/// Compares a published fact file with the facts as they come out now, fact by
/// fact.
public struct FactComparison: Sendable {
    /// What was compared, and every fact that differs.
    public let step: VerificationStep

    /// - Parameters:
    ///   - published: the bytes of the file.
    ///   - file: the name notices give.
    ///   - facts: the facts as they come out now.
    public init(published: [UInt8], file: String, now facts: [Fact]) {
        let now = Self.lines(FactFile.write(facts))
        let then = Self.lines(published)
        var known: [ArraySlice<UInt8>: Int] = [:]
        for (index, line) in now.enumerated() { known[Self.key(line)] = index }
        var seen: Set<Int> = []
        var differences: [Notice] = []
        for (number, line) in then.enumerated() {
            let place = Place(file: file, line: number + 1)
            guard let index = known[Self.key(line)], seen.insert(index).inserted else {
                differences.append(Notice(.error, at: place, FactWording.strange))
                continue
            }
            if now[index] != line {
                differences.append(
                    Notice(
                        .error, at: place, FactWording.differs(Self.name(now[index]))))
            }
        }
        for (index, line) in now.enumerated() where !seen.contains(index) {
            differences.append(
                Notice(.error, at: Place(file: file), FactWording.missing(Self.name(line))))
        }
        // The last line feed, the order of lines, blank lines.
        if differences.isEmpty, published != FactFile.write(facts) {
            differences.append(Notice(.error, at: Place(file: file), FactWording.otherBytes))
        }
        step = VerificationStep(
            FactWording.compared(now.count, different: differences.count),
            differences: differences)
    }

    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split(separator: 10)
    }

    /// Unit, fact and origin: what stands before the first thing that is found.
    private static func key(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.firstRange(of: Array(",\"certainty\":".utf8)).map { line[..<$0.lowerBound] } ?? line
    }

    /// The key as a person reads it.
    private static func name(_ line: ArraySlice<UInt8>) -> String {
        let parts = String(decoding: key(line), as: UTF8.self).split(separator: "\"")
        // {"unit":"…","fact":"…","origin":"…"
        return [3, 7, 11].compactMap { parts.indices.contains($0) ? String(parts[$0]) : nil }
            .joined(separator: " ")
    }
}
