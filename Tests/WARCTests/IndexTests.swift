import Exact
import Foundation
import Testing

@testable import WARC

@Suite struct `Index keys` {
    static let table: [(String, String)] = [
        ("http://www.Shili.example/", "example,shili)/"),
        ("http://shili.example", "example,shili)/"),
        ("https://www2.shili.example/A/B.html?b=2&a=1", "example,shili)/a/b.html?a=1&b=2"),
        ("http://shili.example:8080/x/", "example,shili:8080)/x"),
        ("https://shili.example:443/a", "example,shili)/a"),
        ("http://shili.example:443/a", "example,shili:443)/a"),
        ("http://shili.example/?", "example,shili)/"),
        ("http://shili.example/a/../b/./c//d", "example,shili)/b/c/d"),
        ("http://shili.example/%E4%B8%AD?x=%e4%b8%ad", "example,shili)/%e4%b8%ad?x=%e4%b8%ad"),
        ("http://shili.example/中文.html", "example,shili)/%e4%b8%ad%e6%96%87.html"),
        ("http://127.0.0.1/a", "1,0,0,127)/a"),
        ("http://u:p@shili.example/a#f", "example,shili)/a"),
        ("http://shili.example/a?b=c&", "example,shili)/a?&b=c"),
        ("http://shili.example/a?b=1&b=0&a", "example,shili)/a?a&b=0&b=1"),
        ("http://shili.example/a?a-b=1&a=1", "example,shili)/a?a=1&a-b=1"),
        ("http://shili.example./a b", "example,shili)/a%20b"),
        ("http://shili.example/%7Ex/%zz/%25", "example,shili)/~x/%25zz/%25"),
        (
            "http://shili.example/?PHPSESSID=0123456789abcdef0123456789abcdef&y=1",
            "example,shili)/?y=1"
        ),
        (
            "http://shili.example/(S(abcdefghijklmnopqrstuvwx))/a.aspx", "example,shili)/a.aspx"
        ),
        ("http://shili.example/a?cfid=1234&cftoken=5678", "example,shili)/a"),
        ("http://wwwx.shili.example/x", "example,shili,wwwx)/x"),
        ("dns:www.shili.example", "dns:www.shili.example"),
        ("http://shili.example/a'b\"c|d{e}", "example,shili)/a'b\"c|d{e}"),
    ]

    @Test(arguments: table)
    func `bring spellings of one address together`(url: String, key: String) {
        #expect(SURTKey.key(of: url) == key)
    }

    @Test(
        .enabled(
            if: Tool.named("cdxj-indexer") != nil,
            "surt, which comes with cdxj-indexer, is not installed; see “make tools”"))
    func `are those of the reference implementation`() throws {
        let script =
            "import surt,sys\nfor line in sys.stdin.buffer.read().decode().split('\\n'): print(surt.surt(line))"
        let result = try Tool.run(
            try #require(Tool.python), ["-c", script],
            input: Self.table.map(\.0).joined(separator: "\n"))
        #expect(result.status == 0, "\(result.output)")
        #expect(
            result.output.split(separator: "\n").map(String.init)
                == Self.table.map { SURTKey.key(of: $0.0) })
    }
}

@Suite struct `The index of an archive` {
    private func archive(
        in scratch: Scratch, isCompressed: Bool = true, index: CDXJIndexWriter? = nil
    ) throws -> [String] {
        let writer = try WARCWriter(
            folder: scratch.path, name: "index", info: HeaderFields(),
            date: try date("2022-07-01T00:00:00Z"),
            options: WARCWriterOptions(isCompressed: isCompressed, fileBytes: 2_000))
        writer.index = index
        for index in 0..<12 {
            let when = try date("2022-07-01T00:00:\(10 + index)Z")
            let target = "http://\(index % 2 == 0 ? "b" : "a").test/\(index % 5)"
            let response = WARCRecord.response(
                target: target, date: when,
                message: index == 3
                    ? message("x") : message("\(index)", ["Content-Type: text/html;charset=utf-8"]))
            try writer.append(response)
            try writer.append(
                .request(target: target, date: when, message: Array("GET / HTTP/1.1\r\n\r\n".utf8)))
            try writer.append(
                .metadata(target: target, date: when, fields: HeaderFields([.init("a", "b")])))
            if index % 4 == 1 {
                try writer.append(
                    .revisit(
                        target: target, date: when,
                        head: message("", status: "304 Not Modified"), of: response,
                        profile: .notModified))
            }
        }
        return try WARCArchive(path: scratch.path).files
    }

