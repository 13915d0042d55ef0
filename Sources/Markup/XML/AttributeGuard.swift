/// Finds the first tag of an XML document with too many attributes, before libxml2 compares them
/// pairwise.
///
/// XML leaves no doubt about where a tag ends, so one pass is enough; in a document that is not
/// well formed the parser stops before the scan can go wrong.
enum AttributeGuard {
    /// The 1-based line of that tag, or nil.
    static func firstLine(in source: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
        var index = 0
        while index < source.count {
            guard source[index] == 0x3C else {
                index += 1
                continue
            }
            let isOther =
                index + 1 < source.count && (source[index + 1] == 0x21 || source[index + 1] == 0x3F)
            if isOther, let end = skipped(source, from: index) {
                index = end
                continue
            }
            let start = index
            var signs = 0
            var quote: UInt8 = 0
            index += 1
            while index < source.count {
                let byte = source[index]
                index += 1
                if quote != 0 {
                    if byte == quote { quote = 0 }
                } else if byte == 0x22 || byte == 0x27 {
                    quote = byte
                    signs += 1
                } else if byte == 0x3E {
                    break
                }
            }
            if signs > limit {
                return 1 + source[..<start].count { $0 == 0x0A }
            }
        }
        return nil
    }

    /// The end of the comment, character data section or instruction that begins at `index`; nil
    /// when a tag begins there.
    private static func skipped(_ source: UnsafeBufferPointer<UInt8>, from index: Int) -> Int? {
        for (open, close) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")] {
            guard source[index...].starts(with: open.utf8) else { continue }
            let mark = Array(close.utf8)
            var position = index + open.utf8.count
            while position + mark.count <= source.count {
                if source[position] == mark[0],
                    source[position..<(position + mark.count)].elementsEqual(mark)
                {
                    return position + mark.count
                }
                position += 1
            }
            return source.count
        }
        return nil
    }
}
