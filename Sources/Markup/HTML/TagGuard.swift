/// Finds tags with absurdly many attributes before libxml2 sees them.
///
/// libxml2 compares the attributes of a tag pairwise: a single tag of 8 MB would keep it busy for
/// most of an hour. The scan follows the way libxml2 reads a tag, and begins one at every `<` with
/// a letter behind it, also inside comments and scripts, so that no confusion about the context
/// can hide a tag from it.
struct TagGuard {
    private let source: UnsafeBufferPointer<UInt8>

    /// Part of the page was left out.
    let isCut: Bool

    static func bounded(_ source: UnsafeBufferPointer<UInt8>, limit: Int) -> TagGuard {
        var next = source.position(of: 0x3C)
        while let index = next, index + 1 < source.count {
            if ASCII.isLetter(source[index + 1]), hasTooMany(source, from: index + 1, limit: limit)
            {
                return TagGuard(
                    source: UnsafeBufferPointer(rebasing: source[..<index]), isCut: true)
            }
            next = source.position(of: 0x3C, from: index + 1)
        }
        return TagGuard(source: source, isCut: false)
    }

    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        body(source)
    }

    private static func hasTooMany(
        _ source: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int
    ) -> Bool {
        var index = start
        func skip(while condition: (UInt8) -> Bool) {
            while index < source.count, condition(source[index]) { index += 1 }
        }
        func isBlank(_ byte: UInt8) -> Bool {
            byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
        }
        skip { !isBlank($0) && $0 != 0x3E && $0 != 0x2F }
        var attributes = 0
        while true {
            skip { isBlank($0) || $0 == 0x2F }
            guard index < source.count, source[index] != 0x3E else { return false }
            attributes += 1
            if attributes > limit { return true }
            skip { !isBlank($0) && $0 != 0x3E && $0 != 0x2F && $0 != 0x3D }
            skip(while: isBlank)
            guard index < source.count, source[index] == 0x3D else { continue }
            index += 1
            skip(while: isBlank)
            guard index < source.count else { return false }
            let quote = source[index]
            if quote == 0x22 || quote == 0x27 {
                guard let end = source.position(of: quote, from: index + 1) else {
                    return false
                }
                index = end + 1
            } else {
                skip { !isBlank($0) && $0 != 0x3E }
            }
        }
    }
}
