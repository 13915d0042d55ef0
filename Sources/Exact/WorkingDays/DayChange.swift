/// A day on which a calendar differs from Monday to Friday.
public struct DayChange: Sendable, Hashable {
    /// Which way a day differs.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A day off although it is a weekday (放假).
        case off
        /// A working day although it is a Saturday or Sunday: a make-up day (补班).
        case work
    }

    /// The day.
    public let date: CivilDate
    /// Which way it differs.
    public let kind: Kind
    /// The festival it belongs to (`春节`), for explanations; may be empty.
    public let occasion: String

    /// A change of one day.
    public init(date: CivilDate, kind: Kind, occasion: String) {
        self.date = date
        self.kind = kind
        self.occasion = occasion
    }
}
