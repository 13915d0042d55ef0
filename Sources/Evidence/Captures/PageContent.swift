import Exact
import Markup

/// What one page holds, parsed. What is read from it is kept, so that a dozen
/// extractors cost one parsing; a content belongs to one task.
final class PageContent {
    let address: WebAddress
    let document: HTMLDocument
    /// The page as the lists name it; weak, because the page outlives this.
    private weak var page: Page?

    init(_ document: HTMLDocument, of page: Page) {
        self.document = document
        self.page = page
        address = page.address
    }

    /// About how many bytes of memory all that may be read from it takes: the
    /// text four times (decoded, in the tree, as blocks, as looked through),
    /// and for each element its node, its block and what it links to.
    var weight: Int { document.decoding.utf8.count * 4 + document.elementCount * 800 + 4_096 }

    private(set) lazy var regions = PageRegions(document)
    private(set) lazy var blocks = PageBlock.blocks(of: document, regions)
    private(set) lazy var information = PageInformation(blocks)
    private(set) lazy var links = document.links
    private(set) lazy var footer = PageFooter(self)
    private(set) lazy var sideBoxes = SideBoxes(self)
    private(set) lazy var list = page.map { PageList(self, of: $0) } ?? PageList()

    /// The blocks of what the page is about: its container where there is one,
    /// else everything but banner, navigation and footer.
    private(set) lazy var mainBlocks: [PageBlock] = {
        let footer = Set(footer.blocks.map(\.node))
        guard !regions.containers.isEmpty else {
            return blocks.filter {
                $0.region == .content && !footer.contains($0.node) && !sideBoxes.hold($0.node)
                    && !$0.isMenu
            }
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
    private(set) lazy var mainTexts: [String] = mainBlocks.map {
        TextNormalization.squeezed($0.text)
    }

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
        regions.region(of: $0.node) == .content && !sideBoxes.hold($0.node)
            && !footer.holds($0.node)
    }

    /// The tables of the main text that hold data: at least two columns and
    /// two rows, no tables within, and not a list of keys with their values.
    private(set) lazy var tables: [PageTable] = {
        var tables: [PageTable] = []
        var room = Self.cellRoom
        for element in mainElements("table") where element.descendants("table").isEmpty {
            let table = PageTable(element)
            let width = table.rows.map(\.count).max() ?? 0
            guard width >= 2 && table.rows.count >= 2 && !table.isKeyed else { continue }
            room -= table.size
            guard room >= 0 else { break }
            tables.append(table)
        }
        return tables
    }()

    /// The most places that the tables of one page may have together: cells may
    /// claim to span hundreds of others.
    private static let cellRoom = 400_000

    /// The days that may be the day of publication.
    private(set) lazy var dates = PageDates(self)

    /// The `meta` elements that have a name or property.
    private(set) lazy var metaTags: [MetaTag] = MetaTag.all(in: document)

    /// Whether it says, instead of holding information, that there is none.
    private(set) lazy var explanation = PageExplanation.find(in: self)

    /// Whether there is hardly anything on it to read.
    var isNearlyBlank: Bool { mainTexts.reduce(0) { $0 + $1.unicodeScalars.count } < 60 }

    /// Whether its list is likely to be filled in by a script, which a crawl
    /// does not run.
    private(set) lazy var isFilledByScript: Bool = ScriptedList.isLikely(in: self)
}
