#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `text` in another charset, as iconv writes it; empty when it cannot be written.
func encoded(_ text: String, _ charset: String) -> [UInt8] {
    guard let converter = iconv_open(charset, "UTF-8") else { return [] }
    defer { iconv_close(converter) }
    var source = Array(text.utf8).map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: source.count * 4 + 16)
    let written = source.withUnsafeMutableBufferPointer { source in
        target.withUnsafeMutableBufferPointer { target -> Int in
            var input = source.baseAddress
            var inputLeft = source.count
            var output = target.baseAddress
            var outputLeft = target.count
            let status = iconv(converter, &input, &inputLeft, &output, &outputLeft)
            return status == -1 ? 0 : target.count - outputLeft
        }
    }
    return target.prefix(written).map { UInt8(bitPattern: $0) }
}
