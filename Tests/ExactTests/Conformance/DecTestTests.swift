import Exact
import Testing

@Suite(
    "decimal128 conformance",
    .enabled(
        if: DecTestFile.isAvailable,
        "the General Decimal Arithmetic files are not at ../shared/conformance/dectest"))
struct DecTestTests {
    /// What one row gave: a text, or why there is none.
    enum Answer: Equatable, CustomStringConvertible {
        case text(String)
        case error(ArithmeticError)
        case refused

        var description: String {
            switch self {
            case .text(let text): text
            case .error(let error): "error \(error)"
            case .refused: "not a number"
            }
        }
    }

    @Test(
        "every row with finite operands gives the published answer",
        arguments: [
            ("dqAbs", 66), ("dqAdd", 917), ("dqCompare", 566), ("dqDivide", 586), ("dqMax", 163),
            ("dqMin", 153), ("dqMinus", 29), ("dqMultiply", 354), ("dqQuantize", 528),
            ("dqReduce", 123), ("dqRemainder", 421), ("dqSubtract", 434), ("dqToIntegral", 165),
            ("dqBase", 700), ("dqCompareSig", 466), ("dqCopyAbs", 29), ("dqPlus", 29),
            ("dqScaleB", 84),
        ])
    func conforms(file name: String, atLeast minimum: Int) throws {
        let file = try DecTestFile(named: name)
        var ran = 0
        for row in file.rows {
            guard let answer = Self.answer(to: row) else { continue }
            ran += 1
            let wanted = Self.wanted(of: row)
            #expect(answer == wanted, "\(row.id) \(row.operation) \(row.operands)")
        }
        print("\(name): \(ran) rows ran, \(file.rows.count - ran) not for us, \(file.skipped)")
        #expect(ran >= minimum, "\(ran) rows ran; skipped: \(file.skipped)")
    }

    /// Files that are not run, and why.
    private static let notRun: [String: String] = {
        let reasons = [
            "digits as bits": ["And", "Or", "Xor", "Invert", "Rotate", "Shift"],
            "an encoding of NaN, infinity or declets": ["Canonical", "Encode"],
            "the neighbour of a number, an IEEE operation that FEEL lacks": [
                "NextMinus", "NextPlus", "NextToward",
            ],
            "the sign of zero and of NaN, which the type does not tell apart": [
                "Copy", "CopyNegate", "CopySign", "Class",
            ],
            "an order of encodings; ours is the order of numbers": [
                "CompareTotal", "CompareTotalMag", "SameQuantum",
            ],
            "an operation FEEL lacks": [
                "DivideInt", "FMA", "LogB", "MaxMag", "MinMag", "RemainderNear",
            ],
        ]
        var files: [String: String] = [:]
        for (reason, names) in reasons { for name in names { files["dq\(name)"] = reason } }
        return files
    }()

    @Test("every published file is run, or there is a reason why not")
    func allFiles() throws {
        let run: Set = [
            "dqAbs", "dqAdd", "dqCompare", "dqDivide", "dqMax", "dqMin", "dqMinus", "dqMultiply",
            "dqQuantize", "dqReduce", "dqRemainder", "dqSubtract", "dqToIntegral", "dqBase",
            "dqCompareSig", "dqCopyAbs", "dqPlus", "dqScaleB",
        ]
        #expect(run.isDisjoint(with: Self.notRun.keys))
        #expect(
            try DecTestFile.names().filter { !run.contains($0) }.sorted()
                == Self.notRun.keys.sorted())
    }

    /// The answer the file publishes, in terms of a type without NaN and infinity.
    static func wanted(of row: DecTestFile.Row) -> Answer {
        if row.operation == "tosci" {
            let special = row.expected.contains { $0 == "N" || $0 == "I" }
            return special ? .refused : .text(row.expected)
        }
        if row.conditions.contains("Overflow") { return .error(.overflow) }
        let zeroDivisor: Set = ["Division_by_zero", "Division_undefined"]
        if !zeroDivisor.isDisjoint(with: row.conditions) { return .error(.divisionByZero) }
        if row.expected == "NaN" {
            let divisor = row.operation == "remainder" ? Decimal128(row.operands[1]) : nil
            return .error(divisor?.isZero == true ? .divisionByZero : .invalid)
        }
        return .text(row.expected)
    }

    /// What the type under test answers, `nil` when it does not offer the operation.
    static func answer(to row: DecTestFile.Row) -> Answer? {
        if row.operation == "tosci" {
            // Reading a number rounds half-even only.
            guard row.rounding == .halfEven else { return nil }
            return Decimal128(row.operands[0]).map { .text($0.description) } ?? .refused
        }
        if row.operation == "scaleb" { return scaled(row) }
        guard let first = Decimal128(row.operands[0]),
            let second = Decimal128(row.operands.last ?? "")
        else { return .refused }
        do throws(ArithmeticError) {
            return try result(of: row.operation, first, second, row.rounding).map(Answer.text)
        } catch {
            return .error(error)
        }
    }

    /// Moving the point; ours gives nothing where that leaves the exponents, the file rounds there.
    private static func scaled(_ row: DecTestFile.Row) -> Answer? {
        guard let places = Int(row.operands[1]), let number = Decimal128(row.operands[0]) else {
            return nil
        }
        return number.scaled(byPowerOfTen: places).map { .text($0.description) }
    }

    private static func result(
        of operation: String, _ first: Decimal128, _ second: Decimal128, _ rounding: RoundingMode
    ) throws(ArithmeticError) -> String? {
        switch operation {
        case "abs", "copyabs": first.magnitude.description
        case "add": try first.adding(second, rounding: rounding).description
        case "compare", "comparesig": first == second ? "0" : (first < second ? "-1" : "1")
        case "divide": try first.divided(by: second, rounding: rounding).description
        case "max": Decimal128.maximum(first, second).description
        case "min": Decimal128.minimum(first, second).description
        case "minus": first.negated.description
        case "multiply": try first.multiplied(by: second, rounding: rounding).description
        case "plus": first.negated.negated.description
        case "quantize": try first.quantized(like: second, rounding: rounding).description
        case "reduce": first.reduced.description
        case "remainder": try first.remainder(dividingBy: second).description
        case "subtract": try first.subtracting(second, rounding: rounding).description
        case "tointegral", "tointegralx": first.rounded(rounding: rounding).description
        default: nil
        }
    }
}
