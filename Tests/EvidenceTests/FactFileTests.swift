import Exact
import Model
import Testing

@testable import Evidence

@Suite("A fact file")
struct FactFileTests {
    private func facts() throws -> [Fact] {
        let time: DateTime = try #require(DateTime("2022-07-01T09:00:00+08:00"))
        let seen = Evidence(
            source: .capture(
                .init(url: "http://a/", time: time, status: 200, record: "urn:uuid:1")),
            sha256: String(repeating: "0", count: 64), locator: "/html/body",
            snippet: "“引号”\"\\\n\u{2028}")
        let failed = Evidence(
            source: .capture(
                .init(url: "http://a/b", time: time, status: nil, record: "urn:uuid:2")),
            sha256: "1", locator: "timeout", snippet: "")
        let said = Evidence(
            source: .submission(file: "submissions/a.xml"), sha256: "2", locator: "甲 (line 3)",
            snippet: "16")
        let number = try #require(Decimal128("12.50"))
        let day = try #require(CivilDate("2022-03-20"))
        let open = try #require(
            LedgerEntry(title: "申请\"甲\"", from: .time(time), to: nil, isExtended: true))
        let done = try #require(LedgerEntry(title: "乙", from: .day(day), to: .time(time)))
        let values: [FactValue] = [
            .number(number), .boolean(false), .date(day), .text("附件1"),
            .elements(ElementSet(present: ["甲"], missing: ["乙", "丙"])),
            .ledger([open, done]), .ledger([]),
        ]
        let fault = Fault(
            key: "late", what: Wording(zh: "晚", en: "late"), evidence: seen, count: 12)
        return values.enumerated().map { index, value in
            Fact(
                unit: "qinghe", name: "事实\(index)", origin: index == 0 ? .claimed : .observed,
                method: index == 0 ? nil : .init(extractor: "column-count", version: index),
                certainty: index == 0 ? .declared : .measured, reading: .known(value),
                faults: index == 0 ? [fault] : [], evidence: [index == 0 ? said : seen])
        } + [
            Fact(
                unit: "baishi", name: "事实", origin: .observed, certainty: .suspected,
                reading: .unknown(Wording(zh: "超时", en: "timed out")), evidence: [failed])
        ]
    }

    @Test("gives back what was written, to the digit")
    func roundTrip() throws {
        let facts = try facts()
        let bytes = FactFile.write(facts)
        let read = try FactFile.read(bytes, file: "facts.jsonl")
        #expect(Set(read) == Set(facts))
        #expect(FactFile.write(read) == bytes)
        #expect(String(decoding: bytes, as: UTF8.self).contains("\"value\":12.50"))
    }

    @Test("says which extractor saw a fact, in which version")
    func methods() throws {
        var site = TestSite()
        site.add("gzdt/", html: TestSite.list([("a.html", "甲", "2022-06-28")]))
        let fact = try Observed.fact("extractor: column-count, column: 动态", .number, on: site)
        #expect(fact.method == .init(extractor: "column-count", version: ColumnCount.version))
        let line = String(decoding: FactFile.write([fact]), as: UTF8.self)
        #expect(line.contains("\"extractor\":\"column-count\",\"version\":\(ColumnCount.version)"))
    }

    @Test("is sorted and the same whatever order the facts come in")
    func sorted() throws {
        let facts = try facts()
        let bytes = FactFile.write(facts)
        #expect(FactFile.write(facts.reversed()) == bytes)
        let lines = bytes.split(separator: 0x0A)
        #expect(lines.count == facts.count)
        #expect(lines.first?.starts(with: Array("{\"unit\":\"baishi\"".utf8)) == true)
    }

    @Test("names every line that is none")
    func badLines() throws {
        let good = String(decoding: FactFile.write(try facts()), as: UTF8.self)
        let bytes = Array(("{}\n" + good + "{\"unit\": 1\n").utf8)
        let error = try #require(throws: RejectedInput.self) {
            try FactFile.read(bytes, file: "facts.jsonl")
        }
        #expect(error.notices.map(\.place?.line) == [1, 10])
    }

    @Test("may be empty")
    func empty() throws {
        #expect(FactFile.write([]).isEmpty)
        #expect(try FactFile.read([], file: "facts.jsonl").isEmpty)
    }
}
