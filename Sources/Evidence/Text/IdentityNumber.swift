import Exact

/// The citizen identity number of GB 11643-1999: six digits of region, eight
/// of birth, three of order and a check character.
enum IdentityNumber {
    /// Weights of the first 17 digits (GB 11643-1999 §4.4, ISO 7064 MOD 11-2).
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checks = Array("10X98765432".utf8)

    /// The first two digits of the regions of GB/T 2260. 99 is no region: it is
    /// how numbers are written that must belong to nobody.
    private static let regions: Set<Int> = Set(
        [11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...83, 99...99].joined())

    /// Whether 18 ASCII characters are a number of a region, with a day of
    /// birth that exists and the right check character.
    static func isValid(_ number: [UInt8]) -> Bool {
        guard hasBirthday(number),
            regions.contains(Int(number[0] - 48) * 10 + Int(number[1] - 48))
        else { return false }
        let sum = zip(number, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        let check = number[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : number[17]
        return checks[sum % 11] == check
    }

    /// Whether 18 ASCII characters have the form of a number with a day of
    /// birth that exists, whatever the check character.
    static func hasBirthday(_ number: [UInt8]) -> Bool { birthday(number) != nil }

    /// The day of birth in a number of that form.
    static func birthday(_ number: [UInt8]) -> CivilDate? {
        guard number.count == 18, number[..<17].allSatisfy(isDigit),
            isDigit(number[17]) || number[17] | 0x20 == UInt8(ascii: "x"),
            number[0] != UInt8(ascii: "0")
        else { return nil }
        let digits = number[6..<14].map { Int($0) - 48 }
        let year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
        guard (1850...2100).contains(year) else { return nil }
        return CivilDate(
            year: year, month: digits[4] * 10 + digits[5], day: digits[6] * 10 + digits[7])
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
