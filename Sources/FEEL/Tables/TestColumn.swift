/// The unary tests of one input of a decision table, answered for all rows at once.
///
/// What a fixed test says of a number changes at the numbers in it and nowhere else. So the numbers
/// of all tests cut the line into stretches, and which rows admit a stretch is found out once, by
/// asking the tests about one number in it; a lookup then takes a binary search, however many rows
/// there are. Dates go the same way; texts, truths and null are looked up as they are.
public final class TestColumn: Sendable {
    /// A test and the rows it stands in.
    public typealias Entry = (tests: UnaryTests, rows: [Int])

    /// Most answers that are found out beforehand; beyond, tests are better asked when needed.
    private static let largest = 1 << 19

    private let classes: ValueClasses
    /// For each class of values the rows that admit it, `stride` words.
    private let words: [UInt64]
    private let stride: Int

    /// - Parameters:
    ///   - count: how many rows the table has; those without an entry admit everything.
    ///   - entries: tests, each one fixed.
    /// - Returns: nil when a test is not ``UnaryTests/isFixed``, and when there are so many that a
    ///   table of all answers would be too large.
    public init?(rows count: Int, _ entries: [Entry]) {
        var landmarks: [Value] = []
        for entry in entries {
            guard let found = entry.tests.landmarks else { return nil }
            landmarks += found
        }
        classes = ValueClasses(landmarks)
        guard classes.count * max(1, count) <= Self.largest, let samples = classes.samples else {
            return nil
        }
        let all = RowSet(all: count)
        stride = 1 + all.rest.count
        var words = Array(repeatElement([all.first] + all.rest, count: samples.count).joined())
        for (tests, rows) in entries {
            for (place, admits) in Self.answers(of: tests, samples).enumerated() where !admits {
                for row in rows { words[place * stride + row / 64] &= ~(1 << UInt64(row % 64)) }
            }
        }
        self.words = words
    }

    /// Takes out the rows that do not admit a value; `false` when the column cannot tell, for values
    /// of other kinds.
    @inline(__always)
    public func narrow(_ rows: inout RowSet, to value: Value) -> Bool {
        guard let place = classes.place(of: value) else { return false }
        rows.formIntersection(words, from: place * stride)
        return true
    }

    /// Whether tests admit each sample. Samples that these tests cannot tell apart are asked about
    /// once.
    private static func answers(of tests: UnaryTests, _ samples: [Value?]) -> [Bool] {
        let own = ValueClasses(tests.landmarks ?? [])
        var known = [Bool?](repeating: nil, count: own.count)
        var context = EvaluationContext()
        return samples.map { sample in
            guard let sample, let place = own.place(of: sample) else { return false }
            if let answer = known[place] { return answer }
            context.clear()
            let answer = tests.evaluate(sample, .empty, &context) == true
            known[place] = answer
            return answer
        }
    }
}
