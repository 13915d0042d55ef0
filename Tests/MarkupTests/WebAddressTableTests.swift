import Markup
import Testing

@Suite("A table of addresses")
struct WebAddressTableTests {
    private func address(_ path: String) throws -> WebAddress {
        try #require(WebAddress("http://www.example.gov.cn/\(path)"))
    }

    private func table(_ paths: [String]) throws -> WebAddressTable {
        var table = WebAddressTable()
        for path in paths { _ = table.insert(try address(path)) }
        return table
    }

    @Test("holds each address once, numbered as they came", arguments: [3, 700, 5_000])
    func numbering(count: Int) throws {
        var table = WebAddressTable()
        for turn in 0..<2 {
            for number in 0..<count {
                #expect(table.insert(try address("zwgk/t\(number).html")) == number, "\(turn)")
            }
        }
        #expect(table.count == count)
        #expect(table.number(of: try address("zwgk/t\(count).html")) == nil)
        #expect(table[count - 1] == (try address("zwgk/t\(count - 1).html")))
    }

    @Test("sorts as the addresses themselves do, and still knows them all")
    func sorted() throws {
        let paths = (0..<3_000).map { "c\($0 * 7_919 % 3_001)/t\($0 % 13).html" }
        var table = try table(paths)
        let before = (0..<table.count).map { table[$0] }
        let order = table.sort()
        let after = (0..<table.count).map { table[$0] }
        #expect(after == before.sorted())
        #expect(order.map { before[$0] } == after)
        #expect(after.indices.allSatisfy { table.number(of: after[$0]) == $0 })
    }

    @Test(
        "finds what begins alike",
        arguments: [
            ("", 5), ("a/", 2), ("a/1", 1), ("b", 2), ("b/", 1), ("a/0", 0), ("c", 0),
            ("ab", 1),
        ])
    func beginnings(beginning: String, count: Int) throws {
        var table = try table(["b/x", "a/2", "ab", "a/1", "b"])
        _ = table.sort()
        let wanted = "http://www.example.gov.cn/" + beginning
        let range = table.numbers(beginningWith: wanted)
        #expect(range.count == count)
        #expect(
            range.map { table[$0] }
                == (0..<table.count).map { table[$0] }.filter {
                    $0.description.hasPrefix(wanted)
                })
    }
}
