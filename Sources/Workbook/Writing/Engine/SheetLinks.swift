/// The links of cells that did not go through the library, as a sheet and its relations name them.
struct SheetLinks {
    private let links: [RowText.Link]
    private let known: Int

    /// - Parameter known: how many relations the sheet has already.
    init(_ links: [RowText.Link], after known: Int) {
        self.links = links
        self.known = known
    }

    private static let opening = Array("<hyperlinks>".utf8)
    private static let closing = Array("</hyperlinks>".utf8)
    /// What follows the links of a sheet in every part the library writes.
    private static let following = Array("<pageMargins ".utf8)
    private static let relations = Array(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns="
            + "\"http://schemas.openxmlformats.org/package/2006/relationships\">").utf8)
    private static let relation = Array("<Relationship ".utf8)
    private static let lastRelation = Array("</Relationships>".utf8)

    /// How many relations a part says a sheet has.
    static func relations(in content: [UInt8]) -> Int {
        occurrences(of: relation, in: content[...])
    }

    /// A sheet from its last row on, with the links: behind those it has.
    func added(toSheet content: [UInt8]) -> [UInt8] {
        guard !links.isEmpty else { return content }
        var text: [UInt8] = []
        for (index, link) in links.enumerated() {
            text.append(literal: "<hyperlink ref=\"")
            text.append(utf8: CellReference.letters(ofColumn: link.column))
            text.append(utf8: String(link.row))
            text.append(literal: "\" r:id=\"rId")
            text.append(utf8: String(known + index + 1))
            text.append(literal: "\"/>")
        }
        if let place = content.firstRange(of: Self.closing) {
            return content[..<place.lowerBound] + text + content[place.lowerBound...]
        }
        guard let place = content.firstRange(of: Self.following) else { return content }
        return content[..<place.lowerBound] + Self.opening + text + Self.closing
            + content[place.lowerBound...]
    }

    /// The relations of a sheet, with the links behind those it has.
    func added(toRelations content: [UInt8]) -> [UInt8] {
        guard !links.isEmpty else { return content }
        var text: [UInt8] = []
        for (index, link) in links.enumerated() {
            text.append(literal: "<Relationship Id=\"rId")
            text.append(utf8: String(known + index + 1))
            text.append(literal: "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/")
            text.append(literal: "relationships/hyperlink\" Target=\"")
            let isPlain = !link.url.utf8.contains(UInt8(ascii: "&"))
            text.append(utf8: isPlain ? link.url : link.url.replacing("&", with: "&amp;"))
            text.append(literal: "\" TargetMode=\"External\"/>")
        }
        if let place = content.firstRange(of: Self.lastRelation) {
            return content[..<place.lowerBound] + text + content[place.lowerBound...]
        }
        return Self.relations + text + Self.lastRelation
    }

    private static func occurrences(of wanted: [UInt8], in content: ArraySlice<UInt8>) -> Int {
        var count = 0
        var rest = content
        while let place = rest.firstRange(of: wanted) {
            count += 1
            rest = rest[place.upperBound...]
        }
        return count
    }
}
