/// The links that need no thought, which are most: a path of letters, digits and `/`, such as
/// `/zwgk/art/2022/3/1/art_406_12.html`.
enum PlainReference {
    /// What `reference` means on the page `base`; nil when it must be taken apart.
    static func address(of reference: String, on base: WebAddress) -> WebAddress? {
        var reference = reference
        return reference.withUTF8 { address(of: $0, on: base) }
    }

    /// The same of a reference that is no string yet.
    static func address(
        of reference: UnsafeBufferPointer<UInt8>, on base: WebAddress
    ) -> WebAddress? {
        guard base.isFetchable, let first = reference.first, isPlain(reference) else { return nil }
        var whole = base.description
        return whole.withUTF8 { whole in
            var kept = Int(base.pathStart)
            if first != 0x2F {
                let path = whole[kept..<Int(base.pathEnd)]
                guard let slash = path.lastIndex(of: 0x2F) else { return nil }
                kept = slash + 1
            }
            let count = kept + reference.count
            guard count <= WebAddress.maximumLength else { return nil }
            let text = String(unsafeUninitializedCapacity: count) { buffer in
                _ = buffer.initialize(fromContentsOf: whole[..<kept])
                _ = UnsafeMutableBufferPointer(rebasing: buffer[kept...])
                    .initialize(fromContentsOf: reference)
                return count
            }
            return WebAddress(
                description: text, hostStart: base.hostStart, hostEnd: base.hostEnd,
                pathStart: base.pathStart, pathEnd: UInt16(count))
        }
    }

    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count < WebAddress.maximumLength else { return false }
        var previous = UInt8(ascii: "/")
        for (index, byte) in text.enumerated() {
            // A segment that begins with a dot may be a dot segment, `//` begins a host.
            let isStart = previous == 0x2F
            if byte == 0x2E ? isStart : byte == 0x2F ? isStart && index == 1 : !isPlain(byte) {
                return false
            }
            previous = byte
        }
        return true
    }

    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x5F || byte == 0x2D
    }
}
