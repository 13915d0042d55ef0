import Exact
import Foundation
import Model
import Rules
import Testing

@testable import Scoring

@Suite("Every scoring pattern of real tables")
struct PatternTests {
    @Test("all 26 are there, each once, in order of their numbers")
    func complete() {
        #expect(Set(Pattern.all.map(\.id)) == Set((1...26).map { "P\($0)" }))
        #expect(Pattern.all.count == 26)
    }

    @Test("comes to the points written beside it", arguments: Pattern.all)
    func example(pattern: Pattern) throws {
        let read = try PatternPack(pattern)
        #expect(read.notices.filter { $0.severity == .error }.isEmpty)
        let units = try read.score()
        for (index, (unit, one)) in zip(units, pattern.cases).enumerated() {
            var found: [String: String] = [:]
            for finding in unit.findings + (unit.bonus?.findings ?? []) {
                found[finding.criterion.id] =
                    finding.verdict.outcome == .notApplicable
                    ? "—" : finding.verdict.points.inSentence.zh
            }
            for veto in unit.vetoes {
                found[veto.criterion.id] =
                    veto.isVeto ? "否决" : veto.warnsOfVeto ? "预警" : veto.outcome.rawValue
            }
            found["total"] = unit.total?.inSentence.zh
            found["grade"] = unit.grades?.lowest.name
            for (key, wanted) in one.expected {
                #expect(found[key] == wanted, "\(pattern.id), case \(index + 1), \(key)")
            }
            #expect(unit.notices.filter { $0.severity == .error }.isEmpty)
        }
    }

    @Test("each kind and modifier is shown by one of them")
    func everyKey() {
        let all = Pattern.all.map(\.yaml).joined(separator: "\n")
        // Formulas, decisions and plain questions have documents of their own; a cap stands beside
        // the others of its kind.
        let elsewhere: Set = ["formula", "decision", "manual", "cap"]
        let keys = RuleCatalog.standard.kindNames(for: .points) + RuleCatalog.modifierNames
        for key in keys where !elsewhere.contains(key) {
            #expect(all.contains("\(key):"), "\(key)")
        }
    }

    @Test("Docs/rules.md is what `make rules-doc` writes")
    func document() throws {
        let file = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Docs/rules.md")
        let text = try RulesDocument.text(
            Pattern.all.sorted { Int($0.id.dropFirst()) ?? 0 < Int($1.id.dropFirst()) ?? 0 })
        if ProcessInfo.processInfo.environment["HENG_WRITE_RULES"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
}

extension Pattern: CustomTestStringConvertible {
    var testDescription: String { id }
}
