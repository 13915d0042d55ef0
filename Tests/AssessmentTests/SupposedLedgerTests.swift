import Exact
import Foundation
import Model
import Testing

@testable import Assessment

@Suite("A ledger as it would be")
struct SupposedLedgerTests {
    private let unit = Unit(
        id: "shiqiao", name: "石桥镇", group: "乡镇", home: "https://www.example.com/", columns: [:],
        place: Place(file: "round.yaml"))
    private let entries: [LedgerEntry]

    init() throws {
        func day(_ text: String) throws -> LedgerMoment { try #require(LedgerMoment(text)) }
        entries = try [
            #require(
                LedgerEntry(
                    title: "征地批文", from: try day("2022-03-01"), to: try day("2022-04-20"))),
            #require(LedgerEntry(title: "低保名单", from: try day("2022-03-05"), to: nil)),
            #require(
                LedgerEntry(
                    title: "环评批复", from: try day("2022-05-01"), to: try day("2022-05-09"))),
        ]
    }

    private func changed(_ changes: [(String, String)]) throws -> [String] {
        var ledger = SupposedLedger(entries)
        for (name, value) in changes {
            let (fact, change) = try #require(LedgerChange.read(name, value))
            #expect(fact == "申请台账")
            _ = try ledger.apply(change, to: fact, of: unit)
        }
        return ledger.entries.map {
            "\($0.title) \($0.from) \($0.to?.description ?? "-")\($0.isExtended ? " +" : "")"
        }
    }

    @Test(
        "gets an entry, loses one, or has one changed",
        arguments: [
            ("申请台账+", "补贴发放;2022-06-01;2022-06-08", 3, "补贴发放 2022-06-01 2022-06-08"),
            ("申请台账+", "补贴发放； 2022-06-01", 3, "补贴发放 2022-06-01 -"),
            ("申请台账+", "补贴发放;2022-06-01;;延期", 3, "补贴发放 2022-06-01 - +"),
            ("申请台账-", "1", 0, "低保名单 2022-03-05 -"),
            ("申请台账-", "低保名单", 1, "环评批复 2022-05-01 2022-05-09"),
            ("申请台账#2.办结时间", "2022-03-18", 1, "低保名单 2022-03-05 2022-03-18"),
            ("申请台账#征地批文.to", "未办结", 0, "征地批文 2022-03-01 -"),
            (
                "申请台账#3.起始时间", "2022-05-02T09:00:00+08:00", 2,
                "环评批复 2022-05-02T09:00:00+08:00 2022-05-09"
            ),
            ("申请台账#1.延期", "是", 0, "征地批文 2022-03-01 2022-04-20 +"),
            ("申请台账#1.title", "用地批文", 0, "用地批文 2022-03-01 2022-04-20"),
        ])
    func change(name: String, value: String, index: Int, wanted: String) throws {
        #expect(try changed([(name, value)])[index] == wanted)
    }

    @Test("keeps the numbers of the ledger as it is through all changes")
    func numbers() throws {
        let left = try changed([
            ("申请台账-", "1"), ("申请台账+", "补贴发放;2022-06-01"), ("申请台账-", "2"),
            ("申请台账#补贴发放.to", "2022-06-08"),
        ])
        #expect(left == ["环评批复 2022-05-01 2022-05-09", "补贴发放 2022-06-01 2022-06-08"])
    }

    @Test(
        "refuses what is none, with what is wanted in both languages",
        arguments: [
            ("申请台账+", "补贴发放"), ("申请台账+", "补贴发放;昨天"),
            ("申请台账+", "补贴发放;2022-06-08;2022-06-01"), ("申请台账+", ";2022-06-01"),
            ("申请台账+", "补贴发放;2022-06-01;2022-06-08;也许"), ("申请台账-", "4"),
            ("申请台账-", "低保名册"), ("申请台账#2.to", "2022-03-01"), ("申请台账#9.to", "2022-03-18"),
            ("申请台账#1.延期", ""), ("申请台账#1.title", " "),
        ])
    func refused(name: String, value: String) throws {
        let error = #expect(throws: RejectedInput.self) { try changed([(name, value)]) }
        let notice = try #require(error?.notices.first)
        let wanted = try #require(notice.wanted)
        #expect(notice.what.zh.contains("申请台账") && !wanted.zh.isEmpty && wanted.zh != wanted.en)
    }

    @Test("names what stands there, and the nearest title, where an entry is not found")
    func notFound() throws {
        let error = #expect(throws: RejectedInput.self) { try changed([("申请台账-", "低保名册")]) }
        let line = try #require(error?.notices.first).line(in: .zhHans)
        #expect(line.contains("石桥镇"))
        #expect(line.contains("1 “征地批文”、2 “低保名单”、3 “环评批复”"))
        #expect(line.contains("是否想写“低保名单”"))
    }

    @Test("is full at the bound of ledgers")
    func full() throws {
        var ledger = SupposedLedger(
            Array(repeating: entries[0], count: LedgerEntry.mostEntries))
        #expect(throws: RejectedInput.self) {
            try ledger.apply(.add("补贴发放;2022-06-01"), to: "申请台账", of: unit)
        }
        #expect(throws: RejectedInput.self) {
            try ledger.apply(.drop("征地批文"), to: "申请台账", of: unit)
        }
    }
}
