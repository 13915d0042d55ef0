/// Numbers of mobile telephones in China.
enum MobileNumber {
    /// The third digits in use after each pair of first digits, as of 2025: the
    /// numbering plan of the ministry, virtual operators and satellites included.
    private static let thirds: [UInt8: ClosedRange<UInt8>] = [
        UInt8(ascii: "3"): UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "7"): UInt8(ascii: "0")...UInt8(ascii: "8"),
        UInt8(ascii: "8"): UInt8(ascii: "0")...UInt8(ascii: "9"),
    ]

    private static let scattered: [UInt8: Set<UInt8>] = [
        UInt8(ascii: "4"): Set("01456789".utf8),
        UInt8(ascii: "5"): Set("012356789".utf8),
        UInt8(ascii: "6"): Set("2567".utf8),
        UInt8(ascii: "9"): Set("012356789".utf8),
    ]

    /// Whether ASCII digits have the form of a mobile number: 11, from 13 on.
    static func hasForm(_ digits: [UInt8]) -> Bool {
        digits.count == 11 && digits[0] == UInt8(ascii: "1")
            && (UInt8(ascii: "3")...UInt8(ascii: "9")).contains(digits[1])
    }

    /// Whether the number can have been given to somebody.
    static func isInUse(_ digits: [UInt8]) -> Bool {
        guard hasForm(digits) else { return false }
        if let range = thirds[digits[1]] { return range.contains(digits[2]) }
        return scattered[digits[1]]?.contains(digits[2]) ?? false
    }
}
