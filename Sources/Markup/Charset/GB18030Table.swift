#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The two-byte characters of GB18030, which are all but a handful on any page, looked up instead of
/// converted one by one. The C library fills the table in, so that there is one opinion on what a
/// character is.
enum GB18030Table {
    private static let firstLead = 0x81
    private static let firstTrail = 0x40
    private static let trails = 0xFF - firstTrail

    /// Each character in UTF-8, its first byte lowest; 0 where the pair is none.
    private static let characters: [UInt32] = {
        var table = [UInt32](repeating: 0, count: (0xFF - firstLead) * trails)
        guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1
        else { return table }
        defer { iconv_close(converter) }
        for lead in firstLead...0xFE {
            for trail in firstTrail...0xFE {
                table[(lead - firstLead) * trails + trail - firstTrail] = character(
                    lead, trail, converter)
            }
        }
        return table
    }()

    private static func character(_ lead: Int, _ trail: Int, _ converter: iconv_t) -> UInt32 {
        var pair = [CChar(truncatingIfNeeded: lead), CChar(truncatingIfNeeded: trail)]
        var text: [CChar] = [0, 0, 0, 0]
        let isWhole = pair.withUnsafeMutableBufferPointer { pair in
            text.withUnsafeMutableBufferPointer { text in
                var input = pair.baseAddress
                var output = text.baseAddress
                var inputLeft = 2
                var outputLeft = 4
                let status = iconv(converter, &input, &inputLeft, &output, &outputLeft)
                // Back to the beginning, whatever the last pair was.
                iconv(converter, nil, nil, nil, nil)
                return status == 0 && inputLeft == 0
            }
        }
        guard isWhole else { return 0 }
        return text.reversed().reduce(0) { $0 << 8 | UInt32(UInt8(bitPattern: $1)) }
    }

    /// Brings text to UTF-8 up to the first sequence that is neither ASCII nor in the table; gives
    /// how far that was.
    static func transcode(_ bytes: UnsafeBufferPointer<UInt8>) -> (utf8: [UInt8], done: Int) {
        var done = 0
        // A character takes two bytes and becomes at most four.
        let utf8 = [UInt8](unsafeUninitializedCapacity: bytes.count * 2) { output, written in
            characters.withUnsafeBufferPointer { table in
                done = transcode(bytes, by: table, into: output, &written)
            }
        }
        return (utf8, done)
    }

    private static func transcode(
        _ bytes: UnsafeBufferPointer<UInt8>, by table: UnsafeBufferPointer<UInt32>,
        into output: UnsafeMutableBufferPointer<UInt8>, _ written: inout Int
    ) -> Int {
        var index = 0
        var place = 0
        defer { written = place }
        while index < bytes.count {
            let lead = bytes[index]
            if lead < 0x80 {
                let start = index
                index = UTF8Survey.endOfASCII(bytes, from: index)
                _ = UnsafeMutableBufferPointer(rebasing: output[place...])
                    .initialize(fromContentsOf: bytes[start..<index])
                place += index - start
                continue
            }
            guard lead != 0x80, lead != 0xFF, index + 1 < bytes.count,
                case let trail = Int(bytes[index + 1]), trail >= firstTrail, trail != 0xFF
            else { return index }
            var character = table[(Int(lead) - firstLead) * trails + trail - firstTrail]
            guard character != 0 else { return index }
            while character != 0 {
                output[place] = UInt8(truncatingIfNeeded: character)
                place += 1
                character >>= 8
            }
            index += 2
        }
        return index
    }
}
