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

    @Test("gives each address one number, in the order they come, and the address back")
    func numbers() throws {
        var table = WebAddressTable()
        // Long enough ones to need several chunks, many enough to grow the slots.
        let addresses = try (0..<5_000).map { number in
            let fill = String(repeating: "x", count: number % 400)
            return try #require(
                WebAddress(
                    "http://h\(number % 7).test:\(8_000 + number % 3)/\(fill)/\(number)?q=\(number)"
                ))
        }
        for (number, address) in addresses.enumerated() {
            #expect(table.number(of: address) == nil)
            #expect(table.insert(address) == number)
        }
        for (number, address) in addresses.enumerated() {
            #expect(table.insert(address) == number)
            #expect(table.number(of: address) == number)
            let back = table[number]
            #expect(back == address)
            #expect(
                [back.scheme, back.host, back.path, back.query] == [
                    address.scheme, address.host, address.path, address.query,
                ])
            #expect(back.port == address.port)
        }
        #expect(table.count == addresses.count)
    }

    @Test("takes the longest address there can be")
    func longest() throws {
        let path = String(repeating: "y", count: WebAddress.maximumLength - 14)
        let address = try #require(WebAddress("http://a.test/\(path)"))
        var table = WebAddressTable()
        for number in 0..<40 {
            let other = try #require(WebAddress("\(address.description.dropLast(2))\(number + 10)"))
            #expect(table.insert(other) == number)
            #expect(table[number] == other)
        }
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
