/// E-mail addresses in running text.
enum MailAddress {
    /// Whether a text holds an address: a name, one @, a host with a dot.
    static func isIn(_ text: some StringProtocol) -> Bool {
        let bytes = Array(TextNormalization.squeezed(text).utf8)
        return bytes.indices.contains { index in
            guard bytes[index] == UInt8(ascii: "@"), index > 0, isName(bytes[index - 1]) else {
                return false
            }
            let host = bytes[(index + 1)...].prefix { isName($0) }
            guard let dot = host.firstIndex(of: UInt8(ascii: ".")) else { return false }
            return dot > host.startIndex && dot + 1 < host.endIndex
        }
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
