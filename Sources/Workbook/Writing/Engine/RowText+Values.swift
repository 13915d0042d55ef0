import Exact

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Numbers and texts of cells, as bytes.
extension RowText {
    /// The rest of a cell with a text.
    mutating func put(inline text: String) {
        let text = Self.isPlain(text) ? text : ExcelText.cell(text)
        bytes.append(literal: "\" t=\"inlineStr\"><is><t")
        if Self.hasOuterSpace(text) { bytes.append(literal: " xml:space=\"preserve\"") }
        bytes.append(literal: ">")
        put(escaping: text)
        bytes.append(literal: "</t></is></c>")
    }

    mutating func put(_ number: Int) {
        guard (0..<100).contains(number) else {
            bytes.append(utf8: String(number))
            return
        }
        if number > 9 { bytes.append(UInt8(ascii: "0") + UInt8(number / 10)) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// A decimal as the binary number the library makes of it; false when that is not a finite one.
    mutating func put(_ amount: Decimal128) -> Bool {
        if let whole = amount.asInt, whole.magnitude < 1_000_000_000_000_000,
            whole != 0 || !amount.isNegative
        {
            put(whole)
            return true
        }
        guard let value = CellPainter.binary(amount) else { return false }
        put(value)
        return true
    }

    mutating func put(_ value: Double) {
        if value == value.rounded(), value != 0, value.magnitude < 1e15 {
            put(Int(value))
            return
        }
        if let known = fractions[value.bitPattern] {
            bytes.append(contentsOf: known)
            return
        }
        let text = Self.digits(of: value)
        if fractions.count < 10_000 { fractions[value.bitPattern] = text }
        bytes.append(contentsOf: text)
    }

    /// Sixteen significant digits, as the library writes them.
    private static func digits(of value: Double) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 40) { buffer, count in
            count = buffer.withMemoryRebound(to: CChar.self) { text in
                Int(
                    withVaList([value]) { vsnprintf(text.baseAddress, text.count, "%.16G", $0) })
            }
        }
    }

    mutating func put(escaping text: String) {
        let whole: Void? = text.utf8.withContiguousStorageIfAvailable { put(escaping: $0) }
        if whole == nil { Array(text.utf8).withUnsafeBufferPointer { put(escaping: $0) } }
    }

    private mutating func put(escaping source: UnsafeBufferPointer<UInt8>) {
        // Most texts have nothing to escape.
        guard Self.mayNeedEscapes(source) else {
            bytes.append(contentsOf: source)
            return
        }
        var clean = 0
        for index in source.indices {
            let written: StaticString
            switch source[index] {
            case UInt8(ascii: "&"): written = "&amp;"
            case UInt8(ascii: "<"): written = "&lt;"
            case UInt8(ascii: ">"): written = "&gt;"
            default: continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[clean..<index]))
            bytes.append(literal: written)
            clean = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[clean...]))
    }

    /// Whether `&`, `<` or `>` is among the bytes, eight of them looked at at once.
    private static func mayNeedEscapes(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        if let base = source.baseAddress {
            let (raw, ones) = (UnsafeRawPointer(base), 0x0101_0101_0101_0101 as UInt64)
            while index &+ 8 <= source.count {
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // A byte that is one of them is zero in a difference, and only of a zero one can be
                // taken away with the top bit set that was not.
                let (and, less) = (word ^ ones &* 0x26, word ^ ones &* 0x3C)
                let more = word ^ ones &* 0x3E
                let found = (and &- ones) & ~and | (less &- ones) & ~less | (more &- ones) & ~more
                if found & (ones &* 0x80) != 0 { return true }
                index &+= 8
            }
        }
        while index < source.count {
            let byte = source[index]
            if byte == 0x26 || byte == 0x3C || byte == 0x3E { return true }
            index &+= 1
        }
        return false
    }
}
