/// Numbers of bank cards, as they are issued in China.
enum BankCardNumber {
    /// What a card of one issuer's range begins with and how long it is.
    private struct Issuer {
        let prefixes: ClosedRange<Int>
        let digits: Int
        let lengths: Set<Int>
    }

    /// By ISO/IEC 7812: UnionPay; the older ranges of domestic debit cards;
    /// Visa, Mastercard, JCB and American Express.
    private static let issuers = [
        Issuer(prefixes: 62...62, digits: 2, lengths: [16, 17, 18, 19]),
        Issuer(prefixes: 60...60, digits: 2, lengths: [16, 17, 18, 19]),
        Issuer(prefixes: 68...69, digits: 2, lengths: [16, 17, 18, 19]),
        Issuer(prefixes: 9558...9558, digits: 4, lengths: [16, 17, 18, 19]),
        Issuer(prefixes: 4...4, digits: 1, lengths: [16, 19]),
        Issuer(prefixes: 51...55, digits: 2, lengths: [16]),
        Issuer(prefixes: 2221...2720, digits: 4, lengths: [16]),
        Issuer(prefixes: 3528...3589, digits: 4, lengths: [16]),
        Issuer(prefixes: 34...34, digits: 2, lengths: [15]),
        Issuer(prefixes: 37...37, digits: 2, lengths: [15]),
    ]

    /// Whether ASCII digits are a card number: by prefix and length, and with
    /// the right Luhn digit.
    static func isValid(_ digits: [UInt8]) -> Bool {
        (15...19).contains(digits.count) && hasLuhnDigit(digits)
            && issuers.contains { issuer in
                issuer.lengths.contains(digits.count)
                    && issuer.prefixes.contains(
                        digits[..<issuer.digits].reduce(0) { $0 * 10 + Int($1) - 48 })
            }
    }

    /// The mod 10 check of ISO/IEC 7812-1 annex B.
    static func hasLuhnDigit(_ digits: [UInt8]) -> Bool {
        var sum = 0
        for (offset, digit) in digits.reversed().enumerated() {
            let value = Int(digit) - 48
            guard (0...9).contains(value) else { return false }
            let weighted = offset % 2 == 1 ? value * 2 : value
            sum += weighted > 9 ? weighted - 9 : weighted
        }
        return !digits.isEmpty && sum % 10 == 0
    }
}
