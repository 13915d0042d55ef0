import Exact
import Foundation
import Markup
import Model
import Testing

@testable import Evidence

@Suite("A shelf of pages")
struct PageShelfTests {
    private func site(_ count: Int) -> TestSite {
        var site = TestSite()
        for index in 0..<count {
            site.add(
                "p\(index).html",
                html: "<p>第\(index)页</p>" + String(repeating: "<p>公开内容</p>", count: 2_000))
        }
        return site
    }

    private func captures(_ archive: CaptureArchive) throws -> UnitCaptures {
        let round = try Fixtures.round(units: ["qinghe"], columns: [:])
        return UnitCaptures(try #require(round.units.first), round: round, archive: archive)
    }

    @Test("reads a page again that had to make room, to the same text")
    func again() throws {
        try site(6).archive { archive in
            let captures = try captures(archive)
            let pages = Array(captures.allPages)
            #expect(pages.count == 6)
            let shelf = PageShelf(archive, capacity: 1)
            for _ in 0..<2 {
                for (index, page) in pages.enumerated() {
                    let content = shelf.content(of: page)
                    #expect(content.blocks.first?.text == "第\(index)页")
                    #expect(shelf.content(of: page) === content)
                }
            }
            #expect(shelf.content(of: pages[0]) !== pages[0].content)
            #expect(!shelf.isDisturbed)
        }
    }

    @Test("frees what a unit held when the unit is done")
    func freed() throws {
        try site(2).archive { archive in
            weak var content: PageContent?
            do {
                let captures = try captures(archive)
                for page in captures.allPages { _ = page.content.list }
                content = captures.allPages.first?.content
                #expect(content != nil)
            }
            #expect(content == nil)
        }
    }

    @Test("trusts nothing of an archive that changes while it is read")
    func disturbed() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-shelf-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = try site(1).write(to: folder)
        let (archive, _) = CaptureArchive.open(files: [file])
        let captures = try captures(archive)
        let page = try #require(captures.allPages.first)
        try Data().write(to: URL(fileURLWithPath: file))
        let shelf = PageShelf(archive)
        #expect(shelf.content(of: page).blocks.isEmpty)
        #expect(shelf.isDisturbed)
    }
}
