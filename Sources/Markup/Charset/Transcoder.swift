#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Brings bytes of a known charset to UTF-8; what is not valid becomes U+FFFD and never ends the
/// text.
enum Transcoder {
    struct Result {
        var utf8: [UInt8]
        var replacements: Int
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    static func transcode(_ bytes: UnsafeBufferPointer<UInt8>, from charset: Charset) -> Result {
        switch charset {
        case .utf8: repaired(bytes)
        case .windows1252: windows1252(bytes)
        case .gb18030: gb18030(bytes)
        default: valid(converted(bytes, from: charset, after: []))
        }
    }

    /// NUL is legal nowhere in markup, and C interfaces end at it.
    static func removeNUL(_ bytes: inout [UInt8]) {
        let hasNUL = bytes.withUnsafeBufferPointer { $0.position(of: 0) != nil }
        if hasNUL { bytes.removeAll { $0 == 0 } }
    }

    private static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> Result {
        var result = Result(utf8: [], replacements: 0)
        result.utf8.reserveCapacity(bytes.count)
        var clean = 0
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            let (length, isValid) = UTF8Survey.sequence(bytes, at: index)
            if !isValid {
                result.utf8.append(contentsOf: bytes[clean..<index])
                result.utf8.append(contentsOf: replacement)
                result.replacements += 1
                clean = index + length
            }
            index += length
        }
        result.utf8.append(contentsOf: bytes[clean...])
        return result
    }

    private static let windows1252Upper: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// What a byte of windows-1252 stands for.
    static func windows1252Scalar(_ byte: UInt32) -> UInt32 {
        (0x80...0x9F).contains(byte) ? UInt32(windows1252Upper[Int(byte - 0x80)]) : byte
    }

    /// iconv refuses the five unassigned bytes, which the standard maps to C1 controls.
    private static func windows1252(_ bytes: UnsafeBufferPointer<UInt8>) -> Result {
        var result = Result(utf8: [], replacements: 0)
        result.utf8.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            guard byte >= 0x80 else {
                result.utf8.append(byte)
                continue
            }
            let value = windows1252Scalar(UInt32(byte))
            if value < 0x800 {
                result.utf8.append(0xC0 | UInt8(value >> 6))
            } else {
                result.utf8.append(0xE0 | UInt8(value >> 12))
                result.utf8.append(0x80 | UInt8((value >> 6) & 0x3F))
            }
            result.utf8.append(0x80 | UInt8(value & 0x3F))
        }
        return result
    }

    private static func gb18030(_ bytes: UnsafeBufferPointer<UInt8>) -> Result {
        let (utf8, done) = GB18030Table.transcode(bytes)
        guard done < bytes.count else { return Result(utf8: utf8, replacements: 0) }
        let rest = UnsafeBufferPointer(rebasing: bytes[done...])
        return valid(converted(rest, from: .gb18030, after: utf8))
    }

    /// Everything behind relies on valid UTF-8; a C library's word is not enough for that.
    private static func valid(_ result: Result) -> Result {
        if (try? UTF8Span(validating: result.utf8.span)) != nil { return result }
        let mended = result.utf8.withUnsafeBufferPointer { repaired($0) }
        return Result(
            utf8: mended.utf8, replacements: result.replacements + mended.replacements)
    }

    /// - Parameter before: the text so far, to which the converted one is added.
    private static func converted(
        _ bytes: UnsafeBufferPointer<UInt8>, from charset: Charset, after before: [UInt8]
    ) -> Result {
        var result = Result(utf8: before, replacements: 0)
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return result }
        guard let converter = iconv_open("UTF-8", charset.iconvName),
            Int(bitPattern: converter) != -1
        else {
            // A C library without this converter: keep what is ASCII, mark the rest.
            return asciiOnly(bytes)
        }
        defer { iconv_close(converter) }
        result.utf8.reserveCapacity(before.count + bytes.count + bytes.count / 2)

        // iconv's C signature takes a mutable pointer but never writes to its input.
        var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(
            mutating: UnsafeRawPointer(start)
        ).assumingMemoryBound(to: CChar.self)
        var inputLeft = bytes.count
        let capacity = 64 * 1024
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
            while inputLeft > 0 {
                var output = buffer.baseAddress
                var outputLeft = capacity
                let status = iconv(converter, &input, &inputLeft, &output, &outputLeft)
                let failure = errno
                let written = capacity - outputLeft
                result.utf8.append(
                    contentsOf: UnsafeRawBufferPointer(
                        rebasing: UnsafeRawBufferPointer(buffer)[..<written]))
                guard status == -1 else { continue }
                switch failure {
                case E2BIG where written > 0: continue
                default:
                    // EILSEQ: one bad unit; EINVAL: the text ends inside a character.
                    let isGBKEuro = charset == .gb18030 && bytes[bytes.count - inputLeft] == 0x80
                    if isGBKEuro {
                        result.utf8.append(contentsOf: [0xE2, 0x82, 0xAC])
                    } else {
                        result.utf8.append(contentsOf: replacement)
                        result.replacements += 1
                    }
                    let skipped = failure == EINVAL ? inputLeft : min(charset.unitSize, inputLeft)
                    input = input.map { $0 + skipped }
                    inputLeft -= skipped
                }
            }
        }
        return result
    }

    private static func asciiOnly(_ bytes: UnsafeBufferPointer<UInt8>) -> Result {
        var result = Result(utf8: [], replacements: 0)
        for byte in bytes {
            if byte < 0x80 {
                result.utf8.append(byte)
            } else {
                result.utf8.append(contentsOf: replacement)
                result.replacements += 1
            }
        }
        return result
    }
}
