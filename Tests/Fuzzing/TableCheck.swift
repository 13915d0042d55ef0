import DMN
import FEEL

/// A decision table against what its cells say, each asked by itself.
///
/// The first line is a number for the hit policy; each line behind it is a row: a test, a test, an
/// output.
enum TableCheck {
    static func run(_ text: String) throws {
        // What reads the file drops NUL, which no XML may hold.
        let lines = String(text.unicodeScalars.filter { $0.value != 0 }.map(Character.init)).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        let policies = HitPolicy.allCases
        let policy = policies[Int((Int(lines[0]) ?? 0).magnitude % UInt(policies.count))]
        let rows = lines.dropFirst().prefix(130).map { line in
            let cells = line.split(separator: ";", omittingEmptySubsequences: false)
            return (0..<3).map { $0 < cells.count ? String(cells[$0]) : "0" }
        }
        guard let model = try? DecisionModel(Definitions(Array(file(policy, rows).utf8))),
            model.problems.isEmpty, let decision = try? model.prepare("d")
        else { return }
        let reference = try CellByCell(policy, rows)
        for (number, first) in Samples.values.enumerated() {
            let second = Samples.values[(number * 7) % Samples.values.count]
            var context = Surroundings.context
            let found = decision.evaluate([first, second], &context)
            if context.diagnostics.contains(where: { $0.problem.isLimit }) { continue }
            let wanted = reference.value(first, second)
            if found.json != wanted.json {
                throw FuzzFailure(
                    "\(policy) of \(first.brief), \(second.brief): \(found.brief), "
                        + "by its cells \(wanted.brief)")
            }
        }
    }

    private static func file(_ policy: HitPolicy, _ rows: [[String]]) -> String {
        let entries = rows.map { row in
            "<rule><inputEntry><text>\(escaped(row[0]))</text></inputEntry><inputEntry><text>"
                + "\(escaped(row[1]))</text></inputEntry><outputEntry><text>\(escaped(row[2]))"
                + "</text></outputEntry></rule>"
        }
        return """
            <definitions xmlns="\(DMNVersion.v1_5.namespace)" name="t" namespace="urn:example:t">
            <inputData id="a" name="a"><variable name="a"/></inputData>
            <inputData id="b" name="b"><variable name="b"/></inputData>
            <decision id="d" name="d"><variable name="d"/>
            <informationRequirement><requiredInput href="#a"/></informationRequirement>
            <informationRequirement><requiredInput href="#b"/></informationRequirement>
            <decisionTable hitPolicy="\(policy.rawValue)"><input><inputExpression><text>a</text>
            </inputExpression></input><input><inputExpression><text>b</text></inputExpression>
            </input><output><outputValues><text>\(Self.priorities)</text></outputValues></output>
            \(entries.joined())</decisionTable></decision></definitions>
            """
    }

    static let priorities = "3, 1, 2, 0"

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map {
            switch $0 {
            case "<": "&lt;"
            case ">": "&gt;"
            case "&": "&amp;"
            default: String($0)
            }
        }.joined()
    }
}
