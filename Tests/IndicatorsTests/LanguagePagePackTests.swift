import Exact
import FEEL
import Foundation
import Indicators
import Model
import Rules
import Testing

/// One row below a rule of the page: facts, and what they come to.
struct PagePackExample: Sendable, CustomTestStringConvertible {
    let pack: String
    let criterion: String
    /// The lines of the rule without their first indentation.
    let rule: [String]
    let facts: String
    let finding: String

    var testDescription: String { "\(criterion) \(facts)" }
}

@Suite("The rules in Docs/feel.md")
struct LanguagePagePackTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let examples: [PagePackExample] = {
        let page = root.appendingPathComponent("Docs/feel.md")
        let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
        var examples: [PagePackExample] = []
        var rule: [String] = []
        var isRule = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "```yaml" {
                rule = []
                isRule = true
            } else if line == "```" {
                isRule = false
            } else if isRule {
                rule.append(String(line))
            } else if line.hasPrefix("| `{"), let heading = rule.first {
                let cells = line.split(separator: " | ")
                let name = heading.split(separator: " ")
                guard cells.count == 2, name.count == 3 else { continue }
                examples.append(
                    PagePackExample(
                        pack: String(name[1]), criterion: String(name[2]),
                        rule: Array(rule.dropFirst()),
                        facts: String(cells[0].dropFirst(3).dropLast()),
                        finding: String(cells[1].dropLast(2))))
            }
        }
        return examples
    }()

    @Test("are all run")
    func complete() {
        #expect(Self.examples.count >= 8)
    }

    @Test("stand in the pack as the page shows them", arguments: examples)
    func quoted(example: PagePackExample) throws {
        let file = Self.root.appendingPathComponent("Indicators/\(example.pack)/pack.yaml")
        let lines = try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n").map { $0.drop { $0 == " " } }
        let wanted = example.rule.map { $0.drop { $0 == " " } }
        #expect(
            lines.indices.contains { start in
                lines[start...].starts(with: wanted)
            })
    }

    @Test("come to what the page says", arguments: examples)
    func finding(example: PagePackExample) throws {
        let folder = Self.root.appendingPathComponent("Indicators/\(example.pack)").path
        let reading = PackReader(checkObservation: { _, _ in [] }).read(folder: folder)
        let pack = try #require(reading.pack)
        let book = try #require(reading.book)
        let criterion = try #require(pack.criteria.first { $0.id == example.criterion })
        let rule = try #require(book.rule(of: criterion))
        let time = TimeBasis(
            asOf: try #require(DateTime("2020-01-10T09:00:00+08:00")), calendar: .published)
        let view = FactView(
            of: UnitFacts(try facts(example.facts), answering: .open), for: criterion, rule: rule,
            declared: book.declared, unanswered: pack.policy.unanswered, time: time)
        let verdict = rule.judge(view)
        if verdict.outcome == .scored {
            #expect(verdict.points.lowest.amount == Decimal128(example.finding))
        } else {
            #expect(verdict.outcome.rawValue == example.finding)
        }
    }

    /// Numbers as observed.
    private func facts(_ text: String) throws -> [Fact] {
        let value = try Expression(compiling: text, scope: Scope()).evaluate()
        guard case .context(let context) = value else { return [] }
        return try context.entries.map { name, value in
            Fact(
                unit: "qinghe", name: name, origin: .observed, certainty: .measured,
                reading: .known(.number(try #require(value.asNumber))), evidence: [])
        }
    }
}
