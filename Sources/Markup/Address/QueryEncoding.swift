#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A query in the charset of its page (URL standard, “percent-encode after encoding”).
enum QueryEncoding {
    /// The bytes of the query in that charset; a character the charset does not have becomes
    /// `%26%23…%3B`, as in browsers. UTF-8 and UTF-16 pages use UTF-8.
    static func encoded(_ query: ArraySlice<UInt8>, in charset: Charset) -> ArraySlice<UInt8> {
        switch charset {
        case .utf8, .utf16BE, .utf16LE: return query
        default: break
        }
        guard query.contains(where: { $0 >= 0x80 }) else { return query }
        guard let converter = iconv_open(charset.iconvName, "UTF-8"),
            Int(bitPattern: converter) != -1
        else { return query }
        defer { iconv_close(converter) }
        var result: [UInt8] = []
        for scalar in String(decoding: query, as: UTF8.self).unicodeScalars {
            if scalar.isASCII {
                result.append(UInt8(truncatingIfNeeded: scalar.value))
            } else if let bytes = encoded(scalar, converter) {
                result.append(contentsOf: bytes)
            } else {
                result.append(contentsOf: "%26%23\(scalar.value)%3B".utf8)
            }
        }
        return result[...]
    }

    private static func encoded(_ scalar: Unicode.Scalar, _ converter: iconv_t) -> [UInt8]? {
        var source = String(scalar).utf8.map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: 32)
        let written = source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBufferPointer { target -> Int? in
                var input = source.baseAddress
                var inputLeft = source.count
                var output = target.baseAddress
                var outputLeft = target.count
                let status = iconv(converter, &input, &inputLeft, &output, &outputLeft)
                return status == -1 ? nil : target.count - outputLeft
            }
        }
        return written.map { count in target.prefix(count).map { UInt8(bitPattern: $0) } }
    }
}
