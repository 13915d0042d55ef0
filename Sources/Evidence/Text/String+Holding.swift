import Glibc

extension String {
    /// Whether `word` stands in this text, byte for byte.
    ///
    /// The standard library compares by characters, which takes seconds on a
    /// page of megabytes; both sides here are already in one form.
    func holds(_ word: String) -> Bool {
        var text = self
        var word = word
        return text.withUTF8 { text in
            word.withUTF8 { word in
                guard let wanted = word.baseAddress, let first = word.first else { return true }
                guard var start = text.baseAddress else { return false }
                let end = start + text.count
                while end - start >= word.count,
                    let hit = memchr(start, CInt(first), end - start - word.count + 1)
                {
                    if memcmp(hit, wanted, word.count) == 0 { return true }
                    start += UnsafeRawPointer(hit) - UnsafeRawPointer(start) + 1
                }
                return false
            }
        }
    }
}
