import Exact
import Markup
import Model
import Testing

@testable import Reports

@Suite("The style sheets of a record")
struct RecordStyleTests {
    private func files(_ round: ScoredRound) throws -> [String: [UInt8]] {
        Dictionary(
            try ReportWriter.files(for: round, formats: [.xml], language: .zhHans)
                .map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }

    @Test("travel with the records, which name them from where they lie")
    func travel() throws {
        let files = try files(SampleRound.make())
        #expect(files["style/report.xsl"] != nil)
        #expect(files["style/record.css"] != nil)
        let bytes = try #require(files["round.xml"])
        let round = String(decoding: bytes, as: UTF8.self)
        #expect(round.contains("<?xml-stylesheet type=\"text/xsl\" href=\"style/report.xsl\"?>"))
        let other = try #require(files["units/qinghe.xml"])
        let unit = String(decoding: other, as: UTF8.self)
        #expect(unit.contains("<?xml-stylesheet type=\"text/css\" href=\"../style/record.css\"?>"))
    }

    @Test(
        "XSLT 1.0 turns the records into pages with the record's digits",
        .enabled(if: ForeignTool.xsltproc != nil, ForeignTool.missingXSLT),
        arguments: ["round.xml", "units/liuxi.xml"])
    func transformed(path: String) throws {
        let page = try page(of: SampleRound.make(), path)
        let text = page.root?.text() ?? ""
        #expect(text.contains("示例县2022年乡镇政务公开考核"))
        #expect(text.contains("[83.92, 93.92]"))
        #expect(text.contains("6 项中公开 5 项，缺养老服务"))
        let links = try page.select("//a[starts-with(@href, '#u-')]")
        for link in links {
            let target = (link.attribute("href") ?? "").dropFirst()
            #expect(try page.select("//*[@id='\(target)']").count == 1)
        }
        #expect(links.count == (path == "round.xml" ? 7 : 1))
    }

    @Test(
        "hostile text stays text on the page",
        .enabled(if: ForeignTool.xsltproc != nil, ForeignTool.missingXSLT))
    func hostile() throws {
        let page = try page(of: HostileRound.make(), "round.xml")
        #expect(try page.select("//script | //img | //svg | //@onload | //@onerror").isEmpty)
        for link in try page.select("//a") {
            let address = link.attribute("href") ?? ""
            #expect(
                ["http://", "https://", "#u-"].contains { address.hasPrefix($0) }, "\(address)")
        }
    }

    private func page(of round: ScoredRound, _ path: String) throws -> HTMLDocument {
        let xsltproc = try #require(ForeignTool.xsltproc)
        let html = try ForeignTool.inFolder(try files(round)) { folder in
            try ForeignTool.run(
                xsltproc, ["--nonet", "\(folder)/style/report.xsl", "\(folder)/\(path)"])
        }
        return try HTMLDocument(Array(html.utf8))
    }
}
