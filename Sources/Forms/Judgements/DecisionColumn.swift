/// The columns of a sheet with decisions, in the order they are written. They are read by their
/// heads.
protocol DecisionColumn: CaseIterable, Hashable, RawRepresentable<Int>, Sendable {
    /// The name of the sheet.
    static var sheet: String { get }

    static var unit: Self { get }
    static var unitName: Self { get }
    static var code: Self { get }
    static var check: Self { get }
    static var full: Self { get }
    static var points: Self { get }
    static var decision: Self { get }
    static var assessor: Self { get }
    static var time: Self { get }
    static var reason: Self { get }
    /// Which kind of review a row is; `nil` on a sheet without reviews.
    static var kind: Self? { get }

    /// What stands over it.
    var head: String { get }
    /// Whether nothing can be read without it.
    var isNeeded: Bool { get }
    /// Whether people who decide fill it in.
    var isEntry: Bool { get }
    /// In digits of the usual font.
    var width: Double { get }
}

extension DecisionColumn {
    /// How it is known: the head up to any bracket.
    var key: String { FormText.key(head) }
}
