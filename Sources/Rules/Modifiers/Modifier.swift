import Model

/// What a pack adds to a rule, whatever its kind: a key beside the kind's.
///
/// Each takes the points the rule came to and gives those it leaves, so that
/// more before is never less after. The order they are applied in is that of
/// ``Modifiers/kinds``, whatever the order in the file.
protocol Modifier: Sendable {
    /// The key that names it in a pack, for example `ceiling`.
    static var key: String { get }

    /// Reads the value of the key; reports everything that is wrong at once,
    /// `nil` exactly when an error was reported.
    init?(_ setting: Setting, in context: RuleContext, reporting notices: inout [Notice])

    /// The declared names of the facts it reads.
    var reads: [String] { get }

    /// Changes the points as far as they have come.
    func apply(to shaping: inout Shaping)
}

extension Modifier {
    /// Most that have no condition read nothing.
    var reads: [String] { [] }
}
