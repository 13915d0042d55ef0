/// What a byte sequence looks like when read as GB18030.
struct GB18030Survey {
    /// Characters of GB2312 level 1 (the 3,755 common ones) and its punctuation.
    private(set) var common = 0
    /// All other well-formed two- and four-byte sequences.
    private(set) var rare = 0
    private(set) var errors = 0

    /// Mostly common characters and next to no errors: the text is Chinese in this charset.
    /// Western text in a single-byte charset fails at once, since its accented letters are followed
    /// by ASCII letters or punctuation that rarely make a common character.
    var isLikely: Bool {
        common > 0 && common >= rare && errors * 20 <= common
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            if lead < 0x80 {
                index += 1
                continue
            }
            guard lead >= 0x81, lead <= 0xFE, index + 1 < bytes.count else {
                errors += 1
                index += 1
                continue
            }
            let trail = bytes[index + 1]
            switch trail {
            case 0xA1...0xFE where (0xB0...0xD7).contains(lead) || (0xA1...0xA3).contains(lead):
                common += 1
                index += 2
            case 0x40...0x7E, 0x80...0xFE:
                rare += 1
                index += 2
            case 0x30...0x39 where Self.isFourBytes(bytes, at: index):
                rare += 1
                index += 4
            default:
                errors += 1
                index += 1
            }
        }
    }

    private static func isFourBytes(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        guard index + 3 < bytes.count else { return false }
        return (0x81...0xFE).contains(bytes[index + 2]) && (0x30...0x39).contains(bytes[index + 3])
    }
}
