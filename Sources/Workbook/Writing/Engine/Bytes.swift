extension [UInt8] {
    /// Appends a text of the program in one piece.
    @inline(__always)
    mutating func append(literal text: StaticString) {
        append(
            contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Appends the UTF-8 of a text in one piece.
    mutating func append(utf8 text: String) {
        let whole: Void? = text.utf8.withContiguousStorageIfAvailable {
            append(contentsOf: $0)
        }
        if whole == nil { append(contentsOf: Array(text.utf8)) }
    }

    /// Appends some of what stands before, without a copy of the whole that a slice would make.
    mutating func append(again range: Range<Int>) {
        let end = count
        append(contentsOf: repeatElement(0, count: range.count))
        withUnsafeMutableBytes { bytes in
            UnsafeMutableRawBufferPointer(rebasing: bytes[end...])
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
        }
    }
}
