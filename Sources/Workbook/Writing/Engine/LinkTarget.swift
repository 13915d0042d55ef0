/// Makes links into what the library takes, if they are harmless.
enum LinkTarget {
    /// The library keeps so many bytes of an address and cuts the rest, in the middle of a character
    /// if need be.
    static let bytes = 2_000

    private static let schemes: Set<String> = ["http", "https", "mailto"]

    static func url(_ link: CellLink) -> String? {
        switch link {
        case .external(let address): external(address)
        case .inside(let place): inside(place)
        }
    }

    private static func inside(_ place: String) -> String? {
        guard place == ExcelText.line(place, limit: bytes), !place.isEmpty, !place.contains("#"),
            place.utf8.count <= bytes
        else { return nil }
        return "internal:" + place
    }

    /// An address of the web, or a path below the folder of the workbook.
    private static func external(_ address: String) -> String? {
        guard address == ExcelText.line(address, limit: bytes), !address.isEmpty else { return nil }
        let head = address.prefix { !"/?#".contains($0) }
        if let colon = head.firstIndex(of: ":") {
            guard schemes.contains(head[..<colon].lowercased()) else { return nil }
        } else {
            let parts = address.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.first?.isEmpty == false, !parts.contains(".."), !address.contains("\\")
            else { return nil }
        }
        // The library finds these words anywhere and takes them for schemes of its own.
        let escaped = escaped(address).replacing("internal:", with: "internal%3A")
            .replacing("external:", with: "external%3A")
        return escaped.utf8.count <= bytes ? escaped : nil
    }

    /// The address with what may not stand in one escaped, so that the library changes nothing.
    private static func escaped(_ address: String) -> String {
        let bytes = Array(address.utf8)
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let isEscape =
                index + 2 < bytes.count
                && bytes[(index + 1)...(index + 2)].allSatisfy {
                    Character(UnicodeScalar($0)).isHexDigit
                }
            let isWrong =
                " \"<>[\\]^`{|}".utf8.contains(byte) || byte == UInt8(ascii: "%") && !isEscape
            if isWrong {
                result += [UInt8(ascii: "%")] + hex(byte >> 4) + hex(byte & 0xF)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hex(_ digit: UInt8) -> String.UTF8View {
        String(digit, radix: 16, uppercase: true).utf8
    }
}
