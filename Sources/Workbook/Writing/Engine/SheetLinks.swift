/// The links of cells that did not go through the library, as a sheet and its relations name them.
struct SheetLinks {
    private let links: LinkList
    private let known: Int

    /// - Parameter known: how many relations the sheet has already.
    init(_ links: LinkList, after known: Int) {
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

    /// What stands before and behind the links in a sheet from its last row on: behind those it has.
    func around(sheet content: [UInt8]) -> (before: [UInt8], after: [UInt8]) {
        if let place = content.firstRange(of: Self.closing) {
            return (
                Array(content[..<place.lowerBound]), Array(content[place.lowerBound...])
            )
        }
        guard let place = content.firstRange(of: Self.following) else { return (content, []) }
        return (
            content[..<place.lowerBound] + Self.opening,
            Self.closing + content[place.lowerBound...]
        )
    }

    /// What stands before and behind the links in the relations of a sheet.
    func around(relations content: [UInt8]) -> (before: [UInt8], after: [UInt8]) {
        if let place = content.firstRange(of: Self.lastRelation) {
            return (
                Array(content[..<place.lowerBound]), Array(content[place.lowerBound...])
            )
        }
        return (Self.relations, Self.lastRelation)
    }

    /// The links as a sheet names them, some at a time.
    func inSheet(_ receive: ([UInt8]) throws -> Void) throws {
        try links.each(
            { number, cell, _, text in
                text.append(literal: "<hyperlink ref=\"")
                text.append(contentsOf: cell)
                text.append(literal: "\" r:id=\"rId")
                text.append(utf8: String(known + number + 1))
                text.append(literal: "\"/>")
            }, to: receive)
    }

    /// The links as relations, some at a time.
    func inRelations(_ receive: ([UInt8]) throws -> Void) throws {
        try links.each(
            { number, _, url, text in
                text.append(literal: "<Relationship Id=\"rId")
                text.append(utf8: String(known + number + 1))
                text.append(
                    literal: "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/")
                text.append(literal: "relationships/hyperlink\" Target=\"")
                for byte in url {
                    if byte == UInt8(ascii: "&") {
                        text.append(literal: "&amp;")
                    } else {
                        text.append(byte)
                    }
                }
                text.append(literal: "\" TargetMode=\"External\"/>")
            }, to: receive)
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
