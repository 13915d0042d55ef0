/// The links that need no thought, which are most: a path of letters, digits and `/`, such as
/// `/zwgk/art/2022/3/1/art_406_12.html`.
enum PlainReference {
    /// The path that `reference` means on the page `base`; nil when it must be taken apart.
    static func path(of reference: String, on base: WebAddress) -> [UInt8]? {
        guard base.isFetchable else { return nil }
        var reference = reference
        return reference.withUTF8 { text -> [UInt8]? in
            guard let first = text.first, text.count < WebAddress.maximumLength else { return nil }
            var previous = UInt8(ascii: "/")
            for (index, byte) in text.enumerated() {
                // A segment that begins with a dot may be a dot segment, `//` begins a host.
                let isStart = previous == 0x2F
                if byte == 0x2E ? isStart : byte == 0x2F ? isStart && index == 1 : !isPlain(byte) {
                    return nil
                }
                previous = byte
            }
            if first == 0x2F { return Array(text) }
            let path = base.path.utf8
            guard let slash = path.lastIndex(of: 0x2F) else { return nil }
            return Array(path[...slash]) + text
        }
    }

    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x5F || byte == 0x2D
    }
}
