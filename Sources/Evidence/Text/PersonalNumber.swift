/// A number in a text that identifies or reaches a person.
struct PersonalNumber: Hashable, Sendable {
    /// What the number is.
    enum Kind: String, Hashable, Sendable, CaseIterable {
        case identityCard = "id-card"
        case mobile = "mobile"
        case bankCard = "bank-card"
    }

    let kind: Kind
    /// The number alone: ASCII digits, and `X` as a check character.
    let digits: String

    /// The only form in which the number may leave this module:
    /// `35*************123`, `138****1234`, `6222***********1234`.
    var masked: String { Self.masked(kind, digits) }

    static func masked(_ kind: Kind, _ digits: String) -> String {
        switch kind {
        case .identityCard: hidden(digits, first: 2, last: 3)
        case .mobile: hidden(digits, first: 3, last: 4)
        case .bankCard: hidden(digits, first: 4, last: 4)
        }
    }

    private static func hidden(_ digits: String, first: Int, last: Int) -> String {
        let stars = max(digits.count - first - last, 4)
        return digits.prefix(first) + String(repeating: "*", count: stars) + digits.suffix(last)
    }
}
