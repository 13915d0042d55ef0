import Exact
import Markup
import Model
import Testing
import WARC

@testable import Evidence

@Suite("A table of answers")
struct AnswerTableTests {
    private static let early = "2022-07-01T01:00:00Z"
    private static let late = "2022-07-02T01:00:00.5+08:00"

    private func answer(
        _ path: String, _ record: String, at time: String = early, status: Int = 200,
        type: String? = "text/html", location: String? = nil, isWhole: Bool = true,
        length: UInt64? = 900
    ) throws -> CapturedAnswer {
        CapturedAnswer(
            address: try #require(WebAddress(TestSite.page(path))),
            time: try #require(DateTime(time)), status: status, record: record, contentType: type,
            location: location, isWhole: isWhole,
            store: .file(WARCLocation(file: "a.warc.gz", offset: 1 << 33, length: length)))
    }

    private static func record(_ number: Int) -> String {
        let digits = String(number + 0x1000_0000, radix: 16)
        return "urn:uuid:\(digits)-0000-4000-8000-00000000abcd"
    }

    private func isSame(_ left: CapturedAnswer, _ right: CapturedAnswer) -> Bool {
        String(describing: left) == String(describing: right)
    }

    @Test("gives back what it took, usual or not")
    func givesBack() throws {
        let answers = [
            try answer("a.html", Self.record(1)),
            try answer("b.html", Self.record(2), at: Self.late, status: 404, type: nil),
            try answer("c.html", "urn:uuid:1", isWhole: false),
            try answer("d.html", Self.record(4).uppercased()),
            try answer("e.html", Self.record(5), status: 302, location: "/a.html"),
            try answer("f.html", Self.record(6), length: 1 << 40),
            try answer("g.html", Self.record(7), status: 99_999),
            try answer("h.html", Self.record(8), type: "", isWhole: false),
        ]
        var table = AnswerTable()
        for answer in answers.reversed() { table.keep(answer) }
        table.sort()
        #expect(table.count == answers.count)
        for (number, answer) in answers.enumerated() {
            #expect(isSame(table[number], answer))
            #expect(table[answer.address].map { isSame($0, answer) } == true)
        }
    }

    @Test("comes to the same, however the answers are shared out", arguments: 1...6)
    func additive(parts: Int) throws {
        var whole = AnswerTable()
        var shares = [AnswerTable](repeating: AnswerTable(), count: parts)
        for number in 0..<5_000 {
            let answer = try answer(
                "t\(number % 1_700).html", Self.record(number),
                at: number % 3 == 0 ? Self.late : Self.early, status: number % 5 == 0 ? 503 : 200,
                location: number % 11 == 0 ? "/x" : nil)
            whole.keep(answer)
            shares[number * parts / 5_000].keep(answer)
        }
        var sum = AnswerTable()
        for share in shares { sum.keep(all: share) }
        let ids = Set((0..<5_000).map(Self.record))
        #expect(sum.stores(of: ids).count == 5_000)
        #expect(whole.stores(of: ids).count == 5_000)
        whole.sort()
        sum.sort()
        #expect(sum.count == whole.count)
        #expect((0..<sum.count).allSatisfy { isSame(sum[$0], whole[$0]) })
    }

    @Test("knows the records that others went before, until it is told to forget them")
    func outranked() throws {
        var table = AnswerTable()
        table.keep(try answer("a.html", Self.record(1), at: Self.late))
        table.keep(try answer("a.html", Self.record(2)))
        table.keep(try answer("a.html", "urn:uuid:3", status: 500))
        #expect(table.count == 1)
        #expect(table[0].record == Self.record(1))
        let ids: Set = [Self.record(1), Self.record(2), "urn:uuid:3", Self.record(4)]
        #expect(
            table.stores(of: ids).keys.sorted() == [Self.record(1), Self.record(2), "urn:uuid:3"])
        table.forgetOutranked()
        #expect(table.stores(of: ids).keys.contains(Self.record(2)) == false)
    }

    @Test("puts a long array in another order", arguments: [0, 1, 2, 2_048, 5_003])
    func permutes(count: Int) {
        var array = LongArray<Int>()
        for number in 0..<count { array.append(number) }
        let order = (0..<count).map { ($0 * 3 + 1) % max(count, 1) }
        guard Set(order).count == count else {
            Issue.record("no order")
            return
        }
        array.permute(order)
        #expect(Array(array) == order)
    }
}
