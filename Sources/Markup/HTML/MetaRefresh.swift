/// The content of `meta http-equiv=refresh`.
enum MetaRefresh {
    /// `next.html` in `0; url=next.html`, with or without quotes; nil when it only reloads.
    static func reference(in content: String) -> String? {
        guard let semicolon = content.utf8.firstIndex(where: { $0 == 0x3B || $0 == 0x2C }) else {
            return nil
        }
        var rest = content.utf8[semicolon...].dropFirst().drop(while: ASCII.isSpace)
        guard rest.prefix(3).map(ASCII.lowercased).elementsEqual("url".utf8) else { return nil }
        rest = rest.dropFirst(3).drop(while: ASCII.isSpace)
        guard rest.first == 0x3D else { return nil }
        rest = rest.dropFirst().drop(while: ASCII.isSpace)
        if let quote = rest.first, quote == 0x22 || quote == 0x27 {
            rest = rest.dropFirst().prefix { $0 != quote }
        }
        let reference = ASCII.trimmed(String(Substring(rest)))
        return reference.isEmpty ? nil : reference
    }
}
