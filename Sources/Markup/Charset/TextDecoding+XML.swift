extension TextDecoding {
    /// Decodes an XML document: byte order mark, XML declaration, else UTF-8 (XML 1.0 §4.3.3).
    /// Nothing is guessed, because a document that is read wrongly must be refused, not mended.
    static func decodeXML(_ bytes: [UInt8]) -> DecodedText {
        if bytes.starts(with: [0xFF, 0xFE]) { return decode(bytes, as: .utf16LE) }
        if bytes.starts(with: [0xFE, 0xFF]) { return decode(bytes, as: .utf16BE) }
        if bytes.starts(with: [0x3C, 0x00]) { return decode(bytes, as: .utf16LE) }
        if bytes.starts(with: [0x00, 0x3C]) { return decode(bytes, as: .utf16BE) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decode(bytes, as: .utf8) }
        let head = Array(bytes.prefix(1_024))
        return decode(bytes, as: CharsetDeclaration.charsetOfXMLDeclaration(head) ?? .utf8)
    }
}
