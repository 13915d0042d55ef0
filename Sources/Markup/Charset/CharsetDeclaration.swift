/// Finds the charset a document declares in itself.
enum CharsetDeclaration {
    /// How far into a page a declaration counts. Browsers look at 1,024 bytes; government pages
    /// often put scripts before it.
    static let scanned = 4_096

    /// The value of `charset` in a Content-Type such as `text/html; charset="gb2312"`.
    static func label(inContentType contentType: String) -> String? {
        label(after: Array(contentType.utf8)[...])
    }

    /// The charset in the XML declaration, or in the first `meta` that declares a known one.
    static func charset(in bytes: UnsafeBufferPointer<UInt8>) -> Charset? {
        let head = Array(bytes.prefix(scanned))
        return charsetOfXMLDeclaration(head) ?? charsetOfMeta(head)
    }

    static func charsetOfXMLDeclaration(_ head: [UInt8]) -> Charset? {
        guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: 0x3E) else {
            return nil
        }
        guard let name = find("encoding", in: head[..<end]) else { return nil }
        guard let value = value(in: head[(name + 8)..<end]) else { return nil }
        return asDeclared(Charset(label: value))
    }

    private static func charsetOfMeta(_ head: [UInt8]) -> Charset? {
        var index = 0
        while index < head.count {
            guard head[index] == 0x3C else {
                index += 1
                continue
            }
            if head[index...].starts(with: "<!--".utf8) {
                // A declaration inside a comment does not count; an unclosed comment hides all.
                guard let end = find("-->", in: head[(index + 4)...]) else { return nil }
                index = end + 3
                continue
            }
            if matches("<meta", in: head[...], at: index), index + 5 < head.count,
                ASCII.isSpace(head[index + 5]) || head[index + 5] == 0x2F
            {
                let end = head[index...].firstIndex(of: 0x3E) ?? head.endIndex
                if let label = label(after: head[(index + 5)..<end]),
                    let charset = asDeclared(Charset(label: label))
                {
                    return charset
                }
                index = end
                continue
            }
            index += 1
        }
        return nil
    }

    /// A declaration that could be read as ASCII cannot be UTF-16; browsers take UTF-8 for it.
    private static func asDeclared(_ charset: Charset?) -> Charset? {
        charset == .utf16LE || charset == .utf16BE ? .utf8 : charset
    }

    /// The word after `charset=`, in quotes or not. `charset` may be an attribute of its own or
    /// part of `content`, and the attributes may come in any order.
    private static func label(after text: ArraySlice<UInt8>) -> String? {
        var rest = text
        while let position = find("charset", in: rest) {
            if let value = value(in: text[(position + 7)...]) { return value }
            rest = text[(position + 7)...]
        }
        return nil
    }

    /// Reads `= value`, `="value"` or `='value'`.
    private static func value(in text: ArraySlice<UInt8>) -> String? {
        var rest = text.drop(while: ASCII.isSpace)
        guard rest.first == 0x3D else { return nil }
        rest = rest.dropFirst().drop { ASCII.isSpace($0) || $0 == 0x22 || $0 == 0x27 }
        let word = rest.prefix {
            !ASCII.isSpace($0) && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x3E && $0 != 0x2F
        }
        return word.isEmpty || word.count > 40 ? nil : String(decoding: word, as: UTF8.self)
    }

    /// Where the lower-case ASCII `word` begins in `text`, in any case of letters.
    private static func find(_ word: StaticString, in text: ArraySlice<UInt8>) -> Int? {
        guard text.count >= word.utf8CodeUnitCount else { return nil }
        for start in text.startIndex...(text.endIndex - word.utf8CodeUnitCount)
        where matches(word, in: text, at: start) {
            return start
        }
        return nil
    }

    private static func matches(_ word: StaticString, in text: ArraySlice<UInt8>, at start: Int)
        -> Bool
    {
        let count = word.utf8CodeUnitCount
        guard start + count <= text.endIndex else { return false }
        return word.withUTF8Buffer { word in
            for offset in 0..<count where ASCII.lowercased(text[start + offset]) != word[offset] {
                return false
            }
            return true
        }
    }
}
