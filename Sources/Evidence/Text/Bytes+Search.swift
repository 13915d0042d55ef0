import Glibc

extension [UInt8] {
    /// Where a text first stands at or behind `start`, byte for byte.
    func place(of text: String, from start: Int = 0) -> Int? {
        guard start <= count, !text.isEmpty else { return nil }
        var text = text
        return text.withUTF8 { wanted in
            withUnsafeBufferPointer { bytes in
                guard let base = bytes.baseAddress, let word = wanted.baseAddress else {
                    return nil
                }
                var next = base + start
                let end = base + bytes.count
                while end - next >= wanted.count,
                    let hit = memchr(next, CInt(word.pointee), end - next - wanted.count + 1)
                {
                    if memcmp(hit, word, wanted.count) == 0 {
                        return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
                    }
                    next += UnsafeRawPointer(hit) - UnsafeRawPointer(next) + 1
                }
                return nil
            }
        }
    }
}
