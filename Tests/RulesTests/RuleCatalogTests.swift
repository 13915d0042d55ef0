import Model
import RuleFixtures
import Testing

@testable import Rules

@Suite("A rule is compiled when the pack is loaded")
struct RuleCatalogTests {
    private func compile(
        _ rule: String, role: RuleRole = .points
    ) throws -> (rule: (any Rule)?, notices: [Notice]) {
        try RuleCatalog.standard.compile(
            Sample.criterion(rule), role: role, vocabulary: Sample.vocabulary)
    }

    @Test("a rule that is right has no notice and reads what it names")
    func right() throws {
        let (rule, notices) = try compile("{checklist: {of: 公开环节}}")
        #expect(notices.isEmpty)
        #expect(rule?.reads == ["公开环节"])
    }

    @Test(
        "a rule that is wrong says what was found and how to mend it",
        arguments: [
            ("checklst: {of: 公开环节}", "checklst", "是否想写“checklist”？"),
            ("checklist: {of: 公开环结}", "公开环结", "是否想写“公开环节”？"),
            ("checklist: {off: 公开环节}", "off", "是否想写“of”？"),
        ])
    func mended(rule: String, found: String, fix: String) throws {
        let (compiled, notices) = try compile("{\(rule)}")
        #expect(compiled == nil)
        #expect(notices.contains { $0.found == found && $0.fix?.zh == fix && $0.place != nil })
    }

    @Test("a fact of another type is refused with found and wanted type")
    func wrongType() throws {
        let (compiled, notices) = try compile("{checklist: {of: 更新间隔}}")
        #expect(compiled == nil)
        let notice = try #require(notices.first)
        #expect(notice.found == "number")
        #expect(notice.wanted?.en == "elements")
        #expect(notice.place?.column == 18)
    }

    @Test("all problems of one rule are reported at once")
    func allAtOnce() throws {
        let (_, notices) = try compile("{pass: {fact: 没有, at-least: 多, at-mots: 3}}")
        #expect(Set(notices.compactMap(\.found)) == ["没有", "多", "at-mots"])
    }

    @Test(
        "a rule names exactly one kind",
        arguments: ["{}", "{pass: {fact: 渠道可达}, checklist: {of: 公开环节}}", "pass"])
    func oneKind(rule: String) throws {
        let (compiled, notices) = try compile(rule)
        #expect(compiled == nil)
        #expect(notices.count == 1)
    }
}
