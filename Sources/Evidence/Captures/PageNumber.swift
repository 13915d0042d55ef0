import Markup

extension PageContent {
    /// A document number with the place it stands at.
    struct FoundNumber {
        let number: DocumentNumber
        let node: HTMLNode?
        let snippet: String
    }

    /// How many lines of the text a number stands in at most.
    private static let numberLines = 20
    /// The same where the text has no element of its own, so that what stands
    /// around it counts too.
    private static let pageLines = 150

    /// The number of the document this page holds: that of its document
    /// information, else one that stands alone near the beginning of the text,
    /// else the one that closes its title. Numbers of other documents that the
    /// text quotes do not count.
    func documentNumber(titled title: String) -> FoundNumber? {
        if let pair = information["发文字号"], let number = DocumentNumber(whole: pair.value) {
            return FoundNumber(number: number, node: pair.node, snippet: pair.value)
        }
        var lines = 0
        let limit = regions.containers.isEmpty ? Self.pageLines : Self.numberLines
        for block in mainBlocks {
            for line in block.text.split(whereSeparator: \.isNewline) {
                lines += 1
                guard lines <= limit else { break }
                if line.utf8.count < 300, let number = DocumentNumber(whole: line),
                    number.namesAgency
                {
                    return FoundNumber(
                        number: number, node: block.node,
                        snippet: TextNormalization.collapsed(line))
                }
            }
        }
        let titles =
            [title, document.title] + metaTags.filter { $0.name == "articletitle" }.map(\.content)
        for title in titles {
            if let number = DocumentNumber(closing: title) {
                return FoundNumber(
                    number: number, node: document.root?.firstDescendant("title"), snippet: title)
            }
        }
        return nil
    }
}
