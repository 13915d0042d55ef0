import Exact
import Markup
import Testing
import WARC

@testable import Crawl

@Suite struct `A guard against traps` {
    private static let today = CivilDate(year: 2022, month: 7, day: 1)

    private func guardian() throws -> TrapGuard { TrapGuard(today: try #require(Self.today)) }

    private func address(_ path: String) throws -> WebAddress {
        try #require(WebAddress("http://a.test\(path)"))
    }

    @Test(
        arguments: [
            ("/rili?year=2099&month=1", .farDate), ("/rili?year=1890&month=1", .farDate),
            ("/rili?date=2031-05-01", .farDate), ("/rili?ym=197001", .farDate),
            ("/rili/2099/01/", .farDate), ("/rili/1899/12/31", .farDate),
            ("/day/2040-01-01", .farDate),
            ("/s?" + (0..<40).map { "p\($0)=1" }.joined(separator: "&"), .growingQuery),
            ("/s?tag=a&tag=b&tag=c&tag=d", .growingQuery),
            ("/a/b/a/b/a/b/", .repeatingPath), ("/x/y/y/y/y/z.html", .repeatingPath),
            ("/" + (0..<40).map { "s\($0)/" }.joined(), .repeatingPath),
            ("/a/b/c/d/a/b/c/d/a/b/c/d/", .repeatingPath),
        ] as [(String, TrapGuard.Trap)])
    func `holds back what goes on without end`(path: String, trap: TrapGuard.Trap) throws {
        var guardian = try guardian()
        #expect(guardian.trap(try address(path)) == trap)
    }

    @Test(arguments: [
        "/", "/xz/gzdt/index_2.html", "/art/2022/7/1/art_406_12.html", "/202207/t20220701_9.html",
        "/art/2099/1/1/art_1.html", "/ghjh/2035/", "/2022/2022/", "/col/col1229/index.html",
        "/show.jsp?id=123456", "/show?id=ff8080817c1b2d3e017c1f", "/list?year=2022&month=6",
        "/list?date=2022-06-30", "/s?tag=a&tag=b", "/art/1/1/1/1/1.html", "/a/a/a/", "/a/b/a/b/",
        "/list?nd=2023", "/x?from=list&time=30",
    ])
    func `lets pass what columns have`(path: String) throws {
        var guardian = try guardian()
        #expect(guardian.trap(try address(path)) == nil)
    }

    @Test func `bounds every calendar for itself`() throws {
        var guardian = try guardian()
        let days = (0..<2_000).map { "/rili?year=\(1995 + $0 / 100)&month=\($0 % 12 + 1)&x=\($0)" }
        // Each with another parameter beside its date, each a calendar of its own.
        #expect(try days.allSatisfy { guardian.trap(try address($0)) == nil })
        let one = (0..<500).map { "/one?year=\(1995 + $0 % 20)&month=\($0 % 12 + 1)" }
        let kept = try one.filter { guardian.trap(try address($0)) == nil }
        #expect(kept.count == TrapGuard.datesBound)
        #expect(guardian.trap(try address("/other?year=2022&month=1")) == nil)
        let folders = (0..<500).map { "/rili/\(1995 + $0 / 28)/\($0 % 28 + 1)/" }
        #expect(
            try folders.filter { guardian.trap(try address($0)) == nil }.count
                == TrapGuard.datesBound)
    }

    @Test func `bounds the arrangements of parameters on one page, not their values`() throws {
        var guardian = try guardian()
        let values = try (0..<5_000).filter {
            guardian.trap(try address("/show?id=\($0)&p=1")) != nil
        }
        #expect(values.isEmpty)
        let growing = try (1..<60).filter { length in
            let query = (0..<length % 30 + 1).map { "k\($0 * length)=1" }.joined(separator: "&")
            return guardian.trap(try address("/facets?\(query)")) == .parameters
        }
        #expect(growing.count > 20)
        #expect(guardian.trap(try address("/elsewhere?k=1")) == nil)
    }
}

@Suite struct `A folder and its index` {
    private func page(_ text: String) -> WARCDigest { WARCDigest(.sha1, of: text.utf8) }

    private func address(_ path: String) throws -> WebAddress {
        try #require(WebAddress("http://a.test\(path)"))
    }

    @Test func `are one page only after two folders have shown it`() throws {
        var indexes = FolderIndexes()
        indexes.note(try address("/a/"), page("a"))
        indexes.note(try address("/a/index.html"), page("a"))
        indexes.note(try address("/c/"), page("c"))
        #expect(indexes.twin(of: try address("/c/index.html")) == nil)
        indexes.note(try address("/b/index.html"), page("b"))
        indexes.note(try address("/b/"), page("b"))
        #expect(indexes.twin(of: try address("/c/index.html")) == (try address("/c/")))
        indexes.note(try address("/d/index.html"), page("d"))
        #expect(indexes.twin(of: try address("/d/")) == (try address("/d/index.html")))
        // Another name, an address not seen, another host.
        #expect(indexes.twin(of: try address("/c/index.jsp")) == nil)
        #expect(indexes.twin(of: try address("/e/index.html")) == nil)
        #expect(indexes.twin(of: try #require(WebAddress("http://b.test/c/index.html"))) == nil)
        #expect(indexes.twin(of: try address("/c/index.html?p=2")) == nil)
    }

    @Test func `are two for good once they differ`() throws {
        var indexes = FolderIndexes()
        for name in ["a", "b", "c"] {
            indexes.note(try address("/\(name)/"), page(name))
            indexes.note(
                try address("/\(name)/index.html"), page(name == "b" ? "other" : name))
        }
        indexes.note(try address("/d/"), page("d"))
        #expect(indexes.twin(of: try address("/d/index.html")) == nil)
    }
}