    @Test(arguments: [true, false])
    func `leads to every response and revisit, sorted by key and time`(
        isCompressed: Bool
    ) throws {
        let scratch = try Scratch()
        let files = try archive(in: scratch, isCompressed: isCompressed)
        #expect(files.count > 1, "the archive should have rolled over")
        let (index, notices) = CDXJIndex.reading(files: files)
        #expect(notices == [])
        #expect(index.entries.count == 15)
        let order = index.entries.map { "\($0.key) \($0.timestamp)" }
        #expect(order == order.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        for entry in index.entries {
            let record = try WARCReader.record(
                at: WARCLocation(
                    file: "\(scratch.path)/\(entry.file)", offset: entry.offset,
                    length: entry.length))
            #expect(record.id == entry.record)
            #expect(record.targetURI == entry.url)
            #expect(record.fields["WARC-Payload-Digest"] == entry.digest)
        }
        #expect(index.text() == CDXJIndex.reading(files: files.reversed()).index.text())
    }

    @Test(arguments: [1, 700, 1 << 20], [true, false])
    func `is the same when written beside the archive, in runs of any size`(
        runBytes: Int, isCompressed: Bool
    ) throws {
        let scratch = try Scratch()
        let path = scratch.path + "/index.cdxj"
        let index = CDXJIndexWriter(path: path, runBytes: runBytes)
        let files = try archive(in: scratch, isCompressed: isCompressed, index: index)
        try index.finish()
        let wanted = CDXJIndex.reading(files: files).index.text()
        #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) == wanted)
        let later = CDXJIndexWriter(path: path, runBytes: runBytes)
        #expect(later.add(files: files) == [])
        try later.finish()
        #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) == wanted)
        let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
        #expect(left.filter { $0.hasPrefix("index.cdxj") } == ["index.cdxj"])
    }

    @Test func `that cannot be written says so at its end`() throws {
        let scratch = try Scratch()
        let index = CDXJIndexWriter(path: scratch.path + "/absent/index.cdxj", runBytes: 1)
        _ = try archive(in: scratch, index: index)
        #expect(throws: WARCError.self) { try index.finish() }
    }

    @Test func `leaves out what cannot be read on its own, and says so`() throws {
        let scratch = try Scratch()
        let both = plain("a", type: "response") + plain("b", type: "response")
        let file = try scratch.file("shared.warc.gz", try gzip(both))
        let (index, notices) = CDXJIndex.reading(files: [file])
        #expect(index.entries.isEmpty)
        #expect(notices.map(\.kind) == [.sharedMember])
    }

    @Test(
        .enabled(if: Tool.named("cdxj-indexer") != nil, "cdxj-indexer is not on the PATH"),
        arguments: [true, false])
    func `is that of cdxj-indexer, line by line`(isCompressed: Bool) throws {
        let scratch = try Scratch()
        let files = try archive(in: scratch, isCompressed: isCompressed)
        let result = try Tool.run(
            try #require(Tool.named("cdxj-indexer")), ["-s"] + files)
        #expect(result.status == 0)
        let lines = CDXJIndex.reading(files: files).index.entries.map { entry in
            // Where records are not packed, cdxj-indexer leaves the line breaks that close a
            // record (ISO 28500 §4) out of its length.
            isCompressed
                ? entry.line
                : entry.line.replacingOccurrences(
                    of: "\"length\": \"\(entry.length)\"",
                    with: "\"length\": \"\(entry.length - 4)\"")
        }
        #expect(result.output.split(separator: "\n").map(String.init) == lines)
    }
}
