import Exact
import Markup
import Model
import WARC

/// One captured page, parsed. What is read from it is kept, so that a dozen
/// extractors cost one parsing; a page belongs to one task.
final class Page {
    let answer: CapturedAnswer
    let document: HTMLDocument
    let sha256: String
    /// Whether nothing of the page is missing: what is not found in a page
    /// that was cut may still be on it.
    let isWhole: Bool

    init(_ answer: CapturedAnswer, _ body: CapturedBody, _ document: HTMLDocument) {
        self.answer = answer
        self.document = document
        sha256 = body.sha256
        isWhole = body.isWhole && !document.isTruncated
    }

    var address: WebAddress { answer.address }

    private(set) lazy var regions = PageRegions(document)
    private(set) lazy var blocks = PageBlock.blocks(of: document, regions)
    private(set) lazy var information = PageInformation(blocks)
    private(set) lazy var links = document.links
    private(set) lazy var footer = PageFooter(self)
    private(set) lazy var list = PageList(self)

    /// The blocks of what the page is about: its container where there is one,
    /// else everything but banner, navigation and footer.
    private(set) lazy var mainBlocks: [PageBlock] = {
        let footer = Set(footer.blocks.map(\.node))
        guard !regions.containers.isEmpty else {
            return blocks.filter { $0.region == .content && !footer.contains($0.node) }
        }
        let containers = Set(regions.containers)
        return blocks.filter { block in
            var node: HTMLNode? = block.node
            while let current = node {
                if containers.contains(current) { return true }
                node = current.parent
            }
            return false
        }
    }()

    /// ``mainBlocks`` in the form in which words are looked for.
    private(set) lazy var mainTexts: [SqueezedText] = mainBlocks.map { SqueezedText($0.text) }

    /// The elements that hold the main text.
    var mainNodes: [HTMLNode] {
        if !regions.containers.isEmpty { return regions.containers }
        guard let root = document.root else { return [] }
        return [root.descendants("body").first ?? root]
    }

    /// Elements of that name in the main text, in document order.
    func mainElements(_ name: StaticString) -> [HTMLNode] {
        mainNodes.flatMap { $0.descendants(name) }.filter { regions.region(of: $0) == .content }
    }

    /// The links in what the page is about; those of navigation and footer,
    /// which stand on every page, are not among them.
    private(set) lazy var contentLinks: [HTMLLink] = links.filter {
        regions.region(of: $0.node) == .content
    }

    /// The tables of the main text that hold data: at least two columns and
    /// two rows, no tables within, and not a list of keys with their values.
    private(set) lazy var tables: [PageTable] =
        mainElements("table").filter { $0.descendants("table").isEmpty }.map(PageTable.init)
        .filter { table in
            let width = table.rows.map(\.count).max() ?? 0
            return width >= 2 && table.rows.count >= 2 && !table.isKeyed
        }

    /// The day it was published: `PubDate`, else 发布日期 of the document
    /// information, else a date that is labelled so in the text.
    private(set) lazy var publicationDate: CivilDate? =
        document.metadata("PubDate").flatMap { DateScanner.first(in: $0) }
        ?? information.values["发布日期"].flatMap { DateScanner.first(in: $0) }

    /// Whether there is hardly anything on it to read.
    var isNearlyBlank: Bool { mainTexts.reduce(0) { $0 + $1.count } < 60 }

    /// Whether its list is likely to be filled in by a script, which a crawl
    /// does not run.
    private(set) lazy var isFilledByScript: Bool = {
        guard let root = document.root else { return false }
        let isBlank = isNearlyBlank
        return root.descendants("script").contains { script in
            let source = script.text(.source)
            // A page that is blank but for a script that leads elsewhere.
            if isBlank, Self.turners.contains(where: { source.holds($0) }) { return true }
            guard regions.region(of: script) == .content,
                root.descendants("head").first.map({ !Self.stands(script, in: $0) }) ?? true
            else { return false }
            return Self.loaders.contains { source.holds($0) }
        }
    }()

    private static func stands(_ node: HTMLNode, in frame: HTMLNode) -> Bool {
        var current: HTMLNode? = node
        while let element = current {
            if element == frame { return true }
            current = element.parent
        }
        return false
    }

    private static let turners = ["location.href", "location.replace", "window.location"]

    private static let loaders = [
        "XMLHttpRequest", "$.ajax", "$.get", "$.post", ".load(", "axios", "fetch(", "jpaas",
        "dataproxy", "datastore", "jpage",
    ]

    /// A place in this page, as evidence.
    func evidence(_ node: HTMLNode?, snippet: some StringProtocol) -> Evidence {
        evidence(
            locator: node.map { Masking.masked($0.path) } ?? "/html",
            snippet: Masking.snippet(snippet))
    }

    /// The page as a whole, as evidence: where its main text stands and how it
    /// begins.
    var evidence: Evidence {
        evidence(
            mainNodes.first,
            snippet: mainBlocks.prefix(8).map(\.text).joined(separator: " "))
    }

    private func evidence(locator: String, snippet: String) -> Evidence {
        Evidence(
            source: .capture(answer.capture), sha256: sha256, locator: locator, snippet: snippet)
    }
}

extension CapturedAnswer {
    /// The exchange, as evidence names it.
    var capture: Evidence.Capture {
        Evidence.Capture(
            url: Masking.maskedAddress(address.description), time: time, status: status,
            record: record)
    }
}

extension CapturedFailure {
    /// The failed visit, as evidence.
    var evidence: Evidence {
        Evidence(
            source: .capture(
                Evidence.Capture(
                    url: Masking.maskedAddress(address.description), time: time, status: nil,
                    record: record)),
            sha256: sha256, locator: outcome.rawValue, snippet: "")
    }
}
