import Markup

/// The footer of a page: its own element where it has one, else everything
/// from the earliest mark that only footers bear.
struct PageFooter {
    /// What the footer says; empty when the page shows none.
    let blocks: [PageBlock]
    /// Whether a script or an image in it may show what the text does not say.
    let mayHideMarks: Bool

    /// Signs by which a footer is known wherever it stands.
    private static let strongMarks = [
        "违法和不良信息举报", "网站标识码", "icp备", "公网安备", "icp证",
    ]

    init(_ page: PageContent) {
        let marked = page.blocks.filter { $0.region == .footer }
        blocks = marked.isEmpty ? Self.tail(of: page) : marked
        let frames = Set(blocks.map(\.node)).union(page.regions.footers)
        let root = page.document.root
        let hiding =
            (root?.descendants("script") ?? []) + (root?.descendants("img") ?? [])
            + (root?.descendants("iframe") ?? [])
        if frames.isEmpty {
            // No footer at all: a script may have been meant to write one.
            let body = root?.descendants("body").first
            mayHideMarks = !(body?.descendants("script") ?? []).isEmpty
        } else {
            mayHideMarks = hiding.contains { Self.stands($0, in: frames) }
        }
    }

    /// From the block with the earliest strong mark on, together with what
    /// stands before it under the same parent.
    private static func tail(of page: PageContent) -> [PageBlock] {
        let blocks = page.blocks
        guard
            let first = blocks.firstIndex(where: { block in
                // A mark is short; running text need not be squeezed to know.
                guard block.text.utf8.count < 16_384 else { return false }
                let text = TextNormalization.squeezed(block.text)
                return strongMarks.contains { text.holds($0) } && text.count < 400
            })
        else { return [] }
        var start = first
        let parent = blocks[first].node.parent
        while start > 0, let parent, parent.name != "body", parent.name != "html",
            blocks[start - 1].node.parent == parent
        {
            start -= 1
        }
        return Array(blocks[start...])
    }

    private static func stands(_ node: HTMLNode, in frames: Set<HTMLNode>) -> Bool {
        var current: HTMLNode? = node
        while let element = current {
            if frames.contains(element) { return true }
            current = element.parent
        }
        return false
    }
}
