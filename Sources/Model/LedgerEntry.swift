/// One matter in a unit's ledger (台账): what it was, when it began and when it
/// was done.
///
/// ```swift
/// let entry = LedgerEntry(
///     title: "申请公开征地批文", from: .day(received), to: .day(answered), isExtended: false)
/// ```
public struct LedgerEntry: Sendable, Hashable {
    /// The most entries of one ledger: more than a unit of a county has in a
    /// year, few enough to be read to the end.
    public static let mostEntries = 500
    /// The longest title, in characters.
    public static let longestTitle = 200

    /// What it was, personal data masked.
    public let title: String
    /// When it began: received, approved, became known.
    public let from: LedgerMoment
    /// When it was done; `nil` while it is open.
    public let to: LedgerMoment?
    /// Whether more time was granted by who may grant it, and the person
    /// concerned was told.
    public let isExtended: Bool

    /// An entry; `nil` when it would be done before it began.
    public init?(title: String, from: LedgerMoment, to: LedgerMoment?, isExtended: Bool = false) {
        if let to, from.isAfter(to) { return nil }
        self.title = title
        self.from = from
        self.to = to
        self.isExtended = isExtended
    }
}
